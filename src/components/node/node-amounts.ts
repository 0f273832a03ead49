import type { MeterProps } from "@/components/chart/meter";
import type { MeterSegment } from "@/components/chart/meter-layout";
import type { ChartSeries } from "@/components/chart/types";
import type { NodeResourceSum, ResourceFields, ResourcesEntry } from "@/lib/api/generated.schemas";
import { formatBytes } from "@/lib/format/bytes";
import { formatCount, formatNumber, formatPercent } from "@/lib/format/number";
import { acceptsWork } from "./node-status";

/** What a node has, in the order in which it is shown. */
export const RESOURCE_KINDS = ["gpu", "cpu", "memory", "storage"] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

interface KindFacts {
  title: string;
  /** In a sentence: "no GPUs". */
  words: string;
  /** An amount without its unit where the title names it: "5", "1.2 TiB". */
  short: (amount: number) => string;
  /** An amount with its unit: "5 GPUs". */
  long: (amount: number) => string;
}

export const kindFacts: Readonly<Record<ResourceKind, KindFacts>> = {
  gpu: { title: "GPU", words: "GPUs", short: formatNumber, long: (amount) => formatCount(amount, "GPU") },
  cpu: { title: "CPU", words: "cores", short: formatNumber, long: (amount) => formatCount(amount, "core") },
  memory: { title: "Memory", words: "memory", short: formatBytes, long: formatBytes },
  storage: { title: "Storage", words: "storage", short: formatBytes, long: formatBytes },
};

/** Who uses what nodes have, in the order in which it is drawn. */
export const NODE_PARTS = {
  workflows: { key: "workflows", label: "Workflows", color: "series-1" },
  outside: { key: "outside", label: "Outside workflows", color: "outside" },
  closed: { key: "closed", label: "Free, but closed to new work", color: "neutral", hatched: true },
} as const satisfies Readonly<Record<string, ChartSeries>>;

type NodeAmounts = Pick<
  ResourcesEntry,
  "status" | "allocatable_fields" | "usage_fields" | "non_workflow_usage_fields"
>;

/** What a node has and who uses it, as a sum over this node alone. */
export function amountsOf(node: NodeAmounts): NodeResourceSum {
  const { allocatable_fields: allocatable, usage_fields: usage, non_workflow_usage_fields: outside } = node;
  const free = byKind((kind) => allocatable[kind] - usage[kind] - outside[kind]);
  return {
    allocatable,
    usage,
    non_workflow_usage: outside,
    free,
    available: acceptsWork(node.status) ? free : byKind(() => 0),
  };
}

/** Used by workflows or outside them. */
export function usedAmount(
  { usage, non_workflow_usage: outside }: NodeResourceSum,
  kind: ResourceKind,
): number {
  return usage[kind] + outside[kind];
}

/** What a meter of nodes shows; the rest of its props is up to the place. */
export type NodeMeterParts = Pick<MeterProps, "segments" | "max" | "valueText" | "formatValue">;

/**
 * What nodes have of a resource, by who uses it. What is free on nodes that accept no work is a part of its own.
 *
 * @example nodeMeter("gpu", sum) // valueText "5 of 8 GPUs used (62.5%)"
 */
export function nodeMeter(kind: ResourceKind, sum: NodeResourceSum): NodeMeterParts {
  const { long, short, words } = kindFacts[kind];
  const whole = sum.allocatable[kind];
  const used = usedAmount(sum, kind);
  const parts: MeterSegment[] = [
    { ...NODE_PARTS.workflows, value: sum.usage[kind] },
    { ...NODE_PARTS.outside, value: sum.non_workflow_usage[kind] },
    { ...NODE_PARTS.closed, value: Math.max(0, sum.free[kind] - sum.available[kind]) },
  ];
  return {
    segments: parts.filter(({ key, value }) => value > 0 || key === NODE_PARTS.workflows.key),
    max: whole,
    valueText:
      whole === 0 && used === 0
        ? `no ${words}`
        : `${short(used)} of ${long(whole)} used${whole === 0 ? "" : ` (${formatPercent(used / whole)})`}`,
    formatValue: short,
  };
}

function byKind(amountOf: (kind: ResourceKind) => number): ResourceFields {
  return {
    gpu: amountOf("gpu"),
    cpu: amountOf("cpu"),
    memory: amountOf("memory"),
    storage: amountOf("storage"),
  };
}
