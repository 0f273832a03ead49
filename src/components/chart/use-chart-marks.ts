"use client";

import { useRouter } from "next/navigation";
import { type HTMLAttributes, type KeyboardEvent, useState } from "react";
import { markAfterKey } from "./mark-keys";
import type { ChartMark } from "./types";

export interface ChartMarks {
  /** The mark under the pointer, or else that of the keys; 0-based. */
  active: number | undefined;
  /** The mark of the keys alone; 0-based. */
  walked: number | undefined;
  /** Sets the mark under the pointer; undefined when it leaves. */
  setHovered: (mark: number | undefined) => void;
  /** Moves the keys to a mark, which is announced. */
  walkTo: (mark: number) => void;
  /** Opens a mark as Enter does. */
  open: (mark: number, newTab?: boolean) => void;
  /** Of the element that holds all marks: the chart's only tab stop. */
  groupProps: HTMLAttributes<HTMLElement> & { "aria-roledescription": string };
  /** Text of a polite live region, which `MarkAnnouncement` renders. */
  announcement: string;
}

export interface ChartMarksOptions {
  /** Accessible name of the chart. */
  label: string;
  marks: readonly ChartMark[];
  /** Marks per row; by default all are in one. */
  columns?: number;
  /** Where a key leads when marks are not in such rows: `markInSpace` or `markInRows` with their places. */
  markAfter?: (key: string, current: number) => number | null;
  /** Instead of following the mark's link. */
  onOpen?: (mark: number) => void;
  /** Keys that the chart handles itself, before those of marks; true if it did. */
  onKey?: (event: KeyboardEvent<HTMLElement>, active: number) => boolean;
}

/**
 * Marks of a picture that arrow keys walk, each with one polite announcement. The chart is a single tab stop; Enter opens
 * the mark, with Control or Command in a new tab; Escape leaves it.
 */
export function useChartMarks({
  label,
  marks,
  columns,
  markAfter,
  onOpen,
  onKey,
}: ChartMarksOptions): ChartMarks {
  const router = useRouter();
  const [walked, setWalked] = useState<number>();
  const [hovered, setHovered] = useState<number>();
  const last = marks.length - 1;
  const current = walked === undefined || last < 0 ? undefined : Math.min(walked, last);

  function walkTo(mark: number): void {
    setWalked(mark);
    // The pointer may rest on the chart: what was used last decides.
    setHovered(undefined);
  }

  function open(mark: number, newTab = false): void {
    const { href, onOpen: onMarkOpen } = marks[mark] ?? {};
    if (onMarkOpen !== undefined && !newTab) onMarkOpen();
    else if (onOpen !== undefined && !newTab) onOpen(mark);
    else if (href === undefined) return;
    else if (newTab) window.open(href, "_blank", "noopener");
    else router.push(href);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.target === event.currentTarget && handleKey(event)) event.preventDefault();
  }

  /** Whether the key was for the chart. */
  function handleKey(event: KeyboardEvent<HTMLElement>): boolean {
    if (onKey?.(event, current ?? 0)) return true;
    const newTab = event.ctrlKey || event.metaKey;
    if (event.key === "Enter" && current !== undefined) {
      open(current, newTab);
      return true;
    }
    if (newTab || event.altKey || event.shiftKey) return false;
    if (event.key === "Escape" && current !== undefined) {
      // The panel around the chart stays open.
      event.stopPropagation();
      setWalked(undefined);
      return true;
    }
    const next =
      markAfter === undefined
        ? markAfterKey(event.key, current ?? 0, { count: marks.length, columns: columns ?? marks.length })
        : markAfter(event.key, current ?? 0);
    if (next === null) return false;
    // The first arrow key enters the chart at its first mark.
    walkTo(current === undefined && event.key.startsWith("Arrow") ? 0 : next);
    return true;
  }

  return {
    active: hovered ?? current,
    walked: current,
    setHovered,
    walkTo,
    open,
    announcement: current === undefined ? "" : (marks[current]?.label ?? ""),
    groupProps: {
      role: "group",
      tabIndex: marks.length === 0 ? undefined : 0,
      "aria-roledescription": "chart",
      "aria-label": `${label}. Use the arrow keys to read its marks.`,
      onKeyDown,
      onBlur: () => setWalked(undefined),
    },
  };
}
