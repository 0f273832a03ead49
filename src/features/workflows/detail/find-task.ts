import { type GroupTask, groupTasks } from "@/components/workflow/group-tasks";
import type { GroupQueryResponse } from "@/lib/api/generated.schemas";

export interface FoundTask {
  readonly group: GroupQueryResponse;
  readonly task: GroupTask;
}

/** Finds a task by name, and by group where the URL has one. */
export function findTask(
  groups: readonly GroupQueryResponse[],
  groupName: string | null,
  taskName: string,
): FoundTask | undefined {
  for (const group of groups) {
    if (groupName !== null && group.name !== groupName) continue;
    const task = groupTasks(group).find(({ name }) => name === taskName);
    if (task !== undefined) return { group, task };
  }
  return undefined;
}
