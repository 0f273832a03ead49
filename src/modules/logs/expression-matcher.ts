import { failedExpression, noMatchThread, slowExpression } from "./expression-error";
import type { LineMatches, MatchReply, MatchRequest, Pattern } from "./match-lines";

/** Another thread that answers one request at a time. */
export interface MatchThread {
  post(request: MatchRequest): void;
  /** Stops it at once, whatever it does; nothing is heard of it after that. */
  end(): void;
}

/** `onFailure` hears why the thread could not be started. May throw instead. */
export type StartMatchThread = (
  onReply: (reply: MatchReply) => void,
  onFailure: (reason: string) => void,
) => MatchThread;

/** Milliseconds that a batch may take; a harmless expression takes one or two. */
const TIME_LIMIT = 1_000;
const BATCH_LINES = 500;
const BATCH_CHARACTERS = 64_000;
/** Milliseconds without work after which the thread ends. */
const IDLE_TIME = 10_000;

type Outcome =
  | { readonly kind: "matched"; readonly matches: readonly LineMatches[] }
  | { readonly kind: "late"; readonly line: number };

/** Runs regular expressions in another thread, one after the other, and gives up those that take too long. */
export class ExpressionMatcher {
  private readonly start: StartMatchThread;
  private readonly limit: number;
  private thread: MatchThread | undefined;
  private onReply: ((reply: MatchReply) => void) | undefined;
  private onFailure: ((reason: string) => void) | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(start: StartMatchThread, limit = TIME_LIMIT) {
    this.start = start;
    this.limit = limit;
  }

  /** One entry for each line. Rejects with an ExpressionError, or with the signal's reason. */
  match(pattern: Pattern, lines: readonly string[], signal?: AbortSignal): Promise<LineMatches[]> {
    const turn = this.last.then(() => this.matchAll(pattern, lines, signal));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the thread; the next search starts another one. */
  end(): void {
    clearTimeout(this.idle);
    this.onReply = undefined;
    this.onFailure = undefined;
    this.thread?.end();
    this.thread = undefined;
  }

  private async matchAll(
    pattern: Pattern,
    lines: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<LineMatches[]> {
    const all: LineMatches[] = [];
    for (const batch of batchesOf(lines)) {
      for (const matches of await this.matchBatch(pattern, batch, signal)) all.push(matches);
    }
    return all;
  }

  private async matchBatch(
    pattern: Pattern,
    lines: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<readonly LineMatches[]> {
    const first = await this.ask({ pattern, lines, traced: false }, signal);
    if (first.kind === "matched") return first.matches;
    // The machine may have been busy, and only a thread that tells of every line lets the slow one be named.
    const second = await this.ask({ pattern, lines, traced: true }, signal);
    if (second.kind === "matched") return second.matches;
    throw slowExpression(pattern.source, lines[second.line]?.length ?? 0);
  }

  private ask(request: MatchRequest, signal: AbortSignal | undefined): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let line = 0;
      const settle = (keepsThread: boolean) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
        if (!keepsThread) this.end();
        else this.idle = setTimeout(() => this.end(), IDLE_TIME);
      };
      const fail = (error: unknown) => {
        settle(false);
        reject(error);
      };
      const onAbort = () => fail(signal?.reason);
      if (signal?.aborted) return reject(signal.reason);
      signal?.addEventListener("abort", onAbort);
      clearTimeout(this.idle);

      this.onFailure = (reason) => fail(noMatchThread(reason));
      this.onReply = (reply) => {
        switch (reply.kind) {
          case "begun":
            // From here on, since loading the thread's code is no fault of the expression.
            timer = setTimeout(() => {
              settle(false);
              resolve({ kind: "late", line });
            }, this.limit);
            break;
          case "at":
            line = reply.line;
            break;
          case "matched":
            settle(true);
            resolve(reply);
            break;
          case "failed":
            settle(true);
            reject(failedExpression(request.pattern.source, reply.reason));
            break;
        }
      };
      try {
        this.thread ??= this.start(
          (reply) => this.onReply?.(reply),
          (reason) => this.onFailure?.(reason),
        );
        this.thread.post(request);
      } catch (error) {
        fail(noMatchThread(error instanceof Error ? error.message : String(error)));
      }
    });
  }
}

/** In order; each has a line at least, however long that is. */
function* batchesOf(lines: readonly string[]): Generator<readonly string[], void, undefined> {
  let first = 0;
  let characters = 0;
  for (const [place, line] of lines.entries()) {
    const isFull = place - first >= BATCH_LINES || characters + line.length > BATCH_CHARACTERS;
    if (place > first && isFull) {
      yield lines.slice(first, place);
      first = place;
      characters = 0;
    }
    characters += line.length;
  }
  if (first < lines.length) yield lines.slice(first);
}
