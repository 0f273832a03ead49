"use client";

import { type UseQueryResult, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RowRange, TableStatus } from "@/components/data-table/types";
import type { ApiError } from "@/lib/api/api-error";
import { getListWorkflowsQueryKey, getListWorkflowsQueryOptions } from "@/lib/api/generated";
import type { ListEntry, ListWorkflowsParams, WorkflowPage } from "@/lib/api/generated.schemas";
import { forgetOldPages } from "./forget-old-pages";
import { PAGE_ROWS, pageOf, pagesOf, wantedRows } from "./row-pages";
import type { WorkflowRequest } from "./workflow-request";

export interface WorkflowRows {
  /** `ready` as soon as the total is known: single rows may still be on their way. */
  status: TableStatus;
  /** Of all rows that match; undefined until the first answer. */
  total: number | undefined;
  /** Undefined while its page is not there. Another function when a page has come. */
  rowAt: (index: number) => ListEntry | undefined;
  /** Why the page of a row could not be loaded; undefined for one that is there or on its way. */
  rowErrorAt: (index: number) => string | undefined;
  /** Why nothing is there; undefined for any status but `error`. */
  error: ApiError | undefined;
  /** Asks again for every page in view that failed. */
  retry: () => void;
  /** Takes the rows in view, by their 0-based indexes. */
  onVisibleRangeChange: (visible: RowRange) => void;
}

/**
 * The rows of a list of any length, by the pages that are in view. A page that leaves the view before its answer is
 * cancelled, so that a jump or a long scroll costs the pages where it ends. A new `request` is another list,
 * looked at from `firstRow` (0-based) on.
 */
export function useWorkflowRows(request: WorkflowRequest, firstRow: number): WorkflowRows {
  const key = JSON.stringify(request);
  const [kept, setKept] = useState(() => startOf(key, firstRow, 1));
  const list = kept.key === key ? kept : startOf(key, firstRow, kept.rowsInView);
  const pages = pagesOf(list.wanted, list.total);

  const combine = useCallback(
    (results: UseQueryResult<WorkflowPage, ApiError>[]) => combineResults(results, pages.first),
    [pages.first],
  );
  const { answers, failures, latestTotal, retry } = useQueries({
    queries: Array.from({ length: pages.last - pages.first + 1 }, (_, place) =>
      getListWorkflowsQueryOptions<WorkflowPage, ApiError>(pageParameters(key, pages.first + place)),
    ),
    combine,
  });

  // What the last answer said stays while other pages are on their way, so that the scrollbar does not move.
  const total = latestTotal ?? list.total;
  if (list !== kept || total !== list.total) setKept({ ...list, total });

  const lastVisible = useRef<RowRange>(undefined);
  const client = useQueryClient();
  const rowAt = useCallback(
    (index: number) => {
      const page = pageOf(index);
      // The row with the focus stays in the table when it is scrolled away from its page.
      const answer =
        answers.get(page) ??
        client.getQueryData<WorkflowPage>(getListWorkflowsQueryKey(pageParameters(key, page)));
      return answer?.entries[index % PAGE_ROWS];
    },
    [answers, client, key],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pages say when, not what
  useEffect(() => forgetOldPages(client), [client, pages.first, pages.last]);

  const isFailed = total === undefined && failures.size === pages.last - pages.first + 1;
  return {
    status: total !== undefined ? "ready" : isFailed ? "error" : "loading",
    total,
    rowAt,
    rowErrorAt: useCallback((index) => failures.get(pageOf(index))?.detail, [failures]),
    error: isFailed ? failures.get(pages.first) : undefined,
    retry,
    onVisibleRangeChange: useCallback((visible: RowRange) => {
      const wanted = wantedRows(visible, lastVisible.current);
      lastVisible.current = visible;
      setKept((current) => {
        const isSame = isSameRange(pagesOf(wanted, current.total), pagesOf(current.wanted, current.total));
        // Most steps of a scroll stay on their pages and render nothing but the table.
        return isSame ? current : { ...current, wanted, rowsInView: visible.last - visible.first + 1 };
      });
    }, []),
  };
}

/** What page number `page` of the list is asked for; `key` is its request as a text. */
function pageParameters(key: string, page: number): ListWorkflowsParams {
  const request: WorkflowRequest = JSON.parse(key);
  return { ...request, offset: page * PAGE_ROWS, limit: PAGE_ROWS };
}

interface KeptList {
  key: string;
  /** Rows to have; their pages are asked for. */
  wanted: RowRange;
  rowsInView: number;
  total?: number;
}

/** The table tells its rows in view when they change: until then as many are, as were in the list before. */
function startOf(key: string, firstRow: number, rowsInView: number): KeptList {
  const visible = { first: firstRow, last: firstRow + rowsInView - 1 };
  return { key, wanted: wantedRows(visible, undefined), rowsInView };
}

function isSameRange(one: RowRange, other: RowRange): boolean {
  return one.first === other.first && one.last === other.last;
}

/** Answers and failures by page. Maps, since TanStack Query would compare rows of different pages field by field. */
function combineResults(results: readonly UseQueryResult<WorkflowPage, ApiError>[], firstPage: number) {
  const answers = new Map<number, WorkflowPage>();
  const failures = new Map<number, ApiError>();
  let latest: UseQueryResult<WorkflowPage, ApiError> | undefined;
  for (const [place, result] of results.entries()) {
    if (result.data !== undefined) {
      answers.set(firstPage + place, result.data);
      if (latest === undefined || result.dataUpdatedAt >= latest.dataUpdatedAt) latest = result;
    } else if (result.error !== null) failures.set(firstPage + place, result.error);
  }
  return {
    answers,
    failures,
    latestTotal: latest?.data?.total,
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch();
    },
  };
}
