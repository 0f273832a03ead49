"use client";

import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from "react";
import type { RowRange } from "@/components/virtual-rows/types";
import { rowOfEvent } from "./row-elements";
import type { DataTableHandle } from "./types";

/** How long a list must stand still, in milliseconds, until its place is written into the address:
 * browsers refuse more than a hundred changes in ten seconds, and each of them renders the screen. */
const REST_TIME = 150;

export interface RowUrlSyncOptions {
  tableRef: RefObject<DataTableHandle | null>;
  /** Another one is another list. */
  listKey: string;
  /** Undefined until it is known. */
  total: number | undefined;
  /** 1-based, from the address; null at the top. */
  row: number | null;
  setRow: (row: number | null) => void;
  onVisibleRangeChange: (visible: RowRange) => void;
}

/**
 * Keeps the address at the row that is looked at: the one that has the focus, and where that has left the view, the
 * one in the middle of it; none at the top of the list. A list that is opened by such an address is shown there.
 */
export function useRowUrlSync(options: RowUrlSyncOptions) {
  const { tableRef, listKey, total, row, setRow, onVisibleRangeChange } = options;
  const visible = useRef<RowRange>(undefined);
  /** 1-based, as it is or will be in the address. */
  const current = useRef(row);
  /** The row that the list is still to be shown at, 0-based. */
  const goal = useRef<number>(undefined);
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Layout effects, since the table reports its first rows in an effect of its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: later rows are those that are written here
  useLayoutEffect(() => {
    current.current = row;
    goal.current = row === null ? undefined : Math.max(0, row - 1);
    return () => clearTimeout(pending.current);
  }, [listKey]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the goal changes with the list
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
      // The top of the list, on the way to the goal: asking for its rows would be in vain.
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
