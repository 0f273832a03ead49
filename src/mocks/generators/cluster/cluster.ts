import { PoolLoad } from "../../seed/pool-patterns.ts";
import type { MockPatterns } from "../../seed/types.ts";
import type { Volume } from "../../seed/volumes.ts";
import { zipfWeights } from "../key-columns.ts";
import { NODE_SPREAD } from "../node-names.ts";
import type { Fleet } from "../pool/fleet.ts";
import { POOL_SPREAD } from "../pool-names.ts";
import { RECENT_ROWS } from "../workflow/submit-times.ts";
import type { WorkflowIndex } from "../workflow/workflow-rows.ts";
import { createArrivals } from "./arrivals.ts";
import { type ClusterPool, type ClusterPools, createClusterPools } from "./cluster-pools.ts";
import { ClusterSimulation } from "./cluster-simulation.ts";
import { createJobDraw } from "./job-draw.ts";
import { JobKeys } from "./job-keys.ts";
import { createRequestReader } from "./job-requests.ts";
import { outcomeShares } from "./outcome-shares.ts";

/** How long queues are for how much arrives, relative to one another. */
const QUEUES: Readonly<Record<PoolLoad, number>> = {
  [PoolLoad.quiet]: 0.15,
  [PoolLoad.normal]: 0.8,
  [PoolLoad.busy]: 2,
};
/** More jobs than that, and the nodes of a small world would do little but keep most of them waiting. */
const JOBS_PER_NODE = 20;
/** Queues are shorter than they may be for a while after each job that starts. */
const SLACK = 1.2;

export interface ClusterOptions {
  readonly seed: number;
  readonly patterns: MockPatterns;
  readonly volume: Volume;
  readonly fleet: Fleet;
  readonly index: WorkflowIndex;
}

/**
 * The jobs and nodes of a world, from a month before its epoch on. What is read of it at a moment that it has reached
 * stays the same however far it lives on.
 */
export interface Cluster
  extends Pick<ClusterSimulation, "jobs" | "submitted" | "advance" | "submit" | "cancel" | "scheduler"> {
  readonly pools: ClusterPools;
  /** How many rows of the epoch it has: the newest ones. */
  readonly rows: number;
  /** What the rows have in columns that nothing on the cluster changes. */
  readonly keys: JobKeys;
  /** The same at the same moment, to live on apart from it. */
  copy(): Cluster;
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

/** Identifies what a cluster depends on of its world's volume: large worlds have the same one. */
export function clusterKey({ volume, fleet }: Pick<ClusterOptions, "volume" | "fleet">): string {
  const pools = Math.min(POOL_SPREAD, volume.pools);
  const nodes = Array.from({ length: pools }, (_, pool) => Math.min(NODE_SPREAD, fleet.spread.nodesOf(pool)));
  return [Math.min(RECENT_ROWS, volume.workflows), ...nodes].join();
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
  const jobs = Math.min(RECENT_ROWS, volume.workflows, JOBS_PER_NODE * pools.places.length);
  const simulation = new ClusterSimulation({
    plans: index.plans,
    cluster: pools,
    requestsOf: createRequestReader(index.plans, pools.pools),
    drawJob: createJobDraw({ seed, patterns, index, traitsOf: fleet.traitsOf, pools: poolCount }),
    arrival: createArrivals(seed, jobs),
    isRepeated(row) {
      const { first, length } = index.runAt(row);
      return row + 1 < first + length;
    },
    queueGoals: queueGoals(pools.pools, outcomeShares(patterns).waiting * jobs * SLACK),
  });
  return clusterOf(simulation, jobs, new JobKeys(index, jobs));
}

function clusterOf(simulation: ClusterSimulation, rows: number, keys: JobKeys): Cluster {
  return {
    rows,
    keys,
    pools: simulation.cluster,
    jobs: simulation.jobs,
    submitted: simulation.submitted,
    scheduler: simulation.scheduler,
    advance: (until) => simulation.advance(until),
    submit: (submission, moment) => simulation.submit(submission, moment),
    cancel: (job, moment, shownEnd) => simulation.cancel(job, moment, shownEnd),
    copy: () => clusterOf(simulation.copy(), rows, keys),
  };
}
