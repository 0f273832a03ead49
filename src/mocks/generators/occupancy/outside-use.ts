import type { PoolGenerator } from "../pool-generator.ts";

/** Pools by name and platform; an absent field accepts all. */
export interface PoolChoice {
  readonly pools?: readonly string[];
  readonly platforms?: readonly string[];
}

/** GPUs that are used outside workflows on the nodes of some pools, where nodes that several of them share count once. */
export function outsideGpus(pools: PoolGenerator, { pools: names, platforms }: PoolChoice): number {
  if (names === undefined) {
    return pools.generatePage(0, 0, { platforms }).resource_sum?.total_non_workflow_usage ?? 0;
  }
  const bySet = new Map<string, number>();
  for (const name of names) {
    const pool = pools.getByName(name);
    if (pool === null || !(platforms?.includes(pool.default_platform ?? "") ?? true)) continue;
    bySet.set(pool.node_set, pool.resource_usage.total_non_workflow_usage ?? 0);
  }
  return [...bySet.values()].reduce((sum, gpu) => sum + gpu, 0);
}
