import { type TaskQueryResponse, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { LOG_PATTERNS } from "../../seed/log-patterns.ts";
import type { World } from "../../world/world.ts";
import { createLogGenerator, type LogGenerator, type LogGeneratorOptions } from "../log-generator.ts";
import type { LogView } from "./log-view.ts";

/** An attempt with its location. */
export interface SampleAttempt {
  readonly index: number;
  readonly attempt: TaskQueryResponse;
}

/** For tests: indices of some workflows of every status that a world has. */
export function sampleIndices({ workflows }: World, ofEach: number): number[] {
  return Object.values(WorkflowStatus).flatMap((status) =>
    workflows
      .generatePage(0, ofEach, { statuses: [status] })
      .entries.map(({ name }) => workflows.indexByName(name) as number),
  );
}

/** For tests: all attempts of those workflows. */
export function sampleAttempts(world: World, ofEach: number): SampleAttempt[] {
  return sampleIndices(world, ofEach).flatMap((index) =>
    world.workflows
      .generate(index)
      .groups.flatMap(({ tasks }) => tasks.map((attempt) => ({ index, attempt }))),
  );
}

/** For tests: the logs of a world, with the default patterns. */
export function logsOf(world: World, options: Partial<LogGeneratorOptions> = {}): LogGenerator {
  const {
    config: { seed, epoch },
    now,
  } = world;
  return createLogGenerator({
    seed,
    epoch,
    now,
    patterns: LOG_PATTERNS,
    workflows: world.workflows,
    ...options,
  });
}

/** For tests: lines [from, to) of a log. */
export function linesOf(log: LogView, from = 0, to = log.lineCount): string[] {
  return Array.from({ length: to - from }, (_, line) => log.lineAt(from + line));
}

/** For tests: the times of all lines. */
export function timesOf(log: LogView): number[] {
  return Array.from({ length: log.lineCount }, (_, line) => log.timeAt(line));
}

/** For tests: the log of an existing attempt. */
export function logOf(logs: LogGenerator, { index, attempt }: SampleAttempt): LogView {
  const log = logs.taskLog(index, attempt.name, attempt.retry_id);
  if (log === null) throw new Error(`No log of ${attempt.name} in workflow ${index}.`);
  return log;
}

/** For tests: whether it has a failure message. */
export function isFailed({ failure_message }: TaskQueryResponse): boolean {
  return failure_message !== undefined;
}
