import type {
  GroupQueryResponse,
  TaskGroupStatus,
  TaskQueryResponse,
  WorkflowQueryResponse,
} from "@/lib/api/generated.schemas";
import { toEpochMilliseconds } from "@/lib/format/time";
import { exitCodeMeaning } from "./exit-code";
import { groupTasks } from "./group-tasks";

/** Root cause of a failed workflow, from its groups and tasks. */
export interface RootFailure {
  group: GroupQueryResponse;
  /** Missing if the group failed as a whole before any of its tasks. */
  task?: TaskQueryResponse;
  /** Message of the platform or process, as plain text. */
  message?: string;
  exitCode?: number;
}

/**
 * The root failure: the earliest one with the workflow's own status. Canceled tasks and skipped groups are not causes.
 */
export function findRootFailure({ status, groups }: WorkflowQueryResponse): RootFailure | undefined {
  const failedGroups = groups.filter((group) => isCause(group.status));
  const own = failedGroups.filter((group) => group.status === status);
  const candidates = own.length > 0 ? own : failedGroups;
  const causes = candidates.map((group) => ({ group, task: firstFailedTask(group) }));
  const [first] = causes.toSorted(
    (one, other) => endOf(one.task ?? one.group) - endOf(other.task ?? other.group),
  );
  if (first === undefined) return undefined;
  const { group, task } = first;
  return {
    group,
    task,
    message: task?.failure_message ?? group.failure_message,
    exitCode: task?.exit_code,
  };
}

/** "exit code 137 (out of memory)"; undefined without a code. */
export function describeExit({ exitCode, message = "" }: Pick<RootFailure, "exitCode" | "message">) {
  if (exitCode === undefined) return undefined;
  const meaning = /out ?of ?memory|oom|want of memory/i.test(message)
    ? "out of memory"
    : exitCodeMeaning(exitCode);
  return meaning === undefined ? `exit code ${exitCode}` : `exit code ${exitCode} (${meaning})`;
}

function firstFailedTask(group: GroupQueryResponse): TaskQueryResponse | undefined {
  const failed = groupTasks(group)
    .map(({ latest }) => latest)
    .filter((task) => isCause(task.status));
  const own = failed.filter((task) => task.status === group.status);
  const [first] = (own.length > 0 ? own : failed).toSorted((one, other) => endOf(one) - endOf(other));
  return first;
}

/** Whether the status is a failure by itself, not a consequence. */
function isCause(status: TaskGroupStatus): boolean {
  return status.startsWith("FAILED") && status !== "FAILED_UPSTREAM" && status !== "FAILED_CANCELED";
}

function endOf({ end_time }: { end_time?: string }): number {
  return toEpochMilliseconds(end_time) ?? Number.POSITIVE_INFINITY;
}
