import { hashKey, type QueryClient, type QueryKey } from "@tanstack/react-query";
import { PAGE_ROWS } from "./row-pages.ts";

export interface PageParameters {
  offset?: number;
  limit?: number;
  /** ISO 8601, UTC. */
  as_of?: string;
}

/** Rows of a list that follow one another and have something in common. */
export interface ListSection {
  /** What they have in common. */
  readonly key: string;
  readonly rows: number;
}

export interface ListPage<Row> {
  entries: Row[];
  /** Exact number of rows that match. */
  total: number;
  /** The whole list in sections, in order; absent for a list without. */
  readonly sections?: readonly ListSection[];
  /** As of when, ISO 8601 in UTC; absent where the service does not tell. */
  as_of?: string;
}

/**
 * A list of the API, as two functions of the generated client.
 * @example const taskSource: ListSource<ListTasksParams, ListTaskEntry> = { keyOf: getListTasksQueryKey, load: listTasks };
 */
export interface ListSource<Parameters extends PageParameters, Row> {
  /** The parameters that bound when a row was added, for a list that grows while it is read. */
  addedBetween?: { readonly after: keyof Parameters & string; readonly before: keyof Parameters & string };
  /** Tells rows apart, so that they keep their places; without it they are told by their indexes. */
  rowKey?: (row: Row) => string;
  /** Query key of a page; without parameters the prefix of all pages. */
  keyOf: (parameters?: Parameters) => QueryKey;
  /** Rejects with an ApiError. */
  load: (parameters: Parameters, options: { signal: AbortSignal }) => Promise<ListPage<Row>>;
}

/** Maximum number of cached pages out of view, across all lists of a source, so that going back needs no request. */
const KEPT_PAGES = 40;

/** Parameters of page `page` (0-based); `key` is the request as JSON. */
export function pageParameters<Parameters extends PageParameters>(key: string, page: number): Parameters {
  const request: Parameters = JSON.parse(key);
  return { ...request, offset: page * PAGE_ROWS, limit: PAGE_ROWS };
}

/** Evicts all but the latest pages out of view, to bound memory on long scrolls. */
export function forgetOldPages<Parameters extends PageParameters, Row>(
  client: QueryClient,
  { keyOf }: ListSource<Parameters, Row>,
): void {
  const cache = client.getQueryCache();
  const idle = cache
    .findAll({ queryKey: keyOf(), type: "inactive" })
    .filter((query) => pageOffset(query.queryKey, keyOf()) !== undefined)
    .toSorted((one, other) => one.state.dataUpdatedAt - other.state.dataUpdatedAt);
  for (const query of idle.slice(0, -KEPT_PAGES)) cache.remove(query);
}

/** Evicts the pages out of view of the list whose request is `key`, once its rows have moved between pages. */
export function forgetMovedPages<Parameters extends PageParameters, Row>(
  client: QueryClient,
  { keyOf }: ListSource<Parameters, Row>,
  key: string,
): void {
  const cache = client.getQueryCache();
  for (const query of cache.findAll({ queryKey: keyOf(), type: "inactive" })) {
    if (isPageOf(query.queryKey, keyOf, key)) cache.remove(query);
  }
}

/** Cached rows of the list whose request is `key`, visible or not, with 0-based indexes; pages in no order. */
export function* rowsOfCachedPages<Parameters extends PageParameters, Row>(
  client: QueryClient,
  { keyOf }: ListSource<Parameters, Row>,
  key: string,
): Generator<readonly [index: number, row: Row]> {
  for (const [queryKey, page] of client.getQueriesData<ListPage<Row>>({ queryKey: keyOf() })) {
    const offset = pageOffset(queryKey, keyOf());
    if (page === undefined || offset === undefined || !isPageOf(queryKey, keyOf, key)) continue;
    for (const [place, row] of page.entries.entries()) yield [offset + place, row];
  }
}

function isPageOf<Parameters extends PageParameters>(
  queryKey: QueryKey,
  keyOf: (parameters?: Parameters) => QueryKey,
  key: string,
): boolean {
  const offset = pageOffset(queryKey, keyOf());
  if (offset === undefined) return false;
  // Equal keys may list their parameters in different orders.
  return hashKey(queryKey) === hashKey(keyOf(pageParameters(key, offset / PAGE_ROWS)));
}

/** Offset of a page; undefined for other queries with the same prefix, such as counts and single items. */
function pageOffset(queryKey: QueryKey, beginning: QueryKey): number | undefined {
  const parameters = queryKey[beginning.length];
  if (typeof parameters !== "object" || parameters === null) return undefined;
  const { offset, limit }: PageParameters = parameters;
  return limit === PAGE_ROWS ? offset : undefined;
}
