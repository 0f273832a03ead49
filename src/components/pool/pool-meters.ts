import type { MeterProps } from "@/components/chart/meter";
import type { MeterSegment } from "@/components/chart/meter-layout";
import type { ChartSeries } from "@/components/chart/types";
import type { ResourceUsage } from "@/lib/api/generated.schemas";
import { formatNumber, formatPercent } from "@/lib/format/number";

/** What a meter of GPUs shows; the rest of its props is up to the place. */
export type GpuMeter = Pick<MeterProps, "segments" | "max" | "valueText" | "limit">;

/** Who uses GPUs, in the order in which they are drawn: one color for one part on every screen. */
export const GPU_PARTS = {
  quota: { key: "quota", label: "High and Normal", color: "series-1" },
  low: { key: "low", label: "Low on spare capacity", color: "series-2" },
  siblings: { key: "siblings", label: "Pools that share the nodes", color: "series-4" },
  outside: { key: "outside", label: "Outside workflows", color: "outside" },
} as const satisfies Readonly<Record<string, ChartSeries>>;

/** Whether High and Normal workflows have no limit. */
export function hasNoLimit({ quota_limit }: Pick<ResourceUsage, "quota_limit">): boolean {
  return quota_limit < 0;
}

/** GPUs beyond the quota that High and Normal workflows use; 0 without a limit. */
export function overQuota(usage: Pick<ResourceUsage, "quota_used" | "quota_limit">): number {
  return hasNoLimit(usage) ? 0 : Math.max(0, usage.quota_used - usage.quota_limit);
}

/** GPUs in use by workflows or outside them. A service that does not report the latter counts workflows alone. */
export function usedCapacity({ total_usage, total_non_workflow_usage = 0 }: ResourceUsage): number {
  return total_usage + total_non_workflow_usage;
}

/** Share of the quota in use, over 1 beyond it; undefined without a limit, and for a quota of 0 that nobody uses. */
export function quotaShare({ quota_used, quota_limit }: ResourceUsage): number | undefined {
  if (quota_limit < 0 || (quota_limit === 0 && quota_used === 0)) return undefined;
  return quota_limit === 0 ? Number.POSITIVE_INFINITY : quota_used / quota_limit;
}

/** Share of the GPUs in use, over 1 when oversubscribed; undefined without GPUs. */
export function capacityShare(usage: ResourceUsage): number | undefined {
  return usage.total_capacity === 0 ? undefined : usedCapacity(usage) / usage.total_capacity;
}

/**
 * The quota that High and Normal workflows use. Without a limit there is no ratio: `max` is null.
 *
 * @example quotaMeter({ quota_used: 72, quota_limit: 64, … }) // valueText "72 of 64 GPUs (113%), 8 over quota"
 */
export function quotaMeter(usage: ResourceUsage): GpuMeter {
  const { quota_used, quota_limit } = usage;
  const segments = [{ ...GPU_PARTS.quota, value: quota_used }];
  if (hasNoLimit(usage)) return { segments, max: null, valueText: `${formatNumber(quota_used)} GPUs` };
  const over = overQuota(usage);
  const value = ofWhole(quota_used, quota_limit, quotaShare(usage));
  return {
    segments,
    max: quota_limit,
    valueText: over > 0 ? `${value}, ${formatNumber(over)} over quota` : value,
    // Within the quota the end of the bar is its limit.
    ...(over > 0 && { limit: { value: quota_limit, label: `Quota ${formatNumber(quota_limit)}` } }),
  };
}

/**
 * The GPUs of a pool's nodes by who uses them. Pools of one node set have the same nodes: what the others use is a part
 * of its own, and so is what is used outside workflows.
 */
export function capacityMeter(usage: ResourceUsage): GpuMeter {
  const { quota_used, low_usage = 0, total_usage, total_non_workflow_usage = 0, total_capacity } = usage;
  const parts: MeterSegment[] = [
    { ...GPU_PARTS.quota, value: quota_used },
    { ...GPU_PARTS.low, value: low_usage },
    // Also what a service without `low_usage` cannot tell apart.
    { ...GPU_PARTS.siblings, value: Math.max(0, total_usage - quota_used - low_usage) },
    { ...GPU_PARTS.outside, value: total_non_workflow_usage },
  ];
  return {
    segments: parts.filter(({ key, value }) => value > 0 || key === "quota"),
    max: total_capacity,
    valueText: ofWhole(usedCapacity(usage), total_capacity, capacityShare(usage)),
  };
}

function ofWhole(value: number, whole: number, share: number | undefined): string {
  const text = `${formatNumber(value)} of ${formatNumber(whole)} GPUs`;
  return share === undefined || !Number.isFinite(share) ? text : `${text} (${formatPercent(share)})`;
}
