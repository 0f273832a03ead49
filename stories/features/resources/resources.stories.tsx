import { HttpResponse, http } from "msw";
import { expect, waitFor, within } from "storybook/test";
import { PAGE_MODES } from "#.storybook/modes";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { ON_NODE } from "@/features/resources/node-queries";
import { ResourcesScreen } from "@/features/resources/resources-screen";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../frames/in-app-shell";
import { listDriver } from "../list-driver";
import { busyNode } from "./node-page";
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

/** Nodes in the order of their pools, with the sums over all of them. */
export const Default = meta.story({
  parameters: { chromatic: { modes: PAGE_MODES } },
  play: async ({ canvas, canvasElement, world }) => {
    const list = listDriver(canvasElement, "Resources");
    const { entries, total, resource_sum: sum } = world.resources.generateGlobalPage(0, 5);
    await waitFor(() => expect(list.hrefs().slice(0, 5)).toEqual(hrefsOf(entries)));
    await expect(await canvas.findByText(formatCount(total, "node"))).toBeVisible();
    await expect(list.columnTitles().slice(0, 2)).toEqual(["Hostname", "Status"]);
    if (total === 0) return;
    const summary = within(await canvas.findByRole("region", { name: "Summary" }));
    const free = `GPU: ${formatNumber(sum.available.gpu)} free`;
    await expect(await summary.findByRole("link", { name: free })).toBeVisible();
  },
});

/** The columns shown by default fit the screen. */
export const FittingColumns = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvasElement }) => {
    const list = listDriver(canvasElement, "Resources");
    await list.loaded();
    const { scrollWidth, clientWidth } = list.scroller();
    await expect(scrollWidth).toBe(clientWidth);
    await expect(list.columnTitles().includes("Type")).toBe(window.innerWidth >= 1536);
  },
});

/** One node: its sums are its own. */
export const OneRow = meta.story({
  globals: { volume: "one" },
  play: async ({ canvas, world }) => {
    const [node] = world.resources.generateGlobalPage(0, 1).entries;
    await expect(await canvas.findByRole("link", { name: node?.hostname })).toBeVisible();
    const summary = await canvas.findByRole("region", { name: "Summary" });
    await waitFor(() => expect(summary).toHaveTextContent(/Nodes1match/));
  },
});

/** The tasks of the nodes are counted once somebody wants to see them; each number leads to its tasks. */
export const TaskCounts = meta.story({
  globals: { volume: "default" },
  parameters: { searchParams: "?columns=hostname_status_tasks" },
  play: async ({ canvas, world }) => {
    const { hostname } = busyNode(world);
    const { total } = world.tasks.generatePage(0, 1, { nodes: [hostname], statuses: [...ON_NODE] });
    const link = await canvas.findByRole("link", { name: `${formatNumber(total)} on ${hostname}` });
    await expect(link).toHaveAttribute(
      "href",
      `/tasks?f=node:${hostname}&f=status:INITIALIZING&f=status:RUNNING`,
    );
  },
});

export const HighVolume = meta.story({ globals: { volume: "high" } });

/** Ten million nodes open as fast as fifty: exact sums, and the last one is as near as the first. */
export const TenMillionNodes = meta.story({
  globals: { volume: "billion" },
  play: async ({ canvas, canvasElement, world: { resources }, userEvent }) => {
    const list = listDriver(canvasElement, "Resources");
    const total = resources.count();
    await expect(await canvas.findByText(formatCount(total, "node"))).toBeVisible();
    await userEvent.type(canvas.getByLabelText("Go to row"), `${total}{Enter}`);
    const [last] = hrefsOf(resources.generateGlobalPage(total - 1, 1).entries);
    await waitFor(() => expect(list.hrefs().at(-1)).toBe(last));
    await expect(list.row(total - 1)).toHaveFocus();
  },
});

/** Nodes without GPUs have dashes in place of zeros, and no share. */
export const WithoutGpus = meta.story({
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    const page = world.resources.generateGlobalPage(0, 3);
    const without = <Fields extends { gpu: number }>(fields: Fields) => ({ ...fields, gpu: 0 });
    const entries = page.entries.map((node) => ({
      ...node,
      allocatable_fields: without(node.allocatable_fields),
      usage_fields: without(node.usage_fields),
      non_workflow_usage_fields: without(node.non_workflow_usage_fields),
    }));
    const { allocatable, usage, non_workflow_usage: outside, free, available } = page.resource_sum;
    const resource_sum = {
      allocatable: without(allocatable),
      usage: without(usage),
      non_workflow_usage: without(outside),
      free: without(free),
      available: without(available),
    };
    const free_gpu_histogram = page.free_gpu_histogram.map((bin, place) => ({
      ...bin,
      nodes: place === 0 ? entries.length : 0,
    }));
    msw.use(
      http.get("*/api/resources", () =>
        HttpResponse.json({ ...page, entries, total: entries.length, resource_sum, free_gpu_histogram }),
      ),
    );
  },
  play: async ({ canvas, canvasElement }) => {
    const list = listDriver(canvasElement, "Resources");
    await list.loaded();
    await expect(canvas.getByText("No node has a free GPU.")).toBeVisible();
    await expect(list.row(0)).toHaveTextContent("–");
  },
});

/** 360 px: hostname and status are visible without scrolling; the sums scroll sideways. */
export const Narrow = meta.story({
  parameters: { searchParams: "?f=status:AVAILABLE" },
  globals: { viewport: { value: "phone", isRotated: false } },
});
