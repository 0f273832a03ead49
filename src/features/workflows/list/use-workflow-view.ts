"use client";

import { useTablePreferences } from "@/components/data-table/use-table-preferences";
import type { FilterChip } from "@/lib/filters/filter-types";
import { useListPlace } from "@/lib/list/use-list-place";
import { useListFilters } from "./use-list-filters";
import { workflowList } from "./workflow-list";

/**
 * State of the list in its URL: that of every list, see `useListView`, plus `all` for no filter and `view` for the
 * previewed workflow.
 */
export function useWorkflowView() {
  const filters = useListFilters();
  const place = useListPlace();
  return {
    ...filters,
    ...place,
    ...useTablePreferences(workflowList.key, workflowList.columns),
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
