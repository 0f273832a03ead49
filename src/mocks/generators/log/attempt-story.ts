import { TaskGroupStatus, type TaskQueryResponse } from "../../../lib/api/generated.schemas.ts";
import {
  FAILURE_CAUSES,
  type FailureKind,
  RESCHEDULE_CAUSES,
  STOPPED_WITH_GROUP,
  STOPPED_WITH_WORKFLOW,
} from "../workflow/failure-causes.ts";
import { between } from "../workflow/group-times.ts";

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

function timeOf(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Date.parse(value);
}

/** @param now the world's present, in milliseconds since 1970. */
export function readAttempt(task: TaskQueryResponse, now: number): AttemptStory {
  const initializing = timeOf(task.initializing_start_time);
  const start = timeOf(task.start_time);
  const end = timeOf(task.end_time);
  const downloadStart = timeOf(task.input_download_start_time);
  const downloadEnd = timeOf(task.input_download_end_time);
  const failure = failureOf(task);
  const story = {
    task,
    processing: timeOf(task.processing_start_time),
    scheduling: timeOf(task.scheduling_start_time),
    initializing,
    downloadStart,
    downloadEnd,
    start,
    uploadStart: timeOf(task.output_upload_start_time),
    end,
    failure,
  };
  if (initializing === undefined) return story;
  const pullEnd = downloadStart ?? start ?? end ?? now;
  const pulling = between(initializing, pullEnd, 0.05);
  const hasImage = start !== undefined || downloadStart !== undefined || failure === "entrypoint";
  if (!hasImage) return { ...story, pulling };
  const pulled = between(initializing, pullEnd, 0.7);
  const createdBy = start ?? (failure === "entrypoint" ? end : undefined);
  if (createdBy === undefined) return { ...story, pulling, pulled };
  return { ...story, pulling, pulled, created: between(downloadEnd ?? pulled, createdBy, 0.5) };
}
