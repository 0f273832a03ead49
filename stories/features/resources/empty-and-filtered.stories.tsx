import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { ResourcesScreen } from "@/features/resources/resources-screen";
import { ResourceStatus } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import { inAppShell } from "../../frames/in-app-shell";
import { listDriver } from "../list-driver";
import { hrefsOf, prepareResources, resourcesParameters } from "./resources-page";

const meta = preview.meta({
  title: "Pages/Resources",
  component: ResourcesScreen,
  parameters: resourcesParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareResources,
});

export default meta;

/** A platform without nodes has nothing to sum up. */
export const Empty = meta.story({
  globals: { volume: "none" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No nodes yet")).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("region", { name: "Summary" })).toBeNull());
  },
});

/** A link with filters and an order opens the same nodes. */
export const Filtered = meta.story({
  parameters: { searchParams: "?f=gpu-free:>=4&f=status:AVAILABLE&sort=-gpuFree" },
  play: async ({ canvas, canvasElement, world }) => {
    const list = listDriver(canvasElement, "Resources");
    const { entries, total } = world.resources.generateGlobalPage(
      0,
      5,
      { gpuFreeMin: 4, statuses: [ResourceStatus.AVAILABLE] },
      { sort: "free", order: "DESC" },
    );
    await expect(await canvas.findByText(formatCount(total, "node"))).toBeVisible();
    await waitFor(() => expect(list.hrefs().slice(0, 5)).toEqual(hrefsOf(entries)));
  },
});

/** No match under filters differs from an empty list: the filters can be cleared. */
export const FilteredEmpty = meta.story({
  globals: { volume: "default" },
  parameters: { searchParams: "?f=name:no-such-node" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Resources");
    await expect(await canvas.findByText("No node matches these filters")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Clear filters" }));
    const { entries } = world.resources.generateGlobalPage(0, 3);
    await waitFor(() => expect(list.hrefs().slice(0, 3)).toEqual(hrefsOf(entries)));
  },
});

/** Nodes that are all offline have nothing free, and are no failure. */
export const AllOffline = meta.story({
  globals: { volume: "default" },
  parameters: { searchParams: "?f=status:OFFLINE" },
  play: async ({ canvas, world: { resources } }) => {
    const total = resources.count({ statuses: [ResourceStatus.OFFLINE] });
    await expect(await canvas.findByText(formatCount(total, "node"))).toBeVisible();
    await expect(await canvas.findByText("No node has a free GPU.")).toBeVisible();
    const summary = within(canvas.getByRole("region", { name: "Summary" }));
    await expect(summary.getByRole("link", { name: "GPU: 0 free" })).toBeVisible();
  },
});
