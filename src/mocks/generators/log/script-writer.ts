import type { TaskQueryResponse } from "../../../lib/api/generated.schemas.ts";
import type { LevelMarks, LogLevel } from "./log-colors.ts";
import { createPrefixer } from "./log-stamp.ts";
import type { ScriptLine } from "./script-lines.ts";

/** Writes the lines of one attempt. */
export interface ScriptWriter {
  /** Time and task, as every line of the program begins with them. */
  prefix(time: number): string;
  write(line: ScriptLine): string;
}

/** @param controlTag what marks the platform's own lines. */
export function createScriptWriter(
  { name, retry_id: retryId }: TaskQueryResponse,
  controlTag: string,
  marks: Readonly<Record<LogLevel, LevelMarks>>,
): ScriptWriter {
  const tag = retryId > 0 ? `[${name} retry-${retryId}]` : `[${name}]`;
  const prefix = createPrefixer(tag);
  const controlPrefix = createPrefixer(`${tag}[${controlTag}]`);
  return {
    prefix,
    write({ time, source, level, text }) {
      if (source === "dump") return text;
      if (source === "control") return controlPrefix(time) + text;
      if (level === undefined) return prefix(time) + text;
      return prefix(time) + marks[level].before + text + marks[level].after;
    },
  };
}
