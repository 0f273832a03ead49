"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import type { StatusCategory } from "@/components/status/status-presentation";
import { oneOfWords, parserChecks } from "@/lib/address/address-checks";
import type { FilterChip } from "@/lib/filters/filter-types";
import { useFilterChips } from "@/lib/filters/use-filter-chips";

/** In the order of a task's life. */
export const taskCategories = [
  "waiting",
  "pending",
  "running",
  "completed",
  "failed",
] as const satisfies readonly StatusCategory[];

const categoryParser = parseAsStringLiteral(taskCategories).withOptions({ history: "push" });

/** Checks of the URL parameters of the filter, other than its chips. */
export const taskFilterChecks = parserChecks(
  { "task-status": categoryParser },
  { "task-status": oneOfWords(taskCategories, "Tasks of all statuses are shown.") },
);

export interface TaskFilterState {
  category: StatusCategory | "all";
  chips: readonly FilterChip[];
  /** Whether a filter is active. */
  isOn: boolean;
  setCategory: (category: StatusCategory | "all") => void;
  setChips: (chips: readonly FilterChip[]) => void;
  clear: () => void;
}

/** Task filters in the URL: `?task-status=failed&f=node:pool-node-007`. */
export function useTaskFilter(): TaskFilterState {
  const [category, setCategory] = useQueryState("task-status", categoryParser);
  const [chips, setChips] = useFilterChips();
  return {
    category: category ?? "all",
    chips,
    isOn: category !== null || chips.length > 0,
    setCategory: (next) => void setCategory(next === "all" ? null : next),
    setChips: (next) => void setChips(next.length === 0 ? null : next),
    clear() {
      void setCategory(null);
      void setChips(null);
    },
  };
}
