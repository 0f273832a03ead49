import { type LogLine, parseLogLine } from "./log-line";

/** How far back the line that a continuation belongs to is looked for. */
const LONGEST_BLOCK = 200;

/** Lines that follow one another, read when they are first asked for. */
export class LogPage {
  private readonly raw: readonly string[];
  private readonly before: LogLine | undefined;
  private readonly read: (LogLine | undefined)[] = [];

  /** `before` is the line before the first one, where it is known. */
  constructor(lines: readonly string[], before?: LogLine) {
    this.raw = lines;
    this.before = before;
  }

  get length(): number {
    return this.raw.length;
  }

  /** Undefined beyond its ends. */
  lineAt(position: number): LogLine | undefined {
    if (position < 0 || position >= this.raw.length) return undefined;
    let first = position;
    while (first > 0 && first > position - LONGEST_BLOCK && !this.isKnown(first)) first -= 1;
    for (let at = first; at <= position; at += 1) {
      this.read[at] ??= parseLogLine(this.raw[at] as string, at === 0 ? this.before : this.read[at - 1]);
    }
    return this.read[position];
  }

  /** Whether the line can be read without the one before: it was read already or begins with a time. */
  private isKnown(position: number): boolean {
    return this.read[position] !== undefined || /^\d{4}\/\d\d\/\d\d /.test(this.raw[position] as string);
  }

  /** Time of the first line from `position` on that has one; null when none has. */
  firstTime(position = 0): number | null {
    for (let at = position; at < this.raw.length; at += 1) {
      const time = this.lineAt(at)?.time ?? null;
      if (time !== null) return time;
    }
    return null;
  }

  /** Time of the last line; null when no line of the page has any. */
  get lastTime(): number | null {
    return this.lineAt(this.raw.length - 1)?.time ?? null;
  }

  /** Characters of its longest line, escape sequences included. */
  get longest(): number {
    let longest = 0;
    for (const line of this.raw) longest = Math.max(longest, line.length);
    return longest;
  }
}
