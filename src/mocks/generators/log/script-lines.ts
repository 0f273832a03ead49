import type { LogLevel } from "./log-colors.ts";

/** A line at the beginning or end of a log, where every line has a different subject. */
export interface ScriptLine {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The platform's own, the program's, or a dump without prefix, which belongs to the line before it. */
  readonly source: "control" | "program" | "dump";
  /** Of the program's lines only, and not of those that name none. */
  readonly level?: LogLevel;
  readonly text: string;
}

/** Lines before a time. */
export function countBefore(lines: readonly ScriptLine[], time: number): number {
  const found = lines.findIndex((line) => line.time >= time);
  return found < 0 ? lines.length : found;
}

export function controlLine(time: number, text: string): ScriptLine {
  return { time, source: "control", text };
}

export function programLine(time: number, level: LogLevel | undefined, text: string): ScriptLine {
  return { time, source: "program", level, text };
}

export function dumpLine(time: number, text: string): ScriptLine {
  return { time, source: "dump", text };
}
