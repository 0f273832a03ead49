import type { WorkerPort } from "./worker-port.ts";

/** A job came to no result: it took too long, or the worker broke down. */
export type JobFailure = "too slow" | "broken";

/** Milliseconds for each stage of a job. A worker that takes longer is ended, and the next job gets another. */
export interface JobLimits {
  readonly stages: readonly number[];
}

type FromWorker<Result> =
  | { readonly kind: "ready" }
  | { readonly kind: "next stage" }
  | { readonly kind: "result"; readonly result: Result };

/** What came of a job. */
export type JobOutcome<Result> = { readonly result: Result } | { readonly failure: JobFailure };

/** A job under way. */
interface RunningJob<Result> {
  /** Called once the worker can take it. */
  begin(): void;
  nextStage(): void;
  settle(outcome: JobOutcome<Result>): void;
}

/**
 * Runs jobs in a worker, one after another, so that none of them blocks the thread that asks and each can be ended. The
 * worker starts with the first job and is kept for the next.
 * @param start makes the worker.
 */
export function createJobRunner<Job, Result>(
  start: () => WorkerPort,
  { stages }: JobLimits,
): (job: Job) => Promise<JobOutcome<Result>> {
  let worker: { readonly port: WorkerPort; isReady: boolean } | undefined;
  let running: RunningJob<Result> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function startWorker() {
    const started = { port: start(), isReady: false };
    started.port.listen(
      (message) => {
        const answer = message as FromWorker<Result>;
        if (answer.kind === "result") running?.settle({ result: answer.result });
        else if (answer.kind === "next stage") running?.nextStage();
        else {
          started.isReady = true;
          running?.begin();
        }
      },
      () => {
        if (worker === started) running?.settle({ failure: "broken" });
      },
    );
    return started;
  }

  function run(job: Job): Promise<JobOutcome<Result>> {
    return new Promise((resolve) => {
      worker ??= startWorker();
      const { port, isReady } = worker;
      let stage = 0;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const startTimer = () => {
        clearTimeout(timer);
        timer = setTimeout(() => running?.settle({ failure: "too slow" }), stages[stage] ?? stages.at(-1));
      };
      running = {
        begin() {
          port.post(job);
          startTimer();
        },
        nextStage() {
          stage += 1;
          startTimer();
        },
        settle(outcome) {
          clearTimeout(timer);
          running = undefined;
          port.hold(false);
          if ("failure" in outcome) {
            port.end();
            worker = undefined;
          }
          resolve(outcome);
        },
      };
      port.hold(true);
      // The time that a worker takes to start is not the job's.
      if (isReady) running.begin();
    });
  }

  return (job) => {
    const outcome = last.then(() => run(job));
    last = outcome;
    return outcome;
  };
}
