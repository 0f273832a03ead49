"use client";

import { type QueryClient, type QueryKey, skipToken, useQuery } from "@tanstack/react-query";
import { isApiError } from "../api/api-error.ts";
import { FRESH_TIME } from "../query-client.ts";
import type { ListPage, ListSource, PageParameters } from "./list-source.ts";

/**
 * When a list was read. Its further pages are read as of the same time, and rows that have been added since wait until
 * they are asked for, so that no row moves under the reader's eyes. Both times are ISO 8601 in UTC.
 */
export interface ListMoment {
  readonly asOf: string;
  /** Rows that were added then or later are not shown yet. */
  readonly shownBefore: string;
}

const PREFIX = "list-moment";

/** As much of a source as tells it from others. */
interface Keyed {
  readonly keyOf: () => QueryKey;
}

function keyOfMoment({ keyOf }: Keyed, key: string): QueryKey {
  return [PREFIX, ...keyOf(), key];
}

/** The millisecond after a time: rows of that time itself are shown. */
function justAfter(time: string): string {
  return new Date(Date.parse(time) + 1).toISOString();
}

function isLater(one: string, other: string): boolean {
  return Date.parse(one) > Date.parse(other);
}

/** The moment of a list; undefined until it has loaded, and of a service that does not tell. */
export function useListMoment(source: Keyed, key: string): ListMoment | undefined {
  return useQuery<ListMoment>({
    queryKey: keyOfMoment(source, key),
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    // A list that is opened again once its pages are old shows all of its rows.
    gcTime: FRESH_TIME,
  }).data;
}

/** The parameters of a list with those that hide what has been added since; other lists stay as they are. */
export function hideNewRows<Parameters extends PageParameters>(
  parameters: Parameters,
  { addedBetween }: Pick<ListSource<Parameters, unknown>, "addedBetween">,
  moment: ListMoment | undefined,
): Parameters {
  if (addedBetween === undefined || moment === undefined) return parameters;
  const { before } = addedBetween;
  const own = parameters[before];
  if (typeof own === "string" && !isLater(own, moment.shownBefore)) return parameters;
  return { ...parameters, [before]: moment.shownBefore };
}

/**
 * The parameters that select what has been added to a list since it was read; undefined where nothing can have been.
 * @example newRowsOf({ pools: ["a"] }, source, moment); // { pools: ["a"], submitted_after: "2026-03-02T12:00:00.001Z" }
 */
export function newRowsOf<Parameters extends PageParameters>(
  request: Parameters,
  { addedBetween }: Pick<ListSource<Parameters, unknown>, "addedBetween">,
  moment: ListMoment | undefined,
): Parameters | undefined {
  if (addedBetween === undefined || moment === undefined) return undefined;
  const { asOf, shownBefore } = moment;
  if (!isLater(asOf, shownBefore)) return undefined;
  const { after, before } = addedBetween;
  const [ownAfter, ownBefore] = [request[after], request[before]];
  if (typeof ownBefore === "string" && !isLater(ownBefore, shownBefore)) return undefined;
  const isBehind = typeof ownAfter === "string" && isLater(ownAfter, shownBefore);
  return isBehind ? request : { ...request, [after]: shownBefore };
}

function refusesMoment(error: unknown): boolean {
  return (
    isApiError(error) && error.status === 422 && error.fieldErrors.some(({ field }) => field === "as_of")
  );
}

/**
 * Loads a page of a list, at its first time as of the list's moment, later as it is by then.
 * @param key the request as JSON.
 */
export async function loadPageAtMoment<Parameters extends PageParameters, Row>(
  client: QueryClient,
  source: ListSource<Parameters, Row>,
  key: string,
  parameters: Parameters,
  signal: AbortSignal,
): Promise<ListPage<Row>> {
  const momentKey = keyOfMoment(source, key);
  const moment = client.getQueryData<ListMoment>(momentKey);
  const isFirst = client.getQueryData(source.keyOf(parameters)) === undefined;
  const asked = hideNewRows(parameters, source, moment);
  const load = (at: Parameters) => source.load(at, { signal });
  const page =
    isFirst && moment !== undefined
      ? await load({ ...asked, as_of: moment.asOf }).catch((error) => {
          // The service may have forgotten that time; the page as it is now says more than an error.
          if (refusesMoment(error)) return load(asked);
          throw error;
        })
      : await load(asked);
  const { as_of: asOf } = page;
  if (asOf !== undefined) {
    client.setQueryData<ListMoment>(momentKey, (known) => ({
      asOf: known === undefined || isLater(asOf, known.asOf) ? asOf : known.asOf,
      shownBefore: known?.shownBefore ?? justAfter(asOf),
    }));
  }
  return page;
}

/** Forgets when a list was read, so that its next pages show all of its rows. Reads of it must follow. */
export function forgetListMoment(client: QueryClient, source: Keyed, key: string): void {
  client
    .getQueryCache()
    .find({ queryKey: keyOfMoment(source, key) })
    ?.reset();
}

/** The same for all lists, after something has been added to them. */
export function forgetListMoments(client: QueryClient): void {
  for (const query of client.getQueryCache().findAll({ queryKey: [PREFIX] })) query.reset();
}
