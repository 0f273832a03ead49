import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { PoolsScreen } from "@/features/pools/list/pools-screen";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { poolWhere } from "../pools-world";
import { namesOf, poolsParameters, preparePools } from "./pools-page";

const meta = preview.meta({
  title: "Pages/Pools/Filters",
  component: PoolsScreen,
  parameters: poolsParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: preparePools,
});

export default meta;

/** Numbers are compared as typed, and the sums are those of the pools that match. */
export const ByFreeGpus = meta.story({
  globals: { volume: "default" },
  play: async ({ canvas, canvasElement, world: { pools }, userEvent }) => {
    const list = listDriver(canvasElement, "Pools");
    await canvas.findByText(formatCount(pools.total, "pool"));
    await userEvent.type(
      canvas.getByRole("combobox", { name: "Filter pools" }),
      "capacity-free>40{Enter}{Escape}",
    );
    const filter = { capacityFreeMin: 41 };
    const { entries, total, resource_sum } = pools.page({ filter, groupBy: "status", limit: 5 });
    await waitFor(() => expect(list.names().slice(0, 5)).toEqual(namesOf(entries)));
    await expect(
      canvas.getByText(`${formatNumber(total)} of ${formatCount(pools.total, "pool")}`),
    ).toBeVisible();
    const summary = within(canvas.getByRole("region", { name: "Summary" }));
    await waitFor(() => expect(summary.getByText(formatNumber(resource_sum?.total_free))).toBeVisible());
  },
});

/** A platform is suggested from those of the pools. */
export const ByPlatform = meta.story({
  globals: { volume: "default" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Pools");
    const [platform = ""] = Object.keys(
      poolWhere(world, ({ platforms }) => Object.keys(platforms).length > 0).platforms,
    );
    await list.loaded();
    await userEvent.type(canvas.getByRole("combobox", { name: "Filter pools" }), "platform:");
    await userEvent.click(await screen.findByRole("option", { name: platform }));
    await userEvent.keyboard("{Escape}");
    const { entries } = world.pools.page({ filter: { platforms: [platform] }, groupBy: "status", limit: 5 });
    await waitFor(() => expect(list.names().slice(0, 5)).toEqual(namesOf(entries)));
  },
});

/** The mark of a pool that shares its nodes leads to all that share them, whose capacity counts once. */
export const SharedNodes = meta.story({
  globals: { volume: "default" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Pools");
    const pool = poolWhere(world, ({ shares_with: others = [] }) => others.length > 0);
    await list.loaded();
    const filterBar = canvas.getByRole("combobox", { name: "Filter pools" });
    await userEvent.type(filterBar, `shared:${pool.node_set}{Enter}{Escape}`);
    await waitFor(() =>
      expect(list.names().toSorted()).toEqual([pool.name, ...(pool.shares_with ?? [])].toSorted()),
    );
    const marks = canvas.getAllByRole("link", { name: /GPUs shared with/ });
    await expect(marks[0]).toHaveAttribute("href", `/pools?f=shared:${pool.node_set}`);
    const summary = within(canvas.getByRole("region", { name: "Summary" }));
    await waitFor(() =>
      expect(summary.getByRole("meter", { name: "GPU capacity" })).toHaveAttribute(
        "aria-valuemax",
        String(pool.resource_usage.total_capacity),
      ),
    );
  },
});

/** Only the profile's pools; others have a lock. */
export const Mine = meta.story({
  globals: { volume: "default" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Pools");
    const mine = world.profile.profile().pools;
    await canvas.findByText(formatCount(world.pools.total, "pool"));
    const isForeign = (name: string) => mine.length > 0 && !mine.includes(name);
    const locks = canvas.queryAllByRole("img", { name: "Not in your profile" });
    await expect(locks.length).toBe([...list.names()].filter(isForeign).length);
    await userEvent.type(canvas.getByRole("combobox", { name: "Filter pools" }), "scope:mine{Enter}{Escape}");
    const names = mine.length === 0 ? undefined : mine;
    const { entries } = world.pools.page({ filter: { names }, groupBy: "status", limit: 5 });
    await waitFor(() => expect(list.names().slice(0, 5)).toEqual(namesOf(entries)));
    await waitFor(() => expect(canvas.queryByRole("img", { name: "Not in your profile" })).toBeNull());
  },
});

/** A header sorts within each section by what the server knows, most first. */
export const SortedByFree = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Pools");
    await list.loaded();
    await userEvent.click(canvas.getByRole("button", { name: /^Capacity free/ }));
    const { entries } = world.pools.page({ groupBy: "status", sort: "free", order: "DESC", limit: 5 });
    await waitFor(() => expect(list.names().slice(0, 5)).toEqual(namesOf(entries)));
  },
});
