"use client";

import { useTablePreferences } from "@/components/data-table/use-table-preferences";
import type { FilterChip } from "@/lib/filters/filter-types";
import { useFilterChips } from "@/lib/filters/use-filter-chips";
import { useListPlace } from "@/lib/list/use-list-place";
import { taskColumns } from "./task-columns";

/** What the page is called where this browser keeps how somebody likes to see it, and how often it is refreshed. */
export const TASKS_PAGE = "tasks";

/**
 * All that the list shows, in its address: `f` the filters, and what `useListPlace` and `useTablePreferences` keep there.
 * Other filters are another list, which begins at its top.
 */
export function useTaskView() {
  const [chips, setChips] = useFilterChips();
  const place = useListPlace();
  return {
    ...place,
    ...useTablePreferences(TASKS_PAGE, taskColumns),
    chips,
    setChips(next: readonly FilterChip[]) {
      void setChips(next.length === 0 ? null : [...next]);
      place.setRow(null);
    },
  };
}
