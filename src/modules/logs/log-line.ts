import { visibleText } from "@/components/ansi/ansi-segments";

export const LOG_LEVELS = ["DEBUG", "INFO", "WARN", "ERROR"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** `platform` for the control lines of the platform, `user` for what the program wrote. */
export type LogSource = "user" | "platform";

export interface LogLine {
  /** As the server sent it. */
  readonly raw: string;
  /** Milliseconds since 1970; null for a line without a time of its own or before it. */
  readonly time: number | null;
  /** Null where no prefix tells. */
  readonly task: string | null;
  /** Attempt of the task, from 0. */
  readonly retry: number;
  readonly source: LogSource;
  /**
   * Control lines count as INFO, and so do lines of the program that name no level. Null where it would be that of a
   * line before which is not known.
   */
  readonly level: LogLevel | null;
  /** What stands behind the prefix, colours included. */
  readonly message: string;
  /** Written without a prefix, like a traceback: time, task, level and source are those of the line before. */
  readonly isContinuation: boolean;
}

const PREFIX =
  /^(\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d) \[([^\]\s]+)(?: retry-(\d+))?\](\[osmo\])? ?([\s\S]*)$/;
const LEVEL = /^\s*\[?(DEBUG|INFO|WARN(?:ING)?|ERROR|CRITICAL|FATAL)\b/;

const LEVEL_WORDS: Readonly<Record<string, LogLevel>> = {
  DEBUG: "DEBUG",
  INFO: "INFO",
  WARN: "WARN",
  WARNING: "WARN",
  ERROR: "ERROR",
  CRITICAL: "ERROR",
  FATAL: "ERROR",
};

/** What a line tells of itself. `before` is the line before it, to which it belongs when it has no prefix. */
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
    level: isControl ? "INFO" : levelOf(message),
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
    level: before?.level ?? null,
    message: raw,
    isContinuation: true,
  };
}

function levelOf(message: string): LogLevel {
  return LEVEL_WORDS[LEVEL.exec(visibleText(message))?.[1] ?? ""] ?? "INFO";
}

/** Characters of the visible line before its message. */
export function prefixLength(line: LogLine): number {
  return line.isContinuation ? 0 : line.raw.length - line.message.length;
}

/** The lines of an answer; the line break at its end begins no line. */
export function splitLines(text: string): string[] {
  if (text === "") return [];
  return (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
}
