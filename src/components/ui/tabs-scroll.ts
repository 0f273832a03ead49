"use client";

import { type CSSProperties, type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";

/** Fade width in pixels at an end with hidden tabs. The selected tab stays clear of it. */
export const FADE = 24;

/** A row of tabs, in pixels. */
export interface TabRow {
  /** Scroll offset. */
  scrolled: number;
  /** Width of the visible part. */
  width: number;
  /** Total width of its tabs. */
  length: number;
}

export interface HiddenEnds {
  start: boolean;
  end: boolean;
}

/**
 * Scroll offset that makes a tab fully visible; the current one if it already is. A tab wider than the row is shown
 * from its start.
 */
export function scrollToShow(tab: { start: number; width: number }, row: TabRow): number {
  const most = tab.start - FADE;
  const least = tab.start + tab.width + FADE - row.width;
  const wanted = Math.min(most, Math.max(least, row.scrolled));
  return Math.max(0, Math.min(wanted, row.length - row.width));
}

/** Ends of the row with hidden tabs. Less than a pixel is rounding. */
export function hiddenEnds({ scrolled, width, length }: TabRow): HiddenEnds {
  return { start: scrolled >= 1, end: length - width - scrolled >= 1 };
}

/** Fades ends with hidden tabs, except for the line below the tabs. */
export function fadingEnds({ start, end }: HiddenEnds): CSSProperties | undefined {
  if (!start && !end) return undefined;
  const [left, right] = [start, end].map((hides) => (hides ? "transparent" : "black"));
  const along = `linear-gradient(to right, ${left}, black ${FADE}px calc(100% - ${FADE}px), ${right})`;
  return { maskImage: `${along}, linear-gradient(to top, black 1px, transparent 1px)` };
}

export interface TabScroll {
  ref: RefObject<HTMLDivElement | null>;
  hidden: HiddenEnds;
  onScroll: () => void;
}

/**
 * Keeps the selected tab visible when the selection or the width changes. Scrolls only the row, unlike
 * `scrollIntoView`.
 * @param tabs a text that changes with the set of tabs.
 */
export function useTabScroll(chosen: string, tabs: string): TabScroll {
  const ref = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState<HiddenEnds>({ start: false, end: false });

  const noteEnds = useCallback(() => {
    if (ref.current === null) return;
    const { start, end } = hiddenEnds(measured(ref.current));
    setHidden((before) => (before.start === start && before.end === end ? before : { start, end }));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the selected tab is read from the DOM
  useLayoutEffect(() => {
    if (ref.current !== null) showChosen(ref.current);
  }, [chosen]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new tabs are new elements to observe
  useLayoutEffect(() => {
    const row = ref.current;
    if (row === null) return;
    // Observing an element also reports it initially, so this includes the first measurement.
    const observer = new ResizeObserver((changes) => {
      // A changed count must not reset the user's scroll position.
      if (changes.some(({ target }) => target === row)) showChosen(row);
      noteEnds();
    });
    observer.observe(row);
    for (const tab of row.children) observer.observe(tab);
    return () => observer.disconnect();
  }, [tabs, noteEnds]);

  return { ref, hidden, onScroll: noteEnds };
}

function showChosen(row: HTMLElement): void {
  const tab = row.querySelector<HTMLElement>("[role=tab][aria-selected=true]");
  if (tab === null) return;
  row.scrollLeft = scrollToShow({ start: tab.offsetLeft, width: tab.offsetWidth }, measured(row));
}

function measured(row: HTMLElement): TabRow {
  return { scrolled: row.scrollLeft, width: row.clientWidth, length: row.scrollWidth };
}
