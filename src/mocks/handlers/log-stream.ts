import { CHUNK_CHARACTERS, createLineFilter, type LineCriteria } from "../generators/log/log-text.ts";
import type { LogView } from "../generators/log/log-view.ts";
import type { LogTimers } from "./log-timers.ts";

/** The requested lines of a log. */
export interface LogWindow extends LineCriteria {
  /** The number of matching lines from the end, before `offset` and `limit`. */
  readonly lastLines?: number;
  readonly offset: number;
  /** Infinite for all. */
  readonly limit: number;
  /** Whether to go on with the lines that come. */
  readonly follow: boolean;
}

/** Lines after which work looks whether its turn is over: tens of microseconds, a millisecond where hundreds of tasks are merged. */
const LINES_PER_LOOK = 32;
/** Lines of one turn at most. */
const LINES_PER_TURN = 8_192;
/** Lines that a search from the end goes back at once. */
const LINES_PER_PAGE = 8_192;
/** Logs of up to this many lines are searched for a total before the answer begins; longer ones would delay it. */
export const COUNTED_LINES = 100_000;
/** Lines that come faster than this are gathered, in milliseconds. */
const SHORTEST_WAIT = 100;
/** Timers hold 2^31 milliseconds, which is 24 days; an hour will do. */
const LONGEST_WAIT = 3_600_000;
/** Nobody follows a log for longer, in milliseconds: a reader who asks for later lines has invented their number. */
const LONGEST_FOLLOWING = 7 * 86_400_000;

/** A log at a moment of its world. */
export interface LogAtMoment {
  readonly log: LogView;
  /** The world's present, in milliseconds since 1970: where a follower's time begins. */
  readonly now: number;
}

/** What a follower of a log and the world that writes it tell one another. */
export interface LogFollowing {
  /**
   * The log at present: the same view until its workflow is canceled or the world moves, then another one that begins with
   * the same lines.
   */
  current(): Promise<LogAtMoment>;
  /** Whether that has happened since `current` was last asked. */
  hasChanged(): boolean;
  /** Calls `listener` after every such change, until the returned function is called. */
  onChange(listener: () => void): () => void;
  /** Notes that the reader has all that is written until `time`, in milliseconds since 1970, which is after now. */
  note(time: number): void;
}

/** A log as the answer begins, the requested lines, and what stops the work. */
export interface LogReading extends LogAtMoment {
  readonly following: LogFollowing;
  readonly window: LogWindow;
  readonly timers: LogTimers;
  readonly signal: AbortSignal;
}

/** The turns of one piece of work, which goes through lines. */
class LineTurns {
  private readonly timers: LogTimers;
  private isFirst = true;
  private lines = 0;

  constructor(timers: LogTimers) {
    this.timers = timers;
  }

  /** Resolves when the next turn has come. */
  async next(): Promise<void> {
    await this.timers.pause(this.isFirst);
    this.isFirst = false;
    this.lines = 0;
  }

  /** To be called for each line: whether the next one belongs to another turn. */
  isOverAfterLine(): boolean {
    this.lines += 1;
    if (this.lines % LINES_PER_LOOK !== 0) return false;
    return this.lines >= LINES_PER_TURN || this.timers.isTurnOver();
  }
}

/**
 * How many lines fit query and levels, exactly; null where only a search of a long log would tell. Without both nothing
 * is searched.
 */
export async function countMatches({ log, window, timers, signal }: LogReading): Promise<number | null> {
  const fits = createLineFilter(log, window);
  if (fits === null) return log.lineCount;
  if (log.lineCount > COUNTED_LINES) return null;
  const turns = new LineTurns(timers);
  await turns.next();
  let count = 0;
  for (let line = 0; line < log.lineCount && !signal.aborted; line += 1) {
    if (fits(line)) count += 1;
    if (turns.isOverAfterLine()) await turns.next();
  }
  return count;
}

/** The line at which the last `lastLines` matching ones begin; found from the end. */
async function firstOfLast({ log, window, signal }: LogReading, turns: LineTurns): Promise<number> {
  const { lastLines } = window;
  if (lastLines === undefined || lastLines >= log.lineCount) return 0;
  const fits = createLineFilter(log, window);
  if (fits === null) return log.lineCount - lastLines;
  await turns.next();
  let line = log.lineCount;
  // By pages forward, since the line after another is cheaper to find than the one before it.
  for (let left = lastLines; line > 0 && !signal.aborted; ) {
    const from = Math.max(0, line - LINES_PER_PAGE);
    const found: number[] = [];
    for (let at = from; at < line && !signal.aborted; at += 1) {
      if (fits(at)) found.push(at);
      if (turns.isOverAfterLine()) await turns.next();
    }
    if (found.length >= left) return found[found.length - left] as number;
    left -= found.length;
    line = from;
  }
  return 0;
}

/** Takes the lines that a window wants, in any number of stretches one after the other. */
class WindowReader {
  private readonly reading: LogReading;
  private readonly turns: LineTurns;
  private log: LogView;
  private fits: ((line: number) => boolean) | null;
  private toSkip: number;
  private left: number;

  constructor(reading: LogReading, turns: LineTurns, toSkip: number) {
    const { log, window } = reading;
    this.reading = reading;
    this.turns = turns;
    this.log = log;
    this.fits = createLineFilter(log, window);
    this.toSkip = toSkip;
    this.left = window.limit;
  }

  /** Goes on with a later view of the same log. */
  turnTo(log: LogView): void {
    if (log === this.log) return;
    this.log = log;
    this.fits = createLineFilter(log, this.reading.window);
  }

  get isDone(): boolean {
    return this.left <= 0 || this.reading.signal.aborted;
  }

  /**
   * Chunks of what the window wants of the lines [from, to), each made in a separate turn: reading the last one may have
   * taken any time, and other work may wait by now.
   */
  async *read(from: number, to: number): AsyncGenerator<string, void, undefined> {
    let line = this.skip(from, to);
    while (line < to && !this.isDone) {
      await this.turns.next();
      if (this.isDone) return;
      const { text, end } = this.take(line, to);
      line = end;
      if (text !== "") yield text;
    }
  }

  /** Skips lines that no filter has to read. */
  private skip(from: number, to: number): number {
    if (this.fits !== null) return from;
    const start = Math.min(to, from + this.toSkip);
    this.toSkip -= start - from;
    return start;
  }

  /** What is wanted of the lines from `from` on, as far as the turn goes. */
  private take(from: number, to: number): { readonly text: string; readonly end: number } {
    let text = "";
    for (let line = from; line < to; line += 1) {
      if (this.fits === null || this.fits(line)) text += this.write(line);
      const isFull = text.length >= CHUNK_CHARACTERS || this.left <= 0;
      if (isFull || this.turns.isOverAfterLine()) return { text, end: line + 1 };
    }
    return { text, end: to };
  }

  private write(line: number): string {
    if (this.toSkip > 0) {
      this.toSkip -= 1;
      return "";
    }
    this.left -= 1;
    return `${this.log.lineAt(line)}\n`;
  }
}

/** Sleeps for that long, less if the log changes or the reader leaves; returns whether it slept to the end. */
async function sleepUndisturbed(wait: number, { timers, following, signal }: LogReading): Promise<boolean> {
  const disturbance = new AbortController();
  const disturb = () => disturbance.abort();
  const forget = following.onChange(disturb);
  signal.addEventListener("abort", disturb);
  await timers.sleep(wait, disturbance.signal);
  forget();
  signal.removeEventListener("abort", disturb);
  return !disturbance.signal.aborted;
}

/** Notes that the reader has all that is written until `time`. */
function noteRead(following: LogFollowing, now: number, time: number): void {
  if (time > now && time <= now + LONGEST_FOLLOWING) following.note(time);
}

/**
 * Goes on with the lines that come, each when its time has come, until the log ends, or the reader leaves or has enough.
 * While no task writes, it waits for a change: a cancellation, or a world that moves.
 */
async function* followLines(
  reading: LogReading,
  reader: WindowReader,
  from: number,
  since: number,
): AsyncGenerator<string, void, undefined> {
  const { following } = reading;
  let next = from;
  let clock = since;
  while (!reader.isDone) {
    const { log, now } = await following.current();
    reader.turnTo(log);
    if (log.hasEnded) {
      yield* reader.read(next, Math.max(next, log.lineCount));
      return;
    }
    // A world that has moved is ahead of a reader who waited.
    clock = Math.max(clock, now);
    const until = log.lineCountAt(clock);
    if (until > next) {
      // Before they are sent, since the workflow may be canceled while the reader takes its time.
      noteRead(following, now, clock);
      yield* reader.read(next, until);
      next = until;
      continue;
    }
    const hasMore = log.isOpen && next < log.plannedCount;
    const wait = hasMore
      ? Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, log.timeAt(next) - clock))
      : Number.POSITIVE_INFINITY;
    if (following.hasChanged() || !(await sleepUndisturbed(wait, reading))) continue;
    clock += wait;
    noteRead(following, now, clock);
  }
}

/** The text of a window of a log, made on demand. */
export async function* readLog(reading: LogReading): AsyncGenerator<string, void, undefined> {
  const { log, window, now, following } = reading;
  const { offset, query, levels, follow } = window;
  const goesOn = follow && !log.hasEnded;
  const turns = new LineTurns(reading.timers);
  const first = await firstOfLast(reading, turns);
  const start = first + offset;
  if (goesOn && log.isOpen && query === undefined && levels === undefined && start > log.lineCount) {
    // A reader who had these lines already goes on behind them: for it their time has passed. One who asks for lines
    // that are not planned has invented their number.
    const reader = new WindowReader(reading, turns, 0);
    const since = start > log.plannedCount ? now : Math.max(now, log.timeAt(start - 1));
    noteRead(following, now, since);
    yield* followLines(reading, reader, start, since);
    return;
  }
  const reader = new WindowReader(reading, turns, offset);
  yield* reader.read(first, log.lineCount);
  if (goesOn) yield* followLines(reading, reader, log.lineCount, now);
}

/** The same as bytes: a chunk is made when the stream is read, and leaving it stops the work. */
export function logStream(
  reading: Omit<LogReading, "signal">,
  requestSignal: AbortSignal,
): ReadableStream<Uint8Array> {
  const leaving = new AbortController();
  const signal = AbortSignal.any([leaving.signal, requestSignal]);
  const chunks = readLog({ ...reading, signal });
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        leaving.abort();
        await chunks.return();
      },
    },
    // Nothing is made ahead of the reader.
    { highWaterMark: 0 },
  );
}
