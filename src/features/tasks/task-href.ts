import { createSerializer, parseAsString } from "nuqs/server";
import type { ListTaskEntry } from "@/lib/api/generated.schemas";

const serialize = createSerializer({ task: parseAsString });

/** Address of a workflow's page. */
export function workflowHref({ workflow_id }: Pick<ListTaskEntry, "workflow_id">): string {
  return `/workflows/${encodeURIComponent(workflow_id)}`;
}

/** Address of a task's panel on its workflow's page, which finds it by its name: a list entry does not tell the group. */
export function taskHref(task: Pick<ListTaskEntry, "workflow_id" | "task_name">): string {
  return serialize(workflowHref(task), { task: task.task_name });
}
