import {
  type GroupQueryResponse,
  type ListEntry,
  TaskGroupStatus,
  type TaskQueryResponse,
  type WorkflowQueryResponse,
  WorkflowStatus,
} from "../../lib/api/generated.schemas.ts";
import { isoTime } from "../generators/iso-time.ts";
import { FAILURE_CAUSES, type FailureCause } from "../generators/workflow/failure-causes.ts";
import { isEnded, statusOf, statusPosition } from "../generators/workflow/task-state.ts";
import { errorLogAddress } from "../generators/workflow/workflow-addresses.ts";
import type { GroupPlan } from "../generators/workflow/workflow-groups.ts";
import type { WorkflowRecord } from "../generators/workflow/workflow-record.ts";
import type { Cancellation } from "./workflow-changes.ts";

// A canceled workflow: parts that had ended stay as they are, all others end as FAILED_CANCELED.

const [CAUSE] = FAILURE_CAUSES[TaskGroupStatus.FAILED_CANCELED] as readonly [FailureCause];

/** An attempt of a task, whole or as the workflow shows it. */
export function cancelAttempt<Attempt extends TaskQueryResponse>(attempt: Attempt, at: number): Attempt {
  if (isEnded(attempt.status)) return attempt;
  const canceled: Attempt = {
    ...attempt,
    status: TaskGroupStatus.FAILED_CANCELED,
    end_time: isoTime(at),
    failure_message: CAUSE.message,
  };
  if (attempt.start_time !== undefined) {
    canceled.exit_code = CAUSE.exitCode;
    canceled.error_logs = errorLogAddress(attempt.logs);
  }
  return canceled;
}

/**
 * An attempt that `cancelAttempt` ended at `at`, as it was until then, which is what its log follows from; null for
 * one that had ended before.
 */
export function attemptBeforeCancel(attempt: TaskQueryResponse, at: number): TaskQueryResponse | null {
  const { end_time, exit_code: _, error_logs: __, failure_message, ...before } = attempt;
  const isCanceled = attempt.status === TaskGroupStatus.FAILED_CANCELED;
  if (!isCanceled || end_time !== isoTime(at) || failure_message !== CAUSE.message) return null;
  return { ...before, status: statusByTimes(attempt) };
}

/** The status of an attempt that goes on. */
function statusByTimes(attempt: TaskQueryResponse): TaskGroupStatus {
  if (attempt.start_time !== undefined) return TaskGroupStatus.RUNNING;
  if (attempt.initializing_start_time !== undefined) return TaskGroupStatus.INITIALIZING;
  if (attempt.scheduling_start_time !== undefined) return TaskGroupStatus.SCHEDULING;
  if (attempt.processing_start_time !== undefined) return TaskGroupStatus.PROCESSING;
  return TaskGroupStatus.WAITING;
}

function cancelGroup(group: GroupQueryResponse, at: number): GroupQueryResponse {
  const tasks = group.tasks.map((task) => cancelAttempt(task, at));
  if (isEnded(group.status)) return { ...group, tasks };
  return {
    ...group,
    tasks,
    status: TaskGroupStatus.FAILED_CANCELED,
    end_time: isoTime(at),
    failure_message: CAUSE.message,
  };
}

/** States of tasks, packed as in `task-state.ts`. */
export function cancelStates(states: Uint8Array): Uint8Array {
  const canceled = statusPosition(TaskGroupStatus.FAILED_CANCELED);
  return states.map((state) => (isEnded(statusOf(state)) ? state : (state & ~31) | canceled));
}

export function cancelPlan(plan: GroupPlan, at: number): GroupPlan {
  const taskStates = cancelStates(plan.taskStates);
  if (isEnded(plan.status)) return { ...plan, taskStates };
  const times = { ...plan.times, end: at };
  return { ...plan, taskStates, status: TaskGroupStatus.FAILED_CANCELED, times, cause: CAUSE };
}

/** @param record of a workflow that has not ended. */
export function cancelRecord(record: WorkflowRecord, at: number): WorkflowRecord {
  const { times } = record;
  const queuedTime = times.start === undefined ? (at - times.submit) / 1_000 : times.queuedTime;
  const duration = times.start === undefined ? undefined : (at - times.start) / 1_000;
  return {
    ...record,
    status: WorkflowStatus.FAILED_CANCELED,
    times: { ...times, end: at, queuedTime, duration },
  };
}

type TimeFields = Pick<ListEntry, "status" | "end_time" | "queued_time" | "duration">;

function cancelTimes(
  workflow: TimeFields & { submit_time: string; start_time?: string },
  at: number,
): TimeFields {
  const since = (time: string) => (at - Date.parse(time)) / 1_000;
  const ended = { status: WorkflowStatus.FAILED_CANCELED, end_time: isoTime(at) };
  if (workflow.start_time === undefined) return { ...ended, queued_time: since(workflow.submit_time) };
  return { ...ended, queued_time: workflow.queued_time, duration: since(workflow.start_time) };
}

export function cancelEntry(entry: ListEntry, { at }: Cancellation): ListEntry {
  return { ...entry, ...cancelTimes(entry, at), error_logs: errorLogAddress(entry.logs) };
}

export function cancelWorkflow(
  workflow: WorkflowQueryResponse,
  { at, by, message }: Cancellation,
): WorkflowQueryResponse {
  const canceled: WorkflowQueryResponse = {
    ...workflow,
    ...cancelTimes(workflow, at),
    groups: workflow.groups.map((group) => cancelGroup(group, at)),
    cancelled_by: by,
  };
  if (message !== undefined) canceled.cancel_message = message;
  return canceled;
}
