import { TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import type { RandomStream } from "../../rows/random-stream.ts";
import {
  type FailureCause,
  fittingCauses,
  isFailure,
  RESCHEDULE_CAUSES,
  STOPPED_WITH_GROUP,
} from "./failure-causes.ts";
import { between, type StageTimes, stagesBefore } from "./group-times.ts";
import { Reach } from "./status-story.ts";
import { retriesOf, statusOf, type TaskState, taskReach } from "./task-state.ts";
import { type GroupPlan, gpusOf } from "./workflow-groups.ts";

/** One attempt of a task; all but the last were rescheduled. */
export interface TaskAttempt {
  /** Number of the attempt, from 0. */
  readonly retryId: number;
  readonly status: TaskGroupStatus;
  readonly reach: Reach;
  readonly times: StageTimes;
  /** Milliseconds since 1970, like the other two; absent for a task without input. */
  readonly inputDownloadStart?: number;
  readonly inputDownloadEnd?: number;
  readonly outputUploadStart?: number;
  /** Why it failed or was rescheduled. */
  readonly cause?: FailureCause;
  /** Absent while it runs, and where no process ran. */
  readonly exitCode?: number;
}

/** Of a task's time, the part that its earlier attempts take. */
const RETRIED_TIME = 0.6;

/** Why an attempt of a group's task failed that has this status; undefined for one that did not. */
export function causeOf(
  group: Pick<GroupPlan, "status" | "cause">,
  status: TaskGroupStatus,
): FailureCause | undefined {
  if (!isFailure(status)) return undefined;
  return status === group.status ? group.cause : STOPPED_WITH_GROUP;
}

/** Undefined while it runs, and where no process ran. */
export function exitCodeOf({ status, times, cause }: Pick<TaskAttempt, "status" | "times" | "cause">) {
  if (status === TaskGroupStatus.COMPLETED) return 0;
  // A command that cannot be executed has an exit code although it never ran.
  const isKnown = times.start !== undefined || cause?.kind === "entrypoint";
  return isKnown ? cause?.exitCode : undefined;
}

/** The task's times as if it had one attempt; nested in its group's. */
function taskTimes(
  { status: groupStatus, times }: GroupPlan,
  task: number,
  status: TaskGroupStatus,
  reach: Reach,
  now: number,
  stream: RandomStream,
): StageTimes {
  const until = times.end ?? now;
  const [initializingShare, startShare, endShare] = [stream.float(), stream.float(), stream.float()];
  const stages: { -readonly [Stage in keyof StageTimes]: StageTimes[Stage] } = {};
  if (reach >= Reach.Processing) stages.processing = times.processing;
  if (reach >= Reach.Scheduling) stages.scheduling = times.scheduling;
  if (reach >= Reach.Initializing && times.initializing !== undefined) {
    stages.initializing = between(times.initializing, times.start ?? until, 0.3 * initializingShare);
  }
  if (isFailure(status)) stages.end = until;
  if (reach < Reach.Running || times.start === undefined) return stages;
  // The lead starts its group, and is the last to complete.
  stages.start = task === 0 ? times.start : between(times.start, until, 0.03 * startShare);
  if (status === TaskGroupStatus.COMPLETED) {
    const isLast = task === 0 && groupStatus === TaskGroupStatus.COMPLETED;
    stages.end = isLast ? until : between(stages.start, until, 0.5 + 0.45 * endShare);
  }
  return stages;
}

/** When the last attempt of a task ended; the same as that of `taskAttempts`, without the rest. */
export function taskEnd(
  group: GroupPlan,
  task: number,
  now: number,
  stream: RandomStream,
): number | undefined {
  const status = statusOf(group.taskStates[group.firstTask + task] as TaskState);
  return taskTimes(group, task, status, taskReach(status, group.reach), now, stream).end;
}

/**
 * All attempts of a task, the first one first; the last has the task's own status.
 * @param stream the task's own stream, so that no other task need be made.
 */
export function taskAttempts(
  group: GroupPlan,
  task: number,
  now: number,
  stream: RandomStream,
): readonly TaskAttempt[] {
  const state = group.taskStates[group.firstTask + task] as TaskState;
  const status = statusOf(state);
  const retries = retriesOf(state);
  const reach = taskReach(status, group.reach);
  const cause = causeOf(group, status);
  const times = taskTimes(group, task, status, reach, now, stream);
  const hasInput = stream.chance(0.7);
  const hasOutput = stream.chance(0.7);

  const rescheduleCauses = retries === 0 ? [] : fittingCauses(RESCHEDULE_CAUSES, gpusOf(group));
  const attempts: TaskAttempt[] = [];
  for (let retryId = 0; retryId <= retries; retryId += 1) {
    const isLast = retryId === retries;
    const outcome = isLast
      ? { status, reach, cause }
      : { status: TaskGroupStatus.RESCHEDULED, reach, cause: stream.pick(rescheduleCauses) };
    const own = retries === 0 ? times : attemptTimes(times, retryId, retries, now, stream);
    const attempt = { retryId, ...outcome, times: own };
    attempts.push({
      ...attempt,
      ...transfers(attempt, hasInput, hasOutput, stream),
      exitCode: exitCodeOf(attempt),
    });
  }
  return attempts;
}

/** Attempt `retryId` of a task with `retries` further ones; they follow one another within its times. */
function attemptTimes(
  task: StageTimes,
  retryId: number,
  retries: number,
  now: number,
  stream: RandomStream,
): StageTimes {
  const start = task.start ?? now;
  const until = task.end ?? now;
  const boundOf = (attempt: number) => between(start, until, (RETRIED_TIME * attempt) / retries);
  const end = retryId === retries ? task.end : boundOf(retryId + 1);
  if (retryId === 0) return { ...task, end };
  const from = boundOf(retryId);
  const ownStart = between(from, end ?? now, 0.1);
  return { ...stagesBefore(from, ownStart, Reach.Running, stream), start: ownStart, end };
}

function transfers(
  { status, times, cause }: Pick<TaskAttempt, "status" | "times" | "cause">,
  hasInput: boolean,
  hasOutput: boolean,
  stream: RandomStream,
): Pick<TaskAttempt, "inputDownloadStart" | "inputDownloadEnd" | "outputUploadStart"> {
  const { initializing, start, end } = times;
  const [downloadShare, uploadShare] = [stream.float(), stream.float()];
  const found: { inputDownloadStart?: number; inputDownloadEnd?: number; outputUploadStart?: number } = {};
  const stillDownloads = status === TaskGroupStatus.FAILED_START_TIMEOUT && cause !== undefined;
  if (initializing !== undefined && start !== undefined && hasInput) {
    found.inputDownloadStart = between(initializing, start, 0.2 + 0.2 * downloadShare);
    found.inputDownloadEnd = between(initializing, start, 0.6 + 0.4 * downloadShare);
  } else if (initializing !== undefined && end !== undefined && stillDownloads) {
    found.inputDownloadStart = between(initializing, end, 0.2 * downloadShare);
  }
  if (status === TaskGroupStatus.COMPLETED && start !== undefined && end !== undefined && hasOutput) {
    found.outputUploadStart = between(start, end, 0.9 + 0.09 * uploadShare);
  }
  return found;
}
