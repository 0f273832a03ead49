"use client";

import { type CSSProperties, type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";

/** Pixels over which the row fades away at an end that hides tabs. A tab that is shown stands clear of them. */
export const FADE = 24;

/** A row of tabs, in pixels. */
export interface TabRow {
  /** How far it is scrolled. */
  scrolled: number;
  /** Of the part that is in view. */
  width: number;
  /** Of all its tabs. */
  length: number;
}

export interface HiddenEnds {
  start: boolean;
  end: boolean;
}

/**
 * How far the row is to be scrolled so that all of a tab is in view: as far as it is, where it is in view already.
 * A tab that is wider than the row is shown from its beginning.
 */
export function scrollToShow(tab: { start: number; width: number }, row: TabRow): number {
  const most = tab.start - FADE;
  const least = tab.start + tab.width + FADE - row.width;
  const wanted = Math.min(most, Math.max(least, row.scrolled));
  return Math.max(0, Math.min(wanted, row.length - row.width));
}

/** Which ends of the row hide tabs. Less than a pixel is rounding. */
export function hiddenEnds({ scrolled, width, length }: TabRow): HiddenEnds {
  return { start: scrolled >= 1, end: length - width - scrolled >= 1 };
}

/** Fades the ends that hide tabs. The line below the tabs stays whole. */
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
 * Keeps the chosen tab in view, when another one is chosen and when the row is made narrower. Only the row scrolls:
 * what is around it stays, as it would not with `scrollIntoView`.
 * @param tabs a text that changes when there are other tabs.
 */
export function useTabScroll(chosen: string, tabs: string): TabScroll {
  const ref = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState<HiddenEnds>({ start: false, end: false });

  const noteEnds = useCallback(() => {
    if (ref.current === null) return;
    const { start, end } = hiddenEnds(measured(ref.current));
    setHidden((before) => (before.start === start && before.end === end ? before : { start, end }));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: which tab is chosen stands in the page
  useLayoutEffect(() => {
    if (ref.current !== null) showChosen(ref.current);
  }, [chosen]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other tabs are other elements to watch
  useLayoutEffect(() => {
    const row = ref.current;
    if (row === null) return;
    // It also reports what it is told to watch, so this is the first measuring too.
    const observer = new ResizeObserver((changes) => {
      // A tab whose count changes does not take the row away from where somebody has scrolled it.
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
