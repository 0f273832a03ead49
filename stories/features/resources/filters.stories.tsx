import { http } from "msw";
import { expect, fn, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { statusPresets } from "@/features/resources/list/node-filters";
import { ResourcesScreen } from "@/features/resources/resources-screen";
import { ResourceStatus } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../frames/in-app-shell";
import { listDriver } from "../list-driver";
import { hrefsOf, prepareResources, resourcesParameters } from "./resources-page";

const meta = preview.meta({
  title: "Pages/Resources/Filters",
  component: ResourcesScreen,
  parameters: resourcesParameters,
  decorators: [inAppShell],
  globals: { volume: "default" },
  loaders: [loadWorld],
  beforeEach: prepareResources,
});

export default meta;

/** Receives the queries for sums, which it passes on. */
const onSums = fn();

/** Each pill counts its nodes under the other filters, by the request that the sums need anyway. */
export const StatusPresets = meta.story({
  parameters: { searchParams: "?f=gpu-free:0" },
  beforeEach({ msw }) {
    onSums.mockClear();
    msw.use(
      http.get("*/api/resources", ({ request }) => {
        const { searchParams } = new URL(request.url);
        if (searchParams.get("limit") === "1") onSums(searchParams.toString());
      }),
    );
  },
  play: async ({ canvas, world: { resources }, userEvent }) => {
    const countOf = (status: ResourceStatus) => resources.count({ statuses: [status], gpuFreeMax: 0 });
    for (const { label, key } of statusPresets) {
      const name = `${label} ${formatNumber(countOf(key as ResourceStatus))}`;
      await expect(await canvas.findByRole("button", { name, pressed: false })).toBeVisible();
    }
    // One for the sums and the pills, one for the bars, which count without the filter of free GPUs.
    await waitFor(() => expect(onSums).toHaveBeenCalledTimes(2));
    await userEvent.click(canvas.getByRole("button", { name: /^Draining/ }));
    const draining = formatCount(countOf(ResourceStatus.DRAINING), "node");
    await expect(await canvas.findByText(draining)).toBeVisible();
  },
});

/** A comparison is typed; what no node has is refused with a reason. */
export const TypedComparison = meta.story({
  play: async ({ canvas, canvasElement, world: { resources }, userEvent }) => {
    const list = listDriver(canvasElement, "Resources");
    await canvas.findByText(formatCount(resources.count(), "node"));
    const input = canvas.getByRole("combobox", { name: "Filter resources" });
    await userEvent.type(input, "gpu-free>=4{Enter}{Escape}");
    const { entries, total } = resources.generateGlobalPage(0, 3, { gpuFreeMin: 4 });
    await expect(
      await canvas.findByText(`${formatNumber(total)} of ${formatCount(resources.count(), "node")}`),
    ).toBeVisible();
    await waitFor(() => expect(list.hrefs().slice(0, 3)).toEqual(hrefsOf(entries)));
    await userEvent.type(input, "gpu-free>=9{Enter}");
    await expect(await canvas.findByText(/A node has at most 8 GPUs\./)).toBeVisible();
  },
});

/** A bar filters by its number of free GPUs, and the bars go on counting all of them. */
export const HistogramFilters = meta.story({
  play: async ({ canvas, world: { resources }, userEvent }) => {
    const { free_gpu_histogram: histogram } = resources.generateGlobalPage(0, 1);
    const bin = histogram.findLast(({ free_gpus: free, nodes }) => free > 0 && nodes > 0);
    if (bin === undefined) throw new Error("No node has a free GPU.");
    const bars = within(await canvas.findByRole("group", { name: /^Nodes by free GPUs/ }));
    const name = `${formatCount(bin.free_gpus, "GPU")} free: ${formatCount(bin.nodes, "node")}`;
    await userEvent.click(await bars.findByRole("button", { name: new RegExp(`^${name}`), pressed: false }));
    const all = formatCount(resources.count(), "node");
    await expect(await canvas.findByText(`${formatNumber(bin.nodes)} of ${all}`)).toBeVisible();
    const chosen = await bars.findByRole("button", { name: new RegExp(`^${name}`), pressed: true });
    await expect(chosen).toBeVisible();
    // The same bar takes the filter away.
    await userEvent.click(chosen);
    await expect(await canvas.findByText(all)).toBeVisible();
  },
});

/** The sentence above the bars leads to the nodes that it counts. */
export const LargestTask = meta.story({
  play: async ({ canvas, world: { resources } }) => {
    const { free_gpu_histogram: histogram } = resources.generateGlobalPage(0, 1);
    const bin = histogram.findLast(({ free_gpus: free, nodes }) => free > 0 && nodes > 0);
    const link = await canvas.findByRole("link", { name: formatCount(bin?.nodes ?? 0, "node") });
    const { searchParams } = new URL(link.getAttribute("href") ?? "", location.origin);
    await expect(searchParams.getAll("f")).toEqual([`gpu-free:>=${bin?.free_gpus}`]);
    await expect(resources.count({ gpuFreeMin: bin?.free_gpus })).toBe(bin?.nodes);
  },
});

/** The header of a column sorts on the server; the sums stay. */
export const SortedByFree = meta.story({
  play: async ({ canvasElement, world: { resources }, userEvent }) => {
    const list = listDriver(canvasElement, "Resources");
    await list.loaded();
    await userEvent.click(within(list.scroller()).getByRole("button", { name: /GPUs free/ }));
    const { entries } = resources.generateGlobalPage(0, 3, {}, { sort: "free", order: "DESC" });
    await waitFor(() => expect(list.hrefs().slice(0, 3)).toEqual(hrefsOf(entries)));
  },
});
