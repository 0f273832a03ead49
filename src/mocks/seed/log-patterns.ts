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

/** The contents of logs. In messages, `{n}` is replaced by a number from 0 to 63. */
export interface LogPatterns {
  readonly scenarioDistribution: Distribution<TaskLogScenario>;
  /** Lines of a normal log, and of an error-heavy one. */
  readonly lines: NumberRange;
  readonly highVolumeLines: NumberRange;
  /** Milliseconds from one line of a streaming log to the next. */
  readonly streamingPace: NumberRange;
  /** Share of the tasks whose log has ANSI colors, 0 … 1. */
  readonly coloredShare: number;
  /** Marks the platform's own lines: `[task][tag]`. */
  readonly controlTag: string;
  /** A task whose name holds one of these words handles data. */
  readonly dataWords: readonly string[];
  /** A task whose name holds one of these words sends requests to a model; every other trains. */
  readonly servingWords: readonly string[];
  /** First lines of the program; `{workflow}`, `{task}`, `{attempt}`, `{node}`, `{pod}` and `{module}` are its own. */
  readonly startUp: readonly string[];
  readonly debug: readonly string[];
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  /** Further warnings and errors of tasks that have GPUs. */
  readonly gpuWarnings: readonly string[];
  readonly gpuErrors: readonly string[];
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
  coloredShare: 0.25,
  controlTag: "osmo",
  dataWords: ["data", "dataset", "preprocess", "export", "report", "cleanup"],
  servingWords: ["evaluate", "inference", "serve"],
  startUp: [
    "Starting {task} of {workflow}, attempt {attempt}",
    "Host {node}, pod {pod}",
    "Loaded config for {module}: input /input, output /output",
  ],
  debug: [
    "prefetch queue: {n}/64 batches",
    "gc: collected {n} objects in generation 2",
    "metrics exporter: flushed {n} samples",
    "DataLoader worker {n}: next shard",
    "checkpoint writer: idle",
  ],
  warnings: [
    "DataLoader worker {n}: waited 5.2 s for the next batch",
    "s3: 503 SlowDown on part {n}, retrying in 2 s (attempt 1/5)",
    "metrics exporter: clock skew of {n} ms",
    "urllib3.connectionpool: Connection pool is full, discarding connection: storage.internal. Connection pool size: {n}",
    "webdataset: skipped {n} undecodable samples",
    "disk: /scratch is at 91% of capacity",
  ],
  errors: [
    "s3: GET shards/shard-000{n}.tar failed: Read timeout on endpoint, retrying (attempt 2/5)",
    "metrics exporter: push failed: context deadline exceeded",
    "s3: UploadPart {n} failed: Connection reset by peer, retrying (attempt 2/5)",
    "collate: sample {n} has shape [3, 224, 223], expected [3, 224, 224], dropped",
  ],
  gpuWarnings: [
    "NCCL WARN NET/IB : Got async event : port error on mlx5_{n}",
    "CUDACachingAllocator: {n} cudaMalloc retries, flushed cached blocks",
    "GPU clocks throttled: SW Power Cap, {n} MHz below the maximum",
  ],
  gpuErrors: [
    "NVRM: Xid (PCI:0000:3b:00): 63, pid='<unknown>', name=<unknown>, Row Remapper: New row marked for remapping, reset gpu to activate. Pending rows: {n}",
    "NVRM: Xid (PCI:0000:5e:00): 94, pid=41{n}, name=python, Contained: SM (0x1). RST: No, D-RST: No",
  ],
  exceptions: [
    {
      message: "DataLoader worker {n}: read failed, restarting the stream",
      traceback: [
        "Traceback (most recent call last):",
        '  File "/usr/local/lib/python3.12/dist-packages/urllib3/connectionpool.py", line 534, in _make_request',
        "    response = conn.getresponse()",
        '  File "/usr/lib/python3.12/socket.py", line 720, in readinto',
        "    return self._sock.recv_into(b)",
        "ConnectionResetError: [Errno 104] Connection reset by peer",
      ],
    },
    {
      message: "checkpoint: upload failed, keeping the previous one",
      traceback: [
        "Traceback (most recent call last):",
        '  File "/usr/local/lib/python3.12/dist-packages/botocore/httpsession.py", line 464, in send',
        "    urllib_response = conn.urlopen(",
        '  File "/usr/local/lib/python3.12/dist-packages/urllib3/connectionpool.py", line 369, in _raise_timeout',
        "    raise ReadTimeoutError(",
        'botocore.exceptions.ReadTimeoutError: Read timeout on endpoint URL: "https://storage.internal/checkpoints/latest.tmp"',
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
  const { scenarioDistribution, coloredShare, controlTag } = patterns;
  checkDistribution("logs.scenarioDistribution", scenarioDistribution, Object.keys(TaskLogScenario));
  for (const key of ["lines", "highVolumeLines", "streamingPace"] as const)
    checkRange(`logs.${key}`, patterns[key]);
  checkShare("logs.coloredShare", coloredShare);
  if (!/^[a-z0-9-]+$/.test(controlTag))
    refuse("logs.controlTag", controlTag, "give lower-case letters, digits and dashes");
  for (const key of ["debug", "warnings", "errors", "exceptions"] as const)
    checkList(`logs.${key}`, patterns[key], 1, 1_000);
  for (const [position, { traceback }] of patterns.exceptions.entries())
    checkList(`logs.exceptions[${position}].traceback`, traceback, TRACEBACK_LINES, TRACEBACK_LINES);
  validateMessages(patterns);
}

/** A message is one line: a line break would make two of it, and no count would hold. */
function validateMessages(patterns: LogPatterns): void {
  const { startUp, debug, warnings, errors, gpuWarnings, gpuErrors, exceptions } = patterns;
  const lists = {
    startUp,
    debug,
    warnings,
    errors,
    gpuWarnings,
    gpuErrors,
    exceptions: exceptions.flatMap(({ message, traceback }) => [message, ...traceback]),
  };
  for (const [key, messages] of Object.entries(lists)) {
    const broken = messages.find((message) => /[\r\n]/.test(message) || message === "");
    if (broken !== undefined)
      refuse(`logs.${key}`, broken, "give messages of one line each, none of them empty");
  }
}
