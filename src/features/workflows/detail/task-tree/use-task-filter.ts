"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { StatusCategory } from "@/components/status/status-presentation";
import type { TaskFilter } from "./task-tree-rows";

/** In the order in which a task goes through them. */
export const taskCategories = [
  "waiting",
  "pending",
  "running",
  "completed",
  "failed",
] as const satisfies readonly StatusCategory[];

const parsers = {
  // A chosen status is a step that the back button undoes; every letter of a name would be too many.
  category: parseAsStringLiteral(taskCategories).withOptions({ history: "push" }),
  text: parseAsString.withDefault("").withOptions({ history: "replace" }),
};

/** Which tasks are shown: `?task-status=failed&task-name=train` of the address. */
export function useTaskFilter(): [TaskFilter, (change: Partial<TaskFilter>) => void] {
  const [{ category, text }, setParameters] = useQueryStates(parsers, {
    urlKeys: { category: "task-status", text: "task-name" },
  });
  return [
    { category: category ?? "all", text },
    (change) =>
      setParameters({
        ...(change.category !== undefined && {
          category: change.category === "all" ? null : change.category,
        }),
        ...(change.text !== undefined && { text: change.text === "" ? null : change.text }),
      }),
  ];
}
