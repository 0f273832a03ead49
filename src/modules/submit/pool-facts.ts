import type { PoolResourceUsage, PoolStatus } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";

/** Why pools in a status accept no workflows. */
const REFUSALS: Readonly<Record<Exclude<PoolStatus, "ONLINE">, string>> = {
  OFFLINE: "This pool is offline and does not accept workflows.",
  MAINTENANCE: "This pool is in maintenance and does not accept workflows.",
};

/**
 * Why a pool cannot be used, as a sentence; undefined if it can.
 * @param allowed names of pools in the user's profile; undefined allows all.
 */
export function refusePool(
  { name, status }: Pick<PoolResourceUsage, "name" | "status">,
  allowed?: readonly string[],
): string | undefined {
  if (allowed?.includes(name) === false) return "Your profile does not allow this pool.";
  return status === "ONLINE" ? undefined : REFUSALS[status];
}

/** "60 of 360 GPUs free"; overcommitted pools have none free. */
export function describeFree({ resource_usage }: Pick<PoolResourceUsage, "resource_usage">): string {
  const { total_free: free, total_capacity: capacity } = resource_usage;
  return `${formatNumber(Math.max(free, 0))} of ${formatNumber(capacity)} GPUs free`;
}

/** Free quota for workflows of HIGH and NORMAL priority; undefined without a limit. */
export function describeQuota({
  resource_usage,
}: Pick<PoolResourceUsage, "resource_usage">): string | undefined {
  const { quota_free: free, quota_limit: limit } = resource_usage;
  return limit < 0
    ? undefined
    : `Quota: ${formatNumber(Math.max(free, 0))} of ${formatNumber(limit)} GPUs free`;
}
