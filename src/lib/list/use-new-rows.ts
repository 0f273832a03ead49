"use client";

import { type QueryKey, skipToken, useQuery } from "@tanstack/react-query";
import { type ListMoment, newRowsOf } from "./list-moment.ts";
import type { ListSource, PageParameters } from "./list-source.ts";

const NOTHING: QueryKey = ["no-new-rows"];

/**
 * How many rows have been added to a list since it was read, that match its request. They are counted with every refresh
 * of the list, whose key is a prefix of this one's.
 */
export function useNewRows<Parameters extends PageParameters, Row>(
  source: ListSource<Parameters, Row>,
  request: Omit<Parameters, keyof PageParameters>,
  moment: ListMoment | undefined,
): number {
  const added = newRowsOf(request as Parameters, source, moment);
  const parameters: Parameters | undefined = added && { ...added, limit: 1 };
  const { data } = useQuery({
    queryKey: parameters === undefined ? NOTHING : source.keyOf(parameters),
    queryFn: parameters === undefined ? skipToken : ({ signal }) => source.load(parameters, { signal }),
  });
  return data?.total ?? 0;
}
