"use client";

import { useTablePreferences } from "@/components/data-table/use-table-preferences";
import type { FilterChip } from "@/lib/filters/filter-types";
import { useFilterChips } from "@/lib/filters/use-filter-chips";
import type { PageParameters } from "@/lib/list/list-source";
import { useListPlace } from "@/lib/list/use-list-place";
import type { ListDefinition } from "./list-definition";

export type ListView = ReturnType<typeof useListView>;

/**
 * Everything that a list shows, from its address: `f` the filters, and what `useListPlace` and `useTablePreferences`
 * keep there. Other filters are another list, which begins at its top.
 */
export function useListView<Parameters extends PageParameters, Row>({
  key,
  columns,
}: Pick<ListDefinition<Parameters, Row>, "key" | "columns">) {
  const [chips, setChips] = useFilterChips();
  const place = useListPlace();
  return {
    ...place,
    ...useTablePreferences(key, columns),
    chips,
    setChips(next: readonly FilterChip[]) {
      void setChips(next.length === 0 ? null : [...next]);
      place.setRow(null);
    },
  };
}
