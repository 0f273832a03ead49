import type { FromWorker, ToWorker } from "../shell-request.ts";

/** The channel to the thread that has started this worker. */
export interface WorkerPort {
  send(message: FromWorker): void;
  listen(receive: (message: ToWorker) => void): void;
}

/** What a dedicated worker has as globals; the types of this project are a page's. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
}

/** The channel in a browser, or in Node. */
export function openPort(): WorkerPort {
  const parent = globalThis.process?.getBuiltinModule?.("node:worker_threads").parentPort;
  if (parent) {
    return {
      send: (message) => parent.postMessage(message),
      listen: (receive) => void parent.on("message", receive),
    };
  }
  const scope = globalThis as unknown as WorkerScope;
  return {
    send: (message) => scope.postMessage(message),
    listen(receive) {
      scope.onmessage = ({ data }) => receive(data);
    },
  };
}
