import { TaskGroupStatus } from "@/lib/api/generated.schemas";

/** Statuses of tasks that have not ended, in the order of a task's life. */
export const UNFINISHED_STATUSES = [
  TaskGroupStatus.SUBMITTING,
  TaskGroupStatus.WAITING,
  TaskGroupStatus.PROCESSING,
  TaskGroupStatus.SCHEDULING,
  TaskGroupStatus.INITIALIZING,
  TaskGroupStatus.RUNNING,
] as const;

/** Statuses of tasks that hold nodes. */
export const HOLDING_STATUSES = [TaskGroupStatus.INITIALIZING, TaskGroupStatus.RUNNING] as const;
