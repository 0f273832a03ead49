import { hashKey, type QueryClient, type QueryKey } from "@tanstack/react-query";
import { PAGE_ROWS } from "./row-pages.ts";

export interface PageParameters {
  offset?: number;
  limit?: number;
}

export interface ListPage<Row> {
  entries: Row[];
  /** Exact number of rows that match. */
  total: number;
}

/**
 * A list of the API, by two functions of the generated client.
 * @example const taskSource: ListSource<ListTasksParams, ListTaskEntry> = { keyOf: getListTasksQueryKey, load: listTasks };
 */
export interface ListSource<Parameters extends PageParameters, Row> {
  /** The key of an answer; without parameters what the keys of all of them begin with. */
  keyOf: (parameters?: Parameters) => QueryKey;
  /** Rejects with an ApiError. */
  load: (parameters: Parameters, options: { signal: AbortSignal }) => Promise<ListPage<Row>>;
}

/** Pages out of view that stay, of all lists of a source together: the way back to where one came from shows no request. */
const KEPT_PAGES = 40;

/** What page number `page` (0-based) of a list is asked for; `key` is its request as JSON. */
export function pageParameters<Parameters extends PageParameters>(key: string, page: number): Parameters {
  const request: Parameters = JSON.parse(key);
  return { ...request, offset: page * PAGE_ROWS, limit: PAGE_ROWS };
}

/** Drops all but the latest pages out of view, so that a long scroll does not fill the memory. */
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

/**
 * The rows of the pages that are there of the list whose request is `key`, in view or not, with their 0-based
 * indexes; pages in no order.
 */
export function* rowsOfCachedPages<Parameters extends PageParameters, Row>(
  client: QueryClient,
  { keyOf }: ListSource<Parameters, Row>,
  key: string,
): Generator<readonly [index: number, row: Row]> {
  for (const [queryKey, page] of client.getQueriesData<ListPage<Row>>({ queryKey: keyOf() })) {
    const offset = pageOffset(queryKey, keyOf());
    if (page === undefined || offset === undefined) continue;
    // Keys that are equal can still name their parameters in different orders.
    if (hashKey(queryKey) !== hashKey(keyOf(pageParameters(key, offset / PAGE_ROWS)))) continue;
    for (const [place, row] of page.entries.entries()) yield [offset + place, row];
  }
}

/** The first row of a page; undefined for what else has a key that begins alike: counts, single things. */
function pageOffset(queryKey: QueryKey, beginning: QueryKey): number | undefined {
  const parameters = queryKey[beginning.length];
  if (typeof parameters !== "object" || parameters === null) return undefined;
  const { offset, limit }: PageParameters = parameters;
  return limit === PAGE_ROWS ? offset : undefined;
}
