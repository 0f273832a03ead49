import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { formatBytes, formatTable, formatTime } from "../table.ts";

const PORT = 6106;
const FIRST_STORY = "components-badge--tones";
const CACHE = "node_modules/.cache";
const BUILD = "reports/storybook-of-bench";

function run(command: string, options: readonly string[]): ChildProcess {
  return spawn(command, options, { stdio: "ignore", detached: true });
}

function stop({ pid }: ChildProcess): void {
  // Storybook leaves workers behind, which belong to its group.
  if (pid !== undefined) process.kill(-pid);
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Milliseconds from the command until the first story is on screen. */
async function timeStart(context: BrowserContext): Promise<number> {
  const start = performance.now();
  const server = run("storybook", [
    ...["dev", "--port", String(PORT), "--exact-port", "--no-open"],
    ...["--ci", "--disable-telemetry", "--quiet"],
  ]);
  const page = await context.newPage();
  try {
    const address = `http://localhost:${PORT}/iframe.html?id=${FIRST_STORY}&viewMode=story`;
    for (;;) {
      if (server.exitCode !== null)
        throw new Error(`Storybook ended with ${server.exitCode}: is port ${PORT} taken?`);
      const response = await page.goto(address).catch(() => null);
      if (response?.ok() === true) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await page.waitForSelector("#storybook-root > *", { timeout: 120_000 });
    return performance.now() - start;
  } finally {
    await page.close();
    stop(server);
  }
}

async function timeBuild(): Promise<number> {
  const start = performance.now();
  const build = run("storybook", ["build", "--output-dir", BUILD, "--disable-telemetry", "--quiet"]);
  const code = await new Promise<number | null>((resolve) => build.on("exit", resolve));
  if (code !== 0)
    throw new Error(`The static build ended with ${code}: run \`pnpm build-storybook\` to see why.`);
  return performance.now() - start;
}

/** A table of how long the workbench takes to start and to build, without and with what it has cached, and its size. */
export async function workbenchReport(context: BrowserContext): Promise<string> {
  rmSync(CACHE, { recursive: true, force: true });
  const cold = await timeStart(context);
  const warm = await timeStart(context);
  const build = await timeBuild();
  const size = sizeOf(BUILD);
  rmSync(BUILD, { recursive: true, force: true });
  return formatTable(
    ["", "measured"],
    [
      ["`pnpm storybook` to the first story, nothing cached", formatTime(cold)],
      ["the same, a second time", formatTime(warm)],
      ["static build", formatTime(build)],
      ["size of what is built", formatBytes(size)],
    ],
  );
}
