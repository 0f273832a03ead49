import { type LogLine, parseLogLine } from "../log-line";

/** Maximum lines to look back for the start of a continuation. */
const LONGEST_BLOCK = 200;

/** Consecutive lines, parsed on first access. */
export class LogPage {
  private readonly raw: readonly string[];
  private readonly before: LogLine | undefined;
  private readonly read: (LogLine | undefined)[] = [];

  /** `before` is the line before the first one, if known. */
  constructor(lines: readonly string[], before?: LogLine) {
    this.raw = lines;
    this.before = before;
  }

  get length(): number {
    return this.raw.length;
  }

  /** Undefined out of range. */
  lineAt(position: number): LogLine | undefined {
    if (position < 0 || position >= this.raw.length) return undefined;
    let first = position;
    while (first > 0 && first > position - LONGEST_BLOCK && !this.isKnown(first)) first -= 1;
    for (let at = first; at <= position; at += 1) {
      this.read[at] ??= parseLogLine(this.raw[at] as string, at === 0 ? this.before : this.read[at - 1]);
    }
    return this.read[position];
  }

  /** Whether the line can be parsed without the previous one. */
  private isKnown(position: number): boolean {
    return this.read[position] !== undefined || /^\d{4}\/\d\d\/\d\d /.test(this.raw[position] as string);
  }

  /** Time of the first timed line from `position` on; null if there is none. */
  firstTime(position = 0): number | null {
    for (let at = position; at < this.raw.length; at += 1) {
      const time = this.lineAt(at)?.time ?? null;
      if (time !== null) return time;
    }
    return null;
  }

  /** Time of the last line; null if no line of the page has one. */
  get lastTime(): number | null {
    return this.lineAt(this.raw.length - 1)?.time ?? null;
  }

  /** Length of the longest line, including escape sequences. */
  get longest(): number {
    let longest = 0;
    for (const line of this.raw) longest = Math.max(longest, line.length);
    return longest;
  }
}
