"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { ApiError } from "@/lib/api/api-error";
import { fetchLogLines, type LogScope, logKey } from "./log-request";
import type { SearchPlan } from "./search-plan";
import { type LogHit, type ScanPosition, type ScanTurn, scanTurn } from "./search-scan";

/** So many hits fill a screen: until then the search goes on by itself, for so many turns. */
const ENOUGH_HITS = 60;
const UNASKED_TURNS = 5;

/** More hits than anybody reads. */
const MOST_HITS = 100_000;

export interface LogSearchResult {
  readonly hits: readonly LogHit[];
  /** Lines that were looked at: of the log, or of what the server found. */
  readonly seen: number;
  /** How many hits there are in all; null while nobody knows. */
  readonly total: number | null;
  /** How many lines the server finds; null where it does not say, or was not asked. */
  readonly found: number | null;
  readonly isSearching: boolean;
  /** There may be more. */
  readonly goesOn: boolean;
  readonly error: ApiError | null;
  /** Why the expression could not be run to its end, as a sentence; null where it was. */
  readonly problem: string | null;
  /** Goes on, or tries again what failed. */
  readonly searchOn: () => void;
}

/**
 * @param queryId tells one search from another.
 * @param lineCount of the log that is searched. With another one the same search is made anew; meanwhile the hits of
 * the one before stay, since a log only grows.
 */
export function useLogSearch(
  scope: LogScope,
  plan: SearchPlan,
  queryId: string,
  lineCount: number,
): LogSearchResult {
  const searchKey = [...logKey(scope), "search", queryId];
  const query = useInfiniteQuery<ScanTurn, ApiError, { pages: ScanTurn[] }, readonly unknown[], ScanPosition>(
    {
      queryKey: [...searchKey, lineCount, plan.basis, plan.first, plan.end],
      queryFn: ({ pageParam, signal }) =>
        scanTurn(plan, pageParam, (window) => fetchLogLines(scope, window, signal), signal),
      initialPageParam: { offset: plan.first },
      getNextPageParam: ({ next }) => next,
      placeholderData: (previous, before) =>
        before?.queryKey[searchKey.length - 1] === queryId ? previous : undefined,
      staleTime: Number.POSITIVE_INFINITY,
      structuralSharing: false,
      refetchOnReconnect: false,
    },
  );
  const { data, error, isFetching, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = query;
  const hits = useMemo(() => data?.pages.flatMap((page) => page.hits) ?? [], [data]);
  const turns = data?.pages ?? [];
  const problem = turns.at(-1)?.problem ?? null;
  const mayGoOn = hasNextPage && hits.length < MOST_HITS;

  const isTooFew = hits.length < ENOUGH_HITS && turns.length > 0 && turns.length < UNASKED_TURNS;
  useEffect(() => {
    if (isTooFew && mayGoOn && !isFetching && error === null) void fetchNextPage();
  }, [isTooFew, mayGoOn, isFetching, error, fetchNextPage]);

  const found = turns.at(-1)?.total ?? null;
  const isComplete = data !== undefined && !isPlaceholderData && !hasNextPage && problem === null;
  return {
    hits,
    seen: turns.reduce((sum, turn) => sum + turn.seen, 0),
    total: isComplete ? hits.length : plan.basis === "text" && !isPlaceholderData ? found : null,
    found: plan.query === undefined ? null : found,
    isSearching: isFetching,
    goesOn: mayGoOn,
    error,
    problem,
    searchOn: () => {
      if (isFetching) return;
      if (data === undefined || problem !== null) void refetch();
      else if (error !== null || mayGoOn) void fetchNextPage();
    },
  };
}
