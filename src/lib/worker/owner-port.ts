/** A worker's channel to the thread that has started it. */
export interface OwnerPort {
  post(message: unknown): void;
  listen(onMessage: (message: unknown) => void): void;
}

/** The channel in a browser, or in Node. Call it in a worker. */
export function openOwnerPort(): OwnerPort {
  const parent = globalThis.process?.getBuiltinModule?.("node:worker_threads").parentPort;
  if (parent) {
    return {
      post: (message) => parent.postMessage(message),
      listen: (onMessage) => void parent.on("message", onMessage),
    };
  }
  return {
    post: (message) => globalThis.postMessage(message),
    listen(onMessage) {
      globalThis.onmessage = ({ data }: MessageEvent) => onMessage(data);
    },
  };
}
