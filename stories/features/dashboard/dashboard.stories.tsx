import { HttpResponse, http } from "msw";
import { expect, waitFor } from "storybook/test";
import { PAGE_MODES } from "#.storybook/modes";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { DashboardScreen } from "@/features/dashboard/dashboard-screen";
import { QUEUED, statusesOf } from "@/features/dashboard/statuses";
import { windowEnding } from "@/features/dashboard/windows";
import { formatNumber } from "@/lib/format/number";
import {
  cardHref,
  dashboardParameters,
  filterValues,
  inConsole,
  prepareDashboard,
  tileOf,
} from "./dashboard-page";

const meta = preview.meta({
  title: "Pages/Dashboard",
  component: DashboardScreen,
  parameters: dashboardParameters,
  decorators: [inConsole],
  loaders: [loadWorld],
  beforeEach: prepareDashboard,
});

export default meta;

/** A first visit shows the user's own workflows of the last 24 hours. */
export const Default = meta.story({
  parameters: { chromatic: { modes: PAGE_MODES } },
  play: async ({ canvas, world: { profile, workflows } }) => {
    const mine = { users: [profile.username] };
    const running = workflows.count({ ...mine, statuses: ["RUNNING"] });
    await expect(canvas.getByRole("radio", { name: "Mine" })).toBeChecked();
    const search = await cardHref(canvas, "Running", formatNumber(running));
    await expect(filterValues(search, "user")).toEqual([profile.username]);
    await expect(filterValues(search, "status")).toEqual(["RUNNING"]);
  },
});

/** Every number leads to the list that has it as its total. */
export const All = meta.story({
  parameters: { searchParams: "?scope=all" },
  play: async ({ canvas, world: { workflows, pools, now } }) => {
    const { from, to } = windowEnding(now, "24h");
    const queued = workflows.count({ statuses: [...QUEUED] });
    const search = await cardHref(canvas, "Queued", formatNumber(queued));
    await expect(filterValues(search, "status")).toEqual([...QUEUED]);

    const failed = workflows.count({ statuses: statusesOf("failed"), endedAfter: from, endedBefore: to });
    const ended = await cardHref(canvas, "Failed, 24 h", formatNumber(failed));
    await expect(filterValues(ended, "status")).toEqual(statusesOf("failed"));
    const [first = "", last = ""] = (filterValues(ended, "ended")[0] ?? "").split("..");
    await expect([Date.parse(first), Date.parse(last)]).toEqual([from, to]);

    const { total, by_status } = pools.page({ groupBy: "status" });
    const online = `${formatNumber(by_status?.ONLINE ?? 0)} / ${formatNumber(total)}`;
    await expect(filterValues(await cardHref(canvas, "Pools online", online), "status")).toEqual(["ONLINE"]);
  },
});

/** The pools that the user may use, and what runs in them. */
export const MyPools = meta.story({
  globals: { volume: "default" },
  parameters: { searchParams: "?scope=pools&window=7d" },
  play: async ({ canvas, world: { profile, workflows } }) => {
    const { pools } = profile.profile();
    const own = pools.length === 0 ? {} : { pools };
    const running = workflows.count({ ...own, statuses: ["RUNNING"] });
    const search = await cardHref(canvas, "Running", formatNumber(running));
    await expect(filterValues(search, "pool").toSorted()).toEqual(pools.toSorted());
  },
});

/** An empty platform: three steps lead to the first workflow. */
export const Empty = meta.story({
  globals: { volume: "none" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("heading", { name: "Run your first workflow" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Submit workflow" })).toBeVisible();
    await cardHref(canvas, "Running", "0");
    await cardHref(canvas, "Pools online", "0 / 0");
    await expect(await canvas.findByText("There are no pools.")).toBeVisible();
  },
});

/** One workflow, which may not be of this day: a quiet page is not one without workflows. */
export const OneWorkflow = meta.story({
  globals: { volume: "one" },
  parameters: { searchParams: "?scope=all" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("region", { name: "Workflows over time" })).toBeVisible();
    await expect(canvas.queryByRole("heading", { name: "Run your first workflow" })).toBeNull();
  },
});

export const HighVolume = meta.story({
  globals: { volume: "high" },
  parameters: { searchParams: "?scope=all" },
});

/** As exact as with fewer, and as fast. */
export const BillionWorkflows = meta.story({
  globals: { volume: "billion" },
  parameters: { searchParams: "?scope=all&window=7d" },
  play: async ({ canvas, world: { workflows } }) => {
    await cardHref(canvas, "Running", formatNumber(workflows.count({ statuses: ["RUNNING"] })));
  },
});

/** 360 px: one column, and two cards beside each other. */
export const Narrow = meta.story({
  globals: { viewport: { value: "phone", isRotated: false } },
  play: async ({ canvasElement, canvas }) => {
    await tileOf(canvas, "Workflows over time");
    const overview = canvasElement.querySelector("section[aria-label=Overview]");
    await waitFor(() => expect(overview?.scrollWidth).toBe(overview?.clientWidth));
  },
});

/** A billion of each on a phone: every number in full, and none cut. */
export const HugeNumbers = meta.story({
  globals: { volume: "default", viewport: { value: "phone", isRotated: false } },
  parameters: { searchParams: "?scope=all" },
  beforeEach({ msw, world }) {
    const BILLION = 1_000_000_000;
    const page = world.pools.page({ groupBy: "status", limit: 5 });
    const sum = page.resource_sum;
    msw.use(
      http.get("*/api/workflow/summary", () =>
        HttpResponse.json({
          total: 2 * BILLION,
          as_of: new Date(world.now).toISOString(),
          groups: [
            { key: { status: "RUNNING", priority: "NORMAL" }, count: BILLION },
            { key: { status: "WAITING", priority: "LOW" }, count: BILLION },
          ],
        }),
      ),
      http.get("*/api/pool", () =>
        HttpResponse.json({
          ...page,
          total: BILLION,
          by_status: { ONLINE: BILLION, MAINTENANCE: 0, OFFLINE: 0 },
          resource_sum: { ...sum, total_usage: BILLION, total_capacity: 2 * BILLION, total_free: BILLION },
        }),
      ),
    );
  },
  play: async ({ canvas }) => {
    for (const title of ["Running", "Queued"]) await cardHref(canvas, title, "1,000,000,000");
    const link = canvas.getByRole("link", { name: "Running: 1,000,000,000" });
    const card = canvas.getByRole("region", { name: "Running" });
    await expect(link.getBoundingClientRect().right).toBeLessThan(card.getBoundingClientRect().right);
  },
});
