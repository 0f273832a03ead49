import type { Distribution } from "./distribution.ts";
import { checkDistribution, checkInteger, checkList, checkShare, refuse } from "./pattern-checks.ts";

/**
 * What a task's log is like.
 * - `normal`: 50–500 lines, nearly all of them INFO and DEBUG
 * - `error-heavy`: as long, and 30 % of its lines are WARN and ERROR
 * - `high-volume`: tens of thousands of lines
 * - `empty`: not a line
 * - `streaming`: a line every second or so for as long as the task runs
 */
export const TaskLogScenario = {
  normal: "normal",
  "error-heavy": "error-heavy",
  "high-volume": "high-volume",
  empty: "empty",
  streaming: "streaming",
} as const;
export type TaskLogScenario = (typeof TaskLogScenario)[keyof typeof TaskLogScenario];

/** The logs of a world: all of one kind, or each task's own, drawn by `scenarioDistribution`. */
export const LogScenario = { ...TaskLogScenario, mixed: "mixed" } as const;
export type LogScenario = (typeof LogScenario)[keyof typeof LogScenario];

/** Both ends belong to it. */
export type NumberRange = readonly [minimum: number, maximum: number];

/** An error that a task survives: its message, and the lines that its traceback has. */
export interface LoggedException {
  readonly message: string;
  /** Exactly `TRACEBACK_LINES` of them. */
  readonly traceback: readonly string[];
}

/** Lines that every traceback in the middle of a log has. */
export const TRACEBACK_LINES = 6;

/** What logs are made of. In messages, `{n}` stands for a number from 0 to 63. */
export interface LogPatterns {
  readonly scenarioDistribution: Distribution<TaskLogScenario>;
  /** Lines of a normal log, and of an error-heavy one. */
  readonly lines: NumberRange;
  readonly highVolumeLines: NumberRange;
  /** Milliseconds from one line of a streaming log to the next. */
  readonly streamingPace: NumberRange;
  /** Share of the tasks whose log has ANSI colours, 0 … 1. */
  readonly colouredShare: number;
  /** Marks the platform's own lines: `[task][tag]`. */
  readonly controlTag: string;
  /** A task whose name holds one of these words handles data; every other trains. */
  readonly dataWords: readonly string[];
  /** First lines of the program; `{workflow}`, `{task}`, `{attempt}`, `{node}` and `{pod}` are its own. */
  readonly startUp: readonly string[];
  readonly debug: readonly string[];
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  readonly exceptions: readonly LoggedException[];
}

export const LOG_PATTERNS: LogPatterns = {
  scenarioDistribution: {
    normal: 0.76,
    "error-heavy": 0.08,
    "high-volume": 0.05,
    empty: 0.03,
    streaming: 0.08,
  },
  lines: [50, 500],
  highVolumeLines: [75_000, 400_000],
  streamingPace: [400, 2_500],
  colouredShare: 0.25,
  controlTag: "osmo",
  dataWords: ["data", "dataset", "preprocess", "export", "report", "cleanup"],
  startUp: [
    "Starting {task} of {workflow}, attempt {attempt}",
    "Running on {node} in pod {pod}",
    "Read configuration from /workspace/config.yaml",
    "Input is below /input, output goes to /output",
    "All checks passed, beginning to work",
  ],
  debug: [
    "Prefetch queue holds {n} batches",
    "Collected {n} objects of garbage",
    "Wrote {n} metrics to the exporter",
    "Worker {n} took the next shard",
    "Checkpoint writer is idle",
  ],
  warnings: [
    "Data worker {n} is slow, waiting for its batch",
    "Retrying the read of shard {n}",
    "Clock of the metrics exporter is {n} ms off",
    "Link {n} fell back to a lower speed",
    "Dropped {n} samples that could not be decoded",
    "Free space on /scratch is below 10 %",
  ],
  errors: [
    "Read of shard {n} failed, will try again",
    "Metrics exporter did not answer within 5 s",
    "Upload of part {n} failed, will try again",
    "Sample {n} has the wrong shape, left out",
  ],
  exceptions: [
    {
      message: "Data worker {n} failed, starting another",
      traceback: [
        "Traceback (most recent call last):",
        '  File "/workspace/data/worker.py", line 88, in run',
        "    sample = self.decode(self.source.read(key))",
        '  File "/workspace/data/source.py", line 142, in read',
        "    raise ConnectionResetError(104, key)",
        "ConnectionResetError: [Errno 104] Connection reset by peer",
      ],
    },
    {
      message: "Writing a checkpoint failed, keeping the previous one",
      traceback: [
        "Traceback (most recent call last):",
        '  File "/workspace/checkpoint.py", line 57, in save',
        "    with open(temporary, 'xb') as target:",
        '  File "/workspace/storage.py", line 31, in open',
        "    raise TimeoutError(f'{path}: no answer within 30 s')",
        "TimeoutError: /output/checkpoints/latest.tmp: no answer within 30 s",
      ],
    },
  ],
};

function checkRange(key: string, [minimum, maximum]: NumberRange): void {
  checkInteger(`${key}[0]`, minimum, 1, Number.MAX_SAFE_INTEGER);
  checkInteger(`${key}[1]`, maximum, minimum, Number.MAX_SAFE_INTEGER);
}

/** @throws RangeError whose message names the key and its value, and says what would fit. */
export function validateLogPatterns(patterns: LogPatterns): void {
  const { scenarioDistribution, colouredShare, controlTag } = patterns;
  checkDistribution("logs.scenarioDistribution", scenarioDistribution, Object.keys(TaskLogScenario));
  for (const key of ["lines", "highVolumeLines", "streamingPace"] as const)
    checkRange(`logs.${key}`, patterns[key]);
  checkShare("logs.colouredShare", colouredShare);
  if (!/^[a-z0-9-]+$/.test(controlTag))
    refuse("logs.controlTag", controlTag, "give lower-case letters, digits and dashes");
  for (const key of ["debug", "warnings", "errors", "exceptions"] as const)
    checkList(`logs.${key}`, patterns[key], 1, 1_000);
  for (const [position, { traceback }] of patterns.exceptions.entries())
    checkList(`logs.exceptions[${position}].traceback`, traceback, TRACEBACK_LINES, TRACEBACK_LINES);
  validateMessages(patterns);
}

/** A message is one line: a line break would make two of it, and no count would hold. */
function validateMessages({ startUp, debug, warnings, errors, exceptions }: LogPatterns): void {
  const lists = {
    startUp,
    debug,
    warnings,
    errors,
    exceptions: exceptions.flatMap(({ message, traceback }) => [message, ...traceback]),
  };
  for (const [key, messages] of Object.entries(lists)) {
    const broken = messages.find((message) => /[\r\n]/.test(message) || message === "");
    if (broken !== undefined)
      refuse(`logs.${key}`, broken, "give messages of one line each, none of them empty");
  }
}
