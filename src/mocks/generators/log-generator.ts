import type { TaskQueryResponse } from "../../lib/api/generated.schemas.ts";
import { createKey, deriveKey } from "../rows/keyed-hash.ts";
import { cumulate, RandomStream } from "../rows/random-stream.ts";
import { type LogPatterns, LogScenario, TaskLogScenario, validateLogPatterns } from "../seed/log-patterns.ts";
import { MAXIMUM_LOG_LINES } from "../seed/volumes.ts";
import { readAttempt, type TaskDescription } from "./log/attempt-story.ts";
import { createBodyMessages } from "./log/body-messages.ts";
import { createCanceledLog } from "./log/canceled-log.ts";
import { tailText, textChunks } from "./log/log-text.ts";
import type { LogView } from "./log/log-view.ts";
import { mergeLogs } from "./log/merged-log.ts";
import { createTaskLog, type TaskLogOptions } from "./log/task-log.ts";
import type { WorkflowGenerator } from "./workflow-generator.ts";

export type { LogView } from "./log/log-view.ts";

/** Lines of a log as text by default. */
const DEFAULT_LAST_LINES = 10_000;

export interface LogGeneratorOptions {
  readonly seed: number;
  readonly patterns: LogPatterns;
  /** The world's present, in milliseconds since 1970. */
  readonly now: number;
  readonly workflows: Pick<WorkflowGenerator, "record" | "generate" | "task">;
  /** What all logs are like; `mixed` by default. */
  readonly scenario?: LogScenario;
  /** Exact number of lines of every attempt that has started, 0 to 10^12; drawn by the scenario when absent. */
  readonly linesPerTask?: number;
  /** What else the world knows of a task, so that logs name the same image and as many GPUs. */
  readonly describeTask?: (workflowIndex: number, task: string, retryId: number) => TaskDescription | null;
  /** Of an attempt that somebody has canceled since; null for all others. Its log has all lines that it had before. */
  readonly cancellationOf?: (workflowIndex: number, attempt: TaskQueryResponse) => CanceledAttempt | null;
}

/** An attempt that was canceled while it went on. */
export interface CanceledAttempt {
  /** The attempt until then. */
  readonly before: TaskQueryResponse;
  /** When it was canceled, in milliseconds since 1970. */
  readonly at: number;
}

/** Attempts of a workflow; all of them where nothing is given. */
export interface LogFilter {
  /** Only those of the task of that name. */
  readonly task?: string;
  /** Only those of that number, from 0. */
  readonly retryId?: number;
}

export interface LogTextOptions extends LogFilter {
  /** 10,000 by default. */
  readonly lastLines?: number;
}

/**
 * Logs without storage: a line is a function of (seed, workflow, task, attempt, line, now), and costs the same at any
 * position. The logs agree with the attempts of the workflow generator: all lines are within an attempt's times, and
 * the last ones report how it ended.
 *
 * An attempt that the platform has not processed has no lines, and one that did not start has only the platform's
 * lines. In a mixed world no failed attempt has an empty log.
 * @example
 * const log = world.logs.taskLog(0, "train-0");
 * log?.lineAt(log.lineCount - 1); // the last line
 */
export interface LogGenerator {
  /** The world's present, in milliseconds since 1970. */
  readonly now: number;
  /** What the log of a task is like, failures aside. */
  scenarioOf(workflowIndex: number, task: string): TaskLogScenario;
  /**
   * The log of one attempt, the latest by default; null when there is no such task or attempt.
   * @throws RangeError when there is no such workflow.
   */
  taskLog(workflowIndex: number, task: string, retryId?: number): LogView | null;
  /**
   * The logs of a workflow's attempts as one, in order of time; null when there is no such task.
   * @throws RangeError when there is no such workflow.
   */
  workflowLog(workflowIndex: number, filter?: LogFilter): LogView | null;
  /** Lines [from, to) of a log, in chunks of about 64 KB. */
  text(log: LogView, from: number, to: number): Generator<string, void, undefined>;
  /** The last lines of `taskLog` as text; null like it. */
  generateTaskLogs(
    workflowIndex: number,
    task: string,
    options?: Omit<LogTextOptions, "task">,
  ): string | null;
  /** The last lines of `workflowLog` as text; null like it. */
  generateWorkflowLogs(workflowIndex: number, options?: LogTextOptions): string | null;
}

function validateOptions({ patterns, scenario = "mixed", linesPerTask }: LogGeneratorOptions): void {
  validateLogPatterns(patterns);
  const scenarios = Object.values(LogScenario);
  if (!scenarios.includes(scenario)) {
    throw new RangeError(`scenario is ${JSON.stringify(scenario)}: give one of ${scenarios.join(", ")}.`);
  }
  if (linesPerTask === undefined) return;
  if (!Number.isInteger(linesPerTask) || linesPerTask < 0 || linesPerTask > MAXIMUM_LOG_LINES) {
    throw new RangeError(`linesPerTask is ${linesPerTask}: give an integer from 0 to 10^12.`);
  }
  if (scenario === "empty" && linesPerTask > 0) {
    throw new RangeError(
      `linesPerTask is ${linesPerTask} in the scenario "empty", which has no lines: give one of the two.`,
    );
  }
}

/** Makes the logs of a world. @throws RangeError that names the key and the value that is invalid. */
export function createLogGenerator(options: LogGeneratorOptions): LogGenerator {
  validateOptions(options);
  const { seed, patterns, now, workflows, scenario: worldScenario = "mixed", linesPerTask } = options;
  const messages = createBodyMessages(patterns);
  const scenarios = Object.values(TaskLogScenario);
  const cumulative = cumulate(scenarios.map((scenario) => patterns.scenarioDistribution[scenario] ?? 0));

  const keyOf = (workflowIndex: number, task: string) =>
    deriveKey(createKey(seed, `log/${task}`), workflowIndex);
  /** Of a task, whichever its attempt. */
  function draw(workflowIndex: number, task: string): { scenario: TaskLogScenario; isColored: boolean } {
    const stream = new RandomStream(keyOf(workflowIndex, task));
    const drawn = stream.weighted(scenarios, cumulative);
    const isColored = stream.chance(patterns.coloredShare);
    const scenario = worldScenario === "mixed" ? drawn : worldScenario;
    // A number of lines leaves none without.
    return { scenario: scenario === "empty" && linesPerTask ? "normal" : scenario, isColored };
  }
  function logOf(workflowIndex: number, attempt: TaskQueryResponse): LogView {
    const canceled = options.cancellationOf?.(workflowIndex, attempt) ?? null;
    const hasLines = worldScenario !== "empty" && linesPerTask !== 0;
    if (canceled === null || !hasLines) return createTaskLog(optionsOf(workflowIndex, attempt));
    return createCanceledLog(optionsOf(workflowIndex, canceled.before), attempt, canceled.at);
  }
  function optionsOf(workflowIndex: number, attempt: TaskQueryResponse): TaskLogOptions {
    const { name: task, retry_id: retryId } = attempt;
    const { scenario, isColored } = draw(workflowIndex, task);
    const { name: workflowName, poolName } = workflows.record(workflowIndex);
    const group = task.replace(/-\d+$/, "");
    const hidesFailure =
      scenario === "empty" && worldScenario === "mixed" && attempt.failure_message !== undefined;
    return {
      story: readAttempt(attempt, now),
      workflowName,
      poolName,
      description: options.describeTask?.(workflowIndex, task, retryId) ?? {},
      now,
      patterns,
      messages,
      scenario: hidesFailure ? "normal" : scenario,
      isColored,
      linesPerTask,
      key: deriveKey(keyOf(workflowIndex, task), retryId),
      groupKey: deriveKey(createKey(seed, `log-group/${group}`), workflowIndex),
    };
  }
  function taskLog(workflowIndex: number, task: string, retryId?: number): LogView | null {
    const attempts = workflows.task(workflowIndex, task);
    const attempt = retryId === undefined ? attempts?.at(-1) : attempts?.[retryId];
    return attempt === undefined ? null : logOf(workflowIndex, attempt);
  }
  function workflowLog(workflowIndex: number, { task, retryId }: LogFilter = {}): LogView | null {
    const attempts =
      task === undefined
        ? workflows.generate(workflowIndex).groups.flatMap((group) => group.tasks)
        : workflows.task(workflowIndex, task);
    if (attempts === null) return null;
    const wanted = attempts.filter(({ retry_id }) => retryId === undefined || retry_id === retryId);
    return mergeLogs(
      wanted.map((attempt) => logOf(workflowIndex, attempt)),
      now,
    );
  }
  function tailOf(log: LogView | null, { lastLines = DEFAULT_LAST_LINES }: LogTextOptions): string | null {
    if (!Number.isSafeInteger(lastLines) || lastLines < 0) {
      throw new RangeError(`lastLines is ${lastLines}: give an integer of at least 0.`);
    }
    return log === null ? null : tailText(log, lastLines);
  }

  return Object.freeze({
    now,
    scenarioOf: (workflowIndex: number, task: string) => draw(workflowIndex, task).scenario,
    taskLog,
    workflowLog,
    text: textChunks,
    generateTaskLogs: (workflowIndex: number, task: string, textOptions: Omit<LogTextOptions, "task"> = {}) =>
      tailOf(taskLog(workflowIndex, task, textOptions.retryId), textOptions),
    generateWorkflowLogs: (workflowIndex: number, textOptions: LogTextOptions = {}) =>
      tailOf(workflowLog(workflowIndex, textOptions), textOptions),
  });
}
