import { overQuota } from "@/components/pool/pool-meters";
import type { PoolResourceUsage, PoolStatusCounts } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";

/** The pools that accept no new work, in words: "2 in maintenance, 1 offline"; undefined if all do. */
export function otherPools(counts: PoolStatusCounts | undefined): string | undefined {
  if (counts === undefined) return undefined;
  const parts = [
    counts.MAINTENANCE > 0 && `${formatNumber(counts.MAINTENANCE)} in maintenance`,
    counts.OFFLINE > 0 && `${formatNumber(counts.OFFLINE)} offline`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? undefined : parts.join(", ");
}

/** Those over their quota first, then those with more nodes' GPUs in use than there are; others keep their order. */
export function mostStrainedFirst(pools: readonly PoolResourceUsage[]): PoolResourceUsage[] {
  return pools.toSorted((one, other) => strainOf(other) - strainOf(one));
}

function strainOf({ resource_usage: usage }: PoolResourceUsage): number {
  return overQuota(usage) > 0 ? 2 : usage.total_free < 0 ? 1 : 0;
}
