import { isApiError, isPermanent } from "@/lib/api/api-error";
import { type LogLine, parseLogLine } from "../log-line";

export type FollowState =
  | { readonly kind: "connecting" }
  | { readonly kind: "live" }
  | { readonly kind: "paused" }
  /** No task is writing; the stream is retried after a delay. */
  | { readonly kind: "quiet" }
  /** No task will write again. */
  | { readonly kind: "ended" }
  | { readonly kind: "reconnecting"; readonly attempt: number; readonly of: number; readonly delay: number }
  | { readonly kind: "lost"; readonly reason: string };

export interface FollowOptions {
  /** Opens the stream from line `offset`. Rejects with an ApiError if the server refuses. */
  readonly open: (offset: number, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
  /** Number of lines that are already known. */
  readonly from: number;
  readonly delays?: readonly number[];
  /** Schedules a callback before the next frame; returns its cancellation. */
  readonly schedule?: (callback: () => void) => () => void;
}

/** Milliseconds before each reconnection attempt; after the last one the stream is lost. */
const RECONNECT_DELAYS: readonly number[] = [1_000, 2_000, 5_000, 12_000, 30_000];

/** Milliseconds before the stream of an idle log is opened again. */
const QUIET_DELAY = 30_000;

/** Maximum number of cached lines. Older ones are dropped and loaded by page, like those before them. */
const MOST_LINES = 100_000;

/** Characters that are parsed per frame: about 2,500 lines, a few milliseconds. */
const SLICE_CHARACTERS = 256_000;

/**
 * Received characters that wait for a frame. Reading stops beyond, so that a hidden tab, which has no frames, leaves the
 * lines with the server until it is visible again.
 */
const MOST_PENDING = 1_000_000;

/**
 * The end of a growing log: keeps a stream open, collects its lines, and reconnects. Listeners are notified at most
 * once per frame.
 */
export class LogFollower {
  private readonly options: FollowOptions;
  private readonly delays: readonly number[];
  private readonly listeners = new Set<() => void>();
  private lines: LogLine[] = [];
  private firstLine: number;
  private current: FollowState = { kind: "connecting" };
  private version = 0;
  private attempt = 0;
  private connection: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private cancelFlush: (() => void) | undefined;
  private pending = "";
  /** Ends a wait for `pending` to shrink. */
  private onDrained: (() => void) | undefined;
  private goesOn = true;

  constructor(options: FollowOptions) {
    this.options = options;
    this.delays = options.delays ?? RECONNECT_DELAYS;
    this.firstLine = options.from;
  }

  /** Whether more lines may come after the server ends the stream. */
  get mayGoOn(): boolean {
    return this.goesOn;
  }

  set mayGoOn(goesOn: boolean) {
    this.goesOn = goesOn;
    if (goesOn || this.current.kind !== "quiet") return;
    // The last lines may have come since the stream ended.
    clearTimeout(this.timer);
    this.connect();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Increases with every change. */
  readonly getVersion = (): number => this.version;

  get state(): FollowState {
    return this.current;
  }

  /** Index of the first cached line. */
  get from(): number {
    return this.firstLine;
  }

  /** Number of lines received so far, in the whole log. */
  get lineCount(): number {
    return this.firstLine + this.lines.length;
  }

  /** By index in the whole log; undefined if it is not cached. */
  lineAt(index: number): LogLine | undefined {
    return this.lines[index - this.firstLine];
  }

  /** Opens the stream, or reopens it immediately. */
  start(): void {
    this.disconnect();
    this.attempt = 0;
    this.connect();
  }

  pause(): void {
    this.disconnect();
    this.change({ kind: "paused" });
  }

  /** Aborts everything without notifying listeners. */
  stop(): void {
    this.disconnect();
  }

  private disconnect(): void {
    this.flush(Number.POSITIVE_INFINITY);
    // A partial line is requested again as a whole.
    this.pending = "";
    this.connection?.abort();
    this.connection = undefined;
    this.onDrained?.();
    clearTimeout(this.timer);
  }

  private connect(): void {
    const connection = new AbortController();
    this.connection = connection;
    const isAgain = this.attempt > 0 || this.current.kind === "quiet";
    this.change(isAgain ? this.current : { kind: "connecting" });
    this.read(connection.signal).then(
      () => this.isCurrent(connection) && this.rest(),
      (error: unknown) => this.isCurrent(connection) && this.fail(error),
    );
  }

  private isCurrent(connection: AbortController): boolean {
    return this.connection === connection;
  }

  private async read(signal: AbortSignal): Promise<void> {
    const stream = await this.options.open(this.lineCount, signal);
    if (signal.aborted) return;
    this.attempt = 0;
    // A log that has ended is only read to its end.
    if (this.mayGoOn || this.current.kind !== "quiet") this.change({ kind: "live" });
    const reader = stream
      .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
      .getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (signal.aborted) return;
      if (done) return;
      this.pending += value;
      this.scheduleFlush();
      // A line longer than that is read to its end.
      while (this.pending.length > MOST_PENDING && this.pending.includes("\n") && !signal.aborted) {
        await new Promise<void>((resolve) => {
          this.onDrained = resolve;
        });
      }
      if (signal.aborted) return;
    }
  }

  private scheduleFlush(): void {
    this.cancelFlush ??= (this.options.schedule ?? beforeNextPicture)(() => {
      this.cancelFlush = undefined;
      this.flush(SLICE_CHARACTERS);
    });
  }

  /** Parses received lines: those within `characters`, at least one. */
  private flush(characters: number): void {
    this.cancelFlush?.();
    this.cancelFlush = undefined;
    const isAll = this.pending.length <= characters;
    const end = isAll ? this.pending.lastIndexOf("\n") : endOfSlice(this.pending, characters);
    if (end < 0) return;
    let before = this.lines.at(-1);
    for (const raw of this.pending.slice(0, end).split("\n")) {
      before = parseLogLine(raw, before);
      this.lines.push(before);
    }
    this.pending = this.pending.slice(end + 1);
    if (!isAll) this.scheduleFlush();
    this.onDrained?.();
    if (this.lines.length > MOST_LINES) {
      const dropped = this.lines.length - MOST_LINES / 2;
      this.lines = this.lines.slice(dropped);
      this.firstLine += dropped;
    }
    this.notify();
  }

  /** The server ended the stream normally: no task is writing, but another one may start. */
  private rest(): void {
    if (this.pending !== "" && !this.pending.endsWith("\n")) this.pending += "\n";
    this.disconnect();
    this.change({ kind: this.mayGoOn ? "quiet" : "ended" });
    if (!this.mayGoOn) return;
    this.timer = setTimeout(() => this.connect(), QUIET_DELAY);
  }

  private fail(error: unknown): void {
    this.disconnect();
    const planned = this.delays[this.attempt];
    if (planned === undefined || isPermanent(error)) {
      this.change({ kind: "lost", reason: reasonOf(error) });
      return;
    }
    // The server may ask for more time.
    const delay = Math.max(planned, isApiError(error) ? (error.retryAfter ?? 0) : 0);
    this.attempt += 1;
    this.change({ kind: "reconnecting", attempt: this.attempt, of: this.delays.length, delay });
    this.timer = setTimeout(() => this.connect(), delay);
  }

  private change(state: FollowState): void {
    this.current = state;
    this.notify();
  }

  private notify(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}

function reasonOf(error: unknown): string {
  if (isApiError(error)) return error.detail;
  return "The connection was interrupted.";
}

/** The last line break within the first `characters`, or the first one behind them; -1 for none. */
function endOfSlice(text: string, characters: number): number {
  const end = text.lastIndexOf("\n", characters);
  return end < 0 ? text.indexOf("\n", characters) : end;
}

function beforeNextPicture(callback: () => void): () => void {
  const frame = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(frame);
}
