"use client";

import { keepPreviousData, type QueryKey, skipToken, useQuery } from "@tanstack/react-query";
import { hideNewRows } from "@/lib/list/list-moment";
import type { PageParameters } from "@/lib/list/list-source";
import type { ListRows } from "@/lib/list/use-list-rows";
import type { ListDefinition, ListRequest } from "./list-definition";
import { presetCounts, type StatusSummary } from "./preset-counts";

/** A number, null while loading, undefined if unknown. */
type PresetCounts = Readonly<Record<string, number | null | undefined>>;

const NO_SUMMARY: QueryKey = ["no-summary"];

/**
 * Number of rows per preset under the other filters, by one request, of those that the list shows. It is sent after the list has loaded, and again
 * with every refresh of the list, whose key is a prefix of its own; previous counts stay until it is answered. Undefined
 * for lists without counts.
 */
export function usePresetCounts<Parameters extends PageParameters, Row>(
  {
    presets,
    statusSummary,
    source,
  }: Pick<ListDefinition<Parameters, Row>, "presets" | "statusSummary" | "source">,
  request: ListRequest<Parameters>,
  { status, moment }: Pick<ListRows<Row>, "status" | "moment">,
): PresetCounts | undefined {
  const query = statusSummary?.(request);
  const shown = statusSummary?.(hideNewRows(request as Parameters, source, moment));
  const { data, isError } = useQuery<StatusSummary>({
    queryKey: query?.queryKey ?? NO_SUMMARY,
    queryFn: shown?.queryFn ?? skipToken,
    enabled: status === "ready",
    placeholderData: keepPreviousData,
  });
  if (query === undefined) return undefined;
  if (data !== undefined) return presetCounts(presets, data);
  return Object.fromEntries(presets.map(({ key }) => [key, isError ? undefined : null]));
}
