import type { FromWorker, ToWorker } from "./shell-request.ts";

/** A worker that runs command lines. */
export interface ShellThread {
  send(message: ToWorker): void;
  /** Ends it at once, whatever it does. */
  terminate(): void;
  /** Whether Node waits for this worker before it ends; a page does not wait. */
  holdProcess(holds: boolean): void;
}

/** What a thread reports to. */
export interface ThreadListener {
  receive(message: FromWorker): void;
  /** The worker could not be started, or has crashed. */
  fail(reason: string): void;
}

/** Mebibytes that a shell may take in Node; browsers have their own limit. */
const MOST_MEMORY = 512;

/** Starts a worker: a Web Worker where there is one, else one of Node's, which does not keep the process alive. */
export function startThread(listener: ThreadListener): ShellThread {
  return typeof Worker === "undefined" ? startNodeThread(listener) : startWebThread(listener);
}

function startWebThread({ receive, fail }: ThreadListener): ShellThread {
  // Bundlers recognize this form, and make a bundle of the worker.
  const worker = new Worker(new URL("./worker/shell-worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }) => receive(data);
  worker.onerror = ({ message }) => fail(message);
  return {
    send: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    holdProcess: () => undefined,
  };
}

function startNodeThread({ receive, fail }: ThreadListener): ShellThread {
  // Not imported: bundlers of pages would look for it.
  const threads = process.getBuiltinModule("node:worker_threads");
  // In a variable, since bundlers would copy the file into the page's assets.
  const file = "./worker/node-worker.ts";
  const worker = new threads.Worker(new URL(file, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  worker.on("message", receive);
  worker.on("error", (error) => fail(String(error)));
  return {
    send: (message) => worker.postMessage(message),
    terminate: () => void worker.terminate(),
    holdProcess: (holds) => (holds ? worker.ref() : worker.unref()),
  };
}
