import { visibleText } from "@/components/ansi/ansi-segments";
import type { LogLevel } from "@/lib/api/generated.schemas";
import { isProgressBar, levelOfMessage } from "@/lib/log-level";

export type { LogLevel };

/** From the least severe to the most severe. */
export const LOG_LEVELS = ["DEBUG", "INFO", "WARN", "ERROR"] as const satisfies readonly LogLevel[];

/** Names of the levels on screen, in the plural: "Warnings". */
export const LEVEL_NAMES: Readonly<Record<LogLevel, string>> = {
  DEBUG: "Debug",
  INFO: "Info",
  WARN: "Warnings",
  ERROR: "Errors",
};

/** `platform` for the platform's control lines, `user` for output of the program. */
export type LogSource = "user" | "platform";

export interface LogLine {
  readonly raw: string;
  /** Milliseconds since 1970; null if neither this line nor one before it has a time. */
  readonly time: number | null;
  /** Null without a prefix. */
  readonly task: string | null;
  /** 0-based attempt of the task. */
  readonly retry: number;
  readonly source: LogSource;
  /** INFO for control lines, progress bars and lines that name no level. Null if it depends on an unknown previous line. */
  readonly level: LogLevel | null;
  /** Text after the prefix, including color codes. */
  readonly message: string;
  /** Without a prefix, like a traceback: inherits time, task, level and source of the previous line. */
  readonly isContinuation: boolean;
}

const PREFIX =
  /^(\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d) \[([^\]\s]+)(?: retry-(\d+))?\](\[osmo\])? ?([\s\S]*)$/;
/** Parses a line. `before` is the previous line, which a line without a prefix continues. */
export function parseLogLine(raw: string, before?: LogLine): LogLine {
  const match = PREFIX.exec(raw);
  if (match === null) return continuationOf(raw, before);
  const [, year, month, day, hour, minute, second, task = "", retry, control, message = ""] = match;
  const isControl = control !== undefined;
  return {
    raw,
    time: Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
    ),
    task,
    retry: Number(retry ?? 0),
    source: isControl ? "platform" : "user",
    level: isControl ? "INFO" : levelOfMessage(visibleText(message)),
    message,
    isContinuation: false,
  };
}

function continuationOf(raw: string, before: LogLine | undefined): LogLine {
  return {
    raw,
    time: before?.time ?? null,
    task: before?.task ?? null,
    retry: before?.retry ?? 0,
    source: before?.source ?? "user",
    level: isProgressBar(raw) ? "INFO" : (before?.level ?? null),
    message: raw,
    isContinuation: true,
  };
}

/** Length of the prefix in the visible line. */
export function prefixLength(line: LogLine): number {
  return line.isContinuation ? 0 : line.raw.length - line.message.length;
}

/** Splits a response into lines; a final line break does not start a line. */
export function splitLines(text: string): string[] {
  if (text === "") return [];
  return (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
}
