import type { MeterSegment } from "@/components/chart/meter-layout";
import type { ChartSeries } from "@/components/chart/types";
import type { PoolNodes, ResourceStatus } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";

type Status = keyof PoolNodes["by_status"] & ResourceStatus;

/** Statuses of nodes as parts of a whole; those that accept no work are hatched. */
export const NODE_STATES: Readonly<Record<Status, ChartSeries>> = {
  IN_USE: { key: "IN_USE", label: "In use", color: "series-1" },
  AVAILABLE: { key: "AVAILABLE", label: "Available", color: "success" },
  DRAINING: { key: "DRAINING", label: "Draining", color: "warning", hatched: true },
  CORDONED: { key: "CORDONED", label: "Cordoned", color: "neutral", hatched: true },
  OFFLINE: { key: "OFFLINE", label: "Offline", color: "danger", hatched: true },
};

/** Nodes by status, those that there are. */
export function nodeStates({
  by_status: counts,
}: Pick<PoolNodes, "by_status">): (MeterSegment & { key: Status })[] {
  return (Object.keys(NODE_STATES) as Status[])
    .map((key) => ({ ...NODE_STATES[key], key, value: counts[key] }))
    .filter(({ value }) => value > 0);
}

/** @example "30 in use, 12 available, 2 offline" */
export function nodesText(nodes: Pick<PoolNodes, "by_status">): string {
  return nodeStates(nodes)
    .map(({ label, value }) => `${formatNumber(value)} ${label.toLowerCase()}`)
    .join(", ");
}
