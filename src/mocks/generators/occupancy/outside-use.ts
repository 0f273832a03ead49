import type { ResourceUsage } from "../../../lib/api/generated.schemas.ts";
import type { Fleet } from "../pool/fleet.ts";
import type { PoolGenerator } from "../pool-generator.ts";

/** Pools by name and platform; an absent field accepts all. */
export interface PoolChoice {
  readonly pools?: readonly string[];
  readonly platforms?: readonly string[];
}

export interface OutsideSources {
  readonly pools: Pick<PoolGenerator, "gpuType">;
  /** Sums over the pools of a fleet, of the platforms or of all. */
  sumPools(fleet: Fleet, filter?: Pick<PoolChoice, "platforms">): ResourceUsage;
}

/** The node sets of the pools that are wanted, each by its first pool; undefined for all pools of a choice without names. */
function chosenSets(
  { pools }: Pick<OutsideSources, "pools">,
  fleet: Fleet,
  { pools: names, platforms }: PoolChoice,
): ReadonlySet<number> | undefined {
  if (names === undefined) return undefined;
  const sets = new Set<number>();
  for (const name of names) {
    const pool = fleet.indexOf(name);
    if (pool === null || !(platforms?.includes(pools.gpuType(pool).platform) ?? true)) continue;
    sets.add(fleet.membersOf(pool)[0] ?? pool);
  }
  return sets;
}

/**
 * GPUs that are used outside workflows on the nodes of some pools, where nodes that several of them share count once.
 * @param fleet at the moment that is asked for.
 */
export function outsideGpus(sources: OutsideSources, fleet: Fleet, choice: PoolChoice): number {
  const sets = chosenSets(sources, fleet, choice);
  if (sets === undefined) {
    return sources.sumPools(fleet, { platforms: choice.platforms }).total_non_workflow_usage ?? 0;
  }
  return [...sets].reduce((sum, pool) => sum + fleet.gpuUse(pool).outside, 0);
}

/** Whether nodes of a pool, by its number, are counted. */
export function poolChooser(
  sources: OutsideSources,
  fleet: Fleet,
  choice: PoolChoice,
): (pool: number) => boolean {
  const sets = chosenSets(sources, fleet, choice);
  const { platforms } = choice;
  if (sets !== undefined) return (pool) => sets.has(fleet.membersOf(pool)[0] ?? pool);
  return (pool) => platforms?.includes(sources.pools.gpuType(pool).platform) ?? true;
}
