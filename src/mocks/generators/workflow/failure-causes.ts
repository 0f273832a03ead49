import { TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";

/** What went wrong; logs and events follow it too. */
export type FailureKind =
  | "out-of-memory"
  | "nccl"
  | "cuda"
  | "assertion"
  | "data"
  | "data-loader"
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
  /** Exit code of the process; absent where no process ran, or where its end is unknown. */
  readonly exitCode?: number;
  /** The fewest GPUs of a group whose tasks can fail this way: 1 for a failure of a GPU, 2 for one between GPUs. */
  readonly minimumGpus?: 1 | 2;
}

/** Its node was drained, and had been given long enough to finish. */
export const NODE_DRAINED: FailureCause = {
  kind: "eviction",
  message: "Evicted: node drained for maintenance",
  exitCode: 143,
};

/** Group and task statuses that are failures. */
export type FailureStatus = Extract<TaskGroupStatus, `FAILED${string}`>;

/** Whether a group or task of this status failed. */
export function isFailure(status: TaskGroupStatus): status is FailureStatus {
  return status.startsWith("FAILED");
}

/**
 * The causes of each failure status, most common first. Exit codes follow the shell: 128 + signal for
 * a killed process (137 SIGKILL, 139 SIGSEGV, 143 SIGTERM, 134 SIGABRT), 127 for a missing command.
 */
export const FAILURE_CAUSES: Readonly<Record<FailureStatus, readonly FailureCause[]>> = {
  [TaskGroupStatus.FAILED]: [
    { kind: "out-of-memory", message: "Out of memory (OOMKilled)", exitCode: 137 },
    {
      kind: "cuda",
      message: "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.50 GiB.",
      exitCode: 1,
      minimumGpus: 1,
    },
    {
      kind: "nccl",
      message:
        "torch.distributed.DistBackendError: NCCL error: remote process exited or there was a network error",
      exitCode: 134,
      minimumGpus: 2,
    },
    {
      kind: "nccl",
      message:
        "Watchdog caught collective operation timeout: WorkNCCL(SeqNum=18423, OpType=ALLREDUCE, NumelIn=20971520, NumelOut=20971520, Timeout(ms)=60000) ran for 60087 milliseconds before timing out.",
      exitCode: 134,
      minimumGpus: 2,
    },
    { kind: "assertion", message: "ValueError: The loss returned in `training_step` is nan.", exitCode: 1 },
    {
      kind: "data",
      message: "FileNotFoundError: [Errno 2] No such file or directory: '/input/shards/shard-00017.tar'",
      exitCode: 1,
    },
    {
      kind: "disk",
      message: "OSError: [Errno 28] No space left on device: '/output/checkpoints/last.ckpt'",
      exitCode: 1,
    },
    { kind: "cuda", message: "Segmentation fault (core dumped)", exitCode: 139 },
    {
      kind: "data-loader",
      message: "RuntimeError: DataLoader worker (pid 4231) is killed by signal: Killed.",
      exitCode: 1,
    },
  ],
  [TaskGroupStatus.FAILED_CANCELED]: [{ kind: "cancellation", message: "Workflow canceled", exitCode: 143 }],
  [TaskGroupStatus.FAILED_SERVER_ERROR]: [
    { kind: "platform", message: "Internal error: failed to process group: context deadline exceeded" },
    {
      kind: "platform",
      message: "Internal error: failed to create credentials secret: etcdserver: request timed out",
    },
  ],
  [TaskGroupStatus.FAILED_BACKEND_ERROR]: [
    { kind: "platform", message: "NodeNotReady: Kubelet stopped posting node status." },
    {
      kind: "platform",
      message: "NodeUnhealthy: GPU has fallen off the bus (Xid 79)",
      exitCode: 137,
      minimumGpus: 1,
    },
    {
      kind: "platform",
      message:
        "Backend disconnected: rpc error: code = Unavailable desc = keepalive ping failed to receive ACK within timeout",
    },
  ],
  [TaskGroupStatus.FAILED_EXEC_TIMEOUT]: [
    {
      kind: "timeout",
      message: "DeadlineExceeded: task was active longer than its exec_timeout",
      exitCode: 137,
    },
  ],
  [TaskGroupStatus.FAILED_QUEUE_TIMEOUT]: [
    { kind: "timeout", message: "Unschedulable: no capacity in the pool within queue_timeout" },
  ],
  [TaskGroupStatus.FAILED_IMAGE_PULL]: [
    { kind: "image", message: "ImagePullBackOff: manifest unknown: manifest unknown" },
    {
      kind: "image",
      message: "ErrImagePull: pull access denied, repository does not exist or may require authorization",
    },
  ],
  [TaskGroupStatus.FAILED_UPSTREAM]: [{ kind: "upstream", message: "Upstream group failed" }],
  [TaskGroupStatus.FAILED_EVICTED]: [
    {
      kind: "eviction",
      message: "Evicted: The node was low on resource: ephemeral-storage.",
      exitCode: 137,
    },
    NODE_DRAINED,
  ],
  [TaskGroupStatus.FAILED_START_ERROR]: [
    {
      kind: "entrypoint",
      message:
        'StartError: OCI runtime create failed: unable to start container process: exec: "entrypoint.sh": executable file not found in $PATH',
      exitCode: 127,
    },
    {
      kind: "entrypoint",
      message:
        'StartError: OCI runtime create failed: unable to start container process: exec: "/workspace/entrypoint.sh": permission denied',
      exitCode: 126,
    },
  ],
  [TaskGroupStatus.FAILED_START_TIMEOUT]: [
    { kind: "timeout", message: "Start timeout: input download still in progress" },
  ],
  [TaskGroupStatus.FAILED_PREEMPTED]: [
    { kind: "preemption", message: "Preempted by a higher-priority workflow", exitCode: 143 },
  ],
};

/** Stopped because another task of its group failed, with the group's other tasks. */
export const STOPPED_WITH_GROUP: FailureCause = {
  kind: "cancellation",
  message: "Stopped: another task in the group failed",
  exitCode: 143,
};

/** Stopped because another group of its workflow failed. */
export const STOPPED_WITH_WORKFLOW: FailureCause = {
  kind: "cancellation",
  message: "Stopped: another group in the workflow failed",
  exitCode: 143,
};

const RETRYABLE_NCCL: FailureCause = {
  kind: "nccl",
  message: "Rescheduled: NCCL error, the process aborted with a retryable code",
  exitCode: 134,
  minimumGpus: 2,
};

/** Why an attempt of a task was rescheduled, on another node. */
export const RESCHEDULE_CAUSES: readonly FailureCause[] = [
  { kind: "eviction", message: "Rescheduled: node drained", exitCode: 143 },
  {
    kind: "platform",
    message: "Rescheduled: GPU has fallen off the bus (Xid 79)",
    exitCode: 137,
    minimumGpus: 1,
  },
  RETRYABLE_NCCL,
];

/** Why a task was rescheduled that is started again on its node. */
export const RESTART_CAUSES: readonly FailureCause[] = [
  { kind: "platform", message: "Rescheduled: lost contact with the pod", exitCode: 137 },
  RETRYABLE_NCCL,
];

/** The causes that a group with `gpus` GPUs over all its tasks can have, in the same order. */
export function fittingCauses(causes: readonly FailureCause[], gpus: number): readonly FailureCause[] {
  return causes.filter(({ minimumGpus = 0 }) => gpus >= minimumGpus);
}
