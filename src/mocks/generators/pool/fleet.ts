import { ResourceStatus } from "../../../lib/api/generated.schemas.ts";
import type { GpuTypePattern, PoolPatterns } from "../../seed/pool-patterns.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { validatePoolPatterns } from "../../seed/validate-pool-patterns.ts";
import type { Volume } from "../../seed/volumes.ts";
import { poolIndex, poolName } from "../pool-names.ts";
import { type LiveNodes, NO_LIVE_NODES } from "../resource/live-nodes.ts";
import { amountsOf, drawVariants, type NodeAmounts, type NodeVariant } from "../resource/node-amounts.ts";
import { createNodePattern, type NodePattern, type NodeTraits } from "../resource/node-pattern.ts";
import { type NodePlace, type NodeSpread, spreadNodes } from "../resource/node-spread.ts";
import { type NodeState, takesWork } from "../resource/node-state.ts";
import { TURN } from "../resource/node-turns.ts";
import { createTraitReader, type PoolTraits } from "./pool-traits.ts";
import { liveQuota, type PoolUse, unusedQuota } from "./pool-use.ts";

export interface FleetOptions {
  readonly seed: number;
  /** Names of the pools, and the backend of the workflows. */
  readonly patterns: MockPatterns;
  readonly poolPatterns: PoolPatterns;
  readonly volume: Volume;
  /** What workflows use of the nodes, read when it is first asked for; nothing by default. */
  readonly liveNodes?: () => LiveNodes;
}

/** A pool by its name or its index. */
export type PoolRef = string | number;

/** What pools and nodes are both read from, so that they tell one story. */
export interface Fleet extends FleetOptions {
  readonly liveNodes: () => LiveNodes;
  /**
   * The same pools and nodes at a moment, in milliseconds since the epoch; at one before it they are as at the epoch.
   * @param liveNodes what workflows use of them, if that is something else.
   */
  at(moment: number, liveNodes?: () => LiveNodes): Fleet;
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
  /** A node with what is used of it. */
  stateOf(place: NodePlace): NodeState;
  amountsOf(place: NodePlace): NodeAmounts;
  readonly nodeVariants: readonly NodeVariant[];
  /** Traits of the nodes of a pool that the cluster does not have; those of a pool that workflows run in are full. */
  outsideTraits(pool: number): NodeTraits;
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
  const firstPattern = createNodePattern(seed, poolPatterns);
  const nodeVariants = drawVariants(seed);
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

  const keptUses = new WeakMap<NodePattern, Map<number, readonly PoolUse[]>>();

  function fleetOf(nodePattern: NodePattern, liveNodes: () => LiveNodes): Fleet {
    function outsideTraits(pool: number): NodeTraits {
      const traits = traitsOf(pool);
      return liveNodes().countIn(pool) > 0 ? { ...traits, load: "full" } : traits;
    }
    function stateOf(place: NodePlace): NodeState {
      const { pool, node } = place;
      const usage = liveNodes().usageOf(place);
      if (usage === undefined) return nodePattern.stateOf(outsideTraits(pool), node + 1);
      const { status, gpus } = nodePattern.stateOf(traitsOf(pool), node + 1);
      const usedGpus = usage.gpu;
      const { IN_USE, AVAILABLE } = ResourceStatus;
      return {
        status: takesWork(status) ? (usedGpus === gpus ? IN_USE : AVAILABLE) : status,
        gpus,
        usedGpus,
      };
    }
    function ownAmounts(place: NodePlace): NodeAmounts {
      const traits = traitsOf(place.pool);
      const variant = nodeVariants[nodePattern.variantOf(traits, place.node + 1)] as NodeVariant;
      const type = poolPatterns.gpuTypes[traits.gpuType] as GpuTypePattern;
      return amountsOf(stateOf(place), variant, liveNodes().usageOf(place), type);
    }
    function gpuUse(pool: number): PoolUse {
      const live = liveNodes();
      const members = membersOf(pool);
      const sumOf = (amountOf: (member: number) => number) =>
        members.reduce((total, member) => total + amountOf(member), 0);
      const capacity = sumOf((member) => nodePattern.gpus(traitsOf(member)).sumTo(spread.nodesOf(member)));
      const usage = sumOf(live.usedGpusIn);
      const outside = sumOf((member) => {
        const { sumTo } = nodePattern.usedGpus(outsideTraits(member));
        return sumTo(spread.nodesOf(member)) - sumTo(live.countIn(member));
      });
      const quota =
        live.countIn(pool) > 0
          ? liveQuota(traitsOf(pool), live.quotaIn(pool))
          : unusedQuota(traitsOf(pool), capacity, members.length);
      const [lowUsage, queuedGpus] = [live.lowGpusIn(pool), live.queuedGpusIn(pool)];
      return { capacity, usage, outside, lowUsage, queuedGpus, ...quota };
    }

    return Object.freeze({
      ...options,
      liveNodes,
      at: (moment: number, others = liveNodes) =>
        fleetOf(nodePattern.at(Math.max(0, Math.floor(moment / TURN))), others),
      stateOf,
      amountsOf: ownAmounts,
      nodeVariants,
      outsideTraits,
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
        const kept = keptUses.get(nodePattern) ?? new Map<number, readonly PoolUse[]>();
        keptUses.set(nodePattern, kept);
        const known = kept.get(nodes);
        if (known) return known;
        const uses = slots.map((traits) => {
          const capacity = nodePattern.gpus(traits).sumTo(nodes);
          const outside = nodePattern.usedGpus(traits).sumTo(nodes);
          const idle = { usage: 0, lowUsage: 0, queuedGpus: 0 };
          return { capacity, outside, ...idle, ...unusedQuota(traits, capacity, 1) };
        });
        kept.set(nodes, uses);
        return uses;
      },
    });
  }
  return fleetOf(firstPattern, options.liveNodes ?? (() => NO_LIVE_NODES));
}
