"use client";

import { tableStorageKeys, useTablePreferences } from "@/components/data-table/use-table-preferences";
import type { FilterChip } from "@/lib/filters/filter-types";
import { useListPlace } from "@/lib/list/use-list-place";
import { useListFilters } from "./use-list-filters";
import { workflowColumns } from "./workflow-columns";

const TABLE = "workflows";
export const { columns: COLUMNS_STORAGE_KEY, density: DENSITY_STORAGE_KEY } = tableStorageKeys(TABLE);

/**
 * All that the list shows, in its address: `f` the filters or `all`, `order` unless newest first, `row` the row that is
 * looked at (1-based) unless at the top, `view` the workflow that is shown beside it, `columns` and `density` where they differ from the default.
 * Another filter or order is another list, which begins at its top, and a step for the back button.
 */
export function useListView() {
  const filters = useListFilters();
  const place = useListPlace();
  return {
    ...filters,
    ...place,
    ...useTablePreferences(TABLE, workflowColumns),
    setChips(next: readonly FilterChip[]) {
      filters.setChips(next);
      place.setRow(null);
    },
    setWhose(whose: "mine" | "everyone") {
      filters.setWhose(whose);
      place.setRow(null);
    },
  };
}
