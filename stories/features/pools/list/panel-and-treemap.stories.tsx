import { getRouter } from "@storybook/nextjs/navigation.mock";
import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { PoolsScreen } from "@/features/pools/list/pools-screen";
import { formatNumber } from "@/lib/format/number";
import { chartOf } from "../../../components/chart/chart-driver";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { firstPools } from "../pools-world";
import { poolsParameters, preparePools } from "./pools-page";

const meta = preview.meta({
  title: "Pages/Pools/View",
  component: PoolsScreen,
  parameters: poolsParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: preparePools,
});

export default meta;

/** A row opens its pool beside the list; arrow keys move on, Escape closes it and returns to the row. */
export const Panel = meta.story({
  globals: { volume: "default", viewport: { value: "desktop", isRotated: false } },
  play: async ({ canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Pools");
    const [first, second] = firstPools(world, 2);
    await list.loaded();
    list.row(0)?.focus();
    await userEvent.keyboard("{Enter}");
    const panel = within(await screen.findByRole("region", { name: `Details of ${first?.name}` }));
    const used = first?.resource_usage.quota_used;
    await expect(await panel.findByText("Quota used")).toBeVisible();
    await expect(panel.getAllByRole("link", { name: formatNumber(used) })[0]).toHaveAttribute(
      "href",
      `/occupancy?f=pool:${first?.name}&f=priority:HIGH&f=priority:NORMAL`,
    );
    list.row(0)?.focus();
    await userEvent.keyboard("{ArrowDown}");
    await expect(await screen.findByRole("region", { name: `Details of ${second?.name}` })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("region", { name: "Pool" })).toBeNull());
    await expect(list.row(1)).toHaveFocus();
  },
});

/** A link opens the list with a pool beside it. */
export const PanelOpen = meta.story({
  globals: { volume: "default", viewport: { value: "desktop", isRotated: false } },
  parameters: { searchParams: "?view=training-h100&gpus=2&tasks=20" },
  play: async () => {
    const panel = within(await screen.findByRole("region", { name: "Details of training-h100" }));
    await expect(await panel.findByText("Quota used")).toBeVisible();
    await expect(await panel.findByLabelText("Tasks")).toHaveValue(20);
  },
});

/** On a phone the pool is a sheet over the list. */
export const PanelOnPhone = meta.story({
  globals: { volume: "default", viewport: { value: "phone", isRotated: false } },
  parameters: { searchParams: "?view=training-a100" },
  play: async () => {
    const panel = within(await screen.findByRole("region", { name: "Details of training-a100" }));
    await expect(await panel.findByText("Quota used")).toBeVisible();
  },
});

/** The pools as areas: arrow keys walk them, Enter opens one. */
export const AsTreemap = meta.story({
  globals: { volume: "default" },
  parameters: { searchParams: "?show=treemap" },
  play: async ({ canvas, userEvent }) => {
    const picture = await canvas.findByRole("figure", { name: "GPUs by pool" });
    await waitFor(() => chartOf(within(picture), "GPUs by pool").focus());
    await userEvent.keyboard("{ArrowRight}{Enter}");
    await waitFor(() => expect(getRouter().push).toHaveBeenCalled());
  },
});

/** The picture has the same pools as a table. */
export const TreemapTable = meta.story({
  globals: { volume: "default" },
  parameters: { searchParams: "?show=treemap&f=capacity-free:>=40" },
  play: async ({ canvas, userEvent, world: { pools } }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Show as table" }));
    const { total } = pools.page({ filter: { capacityFreeMin: 40 } });
    await expect(canvas.getAllByRole("row").length).toBe(total + 1);
  },
});
