import type { PoolResourceUsage, ResourceUsage } from "../../../lib/api/generated.schemas.ts";

export const NO_USE: Required<ResourceUsage> = {
  quota_used: 0,
  quota_free: 0,
  quota_limit: 0,
  low_usage: 0,
  queued_gpus: 0,
  total_usage: 0,
  total_non_workflow_usage: 0,
  total_capacity: 0,
  total_free: 0,
};

/** Field by field. */
export function plus(sum: Required<ResourceUsage>, use: Partial<ResourceUsage>): Required<ResourceUsage> {
  const total = { ...sum };
  for (const field of Object.keys(NO_USE) as (keyof ResourceUsage)[]) total[field] += use[field] ?? 0;
  return total;
}

/** The sum over pools as the contract defines it: shared nodes count once. */
export function sumOver(pools: readonly PoolResourceUsage[]): Required<ResourceUsage> {
  const seen = new Set<string>();
  return pools.reduce((sum, { node_set, resource_usage }) => {
    const { quota_used, quota_free, quota_limit, low_usage, queued_gpus } = resource_usage;
    const own = { quota_used, quota_free, quota_limit, low_usage, queued_gpus };
    const isNew = !seen.has(node_set);
    seen.add(node_set);
    return plus(sum, isNew ? resource_usage : own);
  }, NO_USE);
}
