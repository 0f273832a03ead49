import type { FromWorker, ShellRequest } from "./shell-request.ts";
import { type ShellThread, startThread } from "./shell-thread.ts";

/** Why a request has no answer: its session does not wait for it any more, or it took too long. */
export type Unanswered = "interrupted" | "overdue";

export type Outcome = { readonly answer: unknown } | { readonly reason: Unanswered };

export interface RunOptions {
  /** Ends the request, and its worker when it is running. */
  readonly signal: AbortSignal;
  /** The log that the worker may ask for. */
  readonly fetchLog: () => Promise<string>;
}

/**
 * Milliseconds after which a worker is ended. Counted limits end a line long before; this is for what is not counted,
 * such as a single call that never returns.
 */
const DEADLINE = 10_000;

/** Runs requests one after the other in a worker, which it starts with the first and again after each that was ended. */
export class ShellRunner {
  private thread: ShellThread | undefined;
  private tail: Promise<unknown> = Promise.resolve();
  private receive: (message: FromWorker | { readonly crashed: string }) => void = () => undefined;

  /**
   * The worker's answer.
   * @throws Error when the worker cannot be started or fails.
   */
  run(request: ShellRequest, options: RunOptions): Promise<Outcome> {
    const turn = this.tail.then((): Outcome | Promise<Outcome> =>
      options.signal.aborted ? { reason: "interrupted" } : this.send(request, options),
    );
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  private async send(request: ShellRequest, { signal, fetchLog }: RunOptions): Promise<Outcome> {
    const thread = this.thread ?? (await this.start());
    thread.holdProcess(true);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = new AbortController();
    try {
      return await new Promise<Outcome>((resolve, reject) => {
        const stop = (reason: Unanswered) => {
          this.drop();
          resolve({ reason });
        };
        this.receive = (message) => {
          if ("answer" in message) resolve({ answer: message.answer });
          else if ("failure" in message) reject(new Error(message.failure));
          else if ("crashed" in message) reject(new Error(message.crashed));
          else if ("wantsLog" in message) {
            void fetchLog().then((log) => thread.send({ log }), reject);
          }
        };
        signal.addEventListener("abort", () => stop("interrupted"), { signal: end.signal });
        timer = setTimeout(() => stop("overdue"), DEADLINE);
        if (signal.aborted) stop("interrupted");
        else thread.send({ request });
      });
    } finally {
      end.abort();
      clearTimeout(timer);
      thread.holdProcess(false);
    }
  }

  private start(): Promise<ShellThread> {
    return new Promise((resolve, reject) => {
      this.receive = (message) => {
        if ("ready" in message) resolve(thread);
        else if ("crashed" in message) reject(new Error(message.crashed));
      };
      // A worker that was ended may still have sent something.
      const thread = startThread({
        receive: (message) => {
          if (this.thread === thread) this.receive(message);
        },
        fail: (reason) => {
          if (this.thread !== thread) return;
          this.drop();
          this.receive({ crashed: reason });
        },
      });
      this.thread = thread;
      thread.holdProcess(true);
    });
  }

  private drop(): void {
    this.thread?.terminate();
    this.thread = undefined;
  }
}
