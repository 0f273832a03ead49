import { TaskGroupStatus, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { deriveKey, type HashKey, keyWord } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import { type FailureCause, fittingCauses, isFailure, RESTART_CAUSES } from "./failure-causes.ts";
import { between, type StageTimes } from "./group-times.ts";
import type { GroupCourse, LiveGroup } from "./live-job.ts";
import { CUMULATIVE_RETRIES, RETRIED_SHARE } from "./retries.ts";
import { Reach } from "./status-story.ts";
import { causeOf, exitCodeOf, type TaskAttempt } from "./task-attempts.ts";
import { packTaskState, type TaskState } from "./task-state.ts";
import { findTask, type GroupPlan, gpusOf } from "./workflow-groups.ts";

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
/** After every moment. */
const NEVER = Number.POSITIVE_INFINITY;

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
  /** Whether it completes then. */
  readonly completes: boolean;
}

/** The attempts that a task will have made when its group ends as planned; none in a group that fails before its start. */
function plannedAttempts(group: LiveGroup, task: number): readonly AttemptTimes[] {
  const { planned, times, fatalTask } = group;
  if (planned?.start === undefined) return [];
  const { start, end } = planned;
  const retries = plannedRetries(group, task);
  const beginOf = (attempt: number) => between(start, end, (RETRIED_TIME * attempt) / retries);
  return Array.from({ length: retries + 1 }, (_, attempt) => {
    const until = attempt === retries ? end : beginOf(attempt + 1);
    const completes = attempt === retries && task !== fatalTask;
    if (attempt === 0) return { from: times.initializing ?? start, start, end: until, completes };
    const begin = beginOf(attempt);
    return {
      from: begin,
      start: begin + Math.min(LONGEST_RESTART, Math.floor((until - begin) * RESTART_SHARE)),
      ...{ end: until, completes },
    };
  });
}

/** The attempts of a task that have begun by a moment; none of a group that has not started. */
function begunAttempts(group: LiveGroup, task: number, until: number): readonly AttemptTimes[] {
  if (group.reach < Reach.Running) return [];
  return plannedAttempts(group, task).filter((attempt) => attempt.from <= until);
}

/** The moment up to which anything happened in a group. */
function happenedUntil({ stopped, times }: LiveGroup, now: number): number {
  return stopped ?? times.end ?? now;
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
  const until = happenedUntil(group, now);
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

/** What is drawn for the attempts of a task, whichever of them have begun. */
class TaskDraws {
  private readonly key: HashKey;
  private readonly hasInput: boolean;
  private readonly hasOutput: boolean;
  private readonly causes: readonly FailureCause[];

  constructor(plan: Pick<GroupPlan, "taskCount" | "resources">, group: LiveGroup, task: number) {
    this.key = deriveKey(group.key, ATTEMPTS, task);
    const stream = new RandomStream(this.key);
    [this.hasInput, this.hasOutput] = [stream.chance(0.7), stream.chance(0.7)];
    this.causes = fittingCauses(RESTART_CAUSES, gpusOf(plan));
  }

  /** Why it will be rescheduled if it is, and the transfers of an attempt that will start, or be given up before. */
  attempt(retryId: number, course: GroupCourse | undefined, initializing?: number, own?: AttemptTimes) {
    const stream = new RandomStream(deriveKey(this.key, retryId));
    const restart = stream.pick(this.causes);
    const shares = [stream.float(), stream.float()] as const;
    const isPlaced = course !== undefined && initializing !== undefined;
    return { restart, transfers: isPlaced ? this.transfers(course, initializing, own, shares) : {} };
  }

  private transfers(
    course: GroupCourse,
    initializing: number,
    own: AttemptTimes | undefined,
    [downloadShare, uploadShare]: readonly [number, number],
  ): Transfers {
    const found: { -readonly [Name in keyof Transfers]: number } = {};
    const start = own?.start ?? course.start;
    if (start === undefined) {
      // One that takes too long for its start has not got its input by then.
      if (course.failure === WorkflowStatus.FAILED_START_TIMEOUT) {
        found.inputDownloadStart = between(initializing, course.end, 0.2 * downloadShare);
      }
      return found;
    }
    if (this.hasInput) {
      found.inputDownloadStart = between(initializing, start, 0.2 + 0.2 * downloadShare);
      found.inputDownloadEnd = between(initializing, start, 0.6 + 0.4 * downloadShare);
    }
    if (this.hasOutput && own?.completes) {
      found.outputUploadStart = between(openFrom(own, course), own.end, 0.9 + 0.09 * uploadShare);
    }
    return found;
  }
}

type Transfers = Pick<TaskAttempt, "inputDownloadStart" | "inputDownloadEnd" | "outputUploadStart">;

/** From when the rest of an attempt is planned: the epoch of the world for one that runs then. */
function openFrom({ start, end }: AttemptTimes, { epoch }: GroupCourse): number {
  return end > epoch ? Math.max(start, epoch) : start;
}

/** What of the transfers has come by a moment. */
function reachedTransfers(
  { inputDownloadStart = NEVER, inputDownloadEnd = NEVER, outputUploadStart = NEVER }: Transfers,
  until: number,
): Transfers {
  return {
    ...(inputDownloadStart <= until ? { inputDownloadStart } : {}),
    ...(inputDownloadEnd <= until ? { inputDownloadEnd } : {}),
    ...(outputUploadStart <= until ? { outputUploadStart } : {}),
  };
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
  const until = happenedUntil(group, now);
  const draws = new TaskDraws(plan, group, task);

  function attemptOf(retryId: number, isLast: boolean, own?: AttemptTimes): TaskAttempt {
    const hasStarted = own !== undefined && own.start <= until;
    const reach = own === undefined ? group.reach : hasStarted ? Reach.Running : Reach.Initializing;
    const isStarting = status === TaskGroupStatus.RUNNING && !hasStarted;
    const shown = isStarting ? TaskGroupStatus.INITIALIZING : status;
    const stages: StageTimes =
      own === undefined || retryId === 0
        ? { processing: times.processing, scheduling: times.scheduling, initializing: times.initializing }
        : { processing: own.from, scheduling: own.from, initializing: own.from };
    const { restart, transfers } = draws.attempt(retryId, planned, stages.initializing, own);
    const outcome: { status: TaskGroupStatus; cause?: FailureCause } = isLast
      ? { status: shown, cause: causeOf(plan, shown) }
      : { status: TaskGroupStatus.RESCHEDULED, cause: restart };
    const end = isLast ? times.end : own?.end;
    const last = Math.min(end ?? until, until);
    const attempt = {
      retryId,
      ...outcome,
      reach,
      times: { ...stages, start: hasStarted ? own.start : undefined, end },
    };
    return {
      ...attempt,
      ...reachedTransfers(transfers, last),
      exitCode: exitCodeOf(attempt),
    };
  }

  const begun = begunAttempts(group, task, until);
  if (begun.length === 0) return [attemptOf(0, true)];
  return begun.map((own, retryId) => attemptOf(retryId, retryId === begun.length - 1, own));
}

/**
 * What becomes of an attempt of a task of the cluster if nothing comes between, whatever of it has happened. Times are
 * milliseconds since 1970; those that will never come are absent.
 */
export interface PlannedTimes {
  readonly start?: number;
  readonly downloadStart?: number;
  readonly downloadEnd?: number;
  readonly uploadStart?: number;
  /** When it completes, is rescheduled, or fails before its start; absent before it has a node. */
  readonly end?: number;
  /** Whether it completes then. */
  readonly completes: boolean;
  /** Whether its image is pulled. */
  readonly hasImage: boolean;
  /** When it was stopped, which is before its end where a reader of its log was ahead of the world. */
  readonly stopped?: number;
}

/** Plans an attempt of a task, also one that has not begun. */
export function plannedTimes(
  plan: Pick<GroupPlan, "taskCount" | "resources">,
  group: LiveGroup,
  task: number,
  retryId: number,
): PlannedTimes {
  const { planned, stopped, times, fatalTask } = group;
  if (planned === undefined) return { completes: false, hasImage: false, stopped };
  const own = plannedAttempts(group, task)[retryId];
  const initializing = retryId === 0 ? times.initializing : own?.from;
  const { transfers } = new TaskDraws(plan, group, task).attempt(retryId, planned, initializing, own);
  const { inputDownloadStart: downloadStart, inputDownloadEnd: downloadEnd } = transfers;
  const isNeverRun = planned.failure === WorkflowStatus.FAILED_START_ERROR && task === fatalTask;
  return {
    ...{ downloadStart, downloadEnd, uploadStart: transfers.outputUploadStart, stopped },
    start: own?.start,
    end: own?.end ?? planned.end,
    completes: own?.completes ?? false,
    hasImage: own !== undefined || downloadStart !== undefined || isNeverRun,
  };
}

/** The same of a task by its name; null where there is none, or the cluster does not have it. */
export function plannedTimesIn(
  groups: readonly GroupPlan[],
  task: string,
  retryId: number,
): PlannedTimes | null {
  const found = findTask(groups, task);
  const live = found?.group.live;
  return found === null || live === undefined ? null : plannedTimes(found.group, live, found.task, retryId);
}
