"use client";

import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from "react";
import type { RowRange } from "@/components/virtual-rows/types";
import { rowOfEvent } from "./row-events";
import type { DataTableHandle } from "./types";

/**
 * Milliseconds without scrolling before the row is written to the URL: browsers refuse more than a hundred changes in
 * ten seconds, and each one renders the screen.
 */
const REST_TIME = 150;

export interface RowUrlSyncOptions {
  tableRef: RefObject<DataTableHandle | null>;
  /** Another one is another list. */
  listKey: string;
  /** Undefined until it is known. */
  total: number | undefined;
  /** 1-based, from the URL; null at the top. */
  row: number | null;
  setRow: (row: number | null) => void;
  onVisibleRangeChange: (visible: RowRange) => void;
}

/**
 * Syncs the current row to the URL: the focused row, or the middle row when that is out of view; none at the top. On
 * load, scrolls to the row in the URL.
 */
export function useRowUrlSync(options: RowUrlSyncOptions) {
  const { tableRef, listKey, total, row, setRow, onVisibleRangeChange } = options;
  const visible = useRef<RowRange>(undefined);
  /** 1-based, current or pending value in the URL. */
  const current = useRef(row);
  /** The 0-based row to scroll to on load. */
  const goal = useRef<number>(undefined);
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Layout effects, since the table reports its first rows in an effect.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the initial row matters; later ones are written here
  useLayoutEffect(() => {
    current.current = row;
    goal.current = row === null ? undefined : Math.max(0, row - 1);
    return () => clearTimeout(pending.current);
  }, [listKey]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the target only changes with the list
  useLayoutEffect(() => {
    if (goal.current === undefined || total === undefined) return;
    goal.current = Math.min(goal.current, total - 1);
    tableRef.current?.scrollToIndex(goal.current, "center");
  }, [listKey, total, tableRef]);

  const lookAt = (next: number | null) => {
    if (current.current === next) return;
    current.current = next;
    clearTimeout(pending.current);
    pending.current = setTimeout(() => setRow(next), REST_TIME);
  };

  return {
    onVisibleRangeChange(range: RowRange) {
      // These are the rows at the top, before the list has scrolled to its target; do not request them.
      if (goal.current !== undefined && !isWithin(goal.current, range)) return;
      goal.current = undefined;
      visible.current = range;
      onVisibleRangeChange(range);
      const isInView = current.current !== null && isWithin(current.current - 1, range);
      if (range.first === 0) lookAt(null);
      else if (!isInView) lookAt(Math.floor((range.first + range.last) / 2) + 1);
    },
    onFocus(event: FocusEvent<HTMLElement>) {
      const focused = rowOfEvent(event);
      if (focused !== undefined && visible.current?.first !== 0) lookAt(focused.index + 1);
    },
  };
}

function isWithin(index: number, { first, last }: RowRange): boolean {
  return index >= first && index <= last;
}
