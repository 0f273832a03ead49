"use client";

import { type UseQueryOptions, type UseQueryResult, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ApiError } from "../api/api-error.ts";
import {
  forgetOldPages,
  type ListPage,
  type ListSource,
  type PageParameters,
  pageParameters,
  rowsOfCachedPages,
} from "./list-source.ts";
import { PAGE_ROWS, pageOf, pagesOf, type Range, wantedRows } from "./row-pages.ts";
import { useArrivalTimes } from "./use-arrival-times.ts";

export interface ListRows<Row> {
  /** `ready` as soon as the total is known: single rows may still be on their way. */
  status: "loading" | "error" | "ready";
  /** Of all rows that match; undefined until the first answer. */
  total: number | undefined;
  /** Undefined while its page is not there. Another function when a page has come. */
  rowAt: (index: number) => Row | undefined;
  /** Why the page of a row could not be loaded; undefined for one that is there or on its way. */
  rowErrorAt: (index: number) => string | undefined;
  /** Why nothing is there; undefined for any status but `error`. */
  error: ApiError | undefined;
  /** Asks again for every page in view that failed. */
  retry: () => void;
  /** Asks again for what is in view, and for what is not when it comes into view. Resolves to whether it worked. */
  refresh: () => Promise<boolean>;
  /** Why the last refresh failed; the rows of the time before stay. */
  refreshError: ApiError | undefined;
  /** Of the oldest page in view, in milliseconds of the screen's clock; undefined while there is none. */
  updatedAt: number | undefined;
  /** The rows of all pages that are there, in view or not. */
  loadedRows: () => Iterable<readonly [index: number, row: Row]>;
  /** Takes the rows in view, by their 0-based indexes. */
  onVisibleRangeChange: (visible: Range) => void;
}

export interface ListRowsOptions<Parameters extends PageParameters, Row> {
  /** The same object between renders. */
  source: ListSource<Parameters, Row>;
  /** What is asked for, whichever page of it. Another one is another list. */
  request: Omit<Parameters, keyof PageParameters>;
  /** The row that the list is looked at from, 0-based. */
  firstRow: number;
  /** Without it nothing is asked for yet. Default true. */
  enabled?: boolean;
}

/**
 * The rows of a list of any length, by the pages that are in view. A page that leaves the view before its answer is
 * cancelled, so that a jump or a long scroll costs the pages where it ends.
 */
export function useListRows<Parameters extends PageParameters, Row>({
  source,
  request,
  firstRow,
  enabled = true,
}: ListRowsOptions<Parameters, Row>): ListRows<Row> {
  const key = JSON.stringify(request);
  const [state, setState] = useState(() => startOf(key, firstRow, 1));
  const list = state.key === key ? state : startOf(key, firstRow, state.rowsInView);
  const pages = pagesOf(list.wanted, list.total);

  const combine = useCallback(
    (results: UseQueryResult<ListPage<Row>, ApiError>[]) => combineResults(results, pages.first),
    [pages.first],
  );
  const { answers, failures, stamps, refreshError, latestTotal, retry } = useQueries({
    queries: numbersOf(pages).map((page): UseQueryOptions<ListPage<Row>, ApiError> => {
      const parameters = pageParameters<Parameters>(key, page);
      return {
        queryKey: source.keyOf(parameters),
        queryFn: ({ signal }) => source.load(parameters, { signal }),
        enabled,
      };
    }),
    combine,
  });

  // What the last answer said stays while other pages are on their way, so that the scrollbar does not move.
  const total = latestTotal ?? list.total;
  if (list !== state || total !== list.total) setState({ ...list, total });

  const lastVisible = useRef<Range>(undefined);
  const lastPages = useRef(pages);
  useEffect(() => {
    lastPages.current = pages;
  });
  const client = useQueryClient();
  const rowAt = useCallback(
    (index: number) => {
      const page = pageOf(index);
      // The row with the focus stays in the table when it is scrolled away from its page.
      const answer =
        answers.get(page) ?? client.getQueryData<ListPage<Row>>(source.keyOf(pageParameters(key, page)));
      return answer?.entries[index % PAGE_ROWS];
    },
    [answers, client, source, key],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pages say when, not what
  useEffect(() => forgetOldPages(client, source), [client, source, pages.first, pages.last]);

  const arrivals = useArrivalTimes(stamps);
  const isFailed = total === undefined && failures.size === pages.last - pages.first + 1;
  return {
    status: total !== undefined ? "ready" : isFailed ? "error" : "loading",
    total,
    rowAt,
    rowErrorAt: useCallback((index) => failures.get(pageOf(index))?.detail, [failures]),
    error: isFailed ? failures.get(pages.first) : undefined,
    retry,
    refresh: useCallback(async () => {
      await client.invalidateQueries({ queryKey: source.keyOf() });
      return numbersOf(lastPages.current).every(
        (page) => client.getQueryState(source.keyOf(pageParameters(key, page)))?.status === "success",
      );
    }, [client, source, key]),
    refreshError,
    updatedAt: arrivals.length === 0 ? undefined : Math.min(...arrivals),
    loadedRows: useCallback(() => rowsOfCachedPages(client, source, key), [client, source, key]),
    onVisibleRangeChange: useCallback((visible: Range) => {
      const wanted = wantedRows(visible, lastVisible.current);
      lastVisible.current = visible;
      setState((current) => {
        const isSame = isSameRange(pagesOf(wanted, current.total), pagesOf(current.wanted, current.total));
        // Most steps of a scroll stay on their pages and render nothing but the table.
        return isSame ? current : { ...current, wanted, rowsInView: visible.last - visible.first + 1 };
      });
    }, []),
  };
}

interface ListState {
  key: string;
  /** Rows to have; their pages are asked for. */
  wanted: Range;
  rowsInView: number;
  total?: number;
}

/** The table tells its rows in view when they change: until then as many are, as were in the list before. */
function startOf(key: string, firstRow: number, rowsInView: number): ListState {
  const visible = { first: firstRow, last: firstRow + rowsInView - 1 };
  return { key, wanted: wantedRows(visible, undefined), rowsInView };
}

function numbersOf({ first, last }: Range): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

function isSameRange(one: Range, other: Range): boolean {
  return one.first === other.first && one.last === other.last;
}

/** Answers and failures by page. Maps, since TanStack Query would compare rows of different pages field by field. */
function combineResults<Row>(results: readonly UseQueryResult<ListPage<Row>, ApiError>[], firstPage: number) {
  const answers = new Map<number, ListPage<Row>>();
  const failures = new Map<number, ApiError>();
  const stamps: number[] = [];
  let refreshError: ApiError | undefined;
  let latest: UseQueryResult<ListPage<Row>, ApiError> | undefined;
  for (const [place, result] of results.entries()) {
    if (result.data !== undefined) {
      answers.set(firstPage + place, result.data);
      stamps.push(result.dataUpdatedAt);
      refreshError ??= result.error ?? undefined;
      if (latest === undefined || result.dataUpdatedAt >= latest.dataUpdatedAt) latest = result;
    } else if (result.error !== null) failures.set(firstPage + place, result.error);
  }
  return {
    answers,
    failures,
    stamps,
    refreshError,
    latestTotal: latest?.data?.total,
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch();
    },
  };
}
