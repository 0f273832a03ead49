import type { TaskGroupStatus } from "@/lib/api/generated.schemas";

export interface FailureAdvice {
  /** What most often causes such a failure, the likeliest first. */
  causes: readonly string[];
  /** What to do next, in order. */
  steps: readonly string[];
}

export interface FailureFacts {
  /** Of the task or, where none of its tasks failed first, of the group. */
  status: TaskGroupStatus;
  /** The failure message, or a line of a log. */
  message?: string;
  exitCode?: number;
}

interface Pattern extends FailureAdvice {
  matches: RegExp;
}

const HOST_MEMORY: FailureAdvice = {
  causes: [
    "The process exceeded the memory that the task requests.",
    "Data loader workers hold too many batches in memory.",
  ],
  steps: ["Request more memory in the spec, then resubmit.", "Use fewer data loader workers."],
};

/**
 * By what the process, the container runtime or the cluster said, which is more specific than the status. The first
 * match counts: GPU memory before host memory, a full node before a full disk.
 */
const BY_MESSAGE: readonly Pattern[] = [
  {
    // torch.OutOfMemoryError, torch.cuda.OutOfMemoryError, RuntimeError: CUDA error: out of memory
    matches: /cuda out of memory|cuda error: out of memory|cuda_error_out_of_memory/i,
    causes: [
      "The batch or the model is too large for its GPU’s memory.",
      "Memory from an earlier step was never freed.",
    ],
    steps: ["Reduce the batch size, or accumulate gradients.", "Use a pool whose GPUs have more memory."],
  },
  {
    matches: /dataloader worker \(pid.*\) is killed by signal: bus error|insufficient shared memory/i,
    causes: ["Data loader workers ran out of shared memory (/dev/shm)."],
    steps: ["Mount a larger /dev/shm in the spec.", "Use fewer data loader workers."],
  },
  {
    matches:
      /oomkill|out of memory|cannot allocate memory|dataloader worker \(pid.*\) (?:is killed by signal: killed|exited unexpectedly)/i,
    ...HOST_MEMORY,
  },
  {
    matches:
      /\bxid\b|fallen off the bus|nodenotready|node is not ready|stopped posting node status|nodelost/i,
    causes: ["The node or one of its GPUs failed; your code is not at fault."],
    steps: ["Resubmit: it will be placed on another node.", "If it happens again, report the node."],
  },
  {
    matches: /nccl|distbackenderror|connection closed by (?:remote )?peer/i,
    causes: [
      "A peer in the group stopped, and the other ranks timed out waiting for it.",
      "The network between two nodes failed.",
    ],
    steps: [
      "Check the other tasks in the group: the first to fail is the cause.",
      "Resubmit. If it fails again on the same node, report the node.",
    ],
  },
  {
    matches: /low on resource: memory/i,
    causes: ["Tasks on the node used more memory than they request."],
    steps: ["Request as much memory as the task uses.", "Resubmit: it will be placed on another node."],
  },
  {
    matches: /low on resource: ephemeral-storage|ephemeral (?:local )?storage/i,
    causes: ["Tasks on the node filled its disk."],
    steps: ["Request as much storage as the task writes.", "Resubmit: it will be placed on another node."],
  },
  {
    matches: /no space left on device|disk quota exceeded/i,
    causes: ["Checkpoints or caches filled the task’s scratch disk."],
    steps: ["Request more storage in the spec.", "Keep fewer checkpoints, or write them to a bucket."],
  },
  {
    matches: /executable file not found|exec: .*no such file|command not found/i,
    causes: ["The image does not contain the command, or it is not on PATH."],
    steps: ["Check the command in the spec against the image.", "Use the full path of the program."],
  },
  {
    matches: /exec: .*permission denied|exec format error/i,
    causes: ["The command is not executable.", "The image was built for another architecture."],
    steps: ["Run the image locally with the same command.", "Rebuild it with the executable bit set."],
  },
  {
    matches: /filenotfounderror|no such file or directory|nosuchkey/i,
    causes: [
      "The dataset has no such file, or only another version of it does.",
      "The path in the arguments is misspelled.",
    ],
    steps: ["Compare the path with the files of the dataset.", "Pin the dataset version in the spec."],
  },
  {
    matches: /\bnans?\b|minimum loss scale reached|loss is not finite/i,
    causes: ["The learning rate is too high.", "A batch contains NaN or infinite values."],
    steps: [
      "Resume from the last good checkpoint with a lower learning rate.",
      "Find the first step where the loss spiked.",
    ],
  },
  {
    matches: /segmentation fault|sigsegv|segfault at|signal 11\b/i,
    causes: [
      "A compiled extension does not match the driver or CUDA version.",
      "A kernel accessed memory out of bounds.",
    ],
    steps: ["Compare the CUDA versions of the image and the node.", "Rerun with CUDA_LAUNCH_BLOCKING=1."],
  },
  {
    matches: /manifest unknown|failed to resolve reference .*not found/i,
    causes: ["The image tag does not exist: it is misspelled or was deleted."],
    steps: ["Check the image name and tag in the spec."],
  },
  {
    matches: /pull access denied|unauthorized|authorization failed|no basic auth credentials/i,
    causes: ["The registry credential is missing or has expired."],
    steps: ["Renew the registry credential in your profile, then resubmit."],
  },
  {
    matches: /\bdrain(?:ed|ing)?\b|noexecute taint|taintmanagereviction/i,
    causes: ["The node was taken out of service for maintenance."],
    steps: ["Resubmit: it will be placed on another node."],
  },
];

const BY_STATUS: Partial<Record<TaskGroupStatus, FailureAdvice>> = {
  FAILED_EXEC_TIMEOUT: {
    causes: [
      "The work takes longer than its execution timeout.",
      "It hung: check whether its log went silent before the end.",
    ],
    steps: [
      "Raise exec_timeout in the spec, up to the pool’s limit.",
      "Save checkpoints, and resume from the last one.",
    ],
  },
  FAILED_QUEUE_TIMEOUT: {
    causes: ["The pool had no capacity within its queue timeout."],
    steps: ["Resubmit to a pool with more free GPUs.", "Raise queue_timeout, or the priority."],
  },
  FAILED_START_ERROR: {
    causes: ["The container could not be started.", "The image was built for another architecture."],
    steps: ["Run the image locally with the same command.", "Check the command in the spec."],
  },
  FAILED_START_TIMEOUT: {
    causes: ["The input is large and was still downloading.", "The image is large and new to the node."],
    steps: ["Resubmit: the data may be cached by now.", "Download less input at startup."],
  },
  FAILED_IMAGE_PULL: {
    causes: ["The image does not exist, or the registry did not respond."],
    steps: ["Check the image name and tag in the spec.", "If the registry was down, resubmit."],
  },
  FAILED_EVICTED: {
    causes: ["The node ran low on a resource, or was taken out of service."],
    steps: ["Resubmit: it will be placed on another node."],
  },
  FAILED_PREEMPTED: {
    causes: ["It ran at Low priority on spare capacity that higher-priority work needed."],
    steps: ["Resubmit at Normal priority.", "Save checkpoints, so that little is lost."],
  },
  FAILED_SERVER_ERROR: {
    causes: ["The platform had an internal error; your code is not at fault."],
    steps: ["Resubmit.", "If it happens again, report it with the workflow name."],
  },
  FAILED_BACKEND_ERROR: {
    causes: ["The cluster reported an error; your code is not at fault."],
    steps: ["Resubmit.", "If it happens again, try another pool."],
  },
};

const UNKNOWN: FailureAdvice = {
  causes: ["A task exited with a non-zero code; its log says why."],
  steps: ["Read the log upward from its last error.", "Fix the cause, then resubmit."],
};

/** Exit code of a process that SIGKILL ended, which is how a container exceeds its memory. */
const SIGKILLED = 137;

/** Likely causes of a failure and what to do about it. */
export function adviceFor({ status, message = "", exitCode }: FailureFacts): FailureAdvice {
  const byMessage = BY_MESSAGE.find(({ matches }) => matches.test(message));
  if (byMessage !== undefined) return byMessage;
  const byStatus = BY_STATUS[status];
  if (byStatus !== undefined) return byStatus;
  return exitCode === SIGKILLED ? HOST_MEMORY : UNKNOWN;
}
