import type { TaskGroupStatus } from "@/lib/api/generated.schemas";

export interface FailureAdvice {
  /** What most often brings such a failure about, the likeliest first. */
  causes: readonly string[];
  /** What to do next, in order. */
  steps: readonly string[];
}

export interface FailureFacts {
  /** Of the task or, where none of its tasks tells, of the group. */
  status: TaskGroupStatus;
  message?: string;
  exitCode?: number;
}

interface Pattern extends FailureAdvice {
  matches: RegExp;
}

/** By what the process or the platform said: it says more than the status does. */
const BY_MESSAGE: readonly Pattern[] = [
  {
    matches: /cuda out of memory/i,
    causes: [
      "The batch or the model is too large for the memory of its GPU.",
      "Memory of an earlier step was never freed.",
    ],
    steps: [
      "Make the batch smaller, or accumulate gradients over several.",
      "Use a pool whose GPUs have more memory.",
    ],
  },
  {
    matches: /oomkilled|want of memory|out of memory/i,
    causes: [
      "The process used more main memory than the task asked for.",
      "Data loaders hold too many batches at once.",
    ],
    steps: ["Ask for more memory in the spec, then resubmit.", "Use fewer workers in the data loader."],
  },
  {
    matches: /nccl/i,
    causes: [
      "A peer of the group stopped, and the others waited for it.",
      "The network between two nodes is at fault.",
    ],
    steps: [
      "Look at the other tasks of the group: the first to fail is the cause.",
      "Resubmit; if it comes again on the same node, report the node.",
    ],
  },
  {
    matches: /no space left/i,
    causes: ["Checkpoints or caches have filled the scratch disk of the task."],
    steps: ["Ask for more storage in the spec.", "Keep fewer checkpoints, or write them to a bucket."],
  },
  {
    matches: /filenotfound|no such file|missing/i,
    causes: [
      "The dataset has no such file, or another version of it has.",
      "The path in the arguments is mistyped.",
    ],
    steps: [
      "Compare the path in the log with the dataset’s files.",
      "Name the dataset’s version in the spec.",
    ],
  },
  {
    matches: /\bnan\b/i,
    causes: ["The learning rate is too high.", "A batch holds values that are no numbers."],
    steps: [
      "Resubmit from the last good checkpoint, with a lower learning rate.",
      "Look for the first step at which the loss jumped.",
    ],
  },
  {
    matches: /segmentation fault|sigsegv/i,
    causes: [
      "A compiled extension does not fit the driver or the library in the image.",
      "A kernel wrote outside its memory.",
    ],
    steps: [
      "Compare the versions of CUDA in the image and on the node.",
      "Run once more with CUDA_LAUNCH_BLOCKING=1.",
    ],
  },
  {
    matches: /manifest unknown/i,
    causes: ["The image has no such tag: it is mistyped, or was removed."],
    steps: ["Check the image’s name and tag in the spec."],
  },
  {
    matches: /pull access denied|unauthorized/i,
    causes: ["The registry credential is missing or has expired."],
    steps: ["Renew the registry credential in your profile, then resubmit."],
  },
  {
    matches: /nodelost|node stopped answering|\bxid\b/i,
    causes: ["The node or one of its GPUs is broken; the code of the run is not at fault."],
    steps: ["Resubmit: it will be given another node.", "Report the node, if it comes again."],
  },
  {
    matches: /ephemeral storage/i,
    causes: ["The tasks on the node together filled its disk."],
    steps: ["Ask for as much storage as the task writes, so that it is counted.", "Resubmit."],
  },
  {
    matches: /command was not found|exec: .*not found/i,
    causes: ["The image does not hold the command, or holds it where PATH does not look."],
    steps: ["Check the command in the spec against the image.", "Name the program with its whole path."],
  },
  {
    matches: /drained/i,
    causes: ["The node was taken out of service for maintenance."],
    steps: ["Resubmit: it will be given another node."],
  },
];

const BY_STATUS: Partial<Record<TaskGroupStatus, FailureAdvice>> = {
  FAILED_EXEC_TIMEOUT: {
    causes: [
      "It had more to do than its execution timeout allows.",
      "It hung: look whether its log went silent before the end.",
    ],
    steps: [
      "Raise exec_timeout in the spec, as far as the pool allows.",
      "Write checkpoints, and resume from the last one.",
    ],
  },
  FAILED_QUEUE_TIMEOUT: {
    causes: ["Its pool had no room for it in time."],
    steps: ["Resubmit to a pool with more free GPUs.", "Raise queue_timeout, or the priority."],
  },
  FAILED_START_ERROR: {
    causes: [
      "The command is there, but is not marked as executable.",
      "The image was built for another architecture.",
    ],
    steps: ["Run the image by hand with the same command.", "Build it anew, with the file mode set."],
  },
  FAILED_START_TIMEOUT: {
    causes: [
      "Its input is large, and was still being downloaded.",
      "The image is large, and new to the node.",
    ],
    steps: ["Resubmit: what was fetched may be cached by now.", "Ask for less input at the start."],
  },
  FAILED_IMAGE_PULL: {
    causes: ["The image is not where the spec says, or the registry did not answer."],
    steps: ["Check the image’s name and tag in the spec.", "Resubmit, if the registry was down."],
  },
  FAILED_EVICTED: {
    causes: ["Its node ran short of something, or was taken out of service."],
    steps: ["Resubmit: it will be given another node."],
  },
  FAILED_PREEMPTED: {
    causes: ["It ran at low priority on spare capacity, which work of a higher priority needed."],
    steps: ["Resubmit with NORMAL priority.", "Write checkpoints, so that little is lost."],
  },
  FAILED_SERVER_ERROR: {
    causes: ["The platform ran into an error of its own; the code of the run is not at fault."],
    steps: ["Resubmit.", "Report it with the name of the run, if it comes again."],
  },
  FAILED_BACKEND_ERROR: {
    causes: ["The cluster reported an error; the code of the run is not at fault."],
    steps: ["Resubmit.", "Try another pool, if it comes again."],
  },
};

const UNKNOWN: FailureAdvice = {
  causes: ["A task ended with a code that says it went wrong; its log tells why."],
  steps: ["Read the log from its last error upwards.", "Mend the cause, then resubmit."],
};

/** What may have brought a failure about and what to do, from what is known of it. */
export function adviceFor({ status, message = "", exitCode }: FailureFacts): FailureAdvice {
  const byMessage = BY_MESSAGE.find(({ matches }) => matches.test(message));
  if (byMessage !== undefined) return byMessage;
  const byStatus = BY_STATUS[status];
  if (byStatus !== undefined) return byStatus;
  const killed = BY_MESSAGE.find(({ matches }) => matches.test("OOMKilled"));
  return exitCode === 137 && killed !== undefined ? killed : UNKNOWN;
}
