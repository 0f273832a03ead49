import type { PoolPatterns } from "../../seed/pool-patterns.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { validatePoolPatterns } from "../../seed/validate-pool-patterns.ts";
import type { Volume } from "../../seed/volumes.ts";
import { poolIndex, poolName } from "../pool-names.ts";
import { createNodePattern, type NodePattern } from "../resource/node-pattern.ts";
import { type NodeSpread, spreadNodes } from "../resource/node-spread.ts";
import { createTraitReader, type PoolTraits } from "./pool-traits.ts";
import { gpusOf, type PoolUse, quotaOf } from "./pool-use.ts";

export interface FleetOptions {
  readonly seed: number;
  /** Names of the pools, and the backend of the workflows. */
  readonly patterns: MockPatterns;
  readonly poolPatterns: PoolPatterns;
  readonly volume: Volume;
}

/** A pool by its name or its index. */
export type PoolRef = string | number;

/** What pools and nodes are both read from, so that they tell one story. */
export interface Fleet extends FleetOptions {
  readonly nodePattern: NodePattern;
  readonly spread: NodeSpread;
  /** Pools before this one are read one by one, the rest are counted by their numbers. */
  readonly firstNumbered: number;
  /** Traits of these by the last digits of their numbers; a pool's number is its index + 1, as in its name. */
  readonly slots: readonly PoolTraits[];
  traitsOf(pool: number): PoolTraits;
  nameOf(pool: number): string;
  /** Index of the pool of that name, or null. */
  indexOf(name: string): number | null;
  /** @throws RangeError when there is no such pool. */
  resolve(pool: PoolRef): number;
  /** The pools of a pool's node set, in the order of their indices, itself included. */
  membersOf(pool: number): readonly number[];
  nodeSetOf(pool: number): string;
  gpuUse(pool: number): PoolUse;
  /** The use of numbered pools with `nodes` nodes, slot by slot. */
  slotUses(nodes: number): readonly PoolUse[];
}

/**
 * Makes the pools and nodes of a world, as far as they depend on each other. Pool p has the same traits, and node n
 * of it the same state, at every volume that has them; a pool shares its nodes only with neighbors that the volume
 * has.
 *
 * Traits of pools repeat every 1,000 numbers, and nodes follow one pattern of 10,000. Filters span both lists and
 * match text in their numbers: periodic sums answer that exactly for any counts, which an order that differs by block
 * of rows, as that of workflows, could not.
 * @throws RangeError that names the key and the value that is invalid.
 */
export function createFleet(options: FleetOptions): Fleet {
  const { seed, patterns, poolPatterns, volume } = options;
  const { workflows } = patterns;
  validatePoolPatterns(poolPatterns, workflows);
  const nodePattern = createNodePattern(seed, poolPatterns);
  const spread = spreadNodes(volume);
  const { traitsOf, firstNumbered, slots } = createTraitReader(seed, poolPatterns, workflows);

  const sets = new Map<string, number[]>();
  const setNames = workflows.pools.slice(0, volume.pools).map((name, pool) => {
    const set = Object.hasOwn(poolPatterns.profiles, name) ? poolPatterns.profiles[name]?.nodeSet : undefined;
    if (set !== undefined) sets.set(set, [...(sets.get(set) ?? []), pool]);
    return set;
  });
  const nameOf = (pool: number) => poolName(patterns, pool);
  const indexOf = (name: string) => poolIndex(patterns, name, volume.pools);
  const nodeSetOf = (pool: number) => setNames[pool] ?? nameOf(pool);
  const membersOf = (pool: number) => sets.get(setNames[pool] ?? "") ?? [pool];

  function gpuUse(pool: number): PoolUse {
    const members = membersOf(pool);
    const gpus = members.map((member) => gpusOf(nodePattern, traitsOf(member), spread.nodesOf(member)));
    const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
    const capacity = sum(gpus.map((own) => own.capacity));
    const usage = sum(gpus.map((own) => own.usage));
    return { capacity, usage, ...quotaOf(traitsOf(pool), capacity, usage, members.length) };
  }
  const keptUses = new Map<number, readonly PoolUse[]>();

  return Object.freeze({
    ...options,
    nodePattern,
    spread,
    firstNumbered,
    slots,
    traitsOf,
    nameOf,
    indexOf,
    nodeSetOf,
    membersOf,
    resolve(pool: PoolRef) {
      const index = typeof pool === "string" ? indexOf(pool) : pool;
      if (index !== null && Number.isInteger(index) && index >= 0 && index < volume.pools) return index;
      throw new RangeError(`There is no pool ${JSON.stringify(pool)}: this world has ${volume.pools}.`);
    },
    gpuUse,
    slotUses(nodes: number) {
      const known = keptUses.get(nodes);
      if (known) return known;
      const uses = slots.map((traits) => {
        const { capacity, usage } = gpusOf(nodePattern, traits, nodes);
        return { capacity, usage, ...quotaOf(traits, capacity, usage, 1) };
      });
      keptUses.set(nodes, uses);
      return uses;
    },
  });
}
