import { LogLevel } from "./api/generated.schemas.ts";

const LEVEL = /^\s*\[?(TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|CRITICAL|FATAL)\b/;

const LEVEL_OF_WORD: Readonly<Record<string, LogLevel>> = {
  TRACE: LogLevel.DEBUG,
  DEBUG: LogLevel.DEBUG,
  INFO: LogLevel.INFO,
  WARN: LogLevel.WARN,
  WARNING: LogLevel.WARN,
  ERROR: LogLevel.ERROR,
  CRITICAL: LogLevel.ERROR,
  FATAL: LogLevel.ERROR,
};

/** Level of a line by its visible message, without time and task; INFO if it names none. */
export function levelOfMessage(message: string): LogLevel {
  return LEVEL_OF_WORD[LEVEL.exec(message)?.[1] ?? ""] ?? LogLevel.INFO;
}

/** Whether a line without a time is a progress bar of tqdm, no part of the line before it: "Epoch 1:  45%|█████". */
export function isProgressBar(line: string): boolean {
  return /\d%\|/.test(line);
}
