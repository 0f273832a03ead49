import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openStory, type Project } from "./project.ts";

/** `storybook dev` of a project. */
export interface DevServer {
  readonly base: string;
  /** Ends it as Ctrl-C does, so that it stores its caches. */
  stop(): Promise<void>;
}

export interface StartedServer {
  readonly server: DevServer;
  /** Milliseconds from the command until the first story is on screen. */
  readonly time: number;
}

/** Starts Storybook, and opens the first story in the page as soon as there is one to open. */
export async function startServer(project: Project, port: number, page: Page): Promise<StartedServer> {
  const start = performance.now();
  const child = spawn(
    join(project.folder, "node_modules/.bin/storybook"),
    ["dev", "--port", String(port), "--exact-port", "--no-open", "--ci", "--disable-telemetry", "--quiet"],
    { cwd: project.folder, stdio: "ignore", detached: true },
  );
  const server = { base: `http://localhost:${port}`, stop: () => stop(child) };
  try {
    await waitUntilListening(child, server.base, project);
    await openStory(page, server.base, project.firstStory);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { server, time: performance.now() - start };
}

async function waitUntilListening(child: ChildProcess, base: string, { folder }: Project): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) {
      throw new Error(
        `Storybook ended with ${child.exitCode}. Run \`storybook dev\` in ${folder} to see why.`,
      );
    }
    const response = await fetch(`${base}/iframe.html`).catch(() => null);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Milliseconds for storing caches; after that the processes are killed. */
const PATIENCE = 20_000;

function stop(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    // Storybook leaves workers behind, which belong to its group.
    const timer = setTimeout(() => process.kill(-pid, "SIGKILL"), PATIENCE);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    process.kill(-pid, "SIGINT");
  });
}
