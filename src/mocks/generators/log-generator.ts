import type { TaskQueryResponse } from "../../lib/api/generated.schemas.ts";
import { createKey, deriveKey } from "../rows/keyed-hash.ts";
import { cumulate, RandomStream } from "../rows/random-stream.ts";
import { type LogPatterns, LogScenario, TaskLogScenario, validateLogPatterns } from "../seed/log-patterns.ts";
import { MAXIMUM_LOG_LINES } from "../seed/volumes.ts";
import { planAtEpoch, readAttempt, readOpenAttempt, type TaskDescription } from "./log/attempt-story.ts";
import { createBodyMessages } from "./log/body-messages.ts";
import type { TaskLogOptions } from "./log/log-layout.ts";
import { tailText, textChunks } from "./log/log-text.ts";
import { emptyLog, type LogView } from "./log/log-view.ts";
import { mergeLogs } from "./log/merged-log.ts";
import { createOpenLog } from "./log/open-log.ts";
import { createTaskLog } from "./log/task-log.ts";
import { isEnded } from "./workflow/task-state.ts";
import type { WorkflowGenerator } from "./workflow-generator.ts";

export type { LogView } from "./log/log-view.ts";

/** Lines of a log as text by default. */
const DEFAULT_LAST_LINES = 10_000;

export interface LogGeneratorOptions {
  readonly seed: number;
  readonly patterns: LogPatterns;
  /** The world's epoch and its present, in milliseconds since 1970. */
  readonly epoch: number;
  readonly now: number;
  readonly workflows: Pick<WorkflowGenerator, "record" | "generate" | "task" | "plannedTimes">;
  /** What all logs are like; `mixed` by default. */
  readonly scenario?: LogScenario;
  /**
   * Exact number of lines, 0 to 10^12, of every attempt that has ended, up to now of one that runs, both at the epoch;
   * drawn by the scenario when absent. One that starts later has as many in the time that it is planned to take, and
   * one that is stopped has how in addition.
   */
  readonly linesPerTask?: number;
  /** What else the world knows of a task, so that logs name the same image and as many GPUs. */
  readonly describeTask?: (workflowIndex: number, task: string, retryId: number) => TaskDescription | null;
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
 * the last ones report how it ended. A log at a later moment begins with what it was at an earlier one.
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
  const { seed, patterns, epoch, now, workflows, scenario: worldScenario = "mixed", linesPerTask } = options;
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
    if (worldScenario === "empty" || linesPerTask === 0) return emptyLog(isEnded(attempt.status));
    const planned = planAtEpoch(workflows, workflowIndex, attempt, epoch);
    const options = optionsOf(workflowIndex, attempt);
    if (planned !== null) {
      const story = readOpenAttempt(attempt, planned, now);
      return createOpenLog({ ...options, story, planned, epoch, now });
    }
    const hidesFailure = options.scenario === "empty" && attempt.failure_message !== undefined;
    const story = readAttempt(attempt);
    return createTaskLog({ ...options, story, scenario: hidesFailure ? "normal" : options.scenario });
  }
  function optionsOf(workflowIndex: number, attempt: TaskQueryResponse): Omit<TaskLogOptions, "story"> {
    const { name: task, retry_id: retryId } = attempt;
    const { name: workflowName, poolName } = workflows.record(workflowIndex);
    const group = task.replace(/-\d+$/, "");
    return {
      ...draw(workflowIndex, task),
      workflowName,
      poolName,
      description: options.describeTask?.(workflowIndex, task, retryId) ?? {},
      patterns,
      messages,
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
