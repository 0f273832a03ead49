"use client";

import { useTablePreferences } from "@/components/data-table/use-table-preferences";
import type { FilterChip } from "@/lib/filters/filter-types";
import { useFilterChips } from "@/lib/filters/use-filter-chips";
import type { PageParameters } from "@/lib/list/list-source";
import { useListPlace } from "@/lib/list/use-list-place";
import type { ListDefinition } from "./list-definition";

export type ListView = ReturnType<typeof useListView>;

/**
 * State of a list in its URL: `f` for filters, plus that of `useListPlace` and `useTablePreferences`. A filter change
 * starts at the top.
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
