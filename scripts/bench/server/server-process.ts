import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import packageFile from "../../../package.json" with { type: "json" };
import type { VolumePreset } from "../../../src/mocks/seed/volumes.ts";
import type { Vitals } from "./monitor.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/**
 * Node's options and the script, as the package has them. By default, Node lets the garbage of short-lived requests grow to
 * 100 MB before it looks at it, and the rest to four times of what is in use.
 */
const [, ...OPTIONS] = packageFile.scripts["mock:server"].split(" ");
const COMMAND = OPTIONS.pop() as string;
const MONITOR = new URL("./monitor.ts", import.meta.url).href;

/** `pnpm mock:server` in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** How it is now, and how it fared since the last question. */
  readVitals(): Promise<Vitals>;
  stop(): Promise<void>;
}

/** Starts the mock server on a free port. @throws Error when it ends before it listens. */
export async function startServerProcess(volume: VolumePreset): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    [...OPTIONS, "--import", MONITOR, COMMAND, "--port", "0", "--volume", volume],
    {
      cwd: ROOT,
      // The command sets these by restarting itself, which would close the channel to this process.
      env: { ...process.env, MALLOC_ARENA_MAX: "1", MALLOC_MMAP_THRESHOLD_: "131072" },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    },
  );
  const url = await addressOf(child);
  return {
    url,
    async readVitals() {
      child.send("read");
      const [vitals] = (await once(child, "message")) as [Vitals];
      return vitals;
    },
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`The mock server ended with ${code} before it listened; its complaint is above.`);
  });
  const printed = once(child.stdout as NonNullable<ChildProcess["stdout"]>, "data");
  const [line] = await Promise.race([printed, ended]);
  // Nobody waits for it any longer.
  ended.catch(() => {});
  const url = /http:\S+:\d+/.exec(String(line))?.[0];
  if (url === undefined)
    throw new Error(`The mock server printed no address but ${JSON.stringify(String(line))}.`);
  return url;
}
