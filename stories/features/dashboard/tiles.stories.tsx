import { getRouter } from "@storybook/nextjs/navigation.mock";
import { HttpResponse, http } from "msw";
import { NuqsTestingAdapter, type UrlUpdateEvent } from "nuqs/adapters/testing";
import { expect, fn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { DashboardScreen } from "@/features/dashboard/dashboard-screen";
import { windowEnding } from "@/features/dashboard/windows";
import { resolveDateRange } from "@/lib/filters/date-range";
import { formatCount } from "@/lib/format/number";
import {
  cardHref,
  dashboardParameters,
  filterValues,
  inConsole,
  prepareDashboard,
  tileOf,
  withoutInterval,
} from "./dashboard-page";

const meta = preview.meta({
  title: "Pages/Dashboard/Tiles",
  component: DashboardScreen,
  parameters: { ...dashboardParameters, searchParams: "?scope=all" },
  decorators: [inConsole],
  loaders: [loadWorld],
  globals: { volume: "default" },
  beforeEach: prepareDashboard,
});

export default meta;

const onUrlUpdate = fn();

/** Scope and window are in the URL, so that a link shows the same. */
export const InTheUrl = meta.story({
  beforeEach: () => void onUrlUpdate.mockClear(),
  render: () => (
    <NuqsTestingAdapter hasMemory onUrlUpdate={onUrlUpdate}>
      <DashboardScreen />
    </NuqsTestingAdapter>
  ),
  play: async ({ canvas, world: { workflows, now }, userEvent }) => {
    const address = () => {
      const [update]: UrlUpdateEvent[] = onUrlUpdate.mock.lastCall ?? [];
      return update?.queryString ?? "none";
    };
    await userEvent.click(await canvas.findByRole("radio", { name: "All" }));
    await waitFor(() => expect(address()).toBe("?scope=all"));
    canvas.getByRole("radio", { name: "24 h" }).focus();
    await userEvent.keyboard("{ArrowRight}");
    await waitFor(() => expect(address()).toBe("?scope=all&window=7d"));
    const { from, to } = windowEnding(now, "7d");
    const submitted = workflows.count({ submittedAfter: from, submittedBefore: to });
    await expect(
      await canvas.findByRole("link", { name: `${formatCount(submitted, "workflow")} submitted` }),
    ).toBeVisible();
  },
});

/** A bar opens the list of its time, a range of bars that of theirs; the number above is that of all bars. */
export const BarsOpenLists = meta.story({
  parameters: { searchParams: "?scope=all&of=ended" },
  play: async ({ canvas, world: { workflows, now }, userEvent }) => {
    const tile = await tileOf(canvas, "Workflows over time");
    const { from, to } = windowEnding(now, "24h");
    const ended = workflows.count({ endedAfter: from, endedBefore: to });
    await expect(
      await tile.findByRole("link", { name: `${formatCount(ended, "workflow")} ended` }),
    ).toBeVisible();
    const picture = tile.getByRole("figure");
    picture.querySelector<HTMLElement>("[tabindex='0']:not(button)")?.focus();
    await userEvent.keyboard("{Home}{Enter}");
    await waitFor(() => expect(getRouter().push).toHaveBeenCalled());
    const search = new URL(String(getRouter().push.mock.lastCall?.[0]), location.origin).searchParams;
    const range = resolveDateRange(filterValues(search, "ended")[0] ?? "", now);
    await expect(range).toEqual({
      after: new Date(from).toISOString(),
      before: new Date(from + 3_600_000).toISOString(),
    });
  },
});

/** The same numbers as a table. */
export const BarsAsTable = meta.story({
  play: async ({ canvas, userEvent }) => {
    const tile = await tileOf(canvas, "Workflows over time");
    await userEvent.click(await tile.findByRole("button", { name: "Show as table" }));
    await expect(tile.getAllByRole("row")).toHaveLength(1 + 24);
  },
});

/** Every tile asks once for each refresh. */
export const OneRequestPerTile = meta.story({
  beforeEach: withoutInterval,
  play: async ({ canvas, msw, userEvent }) => {
    await (await tileOf(canvas, "GPU use")).findByRole("figure");
    await (await tileOf(canvas, "Running")).findByRole("link");
    const urls: string[] = [];
    msw.use(http.get("*/api/*", ({ request }) => void urls.push(request.url)));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(urls.some((url) => url.includes("/api/usage"))).toBe(true));
    await waitFor(() => expect(canvas.getByRole("button", { name: "Refresh" })).toBeEnabled());
    await expect(new Set(urls).size).toBe(urls.length);
    await expect(urls.filter((url) => url.includes("/api/pool"))).toHaveLength(1);
  },
});

/** Nothing in the last hour: what would show more, rather than an empty picture. */
export const QuietHour = meta.story({
  parameters: { searchParams: "?scope=mine&window=1h" },
  beforeEach: ({ msw, world: { now } }) =>
    msw.use(
      http.get("*/api/workflow/timeline", () => {
        const counts = { pending: 0, waiting: 0, running: 0, completed: 0, failed: 0 };
        const time = new Date(now).toISOString();
        const buckets = Array.from({ length: 24 }, () => ({ start: time, end: time, counts }));
        return HttpResponse.json({ buckets, total: 0, as_of: time });
      }),
    ),
  play: async ({ canvas, userEvent }) => {
    await expect(
      await canvas.findByText("No workflow of yours was submitted in the last hour."),
    ).toBeVisible();
    await cardHref(canvas, "Completed, 1 h", "0");
    await userEvent.click(canvas.getByRole("button", { name: "Show the last 7 days" }));
    await expect(
      await canvas.findByText("No workflow of yours was submitted in the last 7 days."),
    ).toBeVisible();
  },
});

/** Over its quota first, no limit without a ratio, and how many pools accept no work. */
export const StrainedPools = meta.story({
  beforeEach({ msw, world: { pools } }) {
    const page = pools.page({ limit: 3 });
    const usages = [
      { quota_used: 64, quota_limit: 64, quota_free: 0 },
      { quota_used: 72, quota_limit: 64, quota_free: 0 },
      { quota_used: 400, quota_limit: -1, quota_free: -1 },
    ];
    const entries = page.entries.map((pool, position) => ({
      ...pool,
      name: position === 0 ? `${pool.name}-`.padEnd(128, "x") : pool.name,
      status: "ONLINE",
      resource_usage: { ...pool.resource_usage, ...usages[position] },
    }));
    msw.use(
      http.get("*/api/pool", () =>
        HttpResponse.json({
          ...page,
          entries,
          total: 6,
          by_status: { ONLINE: 3, MAINTENANCE: 2, OFFLINE: 1 },
        }),
      ),
    );
  },
  play: async ({ canvas }) => {
    const tile = await tileOf(canvas, "Pools near their limit");
    const closed = await tile.findByRole("link", { name: "2 in maintenance, 1 offline" });
    await expect(closed).toHaveAttribute("href", "/pools?f=status:MAINTENANCE&f=status:OFFLINE");
    const [, first, second, third] = tile.getAllByRole("listitem");
    await expect(first).toHaveTextContent("72 of 64 · 8 over");
    await expect(second).toHaveTextContent("64 of 64 · 0 free");
    await expect(third).toHaveTextContent("400 used · no limit");
  },
});

/** Failures with their next steps, a key that expires, and a long wait. */
export const NeedsAttention = meta.story({
  parameters: { searchParams: "?scope=all&window=7d" },
  beforeEach({ msw, world: { profile, now } }) {
    const soon = new Date(now + 3.5 * 86_400_000).toISOString();
    const created_at = new Date(now - 80 * 86_400_000).toISOString();
    const api_keys = [{ name: "ci-runner", created_at, expires_at: soon }];
    msw.use(http.get("*/api/profile/settings", () => HttpResponse.json({ ...profile.settings(), api_keys })));
  },
  play: async ({ canvas, world: { workflows, now } }) => {
    const tile = await tileOf(canvas, "Needs attention");
    await expect(await tile.findByText("API key ci-runner expires in 3 days")).toBeVisible();
    const { from, to } = windowEnding(now, "7d");
    const failed = workflows.count({ statuses: ["FAILED"], endedAfter: from, endedBefore: to });
    const link = await tile.findByRole("link", { name: `${failed.toLocaleString("en-US")} × Failed` });
    const search = new URL(link.getAttribute("href") ?? "", location.origin).searchParams;
    await expect(filterValues(search, "status")).toEqual(["FAILED"]);
  },
});

/** The longest waits and runs of everybody, and the user's newest workflows. */
export const Lists = meta.story({
  play: async ({ canvas, world: { workflows, profile } }) => {
    const waiting = await tileOf(canvas, "Longest waiting");
    const { entries } = workflows.page({
      filter: { statuses: ["PENDING", "WAITING"] },
      sort: "queued_time",
      order: "DESC",
      limit: 5,
    });
    const names = () => waiting.getAllByRole("listitem").map((row) => row.querySelector("a")?.pathname);
    await waitFor(() =>
      expect(names()).toEqual(entries.map(({ name }) => `/workflows/${encodeURIComponent(name)}`)),
    );
    const recent = await tileOf(canvas, "My recent workflows");
    const mine = workflows.generatePage(0, 5, { users: [profile.username] }).entries;
    await waitFor(() => expect(recent.getAllByRole("listitem")).toHaveLength(mine.length));
  },
});

/** The day on one line for each workflow; arrow keys lead from bar to bar, Enter opens. */
export const MyDay = meta.story({
  play: async ({ canvas, userEvent }) => {
    const tile = await tileOf(canvas, "My day");
    const figure = await tile.findByRole("figure");
    figure.querySelector<HTMLElement>("[tabindex='0']:not(button)")?.focus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(getRouter().push).toHaveBeenCalled());
  },
});

/** The use of one of the user's pools. */
export const UseOfAPool = meta.story({
  parameters: { searchParams: "?scope=pools" },
  play: async ({ canvas, world: { profile }, userEvent }) => {
    const { pools } = profile.profile();
    const tile = await tileOf(canvas, "GPU use");
    await tile.findByRole("figure");
    const [pool] = pools.toSorted();
    if (pool === undefined) return;
    await userEvent.click(tile.getByRole("combobox", { name: "GPU use of" }));
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await expect(
      await tile.findByRole("figure", { name: `GPUs in use in ${pool} over the last 24 hours` }),
    ).toBeVisible();
  },
});
