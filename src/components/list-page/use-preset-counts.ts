"use client";

import { keepPreviousData, queryOptions, useQueries } from "@tanstack/react-query";
import type { PageParameters } from "@/lib/list/list-source";
import type { ListDefinition, ListRequest } from "./list-definition";

/** A number, null while loading, undefined if unknown. */
export type PresetCounts = Readonly<Record<string, number | null | undefined>>;

/**
 * Number of rows per preset under the other filters. Requested after the list has loaded; previous counts stay until
 * then. Undefined for lists without counts.
 */
export function usePresetCounts<Parameters extends PageParameters, Row>(
  { presets, source, toCountParameters }: ListDefinition<Parameters, Row>,
  request: ListRequest<Parameters>,
  enabled: boolean,
): PresetCounts | undefined {
  const counts = useQueries({
    queries: presets.flatMap((preset) => {
      const parameters = toCountParameters?.(request, preset);
      if (parameters === undefined) return [];
      return queryOptions({
        queryKey: source.keyOf(parameters),
        queryFn: ({ signal }) => source.load(parameters, { signal }),
        enabled,
        placeholderData: keepPreviousData,
      });
    }),
    combine: (results) =>
      Object.fromEntries(
        results.map(({ data, isError }, index) => [
          presets[index]?.key,
          data?.total ?? (isError ? undefined : null),
        ]),
      ),
  });
  return toCountParameters === undefined ? undefined : counts;
}
