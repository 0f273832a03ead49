import type { Volume } from "../../seed/volumes.ts";
import { POOL_SPREAD } from "../pool-names.ts";

/** Pools [first, end) that have equally many nodes each. */
export interface PoolRun {
  readonly first: number;
  readonly end: number;
  readonly nodes: number;
}

/** A node: the pool that it is named after, and its place in it, both counted from 0. */
export interface NodePlace {
  readonly pool: number;
  readonly node: number;
}

/** How many nodes each pool has. */
export interface NodeSpread {
  readonly pools: number;
  /** Nodes of all pools. */
  readonly total: number;
  /** All pools, in at most four runs. */
  readonly runs: readonly PoolRun[];
  /** Nodes that are named after pool `pool`. */
  nodesOf(pool: number): number;
  /** Node `index` of all, by pool and then by number; null past the last one. */
  placeOf(index: number): NodePlace | null;
}

/** Ranges of the pools [first, end) when `nodes` are spread evenly over them: the first ones may have one more. */
function evenRuns(first: number, end: number, nodes: number): PoolRun[] {
  const pools = end - first;
  if (pools <= 0) return [];
  const rest = nodes % pools;
  const each = (nodes - rest) / pools;
  const runs = [
    { first, end: first + rest, nodes: each + 1 },
    { first: first + rest, end, nodes: each },
  ];
  return runs.filter((run) => run.end > run.first);
}

/**
 * Spreads the nodes of a world over its pools.
 *
 * Every pool has `resourcesPerPool` nodes, unless `resourcesTotal` says how many there are in all. Where that is
 * less than all pools would have, the pools that workflows run in (the first 50) are filled first, alike, and the
 * others share what remains; where it is more, all pools share it evenly. A world without pools has no nodes.
 * @param volume one that `validateVolume` lets pass, so that sums over all nodes are exact.
 */
export function spreadNodes(volume: Volume): NodeSpread {
  const { pools, resourcesPerPool, resourcesTotal } = volume;
  const filled = pools * resourcesPerPool;
  const total = pools === 0 ? 0 : (resourcesTotal ?? filled);
  const front = Math.min(pools, POOL_SPREAD);
  const frontTotal = Math.min(total, front * resourcesPerPool);
  const runs =
    total >= filled
      ? evenRuns(0, pools, total)
      : [...evenRuns(0, front, frontTotal), ...evenRuns(front, pools, total - frontTotal)];
  return {
    pools,
    total,
    runs,
    nodesOf: (pool) => runs.find(({ end }) => pool < end)?.nodes ?? 0,
    placeOf(index) {
      let before = 0;
      for (const { first, end, nodes } of runs) {
        const within = index - before;
        if (within < (end - first) * nodes) {
          const node = within % nodes;
          return { pool: first + (within - node) / nodes, node };
        }
        before += (end - first) * nodes;
      }
      return null;
    },
  };
}
