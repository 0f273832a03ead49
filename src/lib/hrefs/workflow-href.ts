import { createSerializer, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { ListTaskEntry } from "../api/generated.schemas.ts";

/** What a workflow's page can show of the whole run; the graph stands beside the others where there is room. */
export const workflowTabs = ["overview", "graph", "tasks", "logs", "events", "spec", "artifacts"] as const;
export type WorkflowTab = (typeof workflowTabs)[number];

/** What it can show of one task. */
export const taskTabs = ["overview", "logs", "events", "shell", "ports"] as const;
export type TaskTab = (typeof taskTabs)[number];

/**
 * What a workflow's page shows, as its address has it: `group` alone for a group's panel, `group` and `task` for a
 * task's; `retry` is the attempt, the last one without it.
 */
export const detailParsers = {
  group: parseAsString,
  task: parseAsString,
  retry: parseAsInteger,
  tab: parseAsStringLiteral([...workflowTabs, "shell", "ports"] as const),
};

export interface DetailView {
  group?: string;
  task?: string;
  retry?: number;
  tab?: WorkflowTab | TaskTab;
}

const serialize = createSerializer(detailParsers);

/** Address of a workflow's page in the console, or of a part of it. */
export function workflowHref(name: string, view: DetailView = {}): string {
  return serialize(`/workflows/${encodeURIComponent(name)}`, view);
}

/** Address of a task's panel on its workflow's page, which finds it by its name: a list entry does not name the group. */
export function taskHref({
  workflow_id,
  task_name,
}: Pick<ListTaskEntry, "workflow_id" | "task_name">): string {
  return workflowHref(workflow_id, { task: task_name });
}
