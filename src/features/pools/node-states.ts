import type { MeterSegment } from "@/components/chart/meter-layout";
import { NODE_STATUS_LOOKS, NODE_STATUSES } from "@/components/chart/node-map/node-status";
import type { PoolNodes, ResourceStatus } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";

/** Nodes by status, those that there are; those that accept no work are hatched. */
export function nodeStates({
  by_status: counts,
}: Pick<PoolNodes, "by_status">): (MeterSegment & { key: ResourceStatus })[] {
  return NODE_STATUSES.map((key) => {
    const { name: label, color, shape } = NODE_STATUS_LOOKS[key];
    return { key, label, color, hatched: shape !== undefined, value: counts[key] };
  }).filter(({ value }) => value > 0);
}

/** @example "30 in use, 12 available, 2 offline" */
export function nodesText(nodes: Pick<PoolNodes, "by_status">): string {
  return nodeStates(nodes)
    .map(({ label, value }) => `${formatNumber(value)} ${label.toLowerCase()}`)
    .join(", ");
}
