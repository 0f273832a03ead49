import { WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import type { RandomStream } from "../../rows/random-stream.ts";
import { quantile } from "../quantile.ts";
import { STATUS_STORIES } from "./status-story.ts";

/** When a workflow was submitted, started and ended; nothing of it lies after the world's `now`. */
export interface WorkflowTimes {
  /** Milliseconds since 1970, like `start` and `end`. */
  readonly submit: number;
  readonly start?: number;
  readonly end?: number;
  /** Seconds from submit to start; without a start to end; without either to now. */
  readonly queuedTime: number;
  /** Seconds from start to end, or to now; absent without a start. */
  readonly duration?: number;
  /** Seconds, like `queueTimeout`. */
  readonly execTimeout: number;
  readonly queueTimeout: number;
}

const HOUR = 3_600;

/** Limits that pools offer, in seconds. */
const TIMEOUTS = [24 * HOUR, 48 * HOUR, 168 * HOUR, 336 * HOUR, 720 * HOUR] as const;
/** Shorter limits that users set themselves, in seconds; those are the ones that strike. */
export const SHORT_TIMEOUTS = [60, 120, 300, 900, 1_800, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR] as const;

/** Quantiles of the seconds in the queue, of those that got a place: mostly short, 900 at most. */
const QUEUED_SECONDS = [0, 2, 5, 10, 18, 29, 50, 95, 190, 420, 900] as const;
/** Quantiles of the seconds from start to end, nearly log-normal, with a median of about 50 minutes. */
export const RUN_SECONDS = [60, 300, 720, 1_320, 2_100, 3_000, 4_500, 7_200, 11_700, 18_600, 28_800] as const;
/** Quantiles of the seconds to a failure before the first start. */
export const SECONDS_TO_FAILURE = {
  [WorkflowStatus.FAILED_SUBMISSION]: [1, 2, 3, 5, 20],
  [WorkflowStatus.FAILED_SERVER_ERROR]: [3, 10, 25, 60, 120],
  [WorkflowStatus.FAILED_IMAGE_PULL]: [60, 150, 300, 480, 900],
  [WorkflowStatus.FAILED_START_ERROR]: [15, 40, 90, 200, 600],
  [WorkflowStatus.FAILED_START_TIMEOUT]: [600, 900, 1_200, 1_500, 1_800],
  [WorkflowStatus.FAILED_CANCELED]: [10, 90, 400, 1_800, 7_200],
} as const satisfies Partial<Record<WorkflowStatus, readonly number[]>>;
const SECONDS_TO_ANY_OTHER_FAILURE = [5, 30, 60, 120, 300] as const;

/** The least limit above `seconds` that a pool offers; whole months beyond the longest. */
function timeoutAbove(seconds: number): number {
  const longest = TIMEOUTS[TIMEOUTS.length - 1] as number;
  return TIMEOUTS.find((timeout) => timeout > seconds) ?? longest * (Math.floor(seconds / longest) + 1);
}

/** A limit that a workflow of at most `available` whole seconds has reached. */
function reachedTimeout(available: number, stream: RandomStream): number {
  const fitting = SHORT_TIMEOUTS.filter((timeout) => timeout <= available);
  const draw = stream.float();
  return fitting[Math.floor(draw * fitting.length)] ?? available;
}

/** `seconds`, or, where only `available` are left, a shorter time with room to spare; at least 0, whole. */
function withRoom(seconds: number, available: number, stream: RandomStream): number {
  const share = 0.3 + 0.6 * stream.float();
  return Math.max(0, Math.floor(Math.min(seconds, available * share)));
}

/**
 * The times of a workflow that was submitted `age` milliseconds before `now`.
 * @param started whether a group of it ran; only ended statuses leave that open.
 */
export function workflowTimes(
  status: WorkflowStatus,
  started: boolean,
  age: number,
  now: number,
  stream: RandomStream,
): WorkflowTimes {
  const submit = now - age;
  const { phase } = STATUS_STORIES[status];
  const secondsSince = age / 1_000;
  const queuedDraw = quantile(QUEUED_SECONDS, stream.float());

  if (phase === "queued") {
    const queueTimeout = timeoutAbove(secondsSince);
    return { submit, queuedTime: secondsSince, execTimeout: timeoutAbove(0), queueTimeout };
  }

  if (!started) {
    const queueTimeout =
      status === WorkflowStatus.FAILED_QUEUE_TIMEOUT
        ? reachedTimeout(Math.floor(secondsSince), stream)
        : undefined;
    const quantiles =
      status in SECONDS_TO_FAILURE
        ? SECONDS_TO_FAILURE[status as keyof typeof SECONDS_TO_FAILURE]
        : SECONDS_TO_ANY_OTHER_FAILURE;
    const queuedTime = queueTimeout ?? withRoom(quantile(quantiles, stream.float()), secondsSince, stream);
    return {
      submit,
      end: submit + queuedTime * 1_000,
      queuedTime,
      execTimeout: timeoutAbove(0),
      queueTimeout: queueTimeout ?? timeoutAbove(queuedTime),
    };
  }

  // A fifth at most of a young workflow's age goes to the queue, so that it has had time to run.
  const queuedTime = Math.floor(Math.min(queuedDraw, secondsSince / 5));
  const start = submit + queuedTime * 1_000;
  const queueTimeout = timeoutAbove(queuedTime);
  if (phase === "running") {
    const duration = (now - start) / 1_000;
    return { submit, start, queuedTime, duration, execTimeout: timeoutAbove(duration), queueTimeout };
  }
  const available = Math.floor(secondsSince - queuedTime);
  const struck = status === WorkflowStatus.FAILED_EXEC_TIMEOUT;
  const duration = struck
    ? reachedTimeout(available, stream)
    : withRoom(quantile(RUN_SECONDS, stream.float()), available, stream);
  const execTimeout = struck ? duration : timeoutAbove(duration);
  return { submit, start, end: start + duration * 1_000, queuedTime, duration, execTimeout, queueTimeout };
}
