"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useState } from "react";
import type { RowPlacement } from "@/components/virtual-rows/row-window";
import type { LogListHandle } from "./lines/log-list";
import type { TimeSpan } from "./log-time";
import { firstLineAtOrAfter } from "./pages/locate-line";
import type { LogScope } from "./pages/log-request";
import { pagedLog } from "./pages/use-log-pages";
import type { ChangeLogAddress, LineSelection } from "./use-log-address";
import type { CurrentQuery } from "./use-log-query";

export interface LogNavigationOptions {
  scope: LogScope;
  query: CurrentQuery;
  /** From the first line to the last one; undefined while unknown. */
  span: TimeSpan | undefined;
  lineCount: number;
  /** Number of lines when the log was opened. */
  base: number;
  follows: boolean;
  selection: LineSelection | null;
  onAddressChange: ChangeLogAddress;
  listRef: RefObject<LogListHandle | null>;
}

export interface LogNavigation {
  /** Initial position of a list that is about to mount. */
  readonly start: { index: number; placement: RowPlacement } | undefined;
  /** Whether the end of the log stays in view. */
  readonly pinned: boolean;
  readonly setPinned: (pinned: boolean) => void;
  /** Selects a line of the log. Clears filters, and a range without the line. */
  readonly showLine: (index: number, placement: RowPlacement) => void;
  readonly goToTime: (time: number) => void;
  readonly goToStart: () => void;
  readonly goToEnd: () => void;
  readonly clearFilters: () => void;
  readonly changeRange: (range: TimeSpan | null) => void;
}

const NO_FILTERS = { text: "", levels: [], source: null };

/** Jumps within a log: to a line, a time or an end, and to a range of times. */
export function useLogNavigation(options: LogNavigationOptions): LogNavigation {
  const { scope, query, span, lineCount, base, follows, selection, onAddressChange, listRef } = options;
  const { range, bounds, isFiltered } = query;
  const client = useQueryClient();
  const [start, setStart] = useState<LogNavigation["start"]>(() =>
    selection === null || selection.first >= base
      ? undefined
      : { index: selection.first, placement: "center" },
  );
  const [pinned, setPinned] = useState(follows && start === undefined);

  const showLine = (index: number, placement: RowPlacement) => {
    const isOutside = bounds != null && (index < bounds.first || index >= bounds.end);
    setPinned(false);
    setStart({ index, placement });
    void onAddressChange({
      line: String(index + 1),
      ...(isFiltered && NO_FILTERS),
      ...(isOutside && { from: null, to: null }),
    });
    if (!isFiltered && !isOutside) listRef.current?.scrollTo(index - (bounds?.first ?? 0), placement);
  };

  return {
    start,
    pinned,
    setPinned,
    showLine,
    goToTime: async (time) => {
      const found = await firstLineAtOrAfter(pagedLog(client, scope, lineCount), time);
      showLine(Math.min(found, lineCount - 1), { top: 40 });
    },
    goToStart: () => {
      setPinned(false);
      listRef.current?.scrollTo(0);
    },
    goToEnd: () => {
      if (follows && range === null && !isFiltered) setPinned(true);
      listRef.current?.scrollTo(Number.MAX_SAFE_INTEGER);
    },
    clearFilters: () => void onAddressChange(NO_FILTERS),
    changeRange: (next) => {
      setStart(undefined);
      if (next === null && follows) setPinned(false);
      // An end of the log stays open, because a live log grows.
      const isStart = next === null || next.from <= (span?.from ?? 0);
      const isEnd = next === null || next.to >= (span?.to ?? Number.MAX_SAFE_INTEGER);
      void onAddressChange({
        from: isStart ? null : new Date(next.from),
        to: isEnd ? null : new Date(next.to),
        line: null,
      });
    },
  };
}
