"use client";

import SearchIcon from "lucide-react/icons/search";
import { Input } from "@/components/ui/input";
import { cn } from "@/lib/class-names";
import { formatNumber } from "@/lib/format/number";
import type { TaskCounts } from "../../shared/group-tasks";
import type { TaskFilter } from "./task-tree-rows";
import { taskCategories } from "./use-task-filter";

export interface TaskFilterBarProps {
  /** Of all tasks, whatever the filter. */
  counts: TaskCounts;
  filter: TaskFilter;
  onChange: (change: Partial<TaskFilter>) => void;
}

const labels = {
  all: "All",
  waiting: "Waiting",
  pending: "Pending",
  running: "Running",
  completed: "Completed",
  failed: "Failed",
} as const;

/** Narrows the tasks by what they are doing and by name. */
export function TaskFilterBar({ counts, filter, onChange }: TaskFilterBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a form that there is not */}
      <div role="group" aria-label="Filter tasks by status" className="flex flex-wrap gap-1.5">
        {(["all", ...taskCategories] as const).map((category) => {
          const pressed = filter.category === category;
          return (
            <button
              key={category}
              type="button"
              aria-pressed={pressed}
              onClick={() => onChange({ category: pressed ? "all" : category })}
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
      <Input
        size="small"
        type="search"
        leading={<SearchIcon aria-hidden />}
        aria-label="Filter tasks by name"
        placeholder="Task name"
        value={filter.text}
        onChange={(event) => onChange({ text: event.target.value })}
        className="w-52 max-sm:w-full"
      />
    </div>
  );
}
