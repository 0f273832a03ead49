import { TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import { deriveKey, keyWord } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import { type FailureCause, fittingCauses, isFailure, RESTART_CAUSES } from "./failure-causes.ts";
import { between, type StageTimes } from "./group-times.ts";
import type { LiveGroup } from "./live-job.ts";
import { CUMULATIVE_RETRIES, RETRIED_SHARE } from "./retries.ts";
import { Reach } from "./status-story.ts";
import { causeOf, exitCodeOf, type TaskAttempt } from "./task-attempts.ts";
import { packTaskState, type TaskState } from "./task-state.ts";
import { type GroupPlan, gpusOf } from "./workflow-groups.ts";

// The tasks of a group start and end with it, since they were placed together. One that is rescheduled is placed again
// on its node. When that happens is planned at the start, so that what has happened by a moment never changes later.

/** Of a task's time, the part that its earlier attempts take. */
const RETRIED_TIME = 0.6;
/** Milliseconds from the end of an attempt to the start of the next, at most; and the part of the next it is otherwise. */
const LONGEST_RESTART = 90_000;
const RESTART_SHARE = 0.1;

// Branches of a group's key.
const RETRIES = 0;
const ATTEMPTS = 1;

const TWO_POW_32 = 4_294_967_296;

/** Further attempts that a task will have made when its group ends as planned. */
function plannedRetries({ key, fatalTask }: LiveGroup, task: number): number {
  if (task === fatalTask) return 0;
  const share = keyWord(key, RETRIES, task) / TWO_POW_32 / RETRIED_SHARE;
  if (share >= 1) return 0;
  const total = CUMULATIVE_RETRIES[CUMULATIVE_RETRIES.length - 1] as number;
  return 1 + CUMULATIVE_RETRIES.findIndex((sum) => share * total < sum);
}

interface AttemptTimes {
  /** When it is on its node, and when it starts. */
  readonly from: number;
  readonly start: number;
  /** When it will be rescheduled, or its group ends. */
  readonly end: number;
}

/** The attempts of a task of a group that starts. */
function plannedAttempts(start: number, end: number, from: number, retries: number): readonly AttemptTimes[] {
  const beginOf = (attempt: number) => between(start, end, (RETRIED_TIME * attempt) / retries);
  return Array.from({ length: retries + 1 }, (_, attempt) => {
    const until = attempt === retries ? end : beginOf(attempt + 1);
    if (attempt === 0) return { from, start, end: until };
    const begin = beginOf(attempt);
    return {
      from: begin,
      start: begin + Math.min(LONGEST_RESTART, Math.floor((until - begin) * RESTART_SHARE)),
      end: until,
    };
  });
}

/** The attempts of a task that have begun by a moment; none of a group that has not started. */
function begunAttempts(group: LiveGroup, task: number, until: number): readonly AttemptTimes[] {
  const { planned, times } = group;
  if (planned?.start === undefined || group.reach < Reach.Running) return [];
  const from = times.initializing ?? planned.start;
  const attempts = plannedAttempts(planned.start, planned.end, from, plannedRetries(group, task));
  return attempts.filter((attempt) => attempt.from <= until);
}

function statusOfTask({ status, failingTask }: LiveGroup, task: number): TaskGroupStatus {
  const stopsWithOther =
    isFailure(status) && status !== TaskGroupStatus.FAILED_UPSTREAM && task !== failingTask;
  return stopsWithOther ? TaskGroupStatus.FAILED_CANCELED : status;
}

/**
 * What became of a task, in one byte.
 * @param now milliseconds since 1970.
 */
export function liveTaskState(group: LiveGroup, task: number, now: number): TaskState {
  const status = statusOfTask(group, task);
  const until = group.times.end ?? now;
  const attempts = begunAttempts(group, task, until);
  const last = attempts.at(-1);
  if (last === undefined) return packTaskState(status, 0, group.reach);
  const isStarting = status === TaskGroupStatus.RUNNING && last.start > until;
  return packTaskState(
    isStarting ? TaskGroupStatus.INITIALIZING : status,
    attempts.length - 1,
    Reach.Initializing,
  );
}

/**
 * All attempts of a task that have begun, the first one first.
 * @param now milliseconds since 1970.
 */
export function liveAttempts(
  plan: Pick<GroupPlan, "taskCount" | "resources" | "status" | "cause">,
  group: LiveGroup,
  task: number,
  now: number,
): readonly TaskAttempt[] {
  const status = statusOfTask(group, task);
  const { times, planned } = group;
  const until = times.end ?? now;
  const key = deriveKey(group.key, ATTEMPTS, task);
  const stream = new RandomStream(key);
  const [hasInput, hasOutput] = [stream.chance(0.7), stream.chance(0.7)];
  const causes = fittingCauses(RESTART_CAUSES, gpusOf(plan));

  function attemptOf(retryId: number, isLast: boolean, own?: AttemptTimes): TaskAttempt {
    const draws = new RandomStream(deriveKey(key, retryId));
    const restart = draws.pick(causes);
    const hasStarted = own !== undefined && own.start <= until;
    const reach = own === undefined ? group.reach : hasStarted ? Reach.Running : Reach.Initializing;
    const isStarting = status === TaskGroupStatus.RUNNING && !hasStarted;
    const shown = isStarting ? TaskGroupStatus.INITIALIZING : status;
    const outcome: { status: TaskGroupStatus; cause?: FailureCause } = isLast
      ? { status: shown, cause: causeOf(plan, shown) }
      : { status: TaskGroupStatus.RESCHEDULED, cause: restart };
    const stages: StageTimes =
      own === undefined || retryId === 0
        ? { processing: times.processing, scheduling: times.scheduling, initializing: times.initializing }
        : { processing: own.from, scheduling: own.from, initializing: own.from };
    const attempt = {
      retryId,
      ...outcome,
      reach,
      times: {
        ...stages,
        start: hasStarted ? own.start : undefined,
        end: isLast ? times.end : own?.end,
      },
    };
    return {
      ...attempt,
      ...transfers(attempt, own, draws),
      exitCode: exitCodeOf(attempt),
    };
  }

  /** Transfers have their times from the plan, and are known once those have come. */
  function transfers(
    { status: own, times: { initializing, end } }: Pick<TaskAttempt, "status" | "times">,
    attempt: AttemptTimes | undefined,
    draws: RandomStream,
  ): Pick<TaskAttempt, "inputDownloadStart" | "inputDownloadEnd" | "outputUploadStart"> {
    const [downloadShare, uploadShare] = [draws.float(), draws.float()];
    const last = end ?? now;
    const reached = (time: number) => (time <= last ? time : undefined);
    const found: { inputDownloadStart?: number; inputDownloadEnd?: number; outputUploadStart?: number } = {};
    if (initializing === undefined || planned === undefined) return found;
    const start = attempt?.start ?? planned.start;
    if (start === undefined) {
      // It fails before its start, and one that takes too long for that has not got its input by then.
      const isSlow = group.failed && group.status === TaskGroupStatus.FAILED_START_TIMEOUT;
      if (isSlow) found.inputDownloadStart = reached(between(initializing, planned.end, 0.2 * downloadShare));
      return found;
    }
    if (hasInput) {
      found.inputDownloadStart = reached(between(initializing, start, 0.2 + 0.2 * downloadShare));
      found.inputDownloadEnd = reached(between(initializing, start, 0.6 + 0.4 * downloadShare));
    }
    if (hasOutput && own === TaskGroupStatus.COMPLETED && attempt !== undefined) {
      found.outputUploadStart = between(attempt.start, attempt.end, 0.9 + 0.09 * uploadShare);
    }
    return found;
  }

  const begun = begunAttempts(group, task, until);
  if (begun.length === 0) return [attemptOf(0, true)];
  return begun.map((own, retryId) => attemptOf(retryId, retryId === begun.length - 1, own));
}
