import { expect, waitFor } from "storybook/test";
import { PAGE_MODES } from "#.storybook/modes";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { OccupancyScreen } from "@/features/occupancy/occupancy-screen";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../frames/in-app-shell";
import { answersWith, expectTop, madeEntry, occupancyParameters, prepareOccupancy } from "./occupancy-page";
import { onTree } from "./tree-driver";

const meta = preview.meta({
  title: "Pages/Occupancy",
  component: OccupancyScreen,
  parameters: occupancyParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareOccupancy,
});

export default meta;

const laptop = { viewport: { value: "laptop", isRotated: false } } as const;

/** Pools with the most GPUs first; the sum is what pools have in use, and a line of its own closes the gap to their nodes. */
export const Default = meta.story({
  parameters: { chromatic: { modes: PAGE_MODES } },
  play: async ({ canvas, canvasElement, world }) => {
    const { entries, sum, outside } = world.occupancy.page({ limit: 5 });
    await expectTop(canvasElement, entries);
    await waitFor(() => expect(canvas.getByLabelText("Summary")).toHaveTextContent(formatNumber(sum.gpu)));
    if (entries.length === 0) return;
    const tree = onTree(canvasElement);
    const [total, beside] = tree.totals();
    await expect(total).toHaveTextContent(`Total${formatNumber(sum.gpu)}100%`);
    await expect(beside).toHaveTextContent(`Outside workflows${formatNumber(outside.gpu)}`);
    const usage = world.pools.generatePage(0, 0).resource_sum;
    await expect(sum.gpu).toBe(usage?.total_usage);
    await waitFor(() =>
      expect(canvas.getByLabelText("Summary")).toHaveTextContent(
        `of ${formatCount(usage?.total_capacity ?? 0, "GPU")}`,
      ),
    );
  },
});

/** One user of one pool. */
export const OneRow = meta.story({
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    const [pool, user] = [madeEntry("training-h100", 12), madeEntry("grace.kim", 12)];
    msw.use(answersWith({ pool: [pool], user: [user] }, world));
  },
  parameters: { searchParams: "?expand=all" },
  play: async ({ canvasElement }) => {
    const tree = onTree(canvasElement);
    await waitFor(() => expect(tree.names(2)).toEqual(["grace.kim"]));
    await expect(tree.cell(tree.row("training-h100"), "share")).toHaveTextContent("100%");
  },
});

export const HighVolume = meta.story({ globals: { volume: "high" } });

/** A billion workflows, most of which have ended, cost no more than a few. */
export const Billion = meta.story({
  globals: { volume: "billion" },
  play: async ({ canvasElement, world }) =>
    expectTop(canvasElement, world.occupancy.page({ limit: 3 }).entries),
});

/** 360 px: names are pinned, and numbers in the millions fit. */
export const Narrow = meta.story({
  globals: { volume: "default", viewport: { value: "phone", isRotated: false } },
  beforeEach({ msw, world }) {
    const huge = { cpu: 12_345_678, memory: 2 ** 60, storage: 2 ** 62, waiting_gpu: 9_876_543 };
    msw.use(
      answersWith(
        { pool: [madeEntry("training-h100", 8_123_456, huge), madeEntry("inference-l40s", 1_234_567)] },
        { now: world.now, outside: 26_035_467 },
      ),
    );
  },
  play: async ({ canvasElement }) => {
    const tree = onTree(canvasElement);
    await tree.loaded();
    const cell = tree.cell(tree.row("training-h100"), "gpu");
    await expect(cell).toHaveTextContent("8,123,456");
    await expect(cell.scrollWidth).toBeLessThanOrEqual(cell.clientWidth);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
});

const longName = (start: string) =>
  `${start}-with-a-name-that-somebody-thought-about-for-a-long-time-and-then-made-longer-by-a-date-2026-11-22`;

/** Long names are cut in the middle, so that their ends tell them apart. */
export const LongNames = meta.story({
  globals: { volume: "default", ...laptop },
  parameters: { searchParams: "?expand=all" },
  beforeEach({ msw, world }) {
    msw.use(
      answersWith(
        {
          pool: ["a", "b"].map((start) => madeEntry(longName(start), 8)),
          user: [madeEntry(longName("kim"), 8)],
        },
        world,
      ),
    );
  },
  play: async ({ canvasElement }) => {
    const tree = onTree(canvasElement);
    await waitFor(() => expect(tree.names(2)).toHaveLength(2));
    const heights = tree.rows().map(({ offsetHeight }) => offsetHeight);
    await expect(new Set(heights).size).toBe(1);
  },
});
