import { WorkflowPriority } from "../../../lib/api/generated.schemas.ts";
import { PoolLoad } from "../../seed/pool-patterns.ts";
import type { WorkflowPlans } from "../workflow/workflow-plans.ts";
import type { ClusterPool, ClusterPools } from "./cluster-pools.ts";
import type { JobDraw } from "./job-draw.ts";
import { GPU_LIMITS, type GpuLimit, type JobRequests, type RequestReader } from "./job-requests.ts";
import type { Scheduler } from "./scheduler.ts";

/** The share of a pool's GPUs that are in use when jobs no longer ask for the rest. */
const FULL_AT: Readonly<Record<PoolLoad, number>> = {
  [PoolLoad.quiet]: 0.4,
  [PoolLoad.normal]: 0.75,
  [PoolLoad.busy]: 1,
};
/** LOW jobs leave a part of that to the others. */
const FULL_FOR_LOW = 0.6;
/** Pools that a user looks at; every so many-th one, so that neighbors in popularity are not all tried first. */
const LOOKED_AT = 8;
const STRIDE = 7;

/** Where a job is submitted to, and what its groups ask for. */
export interface Admission {
  readonly pool: number;
  readonly requests: JobRequests;
}

export interface AdmissionOptions {
  readonly plans: WorkflowPlans;
  readonly cluster: ClusterPools;
  readonly requestsOf: RequestReader;
  readonly scheduler: Scheduler;
  /** Jobs that wait in each pool before new ones ask for less than planned. */
  readonly queueGoals: readonly number[];
  /** Jobs of a pool that have not started. */
  waitingIn(pool: number): number;
}

/**
 * Makes the function by which users choose, who know how busy the pools are. A pool with less of a queue than it should
 * have gets jobs as they were planned; otherwise a job asks for what is free, in its pool or in another. So queues keep
 * their lengths, and pools stay as busy as they are meant to be, however many jobs arrive.
 */
export function createAdmission(options: AdmissionOptions): (draw: JobDraw) => Admission {
  const { plans, cluster, requestsOf, scheduler, queueGoals, waitingIn } = options;
  const { pools, ledger } = cluster;
  const poolAt = (pool: number) => pools[pool] as ClusterPool;

  /** Whether all groups that wait for none find room at once, and leave the pool no busier than it should be. */
  function findsRoom({ plan, priority }: JobDraw, pool: number, requests: JobRequests): boolean {
    const { set, load } = poolAt(pool);
    const capacity = ledger.capacityOf(set);
    const full = capacity * FULL_AT[load] * (priority === WorkflowPriority.LOW ? FULL_FOR_LOW : 1);
    let used = capacity - ledger.freeGpusOf(set);
    for (const [position, { upstream, taskCount }] of plans.at(plan).groups.entries()) {
      const request = requests[position];
      if (upstream.length > 0 || request === undefined) continue;
      used += taskCount * request.gpu;
      if (request.gpu > 0 && used > full) return false;
      if (!scheduler.hasRoom(pool, priority, taskCount, request)) return false;
    }
    return true;
  }

  function admissionTo(draw: JobDraw, pool: number): Admission | undefined {
    const ask = (limit: GpuLimit) => requestsOf(draw.plan, pool, limit);
    const asPlanned = ask(GPU_LIMITS[0]);
    const isShort = waitingIn(pool) < (queueGoals[pool] as number);
    if (isShort && draw.priority === WorkflowPriority.NORMAL) return { pool, requests: asPlanned };
    const limit = GPU_LIMITS.find((gpus) => findsRoom(draw, pool, ask(gpus)));
    return limit === undefined ? undefined : { pool, requests: ask(limit) };
  }

  return (draw) => {
    const last = GPU_LIMITS[GPU_LIMITS.length - 1] as GpuLimit;
    if (!poolAt(draw.pool).isOnline)
      return { pool: draw.pool, requests: requestsOf(draw.plan, draw.pool, GPU_LIMITS[0]) };
    for (let step = 0; step < Math.min(LOOKED_AT, pools.length); step += 1) {
      const pool = (draw.pool + STRIDE * step) % pools.length;
      const found = poolAt(pool).isOnline ? admissionTo(draw, pool) : undefined;
      if (found !== undefined) return found;
    }
    return { pool: draw.pool, requests: requestsOf(draw.plan, draw.pool, last) };
  };
}
