import type { TaskGroupStatus } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";

export interface FoundTask {
  /** Index of the workflow. */
  readonly index: number;
  readonly workflow: string;
  readonly task: string;
}

/** The newest task with that status, or with any status if there is none; null in a world without tasks. */
export function someTask(world: World, status: TaskGroupStatus): FoundTask | null {
  return taskOf(world, status) ?? taskOf(world);
}

/** The newest task with that status, or null. */
export function taskOf(world: World, status?: TaskGroupStatus): FoundTask | null {
  const [row] = world.tasks.generatePage(0, 1, status && { statuses: [status] }).entries;
  if (row === undefined) return null;
  const index = world.workflows.indexByName(row.workflow_id);
  return index === null ? null : { index, workflow: row.workflow_id, task: row.task_name };
}
