"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { firstLineAtOrAfter } from "./locate-line";
import { type LogScope, logKey } from "./log-request";
import type { TimeSpan } from "./log-time";
import { pagedLog } from "./use-log-pages";

/** Lines [first, end) of a log. */
export interface LineBounds {
  readonly first: number;
  readonly end: number;
}

/** Lines between two times; null for all lines, undefined while they are located. */
export function useRangeBounds(
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
