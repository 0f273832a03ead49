import { type ListEntry, TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import type { Placement } from "./task-placement.ts";
import type { TaskResources } from "./task-resources.ts";
import { statusOf } from "./task-state.ts";
import { gpusOf, type PlanSource, requestsOf, taskStatesOf } from "./workflow-groups.ts";
import type { WorkflowRecord } from "./workflow-record.ts";

/** What the list shows of the tasks of a workflow. */
export type TaskSums = Pick<ListEntry, "task_count" | "completed_task_count" | "gpu_count">;

/** Sums over the tasks of a workflow, from its plan alone: no group and no task is generated. */
export function sumTasks(
  record: Pick<WorkflowRecord, "job" | "plan" | "status" | "pool">,
  { plans, states }: PlanSource,
  placement: Pick<Placement, "resourcesIn">,
): TaskSums {
  const { groups, taskCount } = plans.at(record.plan);
  const requests = requestsOf(record, plans, placement);
  return {
    task_count: taskCount,
    completed_task_count: countCompleted(taskStatesOf(record, states)),
    gpu_count: groups.reduce(
      (sum, group, position) =>
        sum + gpusOf({ taskCount: group.taskCount, resources: requests[position] as TaskResources }),
      0,
    ),
  };
}

/** @param taskStates packed as in `task-state.ts`. */
function countCompleted(taskStates: Uint8Array): number {
  let count = 0;
  for (const state of taskStates) if (statusOf(state) === TaskGroupStatus.COMPLETED) count += 1;
  return count;
}
