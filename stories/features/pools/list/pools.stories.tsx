import { HttpResponse, http } from "msw";
import { expect, waitFor, within } from "storybook/test";
import { PAGE_MODES } from "#.storybook/modes";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { PoolsScreen } from "@/features/pools/list/pools-screen";
import { lowUseHref, queuedTasksHref, quotaUseHref } from "@/features/pools/pool-hrefs";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { firstPools } from "../pools-world";
import { namesOf, poolsParameters, preparePools } from "./pools-page";

const meta = preview.meta({
  title: "Pages/Pools",
  component: PoolsScreen,
  parameters: poolsParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: preparePools,
});

export default meta;

/** Pools in sections by status, each with its number. */
export const Default = meta.story({
  parameters: { chromatic: { modes: PAGE_MODES } },
  play: async ({ canvas, canvasElement, world }) => {
    const list = listDriver(canvasElement, "Pools");
    const { total, by_status } = world.pools.page({ groupBy: "status" });
    await waitFor(() => expect(list.names().slice(0, 5)).toEqual(namesOf(firstPools(world, 5))));
    await expect(await canvas.findByText(formatCount(total, "pool"))).toBeVisible();
    if (total === 0) return;
    const sections = canvas.getAllByRole("row").filter((row) => !row.hasAttribute("data-row-index"));
    await expect(sections[1]).toHaveTextContent(`Online${formatNumber(by_status?.ONLINE)}`);
  },
});

/** Marks give way to the names of pools. */
export const WholeNames = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvasElement }) => {
    const list = listDriver(canvasElement, "Pools");
    await list.loaded();
    for (const index of [0, 1, 2, 3, 4, 5]) {
      for (const part of list.row(index)?.querySelector("a")?.querySelectorAll("span[aria-hidden]") ?? []) {
        await expect(part.scrollWidth).toBe(part.clientWidth);
      }
    }
  },
});

/** Sums over all pools; nodes that several of them share count once, and each number leads to its list. */
export const Summary = meta.story({
  globals: { volume: "default" },
  play: async ({ canvas, world }) => {
    const sum = world.pools.page({}).resource_sum;
    const summary = within(canvas.getByRole("region", { name: "Summary" }));
    const used = (sum?.total_usage ?? 0) + (sum?.total_non_workflow_usage ?? 0);
    const leadsTo = async (name: string, href: string) =>
      expect(await summary.findByRole("link", { name })).toHaveAttribute("href", href);
    await leadsTo(`GPU capacity used: ${formatNumber(used)}`, "/occupancy");
    await leadsTo(`Free GPUs: ${formatNumber(sum?.total_free)}`, "/resources");
    await leadsTo(`GPU quota used: ${formatNumber(sum?.quota_used)}`, quotaUseHref(undefined));
    await leadsTo(`Low on spare capacity: ${formatNumber(sum?.low_usage)}`, lowUseHref(undefined));
    await leadsTo(`GPUs queued: ${formatNumber(sum?.queued_gpus)}`, queuedTasksHref(undefined));
    const capacity = summary.getByRole("meter", { name: "GPU capacity" });
    await expect(capacity).toHaveAttribute("aria-valuenow", String(used));
  },
});

export const OneRow = meta.story({
  globals: { volume: "one" },
  play: async ({ canvas, canvasElement, world }) => {
    const list = listDriver(canvasElement, "Pools");
    await waitFor(() => expect(list.names()).toEqual(namesOf(firstPools(world, 1))));
    await expect(await canvas.findByText("1 pool")).toBeVisible();
  },
});

export const HighVolume = meta.story({ globals: { volume: "high" } });

/** A thousand pools: the last one, below two more labels, is found by its row. */
export const ThousandPools = meta.story({
  globals: { volume: "billion" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Pools");
    const { total } = world.pools;
    await expect(await canvas.findByText(formatCount(total, "pool"))).toBeVisible();
    await userEvent.type(canvas.getByLabelText("Go to row"), `${total}{Enter}`);
    const [last] = world.pools.page({ groupBy: "status", offset: total - 1, limit: 1 }).entries;
    await waitFor(() => expect(list.names().at(-1)).toBe(last?.name));
    await expect(list.row(total - 1)).toHaveFocus();
    await expect(list.row(total - 1)).toHaveAttribute("aria-rowindex", String(total + 1 + 3));
  },
});

/** 360 px: the pool is pinned, and its meters are beside it. */
export const Narrow = meta.story({
  globals: { viewport: { value: "phone", isRotated: false } },
});

const longName = (text: string) =>
  `${text}-of-a-team-that-could-not-agree-on-a-shorter-name-`.padEnd(128, "x");

/** Names of 128 characters, no limit, over quota, no nodes, and GPUs by the million keep their rows. */
export const ExtremeValues = meta.story({
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    const [pool, ...others] = firstPools(world, 5);
    if (pool === undefined) throw new Error("There is no pool.");
    const usage = pool.resource_usage;
    const huge = {
      ...usage,
      total_capacity: 80_000_000,
      total_free: 12_345_678,
      quota_limit: 60_000_000,
      quota_free: 1,
    };
    const none = { total: 0, by_status: { AVAILABLE: 0, IN_USE: 0, CORDONED: 0, DRAINING: 0, OFFLINE: 0 } };
    const changes = [
      { name: longName(pool.name), resource_usage: huge },
      { resource_usage: { ...usage, quota_limit: -1, quota_free: -1 } },
      { resource_usage: { ...usage, quota_used: 72, quota_limit: 64, quota_free: 0 } },
      {
        nodes: none,
        resource_usage: {
          ...usage,
          quota_used: 0,
          low_usage: 0,
          total_usage: 0,
          total_capacity: 0,
          total_free: 0,
          total_non_workflow_usage: 0,
        },
      },
      { status: "MAINTENANCE" as const, enable_maintenance: true },
    ];
    const entries = [pool, ...others].map((each, index) => ({ ...each, ...changes[index] }));
    const by_status = { ONLINE: 4, MAINTENANCE: 1, OFFLINE: 0 };
    const resource_sum = { ...huge, quota_limit: -1, quota_free: -1 };
    msw.use(http.get("*/api/pool", () => HttpResponse.json({ entries, total: 5, by_status, resource_sum })));
  },
  play: async ({ canvas, canvasElement }) => {
    const list = listDriver(canvasElement, "Pools");
    await list.loaded();
    await expect(list.row(0)?.offsetHeight).toBe(list.row(1)?.offsetHeight);
    await expect(list.row(1)).toHaveTextContent("no limit");
    await expect(list.row(2)).toHaveTextContent("8 over");
    await expect(within(canvas.getByRole("region", { name: "Summary" })).getByText("no limit")).toBeVisible();
  },
});
