/**
 * Times what people do on the screens with a hundred rows and with a billion, in a browser, on the static Storybook.
 *
 *   pnpm bench:ui [--runs 7] [--visits 50] [words of scenarios, such as "scroll" or "Workflows: open"]
 *
 * Words of no scenario choose the rest: "memory" opens and leaves each page again and again.
 */
import { existsSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { type BrowserContext, chromium } from "playwright-core";
import { browserLaunchOptions } from "../browser.ts";
import { serveFolder } from "../lib/static-server.ts";
import { describeVolumes, formatReport, type Result } from "./ui/report.ts";
import { type Scenario, VOLUMES, type Volume } from "./ui/scenario.ts";
import { SCENARIOS } from "./ui/scenarios.ts";
import { StoryPage, worldAt } from "./ui/story-page.ts";
import { visitReport } from "./ui/visits.ts";

const BUILD_FOLDER = "storybook-static";
const VIEWPORT = { width: 1280, height: 800 };
/** Medians of fewer say little on a machine that does other things too. */
const DEFAULT_RUNS = "7";
const DEFAULT_VISITS = "50";
/** Fewer give no trend. */
const FEWEST_VISITS = 20;

function readCount(option: string, text: string, least: number): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= least) return count;
  throw new Error(`--${option} is ${JSON.stringify(text)}: give an integer of at least ${least}.`);
}

/** What is measured beside the scenarios. */
const MEMORY = "memory";

interface Choice {
  readonly scenarios: readonly Scenario[];
  readonly memory: boolean;
}

function choose(texts: readonly string[]): Choice {
  const words = texts.map((text) => text.toLowerCase());
  const isChosen = (title: string) =>
    words.length === 0 || words.some((word) => title.toLowerCase().includes(word));
  const choice = {
    scenarios: SCENARIOS.filter(({ title }) => isChosen(title)),
    memory: isChosen(MEMORY),
  };
  if (choice.scenarios.length > 0 || choice.memory) return choice;
  const titles = [...SCENARIOS.map(({ title }) => title), MEMORY].map((title) => `\n  ${title}`);
  throw new Error(`Nothing that is measured contains ${texts.join(" or ")}. There are:${titles.join("")}`);
}

/** Milliseconds of each measure of the scenario, and of work. */
async function runOnce(
  context: BrowserContext,
  base: string,
  { story, ready, run }: Scenario,
  volume: Volume,
): Promise<readonly number[]> {
  const world = worldAt(volume);
  const storyPage = await StoryPage.open(context, base, story, volume, ready(world));
  try {
    if (run === undefined) return [storyPage.opened, await storyPage.work()];
    const before = await storyPage.work();
    const times = await run(storyPage, world);
    return [...times, (await storyPage.work()) - before];
  } finally {
    await storyPage.page.close();
  }
}

/** Scenarios and volumes take turns, so that whatever else the machine does meets all of them. */
async function measureAll(
  context: BrowserContext,
  base: string,
  scenarios: readonly Scenario[],
  runs: number,
): Promise<readonly Result[]> {
  // Service worker and files are in the browser before anything counts.
  for (const scenario of scenarios) await runOnce(context, base, scenario, "billion");
  const results = scenarios.map((scenario) => ({
    scenario,
    runs: VOLUMES.map((): (readonly number[])[] => []),
  }));
  for (let run = 0; run < runs; run += 1) {
    console.error(`Run ${run + 1} of ${runs}`);
    for (const { scenario, runs: runsByVolume } of results) {
      for (let turn = 0; turn < VOLUMES.length; turn += 1) {
        // Another volume is the first one in each run.
        const place = (turn + run) % VOLUMES.length;
        const volume = VOLUMES[place] as Volume;
        if (scenario.volumes?.includes(volume) === false) continue;
        const times = await runOnce(context, base, scenario, volume);
        runsByVolume[place]?.push(times);
      }
    }
  }
  return results;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      runs: { type: "string", default: DEFAULT_RUNS },
      visits: { type: "string", default: DEFAULT_VISITS },
    },
    allowPositionals: true,
  });
  const runs = readCount("runs", values.runs, 1);
  const visits = readCount("visits", values.visits, FEWEST_VISITS);
  const { scenarios, memory } = choose(positionals);
  if (!existsSync(`${BUILD_FOLDER}/iframe.html`)) {
    throw new Error(`There is no Storybook in ${BUILD_FOLDER}: run \`pnpm build-storybook\` first.`);
  }
  const server = await serveFolder(BUILD_FOLDER, "/");
  try {
    const browser = await chromium.launch(await browserLaunchOptions());
    try {
      const context = await browser.newContext({ viewport: VIEWPORT });
      if (scenarios.length > 0) {
        const results = await measureAll(context, server.url, scenarios, runs);
        console.log(`The screens by volume, Chromium ${browser.version()}, load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores.
Medians of ${runs} runs, each on a page just opened, in turns; ratios are medians of those within a run.
At rest is when the rows are there and no request is pending. Work is the CPU time of the page's main thread.
Scrolling is 200 steps of the wheel. ${describeVolumes()}
`);
        console.log(formatReport(results));
      }
    } finally {
      await browser.close();
    }
    if (memory) {
      console.log(
        `\nMemory of one tab in which each page is opened and left ${visits} times, after collecting garbage.\n`,
      );
      console.log(await visitReport(server.url, visits));
    }
  } finally {
    await server.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
