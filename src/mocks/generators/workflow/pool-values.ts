import { PoolStatus } from "../../../lib/api/generated.schemas.ts";
import type { TraitReader } from "../pool/pool-traits.ts";
import { POOL_SPREAD } from "../pool-names.ts";

type Traits = Pick<TraitReader, "traitsOf">;

/** The pool of a world for each value of the key column `pool`, 0 … `POOL_SPREAD` − 1. */
export interface PoolValues {
  /** Pools that workflows run in: the first ones, `POOL_SPREAD` at most. */
  readonly poolCount: number;
  /** Undefined in a world without pools. */
  poolOf(value: number): number | undefined;
  /** The values that map to one of the given pools. */
  valuesOf(pools: ReadonlySet<number>): ReadonlySet<number>;
}

function isOffline({ traitsOf }: Traits, pool: number): boolean {
  return traitsOf(pool).status === PoolStatus.OFFLINE;
}

/**
 * The weights of the values for a workflow that runs: none for the pools that are OFFLINE. What waits may wait for
 * such a pool, and what has ended may have run there. Where the config takes all of them OFFLINE, workflows keep the
 * pools that they have: how many run is the config's word, and the pool's status is the later news.
 */
export function runningPoolWeights(weights: readonly number[], traits: Traits): readonly number[] {
  const running = weights.map((weight, pool) => (isOffline(traits, pool) ? 0 : weight));
  return running.some((weight) => weight > 0) ? running : weights;
}

/**
 * Pool values in a world of `count` pools. A value without a pool folds onto the pools that are not OFFLINE, since it
 * may belong to a workflow; where all are OFFLINE, onto any.
 */
export function createPoolValues(pools: number, traits: Traits): PoolValues {
  const poolCount = Math.min(POOL_SPREAD, pools);
  const all = Array.from({ length: poolCount }, (_, pool) => pool);
  const open = all.filter((pool) => !isOffline(traits, pool));
  const targets = open.length > 0 ? open : all;
  const byValue = Array.from({ length: poolCount === 0 ? 0 : POOL_SPREAD }, (_, value) =>
    value < poolCount ? value : (targets[value % targets.length] as number),
  );
  return {
    poolCount,
    poolOf: (value) => byValue[value],
    valuesOf: (wanted) => new Set(byValue.flatMap((pool, value) => (wanted.has(pool) ? [value] : []))),
  };
}
