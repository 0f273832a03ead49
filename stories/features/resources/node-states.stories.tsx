import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { NodePanel } from "@/features/resources/detail/node-panel";
import { NodeScreen } from "@/features/resources/detail/node-screen";
import { ON_NODE } from "@/features/resources/node-queries";
import { ResourceStatus } from "@/lib/api/generated.schemas";
import { formatExactTime } from "@/lib/format/time";
import { inAppShell } from "../../frames/in-app-shell";
import { answersWith, busyNode, nodeIn, nodeParameters } from "./node-page";
import { prepareResources } from "./resources-page";

const meta = preview.meta({
  title: "Pages/Node detail/States",
  parameters: nodeParameters,
  decorators: [inAppShell],
  globals: { volume: "default" },
  loaders: [loadWorld],
  beforeEach: prepareResources,
  render: (_, { world }) => <NodeScreen hostname={busyNode(world).hostname} />,
});

export default meta;

/** What still runs on a draining node, when each task must end, and when the node will be empty. */
export const Draining = meta.story({
  beforeEach({ msw, world }) {
    const status_reason = "A kernel update is scheduled.";
    msw.use(answersWith({ ...busyNode(world), status: ResourceStatus.DRAINING, status_reason }));
  },
  play: async ({ canvas, world }) => {
    const node = busyNode(world);
    const status = await canvas.findByRole("region", { name: "Status" });
    await expect(status).toHaveTextContent("A kernel update is scheduled.");
    const { entries } = world.tasks.generatePage(0, 50, { nodes: [node.hostname], statuses: [...ON_NODE] });
    const names = new Set(entries.map(({ workflow_id: workflow }) => workflow));
    const tile = await canvas.findByRole("region", { name: "Tasks on this node" });
    const ends = [...names].map((name) => {
      const { start_time: start, exec_timeout: timeout } = world.workflows.getByName(name) ?? {};
      return start === undefined || timeout === undefined ? null : Date.parse(start) + timeout * 1000;
    });
    const known = ends.filter((end) => end !== null);
    const text =
      known.length < ends.length
        ? "When it will be empty is unknown."
        : `Empty by ${formatExactTime(Math.max(...known))} at the latest`;
    await waitFor(() => expect(tile).toHaveTextContent(text));
  },
});

/** Nothing runs on a cordoned node any more. */
export const CordonedAndEmpty = meta.story({
  render: (_, { world }) => <NodeScreen hostname={nodeIn(world, "CORDONED").hostname} />,
  play: async ({ canvas, world }) => {
    const { status_reason: reason = "" } = nodeIn(world, "CORDONED");
    await expect(await canvas.findByRole("region", { name: "Status" })).toHaveTextContent(reason);
    await expect(await canvas.findByText("Empty: nothing runs here any more.")).toBeVisible();
  },
});

/** A node that does not report: unknown is said as such. */
export const Offline = meta.story({
  render: (_, { world }) => <NodeScreen hostname={nodeIn(world, "OFFLINE").hostname} />,
  play: async ({ canvas }) => {
    const conditions = within(await canvas.findByRole("list", { name: "Conditions" }));
    await expect(conditions.getByText("The node does not report")).toBeVisible();
    await expect(canvas.getByText(/Tasks that do not tolerate this are removed/)).toBeVisible();
  },
});

/** A node without GPUs has no GPUs, rather than none free. */
export const WithoutGpus = meta.story({
  beforeEach({ msw, world }) {
    const node = busyNode(world);
    const without = <Fields extends object>(fields: Fields) => ({ ...fields, gpu: 0 });
    msw.use(
      answersWith({
        ...node,
        devices: [],
        allocatable_fields: without(node.allocatable_fields),
        usage_fields: without(node.usage_fields),
        non_workflow_usage_fields: without(node.non_workflow_usage_fields),
      }),
    );
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("This node has no GPUs.")).toBeVisible();
    await expect(canvas.getByText("no GPUs")).toBeVisible();
    await expect(canvas.queryByRole("region", { name: "GPUs in use" })).toBeNull();
  },
});

const LONG = "a-name-that-somebody-thought-about-for-a-long-time-and-then-made-longer-by-a-date-2026-11-22";

/** Long names wrap or are truncated; nothing overflows. */
export const LongNames = meta.story({
  beforeEach({ msw, world }) {
    const node = busyNode(world);
    const [platform] = Object.values(node.pool_platform_labels);
    msw.use(
      answersWith({
        ...node,
        status: ResourceStatus.CORDONED,
        status_reason: `Waits for ${LONG}.`,
        pool_platform_labels: { [LONG]: platform ?? [], [`${LONG}-2`]: platform ?? [] },
        label_fields: { [`example.com/${LONG}`]: LONG },
        topology: { region: LONG },
        conditions: [`${LONG}=True`],
        taints: [{ key: LONG, value: LONG, effect: "NoSchedule" }],
      }),
    );
  },
  play: async ({ canvas }) => {
    const details = await canvas.findByRole("region", { name: /^Details of / });
    await canvas.findByRole("region", { name: "Status" });
    await expect(details.scrollWidth).toBe(details.clientWidth);
  },
});

/** Beside a list: one column, with a way to the node's page. */
export const Panel = meta.story({
  render: (_, { world }) => (
    <div className="flex min-h-0 w-110 max-w-full flex-1 flex-col border-r border-border">
      <h1 className="sr-only">Resources</h1>
      <NodePanel hostname={busyNode(world).hostname} onClose={() => {}} />
    </div>
  ),
  play: async ({ canvas, world }) => {
    const { hostname, devices } = busyNode(world);
    const gpus = await canvas.findByRole("region", { name: /^GPUs: / });
    await expect(within(gpus).getAllByRole("row")).toHaveLength(devices.length + 1);
    await expect(canvas.getByRole("link", { name: "Open" })).toHaveAttribute(
      "href",
      `/resources/${hostname}`,
    );
  },
});
