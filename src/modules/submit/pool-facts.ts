import type { Tone } from "@/components/ui/badge";
import type { PoolResourceUsage, PoolStatus } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";

export interface PoolStatusLook {
  label: string;
  tone: Tone;
  /** Why nothing can be submitted to it; absent when something can. */
  refusal?: string;
}

/** How each status of a pool is shown to somebody who looks for one. */
export const poolStatusLook: Record<PoolStatus, PoolStatusLook> = {
  ONLINE: { label: "Online", tone: "success" },
  OFFLINE: {
    label: "Offline",
    tone: "danger",
    refusal: "This pool is offline and does not accept workflows.",
  },
  MAINTENANCE: {
    label: "Maintenance",
    tone: "warning",
    refusal: "This pool is in maintenance and does not accept workflows.",
  },
};

/**
 * Why nothing can be submitted to a pool, as a sentence; undefined when something can.
 * @param allowed names of the pools that the person may use; all without it.
 */
export function refusePool(
  { name, status }: Pick<PoolResourceUsage, "name" | "status">,
  allowed?: readonly string[],
): string | undefined {
  if (allowed?.includes(name) === false) return "Your profile does not allow this pool.";
  return poolStatusLook[status].refusal;
}

/** "60 of 360 GPUs free"; nothing is free where more is promised than there is. */
export function describeFree({ resource_usage }: Pick<PoolResourceUsage, "resource_usage">): string {
  const { total_free: free, total_capacity: capacity } = resource_usage;
  return `${formatNumber(Math.max(free, 0))} of ${formatNumber(capacity)} GPUs free`;
}

/** What is left of the quota that HIGH and NORMAL runs use; undefined where there is no limit. */
export function describeQuota({
  resource_usage,
}: Pick<PoolResourceUsage, "resource_usage">): string | undefined {
  const { quota_free: free, quota_limit: limit } = resource_usage;
  return limit < 0
    ? undefined
    : `Quota: ${formatNumber(Math.max(free, 0))} of ${formatNumber(limit)} GPUs free`;
}
