"use client";

import {
  type QueryClient,
  queryOptions,
  type UseQueryResult,
  useQueries,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RowRange } from "@/components/virtual-rows/types";
import type { ApiError } from "@/lib/api/api-error";
import type { LogLine } from "../log-line";
import type { PagedLog } from "./locate-line";
import { fetchLogLines, type LogAnswer, type LogScope, logKey, PAGE_LINES } from "./log-request";

/** Cached pages out of view: 20,000 lines, about 2 MB. */
const CACHED_PAGES = 40;

/** Lines to load around the visible ones. */
const MARGIN_LINES = 60;

/** Lines to load ahead in the scroll direction. */
const AHEAD_LINES = 250;

/** Log lines never change, so a cached page is never fetched again. */
const forever = {
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  refetchOnReconnect: false,
} as const;

/** First page of a log, which has the total number of lines. Refetched on mount while `live`. */
export function useLogHead(scope: LogScope, live: boolean): UseQueryResult<LogAnswer, ApiError> {
  return useQuery<LogAnswer, ApiError>({
    ...forever,
    queryKey: [...logKey(scope), "head"],
    queryFn: ({ signal }) => fetchLogLines(scope, { offset: 0, limit: PAGE_LINES }, signal),
    refetchOnMount: live ? "always" : true,
  });
}

/** A page of a log of `lineCount` lines. The last page gets a new key when the log grows. */
function pageOptions(scope: LogScope, lineCount: number, page: number) {
  const offset = page * PAGE_LINES;
  const limit = Math.max(1, Math.min(PAGE_LINES, lineCount - offset));
  return queryOptions<LogAnswer, ApiError>({
    ...forever,
    queryKey: [...logKey(scope), "page", offset, limit],
    queryFn: ({ signal }) => fetchLogLines(scope, { offset, limit }, signal),
  });
}

/** Random access to the pages of a log; cached pages are not fetched again. */
export function pagedLog(client: QueryClient, scope: LogScope, lineCount: number): PagedLog {
  return {
    lineCount,
    pageLines: PAGE_LINES,
    readPage: async (page) => (await client.fetchQuery(pageOptions(scope, lineCount, page))).page,
  };
}

export interface LogPages {
  /** Undefined until its page is loaded. A new function for each loaded page. */
  lineAt: (index: number) => LogLine | undefined;
  /** Why the page of a line failed to load; undefined if it is loaded or loading. */
  errorAt: (index: number) => string | undefined;
  retry: () => void;
  /** Reports the visible lines by index. */
  onVisibleChange: (visible: RowRange) => void;
  /** Length of the longest line so far. */
  longest: number;
}

/**
 * Lines of a log of any length, loaded by visible page. Requests of pages that leave the view are canceled, so a jump
 * or a long scroll only loads the pages where it ends.
 */
export function useLogPages(scope: LogScope, lineCount: number, firstVisible: number): LogPages {
  const client = useQueryClient();
  const [wanted, setWanted] = useState<RowRange>(() =>
    around({ first: firstVisible, last: firstVisible + 50 }, undefined),
  );
  const { first, last } = pagesOf(wanted, lineCount);
  const combine = useCallback(
    (results: UseQueryResult<LogAnswer, ApiError>[]) => combineResults(results, first),
    [first],
  );
  const { answers, failures, retry } = useQueries({
    queries: Array.from({ length: lineCount === 0 ? 0 : last - first + 1 }, (_, place) =>
      pageOptions(scope, lineCount, first + place),
    ),
    combine,
  });

  const longest = useLongest(answers);

  // biome-ignore lint/correctness/useExhaustiveDependencies: pages only trigger the cleanup
  useEffect(() => forgetOldPages(client, scope), [client, scope, first, last]);

  const lastVisible = useRef<RowRange>(undefined);
  return {
    lineAt: useCallback(
      (index) => {
        const page = Math.floor(index / PAGE_LINES);
        const answer =
          answers.get(page) ?? client.getQueryData<LogAnswer>(pageOptions(scope, lineCount, page).queryKey);
        return answer?.page.lineAt(index % PAGE_LINES);
      },
      [answers, client, scope, lineCount],
    ),
    errorAt: useCallback((index) => failures.get(Math.floor(index / PAGE_LINES))?.detail, [failures]),
    retry,
    onVisibleChange: useCallback(
      (visible: RowRange) => {
        const next = around(visible, lastVisible.current);
        lastVisible.current = visible;
        setWanted((current) => {
          const [now, then] = [pagesOf(current, lineCount), pagesOf(next, lineCount)];
          return now.first === then.first && now.last === then.last ? current : next;
        });
      },
      [lineCount],
    ),
    longest,
  };
}

/** Length of the longest line of all pages loaded so far. Never shrinks, so that the list keeps its scroll width. */
function useLongest(answers: ReadonlyMap<number, LogAnswer>): number {
  const [longest, setLongest] = useState(0);
  const current = useMemo(
    () => Math.max(0, ...Array.from(answers.values(), ({ page }) => page.longest)),
    [answers],
  );
  if (current > longest) setLongest(current);
  return Math.max(current, longest);
}

function around(visible: RowRange, before: RowRange | undefined): RowRange {
  const isNear = before !== undefined && visible.first <= before.last && before.first <= visible.last;
  const goesUp = isNear && visible.first < before.first;
  const goesDown = isNear && visible.first > before.first;
  return {
    first: Math.max(0, visible.first - (goesUp ? AHEAD_LINES : MARGIN_LINES)),
    last: visible.last + (goesDown ? AHEAD_LINES : MARGIN_LINES),
  };
}

function pagesOf({ first, last }: RowRange, lineCount: number): RowRange {
  const pageOf = (line: number) => Math.floor(Math.min(line, Math.max(0, lineCount - 1)) / PAGE_LINES);
  return { first: pageOf(first), last: pageOf(last) };
}

/** Results and errors by page. Maps, because TanStack Query would compare objects field by field. */
function combineResults(results: readonly UseQueryResult<LogAnswer, ApiError>[], firstPage: number) {
  const answers = new Map<number, LogAnswer>();
  const failures = new Map<number, ApiError>();
  for (const [place, { data, error }] of results.entries()) {
    if (data !== undefined) answers.set(firstPage + place, data);
    else if (error !== null) failures.set(firstPage + place, error);
  }
  return {
    answers,
    failures,
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch();
    },
  };
}

/** Drops all but the most recent pages out of view, to limit memory. */
function forgetOldPages(client: QueryClient, scope: LogScope): void {
  const cache = client.getQueryCache();
  const idle = cache
    .findAll({ queryKey: [...logKey(scope), "page"], type: "inactive" })
    .toSorted((one, other) => one.state.dataUpdatedAt - other.state.dataUpdatedAt);
  for (const query of idle.slice(0, -CACHED_PAGES)) cache.remove(query);
}

/** Memoized scope, for use in dependency arrays. */
export function useSameScope({ workflow, task, retry, allAttempts }: LogScope): LogScope {
  return useMemo(() => ({ workflow, task, retry, allAttempts }), [workflow, task, retry, allAttempts]);
}
