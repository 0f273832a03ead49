import { PoolStatus } from "../../../lib/api/generated.schemas.ts";
import type { TraitReader } from "../pool/pool-traits.ts";
import { POOL_SPREAD } from "../pool-names.ts";

/** The pool of a world for each value of the key column `pool`, 0 … `POOL_SPREAD` − 1. */
export interface PoolValues {
  /** Pools that workflows run in: the first ones, `POOL_SPREAD` at most. */
  readonly poolCount: number;
  /** Undefined in a world without pools. */
  poolOf(value: number): number | undefined;
  /** The values that map to one of the given pools. */
  valuesOf(pools: ReadonlySet<number>): ReadonlySet<number>;
}

/**
 * Pool values in a world of `count` pools. A value without a pool folds onto the pools that are not OFFLINE, since it
 * may belong to a workflow; where all are OFFLINE, onto any.
 */
export function createPoolValues(pools: number, { traitsOf }: Pick<TraitReader, "traitsOf">): PoolValues {
  const poolCount = Math.min(POOL_SPREAD, pools);
  const all = Array.from({ length: poolCount }, (_, pool) => pool);
  const open = all.filter((pool) => traitsOf(pool).status !== PoolStatus.OFFLINE);
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
