"use client";

import { keepPreviousData, type QueryKey, skipToken, useQuery } from "@tanstack/react-query";
import type { PageParameters } from "@/lib/list/list-source";
import type { ListDefinition, ListRequest } from "./list-definition";
import { presetCounts, type StatusSummary } from "./preset-counts";

/** A number, null while loading, undefined if unknown. */
type PresetCounts = Readonly<Record<string, number | null | undefined>>;

const NO_SUMMARY: QueryKey = ["no-summary"];

/**
 * Number of rows per preset under the other filters, by one request. It is sent after the list has loaded, and again
 * with every refresh of the list, whose key is a prefix of its own; previous counts stay until it is answered. Undefined
 * for lists without counts.
 */
export function usePresetCounts<Parameters extends PageParameters, Row>(
  { presets, statusSummary }: Pick<ListDefinition<Parameters, Row>, "presets" | "statusSummary">,
  request: ListRequest<Parameters>,
  enabled: boolean,
): PresetCounts | undefined {
  const query = statusSummary?.(request);
  const { data, isError } = useQuery<StatusSummary>({
    queryKey: query?.queryKey ?? NO_SUMMARY,
    queryFn: query?.queryFn ?? skipToken,
    enabled,
    placeholderData: keepPreviousData,
  });
  if (query === undefined) return undefined;
  if (data !== undefined) return presetCounts(presets, data);
  return Object.fromEntries(presets.map(({ key }) => [key, isError ? undefined : null]));
}
