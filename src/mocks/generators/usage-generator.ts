import { type ResourceUsage, UsageScope, type UsageSeries } from "../../lib/api/generated.schemas.ts";
import type { Cluster } from "./cluster/cluster.ts";
import { isoTime } from "./iso-time.ts";
import type { Fleet } from "./pool/fleet.ts";
import { liveQuota, type PoolUse } from "./pool/pool-use.ts";
import type { PoolGenerator } from "./pool-generator.ts";
import { findNode } from "./resource/find-node.ts";
import type { NodePlace } from "./resource/node-spread.ts";
import { createHeldGpus, type Moments } from "./usage/held-gpus.ts";
import { countPoints, MOST_POINTS, PAST_REACH, type UsageRange } from "./usage/past-ranges.ts";

/** Whose GPUs are counted: those of all nodes, of a pool's, or of one. */
export type UsageSubject =
  | { readonly scope: typeof UsageScope.all }
  | { readonly scope: typeof UsageScope.pool; readonly pool: number }
  | { readonly scope: typeof UsageScope.node; readonly place: NodePlace };

export interface UsageGeneratorOptions {
  readonly fleet: Fleet;
  /** Those of the same world. */
  readonly pools: Pick<PoolGenerator, "generatePage">;
  /** The cluster of the same world, which has lived until now; none where no workflow runs. */
  cluster(): Cluster;
  /** Milliseconds since 1970, as `now`. */
  readonly epoch: number;
  readonly now: number;
}

/**
 * How many GPUs were in use over time. What workflows used is what the tasks then held, by the past of the one cluster
 * that lists and pools are read from too: so the point at `now` is what they show, and nothing jumps at the epoch.
 */
export interface UsageGenerator {
  /** What a name of a pool or a node means; null for an unknown one. */
  subjectOf(scope: UsageScope, name: string): UsageSubject | null;
  /**
   * Points that are `step` apart and end at `to`; the first is not before `from`. All are milliseconds, and times count
   * since 1970.
   * @throws RangeError for more than 400 points, a time after `now`, or one of more than 30 days before it.
   * @example
   * world.usage.series({ scope: "all" }, { from: world.now - 86_400_000, to: world.now, step: 900_000 }).points;
   */
  series(subject: UsageSubject, range: UsageRange): UsageSeries;
}

/** Use that is the same at every moment, and what depends on it. */
interface FixedUse {
  readonly capacity: number;
  readonly outside: number;
  /** GPUs of the quotas at a moment, by its place; undefined without a limit. */
  quotaAt?(place: number): number;
}

/** Makes the use of a world over time. */
export function createUsageGenerator({
  fleet,
  pools,
  cluster,
  epoch,
  now,
}: UsageGeneratorOptions): UsageGenerator {
  /** Pools whose limit follows what their workflows hold. */
  const followingPools = (pools: readonly number[]) =>
    pools.filter((pool) => fleet.traitsOf(pool).isOversubscribed && fleet.liveNodes().countIn(pool) > 0);

  function limitReader(pools: readonly number[], limit: number, moments: Moments): FixedUse["quotaAt"] {
    if (limit < 0) return undefined;
    const pairs = followingPools(pools).map((pool) => ({
      pool,
      held: createHeldGpus(cluster(), moments).ofQuota(pool),
    }));
    const limitOf = (pool: number, used: number) =>
      liveQuota(fleet.traitsOf(pool), { used, limit: fleet.liveNodes().quotaIn(pool).limit }).quotaLimit;
    const fixed = pairs.reduce((rest, { pool }) => rest - fleet.gpuUse(pool).quotaLimit, limit);
    return (place) =>
      pairs.reduce((sum, { pool, held }) => sum + limitOf(pool, held[place] as number), fixed);
  }

  function fixedUse(subject: UsageSubject, moments: Moments): FixedUse {
    if (subject.scope === UsageScope.node) {
      const { allocatable, nonWorkflowUsage } = fleet.amountsOf(subject.place);
      return { capacity: allocatable.gpu, outside: nonWorkflowUsage.gpu };
    }
    if (subject.scope === UsageScope.pool) {
      const { capacity, outside, quotaLimit }: PoolUse = fleet.gpuUse(subject.pool);
      return { capacity, outside, quotaAt: limitReader([subject.pool], quotaLimit, moments) };
    }
    const all = pools.generatePage(0, 0).resource_sum as ResourceUsage;
    const { total_capacity, total_non_workflow_usage = 0, quota_limit } = all;
    const named = Array.from(
      { length: Math.min(fleet.firstNumbered, fleet.spread.pools) },
      (_, pool) => pool,
    );
    return {
      capacity: total_capacity,
      outside: total_non_workflow_usage,
      quotaAt: limitReader(named, quota_limit, moments),
    };
  }

  function usedBy(subject: UsageSubject, moments: Moments): Float64Array {
    const held = createHeldGpus(cluster(), moments);
    if (subject.scope === UsageScope.node) return held.onNode(subject.place);
    return subject.scope === UsageScope.pool ? held.inPools(fleet.membersOf(subject.pool)) : held.inAll();
  }

  return Object.freeze({
    subjectOf(scope: UsageScope, name: string) {
      if (scope === UsageScope.all) return { scope };
      if (scope === UsageScope.pool) {
        const pool = fleet.indexOf(name);
        return pool === null ? null : { scope, pool };
      }
      const place = findNode(fleet, name);
      return place && { scope, place };
    },
    series(subject: UsageSubject, range: UsageRange) {
      const { from, to, step } = range;
      const count = countPoints(range);
      if (count > MOST_POINTS)
        throw new RangeError(`${count} points are asked for; at most ${MOST_POINTS} are given.`);
      if (to > now || from < now - PAST_REACH)
        throw new RangeError("Usage is known of the last 30 days only.");
      const first = to - (count - 1) * step;
      const moments: Moments = { first: first - epoch, step, count };
      const { capacity, outside, quotaAt } = fixedUse(subject, moments);
      const points = Array.from(usedBy(subject, moments), (used, place) => ({
        time: isoTime(first + place * step),
        ...{ used, outside, capacity },
        ...(quotaAt !== undefined && { quota: quotaAt(place) }),
      }));
      return { points };
    },
  });
}
