import { deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { LogPatterns, NumberRange, TaskLogScenario } from "../../seed/log-patterns.ts";
import type { PlannedTimes } from "../workflow/live-attempts.ts";
import { ERROR_HEAVY_LAYOUTS, NORMAL_LAYOUTS } from "./body-layout.ts";
import type { BodyMessages } from "./body-messages.ts";
import { type Closing, closingOf, completion } from "./closing-lines.ts";
import { frameworkOf, type Work } from "./framework.ts";
import { bodyPace, createLogBody, type LogBody } from "./log-body.ts";
import { type OpeningOptions, openingLines, workStart } from "./opening-lines.ts";
import type { ScriptLine } from "./script-lines.ts";
import { readLaunch } from "./task-launch.ts";
import { createWorkPlan, type WorkPlan } from "./work-plan.ts";

export interface TaskLogOptions extends Omit<OpeningOptions, "startUp" | "framework" | "launch"> {
  readonly patterns: LogPatterns;
  readonly messages: BodyMessages;
  readonly scenario: TaskLogScenario;
  readonly isColored: boolean;
  /** Lines of every attempt that has started; drawn by the scenario when absent. */
  readonly linesPerTask?: number;
  /** Key of the attempt. */
  readonly key: HashKey;
  /** Key of its group, whose tasks run the same program. */
  readonly groupKey: HashKey;
}

/** Of an attempt that goes on at the world's epoch, or begins after it. Times are milliseconds since 1970. */
export interface OpenLogOptions extends TaskLogOptions {
  readonly planned: PlannedTimes;
  readonly epoch: number;
  readonly now: number;
}

/** The lines of an attempt in the order of their times. */
export interface LogLayout {
  readonly opening: readonly ScriptLine[];
  readonly body: LogBody;
  /** Lines of the body that are in the log. */
  readonly bodyCount: number;
  /** What the lines of the body report. */
  readonly plan: WorkPlan;
  readonly closingCount: number;
  /** The end, made only when it is read. */
  closing(): readonly ScriptLine[];
}

/** Branches of an attempt's key; a number is never given to another. */
const Branch = { Count: 0, Body: 1, Work: 2 } as const;

/** Milliseconds between the lines of a normal log, at least. */
const LEAST_PACE = 200;
/** Lines that the end of a log has, about; a running task's log is as long as if it had them to come. */
const EXPECTED_CLOSING = 12;

/** Lines of the middle of a started attempt's log. */
function bodyLineCount(
  { linesPerTask, scenario, patterns, key }: TaskLogOptions,
  time: number,
  opening: number,
  closing: number,
): number {
  const around = opening + closing;
  if (linesPerTask !== undefined) return Math.max(0, linesPerTask - around);
  const stream = new RandomStream(deriveKey(key, Branch.Count));
  if (scenario === "streaming") {
    return Math.floor(time / stream.integer(...patterns.streamingPace));
  }
  const isLong = scenario === "high-volume";
  const [minimum, maximum]: NumberRange = isLong ? patterns.highVolumeLines : patterns.lines;
  const drawn = stream.integer(minimum, maximum);
  const fitting = isLong ? drawn : Math.min(drawn, Math.floor(time / LEAST_PACE));
  // Counted without the closing, so that the lines stay what they are when the task ends.
  const body = fitting - opening - EXPECTED_CLOSING;
  return Math.max(0, Math.min(Math.max(body, minimum - around), maximum - around));
}

/** What a task does, by the words of its name. */
function workOf(name: string, { dataWords, servingWords }: LogPatterns): Work {
  const words = name.split("-");
  if (dataWords.some((word) => words.includes(word))) return "data";
  return servingWords.some((word) => words.includes(word)) ? "serving" : "training";
}

/** The program of an attempt, and its lines up to the work, which begins at `from`. */
function beginningOf(options: TaskLogOptions, from: number) {
  const { story, patterns } = options;
  const launch = readLaunch(story.task, options.description);
  const work = workOf(story.task.name, patterns);
  const framework = frameworkOf(work, options.description.image, options.groupKey);
  const opening = openingLines({ ...options, startUp: patterns.startUp, framework, launch }, from);
  return { launch, program: { work, framework, launch }, opening };
}

type Program = ReturnType<typeof beginningOf>["program"];

/** Where the lines of a body are. */
interface BodySpan {
  readonly lineCount: number;
  readonly from: number;
  readonly until: number;
  readonly isOpen: boolean;
}

function middleOf({ key, scenario, linesPerTask }: TaskLogOptions, program: Program, span: BodySpan) {
  const body = createLogBody({
    ...span,
    key: deriveKey(key, Branch.Body),
    layouts: scenario === "error-heavy" ? ERROR_HEAVY_LAYOUTS : NORMAL_LAYOUTS,
    leastPace: linesPerTask === undefined && scenario !== "high-volume" ? LEAST_PACE : 0,
  });
  const plan = createWorkPlan({
    key: deriveKey(key, Branch.Work),
    ...program,
    lines: span.lineCount,
    pace: bodyPace(span),
  });
  return { body, plan };
}

/** The end of a log, which is made once. @param count of its last lines. */
function lazyClosing(closing: Closing | null, count: number, plan: WorkPlan, bodyCount: number) {
  let lines: readonly ScriptLine[] | undefined;
  return () => {
    lines ??= closing === null || count === 0 ? [] : closing.lines(plan, bodyCount).slice(-count);
    return lines;
  };
}

/** Lays out the log of an attempt that was over at the world's epoch. */
export function layOutPast(options: TaskLogOptions): LogLayout {
  const { story, linesPerTask = Number.POSITIVE_INFINITY } = options;
  const { start, end = 0 } = story;
  const from = start === undefined ? 0 : workStart(start, end);
  const { launch, program, opening: everyOpening } = beginningOf(options, from);
  const closing = closingOf(story, launch);
  const closingCount = Math.min(closing?.lineCount ?? 0, linesPerTask);
  const opening = everyOpening.slice(0, linesPerTask - closingCount);
  const until = start === undefined ? 0 : Math.max(from, closing?.from ?? end);
  const bodyCount =
    start === undefined ? 0 : bodyLineCount(options, until - from, opening.length, closingCount);
  const { body, plan } = middleOf(options, program, { lineCount: bodyCount, from, until, isOpen: false });
  const ending = lazyClosing(closing, closingCount, plan, bodyCount);
  return { opening, body, bodyCount, plan, closingCount, closing: ending };
}

/**
 * Lays out the log of an attempt that goes on at the world's epoch, or begins after it, as far as nothing comes between:
 * up to its completion, or to where it is given up. It is the same at every moment of the world, which only adds to the
 * lines that it has so far. With a given number of lines, one that runs at the epoch has as many there and goes on at
 * the same pace; one that starts later has them in the time that it is planned to take.
 */
export function layOutOpen(options: OpenLogOptions): LogLayout {
  const { story, planned, epoch, linesPerTask } = options;
  const { start } = story;
  const { end = epoch, uploadStart, completes } = planned;
  const runsAtEpoch = start !== undefined && start <= epoch;
  const from = start === undefined ? 0 : workStart(start, runsAtEpoch ? epoch : end);
  const { program, opening: everyOpening } = beginningOf(options, from);
  const opening = everyOpening.slice(0, linesPerTask);
  if (start === undefined) {
    const { body, plan } = middleOf(options, program, { lineCount: 0, from, until: from, isOpen: false });
    return { opening, body, bodyCount: 0, plan, closingCount: 0, closing: () => [] };
  }
  const closing = completes
    ? completion({ start, uploadStart, end, after: runsAtEpoch ? epoch : start })
    : null;
  // One that is given up writes to its last moment.
  const last = closing?.from ?? end + 1;
  const until = Math.max(from, runsAtEpoch ? epoch : last);
  const closingCount = closing?.lineCount ?? 0;
  const lineCount = bodyLineCount(options, until - from, opening.length, runsAtEpoch ? 0 : closingCount);
  const { body, plan } = middleOf(options, program, { lineCount, from, until, isOpen: runsAtEpoch });
  const bodyCount = runsAtEpoch ? body.countBefore(last) : lineCount;
  const ending = lazyClosing(closing, closingCount, plan, bodyCount);
  return { opening, body, bodyCount, plan, closingCount, closing: ending };
}
