import { LogLevel } from "../../../lib/api/generated.schemas.ts";
import { isProgressBar, levelOfMessage } from "../../../lib/log-level.ts";
import { LineKind } from "./body-layout.ts";
import type { ScriptLine } from "./script-lines.ts";

/** Levels of lines in the middle of a log. Dumps have the level of the line that they belong to, bars aside. */
export const LEVEL_OF_KIND: Readonly<Record<LineKind, LogLevel>> = {
  [LineKind.Work]: LogLevel.INFO,
  [LineKind.Progress]: LogLevel.INFO,
  [LineKind.Bar]: LogLevel.INFO,
  [LineKind.Metric]: LogLevel.INFO,
  [LineKind.Debug]: LogLevel.DEBUG,
  [LineKind.Warning]: LogLevel.WARN,
  [LineKind.Error]: LogLevel.ERROR,
  [LineKind.Exception]: LogLevel.ERROR,
  [LineKind.Trace]: LogLevel.ERROR,
  [LineKind.Table]: LogLevel.INFO,
  [LineKind.TableRow]: LogLevel.INFO,
};

/** Levels of the lines at the beginning or end of a log. @param before level of the line before the first one. */
export function levelsOfScript(lines: readonly ScriptLine[], before: LogLevel): LogLevel[] {
  let current = before;
  return lines.map((line) => {
    current = levelOfScriptLine(line, current);
    return current;
  });
}

function levelOfScriptLine({ source, level, text }: ScriptLine, before: LogLevel): LogLevel {
  if (source === "control") return LogLevel.INFO;
  if (source === "dump") return isProgressBar(text) ? LogLevel.INFO : before;
  return level ?? levelOfMessage(text);
}
