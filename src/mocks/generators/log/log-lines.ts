import { LogLevel } from "../../../lib/api/generated.schemas.ts";
import { createBodyWriter } from "./body-lines.ts";
import { LEVEL_OF_KIND, levelsOfScript } from "./line-levels.ts";
import { isDump } from "./log-body.ts";
import { levelMarks } from "./log-colors.ts";
import type { LogLayout, TaskLogOptions } from "./log-layout.ts";
import { type LogView, refuseLine } from "./log-view.ts";
import { countBefore, type ScriptLine } from "./script-lines.ts";
import { createScriptWriter } from "./script-writer.ts";

/** All lines of a layout, whatever the moment. */
export type LogLines = Pick<LogView, "lineCount" | "lineAt" | "levelAt" | "timeAt" | "firstLineAtOrAfter">;

/** Writes the lines of a layout on demand. */
export function createLogLines(layout: LogLayout, options: TaskLogOptions): LogLines {
  const { opening, body, bodyCount, closingCount, plan } = layout;
  const { story, patterns } = options;
  const marks = levelMarks(options.isColored);
  const writeBody = createBodyWriter(plan, options.messages, marks);
  const { prefix, write } = createScriptWriter(story.task, patterns.controlTag, marks);
  const closingStart = opening.length + bodyCount;
  const lineCount = closingStart + closingCount;
  let openingLevels: readonly LogLevel[] | undefined;
  let closingLevels: readonly LogLevel[] | undefined;

  /** The script line there; null within the middle. */
  function scriptLine(line: number): ScriptLine | null {
    if (!Number.isSafeInteger(line) || line < 0 || line >= lineCount) refuseLine(line, lineCount);
    if (line < opening.length) return opening[line] as ScriptLine;
    return line < closingStart ? null : (layout.closing()[line - closingStart] as ScriptLine);
  }
  function levelAt(line: number): LogLevel {
    if (scriptLine(line) === null) return LEVEL_OF_KIND[body.placeOf(line - opening.length).kind];
    if (line < opening.length) {
      openingLevels ??= levelsOfScript(opening, LogLevel.INFO);
      return openingLevels[line] as LogLevel;
    }
    // The end of a log that was cut short may begin with a dump.
    closingLevels ??= levelsOfScript(
      layout.closing(),
      closingStart === 0 ? LogLevel.INFO : levelAt(closingStart - 1),
    );
    return closingLevels[line - closingStart] as LogLevel;
  }

  return {
    lineCount,
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
    firstLineAtOrAfter(time) {
      const before = countBefore(opening, time);
      if (before < opening.length) return before;
      const inBody = bodyCount === 0 ? 0 : Math.min(bodyCount, body.countBefore(time));
      if (inBody < bodyCount || closingCount === 0) return before + inBody;
      return closingStart + countBefore(layout.closing(), time);
    },
  };
}
