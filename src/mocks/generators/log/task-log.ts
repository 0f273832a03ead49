import { LogLevel, TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import { deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { LogPatterns, NumberRange, TaskLogScenario } from "../../seed/log-patterns.ts";
import { isEnded } from "../workflow/task-state.ts";
import { ERROR_HEAVY_LAYOUTS, NORMAL_LAYOUTS } from "./body-layout.ts";
import { createBodyWriter } from "./body-lines.ts";
import type { BodyMessages } from "./body-messages.ts";
import { type Closing, closingOf } from "./closing-lines.ts";
import { frameworkOf, type Work } from "./framework.ts";
import { LEVEL_OF_KIND, levelsOfScript } from "./line-levels.ts";
import { bodyPace, createLogBody, isDump } from "./log-body.ts";
import { levelMarks } from "./log-colors.ts";
import { emptyLog, type LogView, refuseLine } from "./log-view.ts";
import { type OpeningOptions, openingLines, workStart } from "./opening-lines.ts";
import { countBefore, type ScriptLine } from "./script-lines.ts";
import { createScriptWriter } from "./script-writer.ts";
import { readLaunch } from "./task-launch.ts";
import { createWorkPlan } from "./work-plan.ts";

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

/**
 * The log of one attempt of a task. Control lines report every stage that the attempt reached, even if it never
 * started; an attempt that the platform has not processed has none. The program's lines are between the start and the
 * end of the attempt. With a given number of lines, an attempt has exactly that many: its beginning is shortened if
 * necessary, then its end.
 */
export function createTaskLog(options: TaskLogOptions): LogView {
  const { story, scenario, patterns, linesPerTask, now, key } = options;
  const { task, start, end } = story;
  const hasEnded = isEnded(task.status);
  if (scenario === "empty" || linesPerTask === 0) return emptyLog(hasEnded);
  const launch = readLaunch(task, options.description);
  const work = workOf(task.name, patterns);
  const framework = frameworkOf(work, options.description.image, options.groupKey);
  const everyOpening = openingLines({ ...options, startUp: patterns.startUp, framework, launch });
  const closing = closingOf(story, launch);
  const closingCount = Math.min(closing?.lineCount ?? 0, linesPerTask ?? Number.POSITIVE_INFINITY);
  const opening = everyOpening.slice(0, (linesPerTask ?? Number.POSITIVE_INFINITY) - closingCount);
  const isOpen = start !== undefined && end === undefined && task.status === TaskGroupStatus.RUNNING;

  const from = start === undefined ? 0 : workStart(start, end ?? now);
  const until = start === undefined ? 0 : Math.max(from, closing?.from ?? now);
  const bodyCount =
    start === undefined ? 0 : bodyLineCount(options, until - from, opening.length, closingCount);
  const body = createLogBody({
    key: deriveKey(key, Branch.Body),
    layouts: scenario === "error-heavy" ? ERROR_HEAVY_LAYOUTS : NORMAL_LAYOUTS,
    lineCount: bodyCount,
    from,
    until,
    isOpen,
    leastPace: linesPerTask === undefined && scenario !== "high-volume" ? LEAST_PACE : 0,
  });
  const plan = createWorkPlan({
    key: deriveKey(key, Branch.Work),
    ...{ work, framework, launch },
    lines: bodyCount,
    pace: bodyPace({ from, until, lineCount: bodyCount }),
  });

  const marks = levelMarks(options.isColored);
  const writeBody = createBodyWriter(plan, options.messages, marks);
  const { prefix, write } = createScriptWriter(task, patterns.controlTag, marks);
  const closingStart = opening.length + bodyCount;
  const lineCount = closingStart + closingCount;
  let closingLines: readonly ScriptLine[] | undefined;
  let openingLevels: readonly LogLevel[] | undefined;
  let closingLevels: readonly LogLevel[] | undefined;

  function closingScript({ lines }: Closing): readonly ScriptLine[] {
    closingLines ??= lines(plan, bodyCount).slice(-closingCount);
    return closingLines;
  }
  /** The script line there; null within the middle. */
  function scriptLine(line: number): ScriptLine | null {
    if (!Number.isSafeInteger(line) || line < 0 || (line >= lineCount && !isOpen))
      refuseLine(line, lineCount);
    if (line < opening.length) return opening[line] as ScriptLine;
    if (closing === null || line < closingStart) return null;
    return closingScript(closing)[line - closingStart] as ScriptLine;
  }
  function levelAt(line: number): LogLevel {
    const script = scriptLine(line);
    if (script === null) return LEVEL_OF_KIND[body.placeOf(line - opening.length).kind];
    if (line < opening.length) {
      openingLevels ??= levelsOfScript(opening, LogLevel.INFO);
      return openingLevels[line] as LogLevel;
    }
    if (closing === null) return LogLevel.INFO;
    // The end of a log that was cut short may begin with a dump.
    closingLevels ??= levelsOfScript(
      closingScript(closing),
      closingStart === 0 ? LogLevel.INFO : levelAt(closingStart - 1),
    );
    return closingLevels[line - closingStart] as LogLevel;
  }
  function firstLineAtOrAfter(time: number): number {
    const before = countBefore(opening, time);
    if (before < opening.length) return before;
    const inBody = body.countBefore(time);
    if (isOpen || inBody < bodyCount || closing === null) return before + inBody;
    return closingStart + countBefore(closingScript(closing), time);
  }

  return {
    lineCount,
    isOpen,
    hasEnded,
    lineAt(line) {
      const script = scriptLine(line);
      if (script !== null) return write(script);
      const bodyLine = line - opening.length;
      const { kind, anchor, anchorWord, time } = body.placeOf(bodyLine);
      const text = writeBody({ kind, line: bodyLine, anchor, anchorWord, time });
      return isDump(kind) ? text : prefix(time) + text;
    },
    levelAt,
    timeAt: (line) => scriptLine(line)?.time ?? body.timeAt(line - opening.length),
    firstLineAtOrAfter,
    lineCountAt: (time) => firstLineAtOrAfter(time + 1),
  };
}
