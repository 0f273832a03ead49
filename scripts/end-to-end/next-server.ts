import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";

export interface NextServer {
  /** Address without a slash at its end. */
  url: string;
  stop(): Promise<void>;
}

/** How long `next` may take until it serves, in milliseconds. */
const START_LIMIT = 90_000;

/**
 * Starts `next dev` or `next start` on a free port of this machine and resolves once it serves.
 * Rejects with what it printed when it ends before.
 */
export async function startNext(
  mode: "dev" | "start",
  env: Readonly<Record<string, string>> = {},
): Promise<NextServer> {
  const port = await freePort();
  const child = spawn("next", [mode, "--port", String(port)], {
    // The test runner's own NODE_ENV would make Next something in between.
    env: {
      ...process.env,
      NODE_ENV: mode === "dev" ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const stop = () => stopGroup(child);
  try {
    await untilReady(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://localhost:${port}`, stop };
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const timer = setTimeout(() => reject(new Error(`next did not get ready:\n${printed}`)), START_LIMIT);
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      if (!/Ready in/.test(printed)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`next ended with code ${code}:\n${printed}`));
    });
  });
}

/** Ends the process and those that it has started. */
function stopGroup(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.pid === undefined) return resolve();
    child.once("exit", () => resolve());
    process.kill(-child.pid, "SIGTERM");
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === "object"
          ? resolve(address.port)
          : reject(new Error("This machine gave no free port.")),
      );
    });
  });
}
