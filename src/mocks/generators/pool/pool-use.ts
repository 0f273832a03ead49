import type { ResourceUsage } from "../../../lib/api/generated.schemas.ts";
import type { NodePattern } from "../resource/node-pattern.ts";
import type { PoolTraits } from "./pool-traits.ts";

/** Use of a pool, in GPUs. */
export interface PoolUse {
  /** GPUs of its nodes; those of its node set, if it shares them. */
  readonly capacity: number;
  /** Those of them that are in use. */
  readonly usage: number;
  /** GPUs that workflows with quota use. */
  readonly quotaUsed: number;
  /** GPUs that they may use; -1 without a limit. */
  readonly quotaLimit: number;
}

/** GPUs of the first `nodes` nodes of a pool with these traits, and those of them that are in use. */
export function gpusOf(
  nodePattern: NodePattern,
  traits: PoolTraits,
  nodes: number,
): Pick<PoolUse, "capacity" | "usage"> {
  return {
    capacity: nodePattern.gpus(traits).sumTo(nodes),
    usage: nodePattern.usedGpus(traits).sumTo(nodes),
  };
}

/** The quota of a pool in a node set with the given GPUs, GPUs in use, and pools. */
export function quotaOf(
  traits: PoolTraits,
  capacity: number,
  usage: number,
  members: number,
): Pick<PoolUse, "quotaUsed" | "quotaLimit"> {
  const quotaUsed = Math.floor((usage * traits.quotaUsed) / (16 * members));
  if (traits.quotaLimit < 0) return { quotaUsed, quotaLimit: -1 };
  if (traits.isOversubscribed) return { quotaUsed, quotaLimit: Math.floor((quotaUsed * 3) / 4) };
  return { quotaUsed, quotaLimit: Math.floor((capacity * traits.quotaLimit) / (16 * members)) };
}

/** The use of a pool as the API shows it. */
export function renderUse({ capacity, usage, quotaUsed, quotaLimit }: PoolUse): ResourceUsage {
  return {
    quota_used: quotaUsed,
    quota_free: quotaLimit < 0 ? -1 : Math.max(0, quotaLimit - quotaUsed),
    quota_limit: quotaLimit,
    total_usage: usage,
    total_capacity: capacity,
    total_free: capacity - usage,
  };
}
