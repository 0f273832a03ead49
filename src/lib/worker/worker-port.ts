/** A worker of a browser or of Node, for the thread that has started it. */
export interface WorkerPort {
  post(message: unknown): void;
  /** @param onFailure called when it cannot start, breaks down, or has no memory left. */
  listen(onMessage: (message: unknown) => void, onFailure: (reason: string) => void): void;
  /** In Node a process does not wait for a worker that it does not hold. */
  hold(isBusy: boolean): void;
  end(): void;
}

/** Memory of a worker in Node, in MiB; a browser limits its own. */
const MOST_MEMORY = 512;

/** Wraps a worker of a browser, which the bundler must find in the code that starts it. */
export function browserPort(worker: Worker): WorkerPort {
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onFailure) {
      worker.onmessage = ({ data }) => onMessage(data);
      worker.onerror = (event) => {
        event.preventDefault();
        onFailure(event.message);
      };
      worker.onmessageerror = () => onFailure("a message could not be read");
    },
    hold() {},
    end: () => worker.terminate(),
  };
}

/** Starts a worker of Node. @param module relative to `base`, apart from it so that no bundler follows it. */
export function nodePort(module: string, base: string): WorkerPort {
  // By this name no bundler for the browser looks for it.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const worker = new Worker(new URL(module, base), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onFailure) {
      worker.on("message", onMessage);
      worker.on("error", (error) => onFailure(String(error)));
    },
    hold: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
    end: () => void worker.terminate(),
  };
}
