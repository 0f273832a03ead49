import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { DEFAULT_SEED } from "../../../src/mocks/seed/defaults.ts";
import { browserLaunchOptions } from "../../browser.ts";
import { formatTable } from "../table.ts";
import { quietStorybook } from "./quiet-storybook.ts";

/** A story without requests: it shows what Storybook itself retains of a visit. */
const QUIET_STORY = "components-badge--tones";

const PAGES = [
  { title: "Workflows", story: "pages-workflows--default" },
  { title: "Workflow", story: "pages-workflow-detail-volumes--newest" },
  { title: "Tasks", story: "pages-tasks--default" },
  { title: "Log of ten million lines", story: "workflow-logs-lines--ten-million-lines" },
];

/** Kilobytes that a visit may leave beyond what one to the quiet story leaves: less is noise of the collector. */
const MOST_PER_VISIT = 20;

/** Visits before anything counts: caches of the browser and of the client fill up. */
const WARM_UP = 10;

/** The engine compiles what it runs often, ever better for some hundred visits: its own memory, and no page's. */
const NO_COMPILERS = "--js-flags=--no-sparkplug --no-maglev --no-turbofan";

type ChannelWindow = Window & {
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    emit(event: string, value: unknown): void;
    once(event: string, listener: (value: unknown) => void): void;
    last(event: string): unknown;
  };
};

/** Leaves the current story and opens it again: everything that it rendered is removed and rendered again. */
async function openAnew(page: Page, storyId: string): Promise<void> {
  await page.evaluate(
    (id) =>
      new Promise<void>((resolve) => {
        const channel = (window as unknown as ChannelWindow).__STORYBOOK_ADDONS_CHANNEL__;
        channel.once("storyFinished", () => resolve());
        channel.emit("forceRemount", { storyId: id });
      }),
    storyId,
  );
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1000;
}

/** Kilobytes that each further visit adds, by the straight line through the measurements that fits them best. */
export function slopeOf(points: readonly (readonly [visit: number, kilobytes: number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map(([visit]) => visit));
  const y = mean(points.map(([, kilobytes]) => kilobytes));
  const covariance = points.reduce((sum, [visit, size]) => sum + (visit - x) * (size - y), 0);
  const variance = points.reduce((sum, [visit]) => sum + (visit - x) ** 2, 0);
  return covariance / variance;
}

/** Opens and leaves a story again and again, in one tab. */
async function visit(browser: Browser, base: string, story: string, visits: number) {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await page.addInitScript(quietStorybook);
  try {
    const globals = `seed:${DEFAULT_SEED};a11y.manual:!true`;
    await page.goto(`${base}iframe.html?id=${story}&viewMode=story&globals=${globals}`);
    await page.waitForFunction(
      () =>
        (window as unknown as Partial<ChannelWindow>).__STORYBOOK_ADDONS_CHANNEL__?.last("storyFinished") !==
        undefined,
    );
    const points: [number, number][] = [];
    for (let count = 1; count <= visits; count += 1) {
      await openAnew(page, story);
      if (count >= WARM_UP && count % 5 === 0) points.push([count, await heapOf(session)]);
    }
    return {
      first: points[0]?.[1] ?? Number.NaN,
      last: points.at(-1)?.[1] ?? Number.NaN,
      slope: slopeOf(points),
    };
  } finally {
    await page.close();
  }
}

/** A table of the memory that each page retains after so many visits. */
export async function visitReport(base: string, visits: number): Promise<string> {
  const options = await browserLaunchOptions();
  const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), NO_COMPILERS] });
  try {
    return await reportOf(browser, base, visits);
  } finally {
    await browser.close();
  }
}

async function reportOf(browser: Browser, base: string, visits: number): Promise<string> {
  const megabytes = (kilobytes: number) => `${(kilobytes / 1000).toFixed(1)} MB`;
  const quiet = await visit(browser, base, QUIET_STORY, visits);
  const rows = [
    [
      "a story without requests",
      megabytes(quiet.first),
      megabytes(quiet.last),
      `${quiet.slope.toFixed(0)} kB`,
      "",
      "",
    ],
  ];
  for (const { title, story } of PAGES) {
    const { first, last, slope } = await visit(browser, base, story, visits);
    const own = slope - quiet.slope;
    rows.push([
      title,
      megabytes(first),
      megabytes(last),
      `${slope.toFixed(0)} kB`,
      `≤ ${MOST_PER_VISIT} kB beyond the first row's`,
      own <= MOST_PER_VISIT ? "✓" : "✗ missed",
    ]);
  }
  return formatTable(["", `heap after ${WARM_UP}`, `after ${visits}`, "each visit adds", "target", ""], rows);
}
