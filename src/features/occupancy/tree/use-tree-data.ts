"use client";

import { type QueryClient, type UseQueryResult, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { ApiError } from "@/lib/api/api-error";
import type { ListOccupancyParams, Occupancy, OccupancyEntry } from "@/lib/api/generated.schemas";
import { loadPageAtMoment } from "@/lib/list/list-moment";
import {
  childRequest,
  type OccupancyQuestion,
  type OccupancyRequest,
  occupancyRequest,
} from "../occupancy-request";
import { occupancySource } from "../occupancy-source";
import { PAGE } from "../use-occupancy-view";
import { FIRST_CHILDREN, type TreeList } from "./tree-rows";

interface PageQueryOptions {
  request: OccupancyRequest;
  offset: number;
  limit: number;
  /** The request for the top level as JSON: all pages of the tree are read as of its time. */
  momentKey: string;
  enabled?: boolean;
}

function pageQuery({ request, offset, limit, momentKey, enabled = true }: PageQueryOptions) {
  const parameters: ListOccupancyParams = { ...request, offset, limit };
  return {
    queryKey: occupancySource.keyOf(parameters),
    queryFn: ({ client, signal }: { client: QueryClient; signal: AbortSignal }) =>
      // The source is `listOccupancy`, whose pages have sums too.
      loadPageAtMoment(client, occupancySource, momentKey, parameters, signal) as Promise<Occupancy>,
    enabled,
  };
}

/** Entries of pages; one that two of them have, since it moved between their requests, is shown once. */
function entriesOf(pages: readonly { data: Occupancy | undefined }[]): readonly OccupancyEntry[] {
  const byKey = new Map<string, OccupancyEntry>();
  for (const { data } of pages) for (const entry of data?.entries ?? []) byKey.set(entry.key, entry);
  return [...byKey.values()];
}

type PageResult = UseQueryResult<Occupancy, ApiError>;

export interface TreeData {
  /** Of the first page, with the sums over all rows. */
  readonly first: PageResult;
  readonly top: TreeList | undefined;
  /** Of an open row; undefined before any of it was wanted. */
  readonly childrenOf: (key: string) => TreeList | undefined;
  readonly showMoreChildren: (key: string) => void;
  /** Loads again what failed. */
  readonly retry: () => void;
  /** Why a refresh of any row failed. */
  readonly refreshError: ApiError | undefined;
}

/**
 * Pages of both levels of the tree. What is below a row is loaded once the row is near the screen.
 * @param rows how many rows of the top level are shown.
 * @param open keys of the rows that are open.
 * @param near keys of the rows that are near the screen.
 */
export function useTreeData(
  question: OccupancyQuestion,
  { rows, open, near }: { rows: number; open: (key: string) => boolean; near: ReadonlySet<string> },
): TreeData {
  const request = occupancyRequest(question);
  const momentKey = JSON.stringify(request);
  const client = useQueryClient();
  const pages = useQueries({
    queries: Array.from({ length: Math.ceil(rows / PAGE) }, (_, page) => {
      const offset = page * PAGE;
      const known = client.getQueryData<Occupancy>(
        occupancySource.keyOf({ ...request, offset: 0, limit: PAGE }),
      )?.total;
      // A long list that an address asks for may have become short.
      const enabled = offset === 0 || (known !== undefined && offset < known);
      return pageQuery({ request, offset, limit: PAGE, momentKey, enabled });
    }),
  }) as PageResult[];
  const [first] = pages as [PageResult];
  const total = first.data?.total;
  const parents = useMemo(() => entriesOf(pages), [pages]);

  const [asked, setAsked] = useState<{ momentKey: string; counts: ReadonlyMap<string, number> }>({
    momentKey,
    counts: new Map(),
  });
  const counts = asked.momentKey === momentKey ? asked.counts : new Map<string, number>();
  const opened = parents.filter(({ key }) => open(key));
  const plan = opened.flatMap(({ key, children }) => {
    const wanted = Math.min(children, counts.get(key) ?? FIRST_CHILDREN);
    return Array.from({ length: Math.ceil(wanted / FIRST_CHILDREN) }, (_, page) => ({ key, page }));
  });
  const childPages = useQueries({
    queries: plan.map(({ key, page }) =>
      pageQuery({
        request: childRequest(question, key),
        offset: page * FIRST_CHILDREN,
        limit: FIRST_CHILDREN,
        momentKey,
        enabled: near.has(key),
      }),
    ),
  }) as PageResult[];

  const byKey = new Map<string, PageResult[]>();
  for (const [index, { key }] of plan.entries()) {
    const result = childPages[index];
    if (result !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), result]);
  }
  const all = [...pages, ...childPages];
  return {
    first,
    top:
      total === undefined
        ? undefined
        : {
            entries: parents,
            total,
            wanted: Math.min(total, rows),
            error: pages.find(({ data, error }) => data === undefined && error !== null)?.error?.detail,
          },
    childrenOf(key) {
      const results = byKey.get(key);
      const parent = parents.find((entry) => entry.key === key);
      if (results === undefined || parent === undefined) return undefined;
      const loaded = results.findLast(({ data }) => data !== undefined)?.data?.total;
      const below = loaded ?? parent.children;
      return {
        entries: entriesOf(results),
        total: below,
        wanted: Math.min(below, counts.get(key) ?? FIRST_CHILDREN),
        error: results.find(({ data, error }) => data === undefined && error !== null)?.error?.detail,
      };
    },
    showMoreChildren: useCallback(
      (key) =>
        setAsked((before) => {
          const old = before.momentKey === momentKey ? before.counts : new Map<string, number>();
          const next = (old.get(key) ?? FIRST_CHILDREN) + FIRST_CHILDREN;
          return { momentKey, counts: new Map([...old, [key, next]]) };
        }),
      [momentKey],
    ),
    retry() {
      for (const result of all) if (result.isError) void result.refetch();
    },
    refreshError: all.find(({ data, error }) => data !== undefined && error !== null)?.error ?? undefined,
  };
}
