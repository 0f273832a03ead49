import { TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import { isFailure } from "./failure-causes.ts";
import { Reach, statusReach } from "./status-story.ts";

/**
 * The outcome of a task in one byte: bits 0–4 are the status of its last attempt, as a position in `TASK_STATUSES`;
 * bits 5–6 the number of further attempts; bit 7 whether the last attempt reached a node.
 */
export type TaskState = number;

export const TASK_STATUSES: readonly TaskGroupStatus[] = Object.values(TaskGroupStatus);

/** Further attempts that a task has at most. */
export const MAXIMUM_RETRIES = 3;

const POSITIONS: ReadonlyMap<TaskGroupStatus, number> = new Map(
  TASK_STATUSES.map((status, position) => [status, position]),
);
const ON_NODE = 128;

/** The position of a status in `TASK_STATUSES`. */
export function statusPosition(status: TaskGroupStatus): number {
  return POSITIONS.get(status) as number;
}

/** Whether an attempt, a task or a group of this status has ended. */
export function isEnded(status: TaskGroupStatus): boolean {
  const { COMPLETED, RESCHEDULED } = TaskGroupStatus;
  return status === COMPLETED || status === RESCHEDULED || isFailure(status);
}

/** How far a task got in a group that got to `groupReach`. */
export function taskReach(status: TaskGroupStatus, groupReach: Reach): Reach {
  if (!isFailure(status)) return statusReach(status);
  return status === TaskGroupStatus.FAILED_UPSTREAM ? Reach.None : groupReach;
}

/** @param retries 0 … `MAXIMUM_RETRIES`. */
export function packTaskState(status: TaskGroupStatus, retries: number, reach: Reach): TaskState {
  return statusPosition(status) | (retries << 5) | (reach >= Reach.Initializing ? ON_NODE : 0);
}

/** Status of the last attempt. */
export function statusOf(state: TaskState): TaskGroupStatus {
  return TASK_STATUSES[state & 31] as TaskGroupStatus;
}

export function retriesOf(state: TaskState): number {
  return (state >>> 5) & 3;
}

/** Whether the last attempt reached a node. */
export function isOnNode(state: TaskState): boolean {
  return state >= ON_NODE;
}
