"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { TimeSpan } from "./log-time";
import { firstLineAtOrAfter } from "./pages/locate-line";
import { type LogScope, logKey } from "./pages/log-request";
import { pagedLog } from "./pages/use-log-pages";
import type { LogSearch } from "./search/log-search";
import { planSearch, type SearchPlan } from "./search/search-plan";
import { type LogAddress, rangeOfAddress } from "./use-log-address";

/** Lines [first, end) of a log. */
export interface LineBounds {
  readonly first: number;
  readonly end: number;
}

/** Search, filters and time range of the viewer. */
export interface CurrentQuery {
  /** Identifies search, filters and range. */
  readonly id: string;
  /** Whether lines are searched or filtered, rather than only limited to a range. */
  readonly isFiltered: boolean;
  /** Whether there is a search, a filter or a range. */
  readonly isNarrowed: boolean;
  readonly range: TimeSpan | null;
  /** Lines of the range; null for all lines, undefined while they are located. */
  readonly bounds: LineBounds | null | undefined;
  readonly plan: SearchPlan;
  /** Number of lines that search and range include. */
  readonly lineCount: number;
  /** Includes all lines received so far. */
  readonly includeAll: () => void;
}

/**
 * @param search null without a search, or with an invalid one.
 * @param lineCount of the log, which may grow.
 */
export function useLogQuery(
  scope: LogScope,
  address: LogAddress,
  search: LogSearch | null,
  lineCount: number,
): CurrentQuery {
  const { text, isExpression, matchCase, levels, source } = address;
  const range = rangeOfAddress(address);
  const id = JSON.stringify([text, isExpression, matchCase, levels, source, range]);
  const snapshot = useLineSnapshot(id, lineCount);
  const bounds = useRangeBounds(scope, snapshot.count, range);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id covers the query except the bounds
  const plan = useMemo(() => {
    const lines = range === null || bounds == null ? null : { ...bounds, ...range };
    return planSearch({ search, levels, source, range: lines }, snapshot.count);
  }, [id, bounds, snapshot.count]);
  const isFiltered = search !== null || levels.length > 0 || source !== null;
  return {
    id,
    isFiltered,
    isNarrowed: isFiltered || range !== null,
    range,
    bounds,
    plan,
    lineCount: snapshot.count,
    includeAll: snapshot.takeAll,
  };
}

/**
 * Freezes the length of a growing log while it is searched, because results that change with every line would shift
 * under the user.
 * @param view identifies the search or range.
 */
function useLineSnapshot(view: string, lineCount: number) {
  const [snapshot, setSnapshot] = useState({ view, count: lineCount });
  if (snapshot.view !== view) setSnapshot({ view, count: lineCount });
  return {
    count: snapshot.view === view ? snapshot.count : lineCount,
    takeAll: () => setSnapshot({ view, count: lineCount }),
  };
}

/** Lines between two times; null for all lines, undefined while they are located. */
function useRangeBounds(
  scope: LogScope,
  lineCount: number,
  range: TimeSpan | null,
): LineBounds | null | undefined {
  const client = useQueryClient();
  const { data } = useQuery<LineBounds | null>({
    queryKey: [...logKey(scope), "bounds", lineCount, range],
    queryFn: async () => {
      if (range === null) return null;
      const log = pagedLog(client, scope, lineCount);
      const first = await firstLineAtOrAfter(log, range.from);
      return { first, end: Math.max(first, await firstLineAtOrAfter(log, range.to + 1)) };
    },
    enabled: range !== null,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return range === null ? null : data;
}
