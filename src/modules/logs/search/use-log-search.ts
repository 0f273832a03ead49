"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { ApiError } from "@/lib/api/api-error";
import { fetchLogLines, type LogScope, logKey } from "../pages/log-request";
import type { SearchPlan } from "./search-plan";
import { type LogHit, type ScanPosition, type ScanTurn, scanTurn } from "./search-scan";

/** A search continues on its own until the matches fill a screen, for a limited number of turns. */
const ENOUGH_HITS = 60;
const UNASKED_TURNS = 5;

/** Maximum number of matches. */
const MOST_HITS = 100_000;

export interface LogSearchResult {
  readonly hits: readonly LogHit[];
  /** Number of lines read: of the log, or of the server's results. */
  readonly seen: number;
  /** Total number of matches; null while unknown. */
  readonly total: number | null;
  /** Number of lines the server finds; null if unknown or not requested. */
  readonly found: number | null;
  readonly isSearching: boolean;
  /** Whether there may be more matches. */
  readonly goesOn: boolean;
  readonly error: ApiError | null;
  /** Why the expression failed, as a sentence; null if it did not. */
  readonly problem: string | null;
  /** Continues the search, or retries it after an error. */
  readonly searchOn: () => void;
}

/**
 * @param queryId identifies the search.
 * @param lineCount of the searched log. A new count repeats the search; previous matches stay visible meanwhile,
 * because a log only grows.
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
    total: isComplete ? hits.length : plan.basis === "found" && !isPlaceholderData ? found : null,
    found: plan.basis === "lines" ? null : found,
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
