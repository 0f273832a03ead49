import { HttpResponse, http } from "msw";
import { expect, within } from "storybook/test";
import { PAGE_MODES } from "#.storybook/modes";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../../frames/in-app-shell";
import { poolOf, poolParameters, preparePool, renderPool } from "./pool-page";

const meta = preview.meta({
  title: "Pages/Pool detail",
  parameters: poolParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  globals: { volume: "default" },
  beforeEach: preparePool,
  render: renderPool,
});

export default meta;

/** Meters, queue, use, users, nodes and policy, whose numbers lead to their lists. */
export const Default = meta.story({
  parameters: { chromatic: { modes: PAGE_MODES } },
  play: async ({ canvas, world, parameters }) => {
    const pool = poolOf({ world, parameters });
    const queue = within(await canvas.findByRole("region", { name: "Queue" }));
    const waiting = world.workflows.count({ statuses: ["PENDING", "WAITING"], pools: [pool.name] });
    const row = (await queue.findByText("All")).closest("tr");
    await expect(row?.cells[1]).toHaveTextContent(formatNumber(waiting));
    const nodes = within(canvas.getByRole("region", { name: "Nodes" }));
    await expect(await nodes.findByText(formatCount(pool.nodes?.total ?? 0, "node"))).toBeVisible();
    const users = within(canvas.getByRole("region", { name: "Top users" }));
    await expect(users.getByRole("link", { name: "Top users" })).toHaveAttribute(
      "href",
      `/occupancy?f=pool:${pool.name}`,
    );
  },
});

/** Pools that share nodes name one another, and what the others use is a part of the capacity. */
export const SharedNodes = meta.story({
  parameters: { pool: ({ shares_with: others = [] }) => others.length > 0 },
  play: async ({ canvas, world, parameters }) => {
    const pool = poolOf({ world, parameters });
    const chips = within(await canvas.findByRole("list", { name: "Pools that share these nodes" }));
    for (const name of pool.shares_with ?? []) {
      await expect(chips.getByRole("link", { name })).toHaveAttribute("href", `/pools/${name}`);
    }
  },
});

/** More is used than the quota allows. */
export const OverQuota = meta.story({
  beforeEach({ msw, world, parameters }) {
    const pool = poolOf({ world, parameters });
    const resource_usage = { ...pool.resource_usage, quota_used: 72, quota_limit: 64, quota_free: 0 };
    msw.use(http.get("*/api/pool/:name", () => HttpResponse.json({ ...pool, resource_usage })));
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/use 8 GPUs more than the quota/)).toBeVisible();
    const meter = canvas.getByRole("meter", { name: "Quota" });
    await expect(meter).toHaveAttribute("aria-valuetext", "72 of 64 GPUs (112.5%), 8 over quota, Quota 64");
  },
});

/** No limit is words, never a ratio. */
export const NoLimit = meta.story({
  beforeEach({ msw, world, parameters }) {
    const pool = poolOf({ world, parameters });
    const resource_usage = { ...pool.resource_usage, quota_limit: -1, quota_free: -1 };
    msw.use(http.get("*/api/pool/:name", () => HttpResponse.json({ ...pool, resource_usage })));
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("img", { name: /^Quota: .* GPUs, no limit$/ })).toBeVisible();
    await expect(canvas.queryByRole("meter", { name: "Quota" })).toBeNull();
  },
});

/** Nothing can run where there is no node. */
export const NoNodes = meta.story({
  beforeEach({ msw, world, parameters }) {
    const pool = poolOf({ world, parameters });
    const counts = { AVAILABLE: 0, IN_USE: 0, CORDONED: 0, DRAINING: 0, OFFLINE: 0 };
    const resource_usage = {
      ...pool.resource_usage,
      total_capacity: 0,
      total_free: 0,
      total_usage: 0,
      quota_used: 0,
    };
    const empty = { ...pool, nodes: { total: 0, by_status: counts }, resource_usage };
    const page = world.resources.generateGlobalPage(0, 1, { pools: [pool.name] });
    const histogram = page.free_gpu_histogram.map((bin) => ({ ...bin, nodes: 0 }));
    const noNodes = { ...page, entries: [], total: 0, by_status: counts, free_gpu_histogram: histogram };
    msw.use(
      http.get("*/api/pool/:name", () => HttpResponse.json(empty)),
      http.get("*/api/resources", () => HttpResponse.json(noNodes)),
    );
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("This pool has no nodes.")).toBeVisible();
    await expect(await canvas.findByText(/No node has 8 free GPUs/)).toBeVisible();
  },
});

/** No new work is accepted, and what runs goes on. */
export const Maintenance = meta.story({
  beforeEach({ msw, world, parameters }) {
    const pool = poolOf({ world, parameters });
    const status = "MAINTENANCE" as const;
    msw.use(
      http.get("*/api/pool/:name", () => HttpResponse.json({ ...pool, status, enable_maintenance: true })),
    );
  },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText(/in maintenance and accepts no new work. Its workflows still hold/),
    ).toBeVisible();
    await expect(await canvas.findByText("It does not fit now")).toBeVisible();
  },
});

/** Everybody may look at a pool that the profile does not have; whom to ask is said before one submits. */
export const NotMine = meta.story({
  beforeEach({ msw, world }) {
    const profile = world.profile.profile();
    msw.use(http.get("*/api/profile", () => HttpResponse.json({ ...profile, pools: ["another-pool"] })));
  },
  play: async ({ canvas, world, parameters }) => {
    const { name } = poolOf({ world, parameters });
    await expect(await canvas.findByText(new RegExp(`does not have the pool ${name}`))).toBeVisible();
  },
});

/** 360 px. */
export const Narrow = meta.story({ globals: { viewport: { value: "phone", isRotated: false } } });
