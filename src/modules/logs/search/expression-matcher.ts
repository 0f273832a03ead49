import { failedExpression, noMatchThread, slowExpression } from "./expression-error";
import type { LineMatches, MatchReply, MatchRequest, Pattern } from "./match-lines";

/** A thread that handles one request at a time. */
export interface MatchThread {
  post(request: MatchRequest): void;
  /** Terminates the thread immediately; no more replies follow. */
  end(): void;
}

/** Calls `onFailure` with the reason if the thread cannot start. May throw instead. */
export type StartMatchThread = (
  onReply: (reply: MatchReply) => void,
  onFailure: (reason: string) => void,
) => MatchThread;

/** Time limit of a batch in milliseconds; a harmless expression takes one or two. */
const TIME_LIMIT = 1_000;
const BATCH_LINES = 500;
const BATCH_CHARACTERS = 64_000;
/** Milliseconds of idle time after which the thread ends. */
const IDLE_TIME = 10_000;

type Outcome =
  | { readonly kind: "matched"; readonly matches: readonly LineMatches[] }
  | { readonly kind: "late"; readonly line: number };

/** Evaluates regular expressions in another thread, one at a time, with a time limit. */
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

  /** Resolves to one entry per line. Rejects with an ExpressionError, or with the signal's reason. */
  match(pattern: Pattern, lines: readonly string[], signal?: AbortSignal): Promise<LineMatches[]> {
    const turn = this.last.then(() => this.matchAll(pattern, lines, signal));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the thread; the next search starts a new one. */
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
    // The machine may have been busy, and only a traced request can name the slow line.
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
            // The limit starts here, so that it does not include loading the thread's script.
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

/** Batches in order; each has at least one line, however long. */
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

const startWorker: StartMatchThread = (onReply, onFailure) => {
  const worker = new Worker(new URL("./match.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<MatchReply>) => onReply(data);
  worker.onerror = (event) => {
    // Reported in the page instead of the console.
    event.preventDefault();
    onFailure(event.message || "its script could not be loaded");
  };
  return {
    post: (request) => worker.postMessage(request),
    end: () => {
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    },
  };
};

/** Shared by the page: threads are expensive, and searches are sequential. */
export const pageMatcher = new ExpressionMatcher(startWorker);
