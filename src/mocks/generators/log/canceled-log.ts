import { LogLevel, type TaskQueryResponse } from "../../../lib/api/generated.schemas.ts";
import { readAttempt } from "./attempt-story.ts";
import { stopLines } from "./closing-lines.ts";
import { levelsOfScript } from "./line-levels.ts";
import { levelMarks } from "./log-colors.ts";
import { type LogView, refuseLine } from "./log-view.ts";
import { countBefore } from "./script-lines.ts";
import { createScriptWriter } from "./script-writer.ts";
import { readLaunch } from "./task-launch.ts";
import { createTaskLog, type TaskLogOptions } from "./task-log.ts";

/**
 * The log of an attempt that was canceled while it went on: the lines that it had by then, as every reader had them,
 * and how it was stopped. With a given number of lines it has these in addition, since readers may have had them all.
 * @param options of its log until then.
 * @param canceled the attempt as it ended, at `end`, in milliseconds since 1970.
 */
export function createCanceledLog(
  options: TaskLogOptions,
  canceled: TaskQueryResponse,
  end: number,
): LogView {
  const { now, description, patterns, isColored } = options;
  const before = createTaskLog(options);
  const written = before.lineCountAt(end);
  const lines = stopLines(readAttempt(canceled, now), end, readLaunch(canceled, description));
  const { write } = createScriptWriter(canceled, patterns.controlTag, levelMarks(isColored));
  const levels = levelsOfScript(lines, LogLevel.INFO);
  const lineCount = written + lines.length;

  /** A line of the end; there is none before it. */
  function pick<Value>(values: readonly Value[], line: number): Value {
    const found = values[line - written];
    return found === undefined ? refuseLine(line, lineCount) : found;
  }
  function firstLineAtOrAfter(time: number): number {
    const first = before.firstLineAtOrAfter(time);
    return first < written ? first : written + countBefore(lines, time);
  }

  return {
    lineCount,
    isOpen: false,
    hasEnded: true,
    lineAt: (line) => (line < written ? before.lineAt(line) : write(pick(lines, line))),
    levelAt: (line) => (line < written ? before.levelAt(line) : pick(levels, line)),
    timeAt: (line) => (line < written ? before.timeAt(line) : pick(lines, line).time),
    firstLineAtOrAfter,
    lineCountAt: (time) => firstLineAtOrAfter(time + 1),
  };
}
