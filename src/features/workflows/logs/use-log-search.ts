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
  readonly searchOn: () => void;
}

/** @param wishKey tells one search from another. */
export function useLogSearch(scope: LogScope, plan: SearchPlan, wishKey: string): LogSearchResult {
  const query = useInfiniteQuery<ScanTurn, ApiError, { pages: ScanTurn[] }, readonly unknown[], ScanPosition>(
    {
      queryKey: [...logKey(scope), "search", wishKey, plan.basis, plan.first, plan.end],
      queryFn: ({ pageParam, signal }) =>
        scanTurn(plan, pageParam, (window) => fetchLogLines(scope, window, signal)),
      initialPageParam: { offset: plan.first },
      getNextPageParam: ({ next }) => next,
      staleTime: Number.POSITIVE_INFINITY,
      structuralSharing: false,
      refetchOnReconnect: false,
    },
  );
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = query;
  const hits = useMemo(() => data?.pages.flatMap((page) => page.hits) ?? [], [data]);
  const turns = data?.pages ?? [];
  const mayGoOn = hasNextPage && hits.length < MOST_HITS;

  const isTooFew = hits.length < ENOUGH_HITS && turns.length > 0 && turns.length < UNASKED_TURNS;
  useEffect(() => {
    if (isTooFew && mayGoOn && !isFetching && error === null) void fetchNextPage();
  }, [isTooFew, mayGoOn, isFetching, error, fetchNextPage]);

  const found = turns.at(-1)?.total ?? null;
  const isComplete = data !== undefined && !hasNextPage;
  return {
    hits,
    seen: turns.reduce((sum, turn) => sum + turn.seen, 0),
    total: isComplete ? hits.length : plan.basis === "text" ? found : null,
    found: plan.query === undefined ? null : found,
    isSearching: isFetching,
    goesOn: mayGoOn,
    error,
    searchOn: () => {
      if (isFetching) return;
      if (data === undefined || error !== null) void (data === undefined ? refetch() : fetchNextPage());
      else if (mayGoOn) void fetchNextPage();
    },
  };
}
