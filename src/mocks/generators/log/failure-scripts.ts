import type { FailureKind } from "../workflow/failure-causes.ts";
import type { LogLevel } from "./log-colors.ts";

/** A line of a failure as the program or, without a level, its dump tells it; `control` is the platform's. */
type FailureLine =
  | { readonly level: LogLevel; readonly text: string }
  | { readonly dump: string }
  | { readonly control: string };

export interface FailureScript {
  /**
   * Milliseconds before the end at which it begins to show; 0 where something from outside ends the program.
   * Shorter in a program that was short.
   */
  readonly lead: number;
  readonly lines: readonly FailureLine[];
}

/** @param message the task's `failure_message`. @param program file name of the program. */
type ScriptMaker = (message: string, program: string) => FailureScript;

/** How Python shows an exception; `last` is the line with its name. */
function traceback(program: string, calls: readonly [number, string, string][], last: string): FailureLine[] {
  const lines = calls.flatMap(([line, name, source]) => [
    { dump: `  File "/workspace/${program}", line ${line}, in ${name}` },
    { dump: `    ${source}` },
  ]);
  return [{ dump: "Traceback (most recent call last):" }, ...lines, { dump: last }];
}

const MAIN: [number, string, string] = [212, "<module>", "main()"];

function raised(source: string, summary: string): ScriptMaker {
  return (message, program) => ({
    lead: 2_000,
    lines: [
      { level: "ERROR", text: summary },
      ...traceback(program, [MAIN, [187, "main", "run(config)"], [131, "run", source]], message),
    ],
  });
}

/** The program is told to stop, and does. */
function stopped(reason: string): ScriptMaker {
  return () => ({
    lead: 0,
    lines: [
      { control: reason },
      { level: "WARN", text: "Received SIGTERM, stopping after this step" },
      { level: "INFO", text: "Stopped" },
    ],
  });
}

const CUDA: ScriptMaker = (message, program) => {
  if (message.startsWith("Segmentation fault")) {
    return {
      lead: 500,
      lines: [
        { level: "ERROR", text: message },
        { dump: "Fatal Python error: Segmentation fault" },
        { dump: `  File "/workspace/${program}", line 131 in run` },
        { dump: "Segmentation fault (core dumped)" },
      ],
    };
  }
  return {
    lead: 3_000,
    lines: [
      { level: "WARN", text: "GPU memory is at 98 %" },
      { level: "ERROR", text: "The step failed, giving up" },
      ...traceback(program, [MAIN, [187, "main", "run(config)"], [131, "run", "loss.backward()"]], message),
    ],
  };
};

const NCCL: ScriptMaker = (message) => ({
  lead: 5_000,
  lines: [
    { level: "WARN", text: "NCCL WARN: a rank does not answer" },
    { level: "ERROR", text: message },
    { level: "ERROR", text: "Aborting all ranks" },
    { dump: "terminate called after throwing an instance of 'c10::DistBackendError'" },
    { dump: "Fatal Python error: Aborted" },
  ],
});

/** How a failure shows at the end of a log of a program that ran. */
export const FAILURE_SCRIPTS: Readonly<Record<FailureKind, ScriptMaker>> = {
  "out-of-memory": () => ({
    lead: 10_000,
    lines: [
      { level: "WARN", text: "Memory is at 94 % of the limit" },
      { level: "WARN", text: "Memory is at 99 % of the limit" },
      { level: "ERROR", text: "Cannot allocate memory" },
      { dump: "Killed" },
    ],
  }),
  cuda: CUDA,
  nccl: NCCL,
  assertion: raised("assert not math.isnan(loss), 'loss is NaN'", "The loss is not a number"),
  data: raised("batch = next(shards)", "Reading the next shard failed"),
  disk: raised("writer.flush()", "Writing failed"),
  platform: () => ({ lead: 0, lines: [{ control: "The platform lost hold of the task" }] }),
  timeout: stopped("The time limit is reached, stopping the command"),
  image: () => ({ lead: 0, lines: [{ control: "The image cannot be pulled" }] }),
  entrypoint: () => ({ lead: 0, lines: [{ control: "The command cannot be started" }] }),
  eviction: stopped("The pod is being evicted from its node, stopping the command"),
  preemption: stopped("The pod is being preempted, stopping the command"),
  cancellation: stopped("Stopping the command"),
  upstream: () => ({ lead: 0, lines: [] }),
};
