import type { LogLevel } from "../../../lib/api/generated.schemas.ts";
import { firstWhere } from "../../rows/first-where.ts";
import { emptyLog, type LogView, refuseLine } from "./log-view.ts";

/**
 * Several logs as one, ordered by time. Lines at the same time are ordered by log, so a line and the dumps after it
 * stay together. Any line is found by bisection over time, since every log can count its lines up to a time; the next
 * line after the last one read costs next to nothing.
 */
export function mergeLogs(logs: readonly LogView[], now: number): LogView {
  const filled = logs.filter(({ plannedCount }) => plannedCount > 0);
  const hasEnded = logs.every((log) => log.hasEnded);
  const [only] = filled;
  if (only === undefined) return emptyLog(hasEnded);
  // Behind one that has ended, others without a line may write yet.
  if (filled.length === 1 && only.hasEnded === hasEnded) return only;
  return new MergedLog(filled, hasEnded, now);
}

class MergedLog implements LogView {
  readonly lineCount: number;
  readonly plannedCount: number;
  readonly isOpen: boolean;
  readonly hasEnded: boolean;
  private readonly logs: readonly LogView[];
  private readonly now: number;
  private readonly earliest: number;
  /** The next line of each log, and its time; infinite at the log's end. */
  private readonly nextLines: number[];
  private readonly nextTimes: number[];
  /** The log whose line it is, and the line of the whole that this is. */
  private front = 0;
  private line = -1;

  constructor(logs: readonly LogView[], hasEnded: boolean, now: number) {
    this.logs = logs;
    this.now = now;
    this.lineCount = logs.reduce((sum, log) => sum + log.lineCount, 0);
    this.plannedCount = logs.reduce((sum, log) => sum + log.plannedCount, 0);
    this.isOpen = logs.some((log) => log.isOpen);
    this.hasEnded = hasEnded;
    const firstTimes = logs.map((log) => log.timeAt(0));
    this.earliest = Math.min(...firstTimes);
    this.nextLines = logs.map(() => 0);
    this.nextTimes = firstTimes;
  }

  lineAt(line: number): string {
    this.moveTo(line);
    return this.frontLog.lineAt(this.nextLines[this.front] as number);
  }

  levelAt(line: number): LogLevel {
    this.moveTo(line);
    return this.frontLog.levelAt(this.nextLines[this.front] as number);
  }

  timeAt(line: number): number {
    this.moveTo(line);
    return this.nextTimes[this.front] as number;
  }

  firstLineAtOrAfter(time: number): number {
    let count = 0;
    for (const log of this.logs) count += log.firstLineAtOrAfter(time);
    return count;
  }

  lineCountAt(time: number): number {
    return this.firstLineAtOrAfter(time + 1);
  }

  private get frontLog(): LogView {
    return this.logs[this.front] as LogView;
  }

  private moveTo(line: number): void {
    if (line === this.line) return;
    if (!Number.isSafeInteger(line) || line < 0 || line >= this.plannedCount) {
      refuseLine(line, this.plannedCount);
    }
    if (line === this.line + 1 && this.line >= 0) this.step();
    else this.seek(line);
    this.line = line;
    this.front = this.earliestFront();
  }

  /** Passes over the line at the front. */
  private step(): void {
    this.place(this.front, (this.nextLines[this.front] as number) + 1);
  }

  private place(log: number, line: number): void {
    const source = this.logs[log] as LogView;
    this.nextLines[log] = line;
    this.nextTimes[log] = line < source.plannedCount ? source.timeAt(line) : Number.POSITIVE_INFINITY;
  }

  private earliestFront(): number {
    const { nextTimes } = this;
    let front = 0;
    for (let log = 1; log < nextTimes.length; log += 1) {
      if ((nextTimes[log] as number) < (nextTimes[front] as number)) front = log;
    }
    return front;
  }

  private seek(line: number): void {
    const time = this.timeOfLine(line);
    let left = line - this.firstLineAtOrAfter(time);
    for (const [position, log] of this.logs.entries()) {
      const first = log.firstLineAtOrAfter(time);
      const own = Math.min(left, log.firstLineAtOrAfter(time + 1) - first);
      this.place(position, first + own);
      left -= own;
    }
  }

  /** The least time at which the whole has more than `line` lines. */
  private timeOfLine(line: number): number {
    let low = this.earliest;
    let high = Math.max(this.now, low);
    for (let reach = 1_000; this.lineCountAt(high) <= line; reach *= 2) {
      low = high + 1;
      high += reach;
    }
    return firstWhere(low, high, (time) => this.lineCountAt(time) > line);
  }
}
