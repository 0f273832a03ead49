"use client";

import { FilterBar } from "@/components/filter-bar/filter-bar";
import type { TaskCounts } from "@/components/workflow/group-tasks";
import { cn } from "@/lib/class-names";
import { formatNumber } from "@/lib/format/number";
import { DEFAULT_TASK_FIELD, taskFilterFields } from "./task-filters";
import { type TaskFilterState, taskCategories } from "./use-task-filter";

export interface TaskFilterBarProps {
  /** Counts of all tasks, ignoring the filter. */
  counts: TaskCounts;
  filter: TaskFilterState;
  /** Number of matching tasks as text; undefined without a filter. */
  resultCount: string | undefined;
}

const labels = {
  all: "All",
  waiting: "Waiting",
  pending: "Pending",
  running: "Running",
  completed: "Completed",
  failed: "Failed",
} as const;

/** Filters the tasks by status category and by chips. */
export function TaskFilterBar({ counts, filter, resultCount }: TaskFilterBarProps) {
  return (
    <div className="flex flex-col gap-2">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and form semantics */}
      <div role="group" aria-label="Filter tasks by status" className="flex flex-wrap gap-1.5">
        {(["all", ...taskCategories] as const).map((category) => {
          const pressed = filter.category === category;
          return (
            <button
              key={category}
              type="button"
              aria-pressed={pressed}
              onClick={() => filter.setCategory(pressed ? "all" : category)}
              className={cn(
                "inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-full border px-2.5 text-xs font-medium transition-colors duration-100",
                pressed
                  ? "border-accent bg-surface-selected text-accent-text"
                  : "border-border text-text-muted hover:bg-surface-hover hover:text-text",
              )}
            >
              {labels[category]} <span className="tabular">{formatNumber(counts[category])}</span>
            </button>
          );
        })}
      </div>
      <FilterBar
        label="Filter tasks"
        placeholder="Filter by name, node, exit code, duration…"
        fields={taskFilterFields}
        chips={filter.chips}
        onChipsChange={filter.setChips}
        defaultField={DEFAULT_TASK_FIELD}
        resultCount={resultCount}
      />
    </div>
  );
}
