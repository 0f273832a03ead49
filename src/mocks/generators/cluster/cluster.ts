import { PoolLoad } from "../../seed/pool-patterns.ts";
import type { MockPatterns } from "../../seed/types.ts";
import type { Volume } from "../../seed/volumes.ts";
import { zipfWeights } from "../key-columns.ts";
import type { Fleet } from "../pool/fleet.ts";
import { POOL_SPREAD } from "../pool-names.ts";
import type { WorkflowIndex } from "../workflow/workflow-rows.ts";
import { createArrivals, LIVE_ROWS } from "./arrivals.ts";
import { type ClusterPool, type ClusterPools, createClusterPools } from "./cluster-pools.ts";
import { ClusterSimulation } from "./cluster-simulation.ts";
import { createJobDraw } from "./job-draw.ts";
import { outcomeShares } from "./outcome-shares.ts";

/** How long queues are for how much arrives, relative to one another. */
const QUEUES: Readonly<Record<PoolLoad, number>> = {
  [PoolLoad.quiet]: 0.15,
  [PoolLoad.normal]: 0.8,
  [PoolLoad.busy]: 2,
};
/** Queues are shorter than they may be for a while after each job that starts. */
const SLACK = 1.28;

export interface ClusterOptions {
  readonly seed: number;
  readonly patterns: MockPatterns;
  readonly volume: Volume;
  readonly fleet: Fleet;
  readonly index: WorkflowIndex;
}

/** The jobs and nodes of a world, from a month before its epoch on. */
export interface Cluster extends Pick<ClusterSimulation, "jobs" | "advance" | "scheduler"> {
  readonly pools: ClusterPools;
}

/** Jobs that wait in each pool: the config's share of all, by what arrives there and by the pool's load. */
function queueGoals(pools: readonly ClusterPool[], jobs: number): readonly number[] {
  const popularity = zipfWeights(POOL_SPREAD);
  const weights = pools.map(({ isOnline, load }, pool) =>
    isOnline ? (popularity[pool] as number) * QUEUES[load] : 0,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total === 0 ? 0 : (jobs * weight) / total));
}

/**
 * Makes the cluster of a world. Nothing has happened yet: call `advance`.
 * @example
 * const cluster = createCluster({ seed, patterns, volume, fleet, index });
 * cluster.advance(0);
 * cluster.jobs.filter((job) => job.start <= 0 && job.end > 0).length; // about 2,500 run at the epoch
 */
export function createCluster({ seed, patterns, volume, fleet, index }: ClusterOptions): Cluster {
  const poolCount = Math.min(POOL_SPREAD, volume.pools);
  const pools = createClusterPools(fleet, poolCount);
  const jobs = poolCount === 0 ? 0 : Math.min(LIVE_ROWS, volume.workflows);
  const simulation = new ClusterSimulation({
    plans: index.plans,
    cluster: pools,
    drawJob: createJobDraw({ seed, patterns, index, traitsOf: fleet.traitsOf, pools: poolCount }),
    arrival: createArrivals(seed, jobs),
    queueGoals: queueGoals(pools.pools, outcomeShares(patterns).waiting * jobs * SLACK),
  });
  return {
    pools,
    jobs: simulation.jobs,
    scheduler: simulation.scheduler,
    advance: (until) => simulation.advance(until),
  };
}
