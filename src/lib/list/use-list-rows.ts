"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ApiError } from "../api/api-error.ts";
import { forgetListMoment, type ListMoment, useListMoment } from "./list-moment.ts";
import {
  forgetMovedPages,
  forgetOldPages,
  type ListPage,
  type ListSection,
  type ListSource,
  type PageParameters,
  pageParameters,
  rowsOfCachedPages,
} from "./list-source.ts";
import { type LoadedPages, type RowMoves, rowOfPages } from "./row-moves.ts";
import { numbersOf, PAGE_ROWS, pageOf, pagesOf, type Range, wantedRows } from "./row-pages.ts";
import { useNewRows } from "./use-new-rows.ts";
import { usePageResults } from "./use-page-results.ts";
import { useShownPages } from "./use-shown-pages.ts";

export interface ListRows<Row> {
  /** `ready` once the total is known; single rows may still be loading. */
  status: "loading" | "error" | "ready";
  /** Number of matching rows; undefined until the first response. */
  total: number | undefined;
  /** The whole list in sections, in order; undefined for a list without. */
  sections: readonly ListSection[] | undefined;
  /** Undefined while its page loads. A new function when a page arrives. */
  rowAt: (index: number) => Row | undefined;
  /** Where the rows are that were shown before the last refresh; undefined where all kept their places. */
  moves: RowMoves | undefined;
  /** Load error of a row's page; undefined if loaded or loading. */
  rowErrorAt: (index: number) => string | undefined;
  /** Set only for status `error`. */
  error: ApiError | undefined;
  /** Retries all failed visible pages. */
  retry: () => void;
  /** Refetches visible pages, and marks the others stale. Resolves to whether it succeeded. */
  refresh: () => Promise<boolean>;
  /** Error of the last refresh; older rows stay. */
  refreshError: ApiError | undefined;
  /** Time of the oldest visible page, in milliseconds of the screen's clock; undefined if none. */
  updatedAt: number | undefined;
  /** When the list was read; undefined until it has loaded, and of a service that does not tell. */
  moment: ListMoment | undefined;
  /** How many matching rows have been added since. */
  newRows: number;
  /** Shows them too. */
  showNewRows: () => void;
  /** Rows of all loaded pages, visible or not. */
  loadedRows: () => Iterable<readonly [index: number, row: Row]>;
  /** Reports the visible rows, by 0-based indexes. */
  onVisibleRangeChange: (visible: Range) => void;
}

export interface ListRowsOptions<Parameters extends PageParameters, Row> {
  /** Must be referentially stable. */
  source: ListSource<Parameters, Row>;
  /** Request without paging parameters. A new request is a new list. */
  request: Omit<Parameters, keyof PageParameters>;
  /** Initial row, 0-based. */
  firstRow: number;
  /** Whether to request anything. Default true. */
  enabled?: boolean;
}

/**
 * Rows of a list of any length, by visible pages. Requests for pages that leave the view are canceled, so that a jump
 * or a long scroll only loads the pages where it ends.
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

  const { answers, failures, arrivals, isRefreshing, refreshError, latestTotal, retry } = usePageResults(
    source,
    key,
    pages,
    enabled,
  );

  const moment = useListMoment(source, key);
  const shown = useShownPages({
    listKey: key,
    pages: answers,
    total: latestTotal,
    shownBefore: moment?.shownBefore,
    isRefreshing,
    keyOf: source.rowKey,
  });
  // Keep the last total while other pages load, so that the scrollbar does not move.
  const total = shown.total ?? list.total;
  const sections = sectionsOf(shown.pages, total) ?? list.sections;
  if (list !== state || total !== list.total || sections !== list.sections) {
    setState({ ...list, total, sections });
  }

  const lastVisible = useRef<Range>(undefined);
  const lastPages = useRef(pages);
  useEffect(() => {
    lastPages.current = pages;
  });
  const client = useQueryClient();
  const rowAt = useCallback(
    (index: number) => {
      const row = rowOfPages(shown.pages, index);
      if (row !== undefined) return row;
      // The focused row stays mounted when its page is scrolled away.
      const parameters = pageParameters<Parameters>(key, pageOf(index));
      return client.getQueryData<ListPage<Row>>(source.keyOf(parameters))?.entries[index % PAGE_ROWS];
    },
    [shown.pages, client, source, key],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pages say when, not what
  useEffect(() => forgetOldPages(client, source), [client, source, pages.first, pages.last]);
  useEffect(() => {
    if (shown.moves !== undefined) forgetMovedPages(client, source, key);
  }, [client, source, key, shown.moves]);

  const isFailed = total === undefined && failures.size === pages.last - pages.first + 1;
  return {
    status: total !== undefined ? "ready" : isFailed ? "error" : "loading",
    total,
    sections,
    rowAt,
    moves: shown.moves,
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
    moment,
    newRows: useNewRows(source, request, moment),
    showNewRows: useCallback(() => {
      forgetListMoment(client, source, key);
      void client.invalidateQueries({ queryKey: source.keyOf() });
    }, [client, source, key]),
    loadedRows: useCallback(() => rowsOfCachedPages(client, source, key), [client, source, key]),
    onVisibleRangeChange: useCallback((visible: Range) => {
      const wanted = wantedRows(visible, lastVisible.current);
      lastVisible.current = visible;
      setState((current) => {
        const isSame = isSameRange(pagesOf(wanted, current.total), pagesOf(current.wanted, current.total));
        // Most scroll steps stay on the same pages and only render the table.
        return isSame ? current : { ...current, wanted, rowsInView: visible.last - visible.first + 1 };
      });
    }, []),
  };
}

/** The sections of a list as its pages tell them that have this total. */
function sectionsOf<Row>(pages: LoadedPages<Row>, total: number | undefined) {
  for (const page of pages.values()) if (page.total === total) return page.sections;
  return undefined;
}

interface ListState {
  key: string;
  /** Rows to load. */
  wanted: Range;
  rowsInView: number;
  total?: number;
  sections?: readonly ListSection[];
}

/** Initial state: assumes as many visible rows as in the previous list until the table reports them. */
function startOf(key: string, firstRow: number, rowsInView: number): ListState {
  const visible = { first: firstRow, last: firstRow + rowsInView - 1 };
  return { key, wanted: wantedRows(visible, undefined), rowsInView };
}

function isSameRange(one: Range, other: Range): boolean {
  return one.first === other.first && one.last === other.last;
}
