import { TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";

/** What went wrong, as logs and events tell it too. */
export type FailureKind =
  | "out-of-memory"
  | "nccl"
  | "cuda"
  | "assertion"
  | "data"
  | "disk"
  | "platform"
  | "timeout"
  | "image"
  | "entrypoint"
  | "eviction"
  | "preemption"
  | "cancellation"
  | "upstream";

/** Why a task failed: the message is the task's `failure_message`. */
export interface FailureCause {
  readonly kind: FailureKind;
  readonly message: string;
  /** Exit code of the process; absent where no process ever ran or nobody saw it end. */
  readonly exitCode?: number;
}

/** Group and task statuses that tell of a failure. */
export type FailureStatus = Extract<TaskGroupStatus, `FAILED${string}`>;

export function isFailure(status: TaskGroupStatus): status is FailureStatus {
  return status.startsWith("FAILED");
}

/**
 * The causes of each failure status, commonest first. Exit codes follow the shell: 128 + signal for
 * a killed process (137 SIGKILL, 139 SIGSEGV, 143 SIGTERM, 134 SIGABRT), 127 for a missing command.
 */
export const FAILURE_CAUSES: Readonly<Record<FailureStatus, readonly FailureCause[]>> = {
  [TaskGroupStatus.FAILED]: [
    { kind: "out-of-memory", message: "Killed for want of memory (OOMKilled)", exitCode: 137 },
    { kind: "cuda", message: "torch.cuda.OutOfMemoryError: CUDA out of memory", exitCode: 1 },
    {
      kind: "nccl",
      message: "NCCL error: unhandled system error, peer closed the connection",
      exitCode: 134,
    },
    { kind: "nccl", message: "NCCL watchdog: collective timed out after 1800 s", exitCode: 134 },
    { kind: "assertion", message: "AssertionError: loss is NaN", exitCode: 1 },
    { kind: "data", message: "FileNotFoundError: a shard of the dataset is missing", exitCode: 1 },
    { kind: "disk", message: "OSError: No space left on device", exitCode: 1 },
    { kind: "cuda", message: "Segmentation fault in a CUDA kernel", exitCode: 139 },
  ],
  [TaskGroupStatus.FAILED_CANCELED]: [
    { kind: "cancellation", message: "Stopped because the workflow was cancelled", exitCode: 143 },
  ],
  [TaskGroupStatus.FAILED_SERVER_ERROR]: [
    { kind: "platform", message: "The platform could not process the group: internal error" },
    { kind: "platform", message: "The platform could not write the group's credentials" },
  ],
  [TaskGroupStatus.FAILED_BACKEND_ERROR]: [
    { kind: "platform", message: "The node stopped answering (NodeLost)" },
    { kind: "platform", message: "The backend lost its connection to the platform" },
  ],
  [TaskGroupStatus.FAILED_EXEC_TIMEOUT]: [
    { kind: "timeout", message: "Ran longer than its exec_timeout allows", exitCode: 137 },
  ],
  [TaskGroupStatus.FAILED_QUEUE_TIMEOUT]: [
    { kind: "timeout", message: "Waited longer than its queue_timeout allows: the pool had no room" },
  ],
  [TaskGroupStatus.FAILED_IMAGE_PULL]: [
    { kind: "image", message: "ImagePullBackOff: manifest unknown" },
    { kind: "image", message: "ErrImagePull: pull access denied, credentials are needed" },
  ],
  [TaskGroupStatus.FAILED_UPSTREAM]: [
    { kind: "upstream", message: "A group that this one needs has failed" },
  ],
  [TaskGroupStatus.FAILED_EVICTED]: [
    { kind: "eviction", message: "Evicted: the node was low on ephemeral storage", exitCode: 137 },
    { kind: "eviction", message: "Evicted: the node was drained for maintenance", exitCode: 143 },
  ],
  [TaskGroupStatus.FAILED_START_ERROR]: [
    { kind: "entrypoint", message: "The command was not found in the image", exitCode: 127 },
    { kind: "entrypoint", message: "The command in the image cannot be executed", exitCode: 126 },
  ],
  [TaskGroupStatus.FAILED_START_TIMEOUT]: [
    { kind: "timeout", message: "Did not start in time: its input was still being downloaded" },
  ],
  [TaskGroupStatus.FAILED_PREEMPTED]: [
    { kind: "preemption", message: "Preempted by a workflow of higher priority", exitCode: 143 },
  ],
};

/** Stopped because another task of its group failed, with the group's other tasks. */
export const STOPPED_WITH_GROUP: FailureCause = {
  kind: "cancellation",
  message: "Stopped because another task of its group failed",
  exitCode: 143,
};

/** Stopped because another group of its workflow failed. */
export const STOPPED_WITH_WORKFLOW: FailureCause = {
  kind: "cancellation",
  message: "Stopped because another group of the workflow failed",
  exitCode: 143,
};

/** Why an attempt of a task was given up for a further one, on another node. */
export const RESCHEDULE_CAUSES: readonly FailureCause[] = [
  { kind: "eviction", message: "Rescheduled: the node was drained", exitCode: 143 },
  { kind: "platform", message: "Rescheduled: the node reported a GPU error (Xid 79)", exitCode: 137 },
  {
    kind: "nccl",
    message: "Rescheduled: the process ended with a code that the spec retries",
    exitCode: 134,
  },
];
