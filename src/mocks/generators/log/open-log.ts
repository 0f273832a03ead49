import { LogLevel, TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import { isEnded } from "../workflow/task-state.ts";
import { stopLines } from "./closing-lines.ts";
import { levelsOfScript } from "./line-levels.ts";
import { levelMarks } from "./log-colors.ts";
import { type LogLayout, layOutOpen, type OpenLogOptions } from "./log-layout.ts";
import { createLogLines, type LogLines } from "./log-lines.ts";
import { emptyLog, type LogView, refuseLine } from "./log-view.ts";
import { countBefore } from "./script-lines.ts";
import { createScriptWriter } from "./script-writer.ts";
import { readLaunch } from "./task-launch.ts";

/**
 * The log of an attempt that goes on at the world's epoch, or begins after it: of the lines that are laid out for it
 * once, those whose time has come, so that its log at a later moment begins with its log at an earlier one. One that
 * ended before it completed has the lines that it had by then, and how it was stopped.
 */
export function createOpenLog(options: OpenLogOptions): LogView {
  const { task } = options.story;
  const hasEnded = isEnded(task.status);
  const hasCompleted = task.status === TaskGroupStatus.COMPLETED;
  if (options.scenario === "empty") {
    return hasEnded && !hasCompleted ? stoppedLog(options, null) : emptyLog(hasEnded);
  }
  const layout = layOutOpen(options);
  const lines = createLogLines(layout, options);
  if (hasCompleted) {
    return viewOf(lines, lines.lineCount, lines.lineCount, { isOpen: false, hasEnded });
  }
  if (hasEnded) return stoppedLog(options, { layout, lines });
  const lineCount = lines.firstLineAtOrAfter(options.now + 1);
  const isOpen = task.status === TaskGroupStatus.RUNNING;
  // Nobody knows that it completes before it does.
  const plannedCount = isOpen ? Math.max(lineCount, layout.opening.length + layout.bodyCount) : lineCount;
  return viewOf(lines, lineCount, plannedCount, { isOpen, hasEnded });
}

function viewOf(
  lines: LogLines,
  lineCount: number,
  plannedCount: number,
  state: Pick<LogView, "isOpen" | "hasEnded">,
): LogView {
  function within(line: number): number {
    return line < plannedCount ? line : refuseLine(line, plannedCount);
  }
  const firstLineAtOrAfter = (time: number) => Math.min(plannedCount, lines.firstLineAtOrAfter(time));
  return {
    ...state,
    lineCount,
    plannedCount,
    lineAt: (line) => lines.lineAt(within(line)),
    levelAt: (line) => lines.levelAt(within(line)),
    timeAt: (line) => lines.timeAt(within(line)),
    firstLineAtOrAfter,
    lineCountAt: (time) => firstLineAtOrAfter(time + 1),
  };
}

/** The lines that an attempt had when it was stopped: a reader may have read on, as far as it works. */
function countWritten({ planned, story }: OpenLogOptions, layout: LogLayout, lines: LogLines): number {
  const { end = 0 } = story;
  const working = layout.opening.length + layout.bodyCount;
  const untilStop = lines.firstLineAtOrAfter(Math.min(end, planned.stopped ?? end) + 1);
  return Math.max(untilStop, Math.min(working, lines.firstLineAtOrAfter(end + 1)));
}

/**
 * The log of an attempt that did not complete: what it had written, and how it was stopped. With a given number of lines
 * it has these in addition, since readers may have had them all.
 */
function stoppedLog(
  options: OpenLogOptions,
  written: { readonly layout: LogLayout; readonly lines: LogLines } | null,
): LogView {
  const { story, description, patterns, isColored } = options;
  const { task, end = 0 } = story;
  const before = written?.lines;
  const kept = written === null ? 0 : countWritten(options, written.layout, written.lines);
  const stop = stopLines(story, end, readLaunch(task, description));
  const { write } = createScriptWriter(task, patterns.controlTag, levelMarks(isColored));
  const levels = levelsOfScript(stop, LogLevel.INFO);
  const lineCount = kept + stop.length;

  /** Reads a line from what was written, or from how it was stopped. */
  function read<Value>(line: number, earlier: (lines: LogLines) => Value, last: (place: number) => Value) {
    if (!Number.isSafeInteger(line) || line < 0 || line >= lineCount) refuseLine(line, lineCount);
    return line < kept && before !== undefined ? earlier(before) : last(line - kept);
  }
  function firstLineAtOrAfter(time: number): number {
    const first = before?.firstLineAtOrAfter(time) ?? 0;
    return first < kept ? first : kept + countBefore(stop, time);
  }

  return {
    lineCount,
    plannedCount: lineCount,
    isOpen: false,
    hasEnded: true,
    lineAt: (line) =>
      read(
        line,
        (lines) => lines.lineAt(line),
        (place) => write(stop[place] as (typeof stop)[number]),
      ),
    levelAt: (line) =>
      read(
        line,
        (lines) => lines.levelAt(line),
        (place) => levels[place] as LogLevel,
      ),
    timeAt: (line) =>
      read(
        line,
        (lines) => lines.timeAt(line),
        (place) => (stop[place] as (typeof stop)[number]).time,
      ),
    firstLineAtOrAfter,
    lineCountAt: (time) => firstLineAtOrAfter(time + 1),
  };
}
