/** A thread of its own, so that reading many logs does not delay what is timed in the main one. */
import { Agent, get } from "node:http";
import { parentPort, Worker, workerData } from "node:worker_threads";

/** Reads logs until it is stopped: each path by its own connection, and again from the start when the log ends. */
export interface LogReaders {
  /** Bytes that came since the start. */
  stop(): Promise<number>;
}

/** Starts to read; resolves when every log has begun to come. */
export function startLogReaders(url: string, paths: readonly string[]): Promise<LogReaders> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { url, paths } });
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", () =>
      resolve({
        async stop() {
          const bytes = new Promise<number>((received) => worker.once("message", received));
          worker.postMessage("stop");
          const count = await bytes;
          await worker.terminate();
          return count;
        },
      }),
    );
  });
}

function readLogs(port: NonNullable<typeof parentPort>, url: string, paths: readonly string[]): void {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  let bytes = 0;
  let waiting = paths.length;
  function read(path: string, isFirst: boolean): void {
    get(`${url}${path}`, { agent }, (response) => {
      if (response.statusCode !== 200) throw new Error(`GET ${path} gave ${response.statusCode}.`);
      if (isFirst) waiting -= 1;
      if (isFirst && waiting === 0) port.postMessage("ready");
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.once("end", () => read(path, false));
    });
  }
  for (const path of paths) read(path, true);
  port.on("message", () => port.postMessage(bytes));
}

if (parentPort !== null) {
  const { url, paths } = workerData as { readonly url: string; readonly paths: readonly string[] };
  readLogs(parentPort, url, paths);
}
