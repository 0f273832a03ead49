import { expect, waitFor, within } from "storybook/test";
import { PAGE_MODES } from "#.storybook/modes";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { NodeScreen } from "@/features/resources/detail/node-screen";
import { ON_NODE } from "@/features/resources/node-queries";
import { formatNumber } from "@/lib/format/number";
import { taskHref, workflowHref } from "@/lib/hrefs/workflow-href";
import { inAppShell } from "../../frames/in-app-shell";
import { busyNode, nodeParameters } from "./node-page";
import { prepareResources } from "./resources-page";

const meta = preview.meta({
  title: "Pages/Node detail",
  parameters: nodeParameters,
  decorators: [inAppShell],
  globals: { volume: "default" },
  loaders: [loadWorld],
  beforeEach: prepareResources,
  render: (_, { world }) => <NodeScreen hostname={busyNode(world).hostname} />,
});

export default meta;

/** What a node has, who holds its GPUs, and which tasks are on it: all three agree. */
export const Default = meta.story({
  parameters: { chromatic: { modes: PAGE_MODES } },
  play: async ({ canvas, world, userEvent }) => {
    const { hostname, devices, allocatable_fields: all, usage_fields: usage } = busyNode(world);
    const { non_workflow_usage_fields: outside } = busyNode(world);
    const meters = within(await canvas.findByRole("region", { name: "In use" }));
    const used = formatNumber(usage.gpu + outside.gpu);
    await expect(meters.getByRole("meter", { name: "GPU" })).toHaveAttribute(
      "aria-valuetext",
      expect.stringContaining(`${used} of ${formatNumber(all.gpu)} GPU`),
    );
    const gpus = within(canvas.getByRole("region", { name: /^GPUs: / }));
    await expect(gpus.getAllByRole("row").slice(1)).toHaveLength(devices.length);
    const held = devices.find(({ use }) => use === "WORKFLOW");
    await expect(gpus.getAllByRole("link")[0]).toHaveAttribute(
      "href",
      workflowHref(held?.workflow ?? "", { task: held?.task }),
    );
    const tasks = world.tasks.generatePage(0, 50, { nodes: [hostname], statuses: [...ON_NODE] });
    const tile = within(canvas.getByRole("region", { name: "Tasks on this node" }));
    await tile.findAllByRole("listitem");
    const more = tile.queryByRole("button", { name: /^Show \d+ more$/ });
    if (more !== null) await userEvent.click(more);
    await waitFor(() => expect(tile.getAllByRole("listitem")).toHaveLength(tasks.entries.length));
    const hrefs = tile.getAllByRole("link").map((link) => link.getAttribute("href"));
    if (more !== null) await userEvent.click(tile.getByRole("button", { name: "Show fewer" }));
    const [first] = tasks.entries;
    if (first === undefined) throw new Error("No task is on the node.");
    await expect(hrefs).toContain(taskHref(first));
    const onGpus = tasks.entries.reduce((sum, { gpu }) => sum + gpu, 0);
    await expect(devices.filter(({ use }) => use === "WORKFLOW")).toHaveLength(onGpus);
  },
});

/** Who held which GPU in the last day, as a picture and as a table, and what happened there. */
export const LastDay = meta.story({
  play: async ({ canvas, world, userEvent }) => {
    const { hostname } = busyNode(world);
    const tile = within(await canvas.findByRole("region", { name: "Last 24 hours" }));
    await userEvent.click(await tile.findByRole("button", { name: "Show as table" }));
    const table = await tile.findByRole("table", { name: `Tasks on ${hostname} in the last 24 hours` });
    await expect(within(table).getAllByRole("row").length).toBeGreaterThan(1);
    const events = within(canvas.getByRole("region", { name: "Events of the last 24 hours" }));
    await expect((await events.findAllByRole("listitem")).length).toBeGreaterThan(0);
  },
});

/** 360 px: one column. */
export const Narrow = meta.story({
  globals: { viewport: { value: "phone", isRotated: false } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("region", { name: "In use" })).toBeVisible();
  },
});
