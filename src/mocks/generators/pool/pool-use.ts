import type { ResourceUsage } from "../../../lib/api/generated.schemas.ts";
import type { PoolTraits } from "./pool-traits.ts";

/** Use of a pool, in GPUs. */
export interface PoolUse {
  /** GPUs of its nodes; those of its node set, if it shares them. */
  readonly capacity: number;
  /** Those of them that workflows use, and that are used otherwise. */
  readonly usage: number;
  readonly outside: number;
  /** GPUs that LOW workflows of the pool use, and that tasks of its workflows wait for. */
  readonly lowUsage: number;
  readonly queuedGpus: number;
  /** GPUs that workflows with quota use. */
  readonly quotaUsed: number;
  /** GPUs that they may use; -1 without a limit. */
  readonly quotaLimit: number;
}

type Quota = Pick<PoolUse, "quotaUsed" | "quotaLimit">;

/** The quota of a pool that workflows run in; the limit of one that is oversubscribed was lowered below what they hold. */
export function liveQuota(
  { isOversubscribed }: PoolTraits,
  { used, limit }: { readonly used: number; readonly limit: number },
): Quota {
  return { quotaUsed: used, quotaLimit: isOversubscribed ? Math.floor((used * 3) / 4) : limit };
}

/** The quota of a pool without workflows, one of `members` that share nodes with these GPUs. */
export function unusedQuota({ quotaLimit }: PoolTraits, capacity: number, members: number): Quota {
  return {
    quotaUsed: 0,
    quotaLimit: quotaLimit < 0 ? -1 : Math.floor((capacity * quotaLimit) / (16 * members)),
  };
}

/** The use of a pool as the API shows it. */
export function renderUse(use: PoolUse): Required<ResourceUsage> {
  const { capacity, usage, outside, lowUsage, queuedGpus, quotaUsed, quotaLimit } = use;
  return {
    quota_used: quotaUsed,
    quota_free: quotaLimit < 0 ? -1 : Math.max(0, quotaLimit - quotaUsed),
    quota_limit: quotaLimit,
    low_usage: lowUsage,
    queued_gpus: queuedGpus,
    total_usage: usage,
    total_non_workflow_usage: outside,
    total_capacity: capacity,
    total_free: capacity - usage - outside,
  };
}
