import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { amountsOf, RESOURCE_KINDS } from "@/components/node/node-amounts";
import { FreeCell, NodeLink, UsedCell } from "@/components/node/node-cells";
import { NodeMeter } from "@/components/node/node-meter";
import { NodeStatusBadge } from "@/components/node/node-status-badge";
import { ResourceStatus } from "@/lib/api/generated.schemas";

const GIBIBYTE = 2 ** 30;

const sumOf = (status: ResourceStatus, gpus = 8) =>
  amountsOf({
    status,
    allocatable_fields: { gpu: gpus, cpu: 96, memory: 1024 * GIBIBYTE, storage: 4096 * GIBIBYTE },
    usage_fields: { gpu: gpus / 2, cpu: 48, memory: 512 * GIBIBYTE, storage: 100 * GIBIBYTE },
    non_workflow_usage_fields: { gpu: gpus / 8, cpu: 4, memory: 32 * GIBIBYTE, storage: 0 },
  });

function Parts() {
  return (
    <main className="flex max-w-sm flex-col gap-4 p-4 text-sm">
      <h1 className="sr-only">Parts of nodes</h1>
      {Object.values(ResourceStatus).map((status) => (
        <div key={status} className="flex items-center gap-4">
          <NodeStatusBadge status={status} />
          <NodeStatusBadge status={status} appearance="plain" />
        </div>
      ))}
      <NodeLink hostname="training-h100-with-a-very-long-name-of-its-own-for-the-pool-node-0042" />
      {RESOURCE_KINDS.map((kind) => (
        <NodeMeter key={kind} kind={kind} sum={sumOf(ResourceStatus.DRAINING)} showLegend />
      ))}
      <NodeMeter kind="gpu" sum={sumOf(ResourceStatus.AVAILABLE, 0)} label="GPU of a node without any" />
      <UsedCell kind="gpu" sum={sumOf(ResourceStatus.AVAILABLE)} hostname="node-1" />
      <FreeCell kind="gpu" sum={sumOf(ResourceStatus.AVAILABLE)} />
      <FreeCell kind="gpu" sum={sumOf(ResourceStatus.CORDONED)} />
    </main>
  );
}

const meta = preview.meta({ title: "Components/Node", component: Parts });

export default meta;

/** Statuses, meters with each part, and cells; what a closed node keeps back is said, and never counted as free. */
export const All = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText("Free, but closed to new work").length).toBe(RESOURCE_KINDS.length);
    await expect(canvas.getByTitle("3 GPUs unused, but the node accepts no new work")).toHaveTextContent("0");
    await expect(canvas.getByText("no GPUs")).toBeVisible();
  },
});
