import type { LogLevel } from "../../../lib/api/generated.schemas.ts";

/**
 * A log without storage: every line is made on demand, at a cost that does not depend on the number of lines. Lines
 * are counted from 0, ordered by time; times are milliseconds since 1970.
 */
export interface LogView {
  /** Lines that the log has at the world's now. */
  readonly lineCount: number;
  /** Whether a task of it still runs: then it has lines after now too, at the same pace, until its work is done. */
  readonly isOpen: boolean;
  /** Lines that it has with those after now: the same number unless it is open. */
  readonly plannedCount: number;
  /** Whether nothing will be written to it again: all of its attempts have ended. */
  readonly hasEnded: boolean;
  /**
   * The text of a line, without its line break.
   * @throws RangeError unless `line` is an integer from 0 to `plannedCount` − 1.
   */
  lineAt(line: number): string;
  /** The level of a line as the contract defines it, without writing the line if possible. @throws RangeError like `lineAt`. */
  levelAt(line: number): LogLevel;
  /** When the line was written. @throws RangeError like `lineAt`. */
  timeAt(line: number): number;
  /** The first line written at `time` or later, which is how many were written before; up to `plannedCount`. */
  firstLineAtOrAfter(time: number): number;
  /** Lines that the log has at `time`, in the past or, of an open log, in the future. */
  lineCountAt(time: number): number;
}

/** A log without lines, of attempts that have ended or that may write yet. */
export function emptyLog(hasEnded: boolean): LogView {
  return Object.freeze({
    lineCount: 0,
    plannedCount: 0,
    isOpen: false,
    hasEnded,
    lineAt: (line: number) => refuseLine(line, 0),
    levelAt: (line: number) => refuseLine(line, 0),
    timeAt: (line: number) => refuseLine(line, 0),
    firstLineAtOrAfter: () => 0,
    lineCountAt: () => 0,
  });
}

export function refuseLine(line: number, lineCount: number): never {
  throw new RangeError(`There is no line ${line}: this log has ${lineCount}, counted from 0.`);
}
