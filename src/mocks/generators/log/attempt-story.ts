import { TaskGroupStatus, type TaskQueryResponse } from "../../../lib/api/generated.schemas.ts";
import {
  FAILURE_CAUSES,
  type FailureKind,
  RESCHEDULE_CAUSES,
  STOPPED_WITH_GROUP,
  STOPPED_WITH_WORKFLOW,
} from "../workflow/failure-causes.ts";
import { between } from "../workflow/group-times.ts";
import type { PlannedTimes } from "../workflow/live-attempts.ts";
import type { WorkflowGenerator } from "../workflow-generator.ts";

/** What else a world knows of an attempt; logs and events name it where it is known. */
export interface TaskDescription {
  /** Container image with its tag. */
  readonly image?: string;
  /** GPUs of the task. */
  readonly gpu?: number;
  /** Model of these GPUs, such as `H100`. */
  readonly gpuModel?: string;
  /** Bytes of main memory. */
  readonly memory?: number;
  /** Bytes of scratch disk. */
  readonly storage?: number;
  /** Program and its first arguments. */
  readonly command?: readonly string[];
}

/**
 * The course of an attempt of a task, as its log and its events report it. Times are milliseconds since 1970, in
 * order; a stage that was not reached has none.
 */
export interface AttemptStory {
  readonly task: TaskQueryResponse;
  readonly processing?: number;
  readonly scheduling?: number;
  readonly initializing?: number;
  readonly pulling?: number;
  readonly pulled?: number;
  readonly downloadStart?: number;
  readonly downloadEnd?: number;
  readonly created?: number;
  readonly start?: number;
  readonly uploadStart?: number;
  readonly end?: number;
  /** Why it failed or was given up; only with a `failure_message`. */
  readonly failure?: FailureKind;
}

const KINDS: ReadonlyMap<string, FailureKind> = new Map(
  [
    ...Object.values(FAILURE_CAUSES).flat(),
    ...RESCHEDULE_CAUSES,
    STOPPED_WITH_GROUP,
    STOPPED_WITH_WORKFLOW,
  ].map(({ message, kind }) => [message, kind]),
);

/** Messages from elsewhere, such as a user's reason for canceling, are classified by the status. */
function failureOf({ status, failure_message: message }: TaskQueryResponse): FailureKind | undefined {
  if (message === undefined) return undefined;
  const kind = KINDS.get(message);
  if (kind !== undefined) return kind;
  return status === TaskGroupStatus.FAILED_CANCELED ? "cancellation" : "platform";
}

/** Shares of the time to what follows after which an image is being pulled and is there, and its container is made. */
const PULLING = 0.05;
const PULLED = 0.7;
const CREATED = 0.5;

function timeOf(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Date.parse(value);
}

function readTimes(task: TaskQueryResponse): AttemptStory {
  return {
    task,
    processing: timeOf(task.processing_start_time),
    scheduling: timeOf(task.scheduling_start_time),
    initializing: timeOf(task.initializing_start_time),
    downloadStart: timeOf(task.input_download_start_time),
    downloadEnd: timeOf(task.input_download_end_time),
    start: timeOf(task.start_time),
    uploadStart: timeOf(task.output_upload_start_time),
    end: timeOf(task.end_time),
    failure: failureOf(task),
  };
}

/**
 * Reads an attempt that was over at the world's epoch: when its image was pulled follows from how far it came.
 */
export function readAttempt(task: TaskQueryResponse): AttemptStory {
  const story = readTimes(task);
  const { initializing, downloadStart, downloadEnd, start, end, failure } = story;
  const pullEnd = downloadStart ?? start ?? end;
  if (initializing === undefined || pullEnd === undefined) return story;
  const pulling = between(initializing, pullEnd, PULLING);
  const hasImage = start !== undefined || downloadStart !== undefined || failure === "entrypoint";
  if (!hasImage) return { ...story, pulling };
  const pulled = between(initializing, pullEnd, PULLED);
  const createdBy = start ?? (failure === "entrypoint" ? end : undefined);
  if (createdBy === undefined) return { ...story, pulling, pulled };
  return { ...story, pulling, pulled, created: between(downloadEnd ?? pulled, createdBy, CREATED) };
}

/**
 * Reads an attempt that was not: when its image is pulled follows from what is planned of it, so that it stays the same
 * from the moment on at which it has happened.
 * @param now the world's present, in milliseconds since 1970.
 */
export function readOpenAttempt(task: TaskQueryResponse, planned: PlannedTimes, now: number): AttemptStory {
  const story = readTimes(task);
  const { initializing } = story;
  const { downloadStart, downloadEnd, start, end, hasImage, stopped } = planned;
  const pullEnd = downloadStart ?? start ?? end;
  if (initializing === undefined || pullEnd === undefined) return story;
  const until = Math.min(now, stopped ?? now);
  const reached = (time: number) => (time <= until ? time : undefined);
  const pulling = reached(between(initializing, pullEnd, PULLING));
  if (!hasImage) return { ...story, pulling };
  const pulled = between(initializing, pullEnd, PULLED);
  const createdBy = start ?? (downloadStart === undefined ? end : undefined);
  const created =
    createdBy === undefined ? undefined : reached(between(downloadEnd ?? pulled, createdBy, CREATED));
  return { ...story, pulling, pulled: reached(pulled), created };
}

/**
 * What is planned of an attempt that goes on at the world's epoch or begins after it; null for one that was over by then.
 * @param epoch milliseconds since 1970.
 */
export function planAtEpoch(
  workflows: Pick<WorkflowGenerator, "plannedTimes">,
  workflowIndex: number,
  { name, retry_id, end_time }: TaskQueryResponse,
  epoch: number,
): PlannedTimes | null {
  if (end_time !== undefined && Date.parse(end_time) < epoch) return null;
  const planned = workflows.plannedTimes(workflowIndex, name, retry_id);
  return planned?.end !== undefined && planned.end <= epoch ? null : planned;
}
