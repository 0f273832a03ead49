"use client";

import { type UseQueryOptions, type UseQueryResult, useQueries } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { ApiError } from "../api/api-error.ts";
import { useNow } from "../clock/clock.tsx";
import { loadPageAtMoment } from "./list-moment.ts";
import { type ListPage, type ListSource, type PageParameters, pageParameters } from "./list-source.ts";
import { numbersOf, type Range } from "./row-pages.ts";

/**
 * Requests pages of a list and keeps their results by page number.
 * @param key the request as JSON.
 * @param enabled whether to request anything.
 */
export function usePageResults<Parameters extends PageParameters, Row>(
  source: ListSource<Parameters, Row>,
  key: string,
  pages: Range,
  enabled: boolean,
) {
  const combine = useCallback(
    (results: UseQueryResult<ListPage<Row>, ApiError>[]) => combineResults(results, pages.first),
    [pages.first],
  );
  const { stamps, ...results } = useQueries({
    queries: numbersOf(pages).map((page): UseQueryOptions<ListPage<Row>, ApiError> => {
      const parameters = pageParameters<Parameters>(key, page);
      return {
        queryKey: source.keyOf(parameters),
        queryFn: ({ client, signal }) => loadPageAtMoment(client, source, key, parameters, signal),
        enabled,
      };
    }),
    combine,
  });
  return { ...results, arrivals: useArrivalTimes(stamps) };
}

/** Responses and errors by page. Maps, since TanStack Query would structurally compare rows of different pages. */
function combineResults<Row>(results: readonly UseQueryResult<ListPage<Row>, ApiError>[], firstPage: number) {
  const answers = new Map<number, ListPage<Row>>();
  const failures = new Map<number, ApiError>();
  const stamps: number[] = [];
  let isRefreshing = false;
  let refreshError: ApiError | undefined;
  let latest: UseQueryResult<ListPage<Row>, ApiError> | undefined;
  for (const [place, result] of results.entries()) {
    if (result.data !== undefined) {
      answers.set(firstPage + place, result.data);
      stamps.push(result.dataUpdatedAt);
      isRefreshing ||= result.isFetching;
      refreshError ??= result.error ?? undefined;
      if (latest === undefined || result.dataUpdatedAt >= latest.dataUpdatedAt) latest = result;
    } else if (result.error !== null) failures.set(firstPage + place, result.error);
  }
  return {
    answers,
    failures,
    stamps,
    /** Whether pages that have loaded are requested again. */
    isRefreshing,
    refreshError,
    latestTotal: latest?.data?.total,
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch();
    },
  };
}

/**
 * Arrival times in milliseconds of the screen's clock, by query timestamps. Those use the machine's time, which differs
 * from the screen's clock where that is frozen.
 */
function useArrivalTimes(stamps: readonly number[]): readonly number[] {
  const now = useNow();
  const [arrivals, setArrivals] = useState<ReadonlyMap<number, number>>(new Map());
  const added = stamps.filter((stamp) => !arrivals.has(stamp));
  if (added.length > 0) {
    setArrivals(new Map([...arrivals, ...added.map((stamp) => [stamp, now] as const)]));
  }
  return stamps.map((stamp) => arrivals.get(stamp) ?? now);
}
