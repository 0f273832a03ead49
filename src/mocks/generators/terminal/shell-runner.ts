import { browserPort, nodePort, type WorkerPort } from "../../../lib/worker/worker-port.ts";
import type { FromWorker, ShellRequest, ToWorker } from "./shell-request.ts";

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
  private worker: WorkerPort | undefined;
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
    const worker = this.worker ?? (await this.start());
    const post = (message: ToWorker) => worker.post(message);
    worker.hold(true);
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
            void fetchLog().then((log) => post({ log }), reject);
          }
        };
        signal.addEventListener("abort", () => stop("interrupted"), { signal: end.signal });
        timer = setTimeout(() => stop("overdue"), DEADLINE);
        if (signal.aborted) stop("interrupted");
        else post({ request });
      });
    } finally {
      end.abort();
      clearTimeout(timer);
      worker.hold(false);
    }
  }

  private start(): Promise<WorkerPort> {
    return new Promise((resolve, reject) => {
      this.receive = (message) => {
        if ("ready" in message) resolve(worker);
        else if ("crashed" in message) reject(new Error(message.crashed));
      };
      const worker = startWorker();
      this.worker = worker;
      // A worker that was ended may still have sent something.
      worker.listen(
        (message) => {
          if (this.worker === worker) this.receive(message as FromWorker);
        },
        (reason) => {
          if (this.worker !== worker) return;
          this.drop();
          this.receive({ crashed: reason });
        },
      );
      worker.hold(true);
    });
  }

  private drop(): void {
    this.worker?.end();
    this.worker = undefined;
  }
}

function startWorker(): WorkerPort {
  return typeof Worker === "undefined"
    ? nodePort("./worker/shell-worker.ts", import.meta.url)
    : // Bundlers recognize this form, and make a bundle of the worker.
      browserPort(new Worker(new URL("./worker/shell-worker.ts", import.meta.url), { type: "module" }));
}
