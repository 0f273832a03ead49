import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { OccupancyScreen } from "@/features/occupancy/occupancy-screen";
import { inAppShell } from "../../frames/in-app-shell";
import { expectTop, occupancyParameters, prepareOccupancy } from "./occupancy-page";
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

/** Nothing runs: there is no filter to blame. */
export const Empty = meta.story({
  globals: { volume: "none" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Nothing is running")).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Clear filters" })).toBeNull();
  },
});

/** No match under filters differs from that: the filters can be cleared. */
export const FilteredEmpty = meta.story({
  parameters: { searchParams: "?f=user:nobody" },
  globals: { volume: "default" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    await expect(await canvas.findByText("No task matches these filters")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Clear filters" }));
    await expectTop(canvasElement, world.occupancy.page({ limit: 3 }).entries);
  },
});

/** A link with filters, grouping and order opens the same rows. */
export const Filtered = meta.story({
  parameters: {
    searchParams:
      "?groupBy=user&thenBy=priority&sort=-waiting&f=status:SCHEDULING&f=priority:NORMAL&expand=all",
  },
  globals: { volume: "default" },
  play: async ({ canvasElement, world }) => {
    const filter = { statuses: ["SCHEDULING"], priorities: ["NORMAL"] } as const;
    const { entries } = world.occupancy.page({ groupBy: "user", filter, sort: "waiting_gpu", limit: 3 });
    await expectTop(canvasElement, entries);
    const tree = onTree(canvasElement);
    await waitFor(() => expect(new Set(tree.names(2))).toEqual(new Set(["NORMAL"])));
  },
});

/** Filters are typed; platforms are suggested. */
export const ByPlatform = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const [platform] = world.occupancy.page({ groupBy: "platform", limit: 1 }).entries;
    if (platform === undefined) throw new Error("No platform is in use.");
    await onTree(canvasElement).loaded();
    await userEvent.type(canvas.getByRole("combobox", { name: "Filter occupancy" }), "platform:");
    await userEvent.click(await screen.findByRole("option", { name: platform.key }));
    await userEvent.keyboard("{Escape}");
    const filter = { platforms: [platform.key] };
    await expectTop(canvasElement, world.occupancy.page({ filter, limit: 5 }).entries);
    // The list of tasks cannot filter by platform, but a pool has one.
    const tree = onTree(canvasElement);
    await expect(tree.totals()[0]?.querySelector("a")).toBeNull();
    await expect(tree.rows()[0]?.querySelector("[data-column=tasks] a")).not.toBeNull();
  },
});

/** Parts of the address that say nothing are named, and the rest applies. */
export const UnreadableAddress = meta.story({
  parameters: { searchParams: "?groupBy=team&sort=name&expand=none" },
  globals: { volume: "default" },
  play: async ({ canvas, canvasElement, world }) => {
    await expect(
      await canvas.findByText(/groupBy=team: use pool, user, priority, or platform/),
    ).toBeVisible();
    const { entries } = world.occupancy.page({ sort: "key", order: "ASC", limit: 3 });
    await expectTop(canvasElement, entries);
  },
});
