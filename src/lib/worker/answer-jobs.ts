import { openOwnerPort } from "./owner-port.ts";

/** Makes a module the worker that `createJobRunner` runs jobs in. @param work calls `nextStage` where a stage ends. */
export function answerJobs<Job, Result>(work: (job: Job, nextStage: () => void) => Result): void {
  const { post, listen } = openOwnerPort();
  listen((job) => post({ kind: "result", result: work(job as Job, () => post({ kind: "next stage" })) }));
  post({ kind: "ready" });
}
