interface Line {
  post(message: unknown): void;
  listen(onMessage: (message: unknown) => void): void;
}

/** The worker's line to whom it works for, in a browser or in Node. */
function openLine(): Line {
  const threads = globalThis.process?.getBuiltinModule?.("node:worker_threads");
  if (threads?.parentPort) {
    const { parentPort } = threads;
    return {
      post: (message) => parentPort.postMessage(message),
      listen: (onMessage) => parentPort.on("message", onMessage),
    };
  }
  return {
    post: (message) => globalThis.postMessage(message),
    listen: (onMessage) => {
      globalThis.onmessage = ({ data }: MessageEvent) => onMessage(data);
    },
  };
}

/** Makes a module the worker that `createJobRunner` runs jobs in. @param work calls `nextStage` where a stage ends. */
export function answerJobs<Job, Result>(work: (job: Job, nextStage: () => void) => Result): void {
  const { post, listen } = openLine();
  listen((job) => post({ kind: "result", result: work(job as Job, () => post({ kind: "next stage" })) }));
  post({ kind: "ready" });
}
