import { createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { parseAsWholeNumber } from "../address/whole-number-parser.ts";
import type { ListTaskEntry } from "../api/generated.schemas.ts";
import { nameSegment } from "./name-segment.ts";

/** Tabs of the whole workflow; the graph is a tab only where there is no room beside the others. */
export const workflowTabs = ["overview", "graph", "tasks", "logs", "events", "spec", "artifacts"] as const;
export type WorkflowTab = (typeof workflowTabs)[number];

/** Tabs of a task. */
export const taskTabs = ["overview", "logs", "events", "shell", "ports"] as const;
export type TaskTab = (typeof taskTabs)[number];

/**
 * URL parameters of a workflow's page: `group` alone opens a group's panel, `group` and `task` a task's; `retry` is the
 * attempt, by default the latest.
 */
export const detailParsers = {
  group: parseAsString,
  task: parseAsString,
  retry: parseAsWholeNumber(0),
  tab: parseAsStringLiteral([...workflowTabs, "shell", "ports"] as const),
};

export interface DetailView {
  group?: string;
  task?: string;
  retry?: number;
  tab?: WorkflowTab | TaskTab;
}

const serialize = createSerializer(detailParsers);

/** URL of a workflow's page, or of a part of it. */
export function workflowHref(name: string, view: DetailView = {}): string {
  return serialize(`/workflows/${nameSegment(name)}`, view);
}

/** URL of a task's panel on its workflow's page. By task name only, since list entries do not include the group. */
export function taskHref({
  workflow_id,
  task_name,
}: Pick<ListTaskEntry, "workflow_id" | "task_name">): string {
  return workflowHref(workflow_id, { task: task_name });
}
