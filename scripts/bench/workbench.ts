/**
 * Times what developers wait for in the workbench, beside an empty project of the same framework with one story, which is
 * the floor: both in one run, in turns, in copies in a temporary folder.
 *
 *   pnpm bench:workbench [--edits 5] [--keep]
 *
 * `--keep` leaves the copies where they are and says where. A machine that does other things changes the times; the
 * ratios less.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import { browserLaunchOptions } from "../browser.ts";
import { formatRatio, formatTable, formatTime } from "./table.ts";
import { type DevServer, startServer } from "./workbench/dev-server.ts";
import {
  copyWorkbench,
  deleteCaches,
  type Edit,
  makeFloor,
  openStory,
  type Project,
} from "./workbench/project.ts";
import { testedPerSecond, timeBuild } from "./workbench/static-build.ts";

const FIRST_PORT = 6_170;
/** Stories by which the test runner is timed: parts of many kinds, in place of all. */
const TESTED = "components";
const DEFAULT_EDITS = "5";
/** Milliseconds after which a development server that does nothing has stored its cache, for the warm start. */
const CACHE_STORED = 30_000;

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new Error(`--edits is ${JSON.stringify(text)}: give an integer of at least 1.`);
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds from writing the file until the page shows it, the median of several. The file is as before afterwards. */
async function timeEdit(page: Page, { folder }: Project, edit: Edit, count: number): Promise<number> {
  const file = join(folder, edit.file);
  const text = readFileSync(file, "utf8");
  const times: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    const mark = `mark${number}`;
    const changed = edit.change(text, mark);
    if (changed === text) throw new Error(`${edit.file} has nothing to mark. Adapt the edit to the file.`);
    const start = performance.now();
    writeFileSync(file, changed);
    await page.waitForFunction(edit.isShown, mark, { timeout: 120_000 });
    times.push(performance.now() - start);
  }
  writeFileSync(file, text);
  await page.waitForFunction((shown) => !document.documentElement.outerHTML.includes(shown), `mark${count}`);
  return median(times);
}

/** Milliseconds by what is measured. */
type Times = Map<string, number>;

async function measureRunning(
  page: Page,
  server: DevServer,
  project: Project,
  edits: number,
  times: Times,
): Promise<void> {
  for (const edit of project.edits) {
    await openStory(page, server.base, edit.story);
    times.set(`edit of a ${edit.kind} → screen`, await timeEdit(page, project, edit, edits));
  }
}

async function timeSecondStory(page: Page, server: DevServer, { secondStory }: Project): Promise<number> {
  const start = performance.now();
  if (secondStory !== undefined) await openStory(page, server.base, secondStory);
  return performance.now() - start;
}

async function withPage<Result>(browser: Browser, use: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

async function measure(
  browser: Browser,
  projects: readonly Project[],
  edits: number,
): Promise<readonly Times[]> {
  const results = projects.map((): Times => new Map());
  // The first round reads everything from the disk once, which is not what is measured.
  for (const kind of ["untimed", "cold", "warm"] as const) {
    for (const [place, project] of projects.entries()) {
      console.error(`${kind} start of the ${project.name}`);
      if (kind === "cold") deleteCaches(project);
      await withPage(browser, async (page) => {
        const times = results[place] as Times;
        const { server, time } = await startServer(project, FIRST_PORT + place, page);
        try {
          const second = await timeSecondStory(page, server, project);
          if (kind === "cold") await setTimeout(CACHE_STORED);
          if (kind === "untimed") return;
          times.set(`start → first story, ${kind}`, time);
          if (project.secondStory !== undefined) times.set(`a second story, ${kind}`, second);
          if (kind === "warm") await measureRunning(page, server, project, edits, times);
        } finally {
          await server.stop();
        }
      });
    }
  }
  for (const [place, project] of projects.entries()) {
    console.error(`static build of the ${project.name}`);
    results[place]?.set("static build", await timeBuild(project));
  }
  return results;
}

function report([workbench, floor]: readonly Times[]): string {
  const rows = [...(workbench ?? [])].map(([title, time]) => {
    const least = floor?.get(title);
    const ratio = least === undefined ? "" : formatRatio(time / least);
    return [title, formatTime(time), least === undefined ? "" : formatTime(least), ratio];
  });
  return formatTable(["", "workbench", "floor", "ratio"], rows);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { edits: { type: "string", default: DEFAULT_EDITS }, keep: { type: "boolean", default: false } },
  });
  const edits = readCount(values.edits);
  const folder = join(tmpdir(), `workbench-bench-${process.pid}`);
  const workbench = copyWorkbench(join(folder, "workbench"));
  const projects = [workbench, makeFloor(join(folder, "floor"))];
  const browser = await chromium.launch(await browserLaunchOptions());
  try {
    const times = await measure(browser, projects, edits);
    const load = loadavg()[0]?.toFixed(1);
    console.log(`Medians of ${edits} edits. Load ${load} on ${availableParallelism()} cores.\n`);
    console.log(report(times));
    const rate = await testedPerSecond(workbench, TESTED);
    console.log(`\nStories of ${TESTED} tested per second: ${rate.toFixed(1)}`);
  } finally {
    await browser.close();
    if (values.keep) console.error(`The projects are in ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
