import type { PoolStatus, ResourceUsage } from "../../../lib/api/generated.schemas.ts";
import type { Fleet } from "./fleet.ts";
import { NO_NUMBERS, type NumberSet } from "./number-set.ts";
import { sumOverNumbered } from "./numbered-pools.ts";
import { numbersHolding } from "./numbered-text.ts";
import { numberAt, periodicSums } from "./periodic-sums.ts";
import type { PoolTraits } from "./pool-traits.ts";
import { type PoolUse, renderUse } from "./pool-use.ts";

/**
 * Which pools are wanted. The values of one field are OR, the fields are AND; an absent field accepts all, an empty
 * list none, and a name that the world does not know matches nothing.
 */
export interface PoolFilter {
  readonly statuses?: readonly PoolStatus[];
  readonly platforms?: readonly string[];
  readonly backends?: readonly string[];
  /** Text that the pool's name holds, in any case. */
  readonly name?: string;
  /** Whole names. */
  readonly names?: readonly string[];
  /** Name of a node set. */
  readonly nodeSet?: string;
  /** Names of the types of GPUs, such as H100. */
  readonly gpuModels?: readonly string[];
  /** Free GPUs of the quota at least; an unlimited one has them. */
  readonly quotaFreeMin?: number;
  /** Free GPUs of the nodes at least. */
  readonly capacityFreeMin?: number;
}

/** The pools of a filter, in the order of their indices. */
export interface PoolSelection {
  readonly total: number;
  /** Indices of the matches [offset, offset + limit). */
  rows(offset: number, limit: number): readonly number[];
  /** Sums of what the pools give of their use; nodes that several of them share count once. */
  sum(): ResourceUsage;
}

function acceptsTraits(fleet: Fleet, filter: PoolFilter): (traits: PoolTraits) => boolean {
  const { platforms, gpuTypes } = fleet.poolPatterns;
  return ({ status, platform, backend, gpuType }) =>
    (filter.statuses?.includes(status) ?? true) &&
    (filter.platforms?.includes(platforms[platform]?.name ?? "") ?? true) &&
    (filter.backends?.includes(backend) ?? true) &&
    (filter.gpuModels?.includes(gpuTypes[gpuType]?.name ?? "") ?? true);
}

function acceptsUse({ quotaFreeMin = 0, capacityFreeMin }: PoolFilter, use: PoolUse): boolean {
  const { quota_free, total_free } = renderUse(use);
  return (quota_free < 0 || quota_free >= quotaFreeMin) && total_free >= (capacityFreeMin ?? total_free);
}

/** The pools that are read one by one: the requested ones, or those that may have individual names. */
function listedPools(fleet: Fleet, { names, nodeSet }: PoolFilter): readonly number[] {
  const { spread, firstNumbered, indexOf } = fleet;
  const named = Array.from({ length: Math.min(firstNumbered, spread.pools) }, (_, pool) => pool);
  if (names === undefined && nodeSet === undefined) return named;
  // A numbered pool has a node set for itself, of its own name.
  const candidates = names?.map(indexOf) ?? [...named, indexOf(nodeSet ?? "")];
  const known = [...new Set(candidates)].filter((pool) => pool !== null);
  return known
    .filter((pool) => nodeSet === undefined || fleet.nodeSetOf(pool) === nodeSet)
    .sort((one, other) => one - other);
}

/** Finds the pools that a filter accepts. Costs nothing that grows with the number of pools. */
export function selectPools(fleet: Fleet, filter: PoolFilter): PoolSelection {
  const { spread, firstNumbered, slots } = fleet;
  const accepts = acceptsTraits(fleet, filter);
  const text = filter.name?.toLowerCase() ?? "";
  const first: number[] = [];
  const isBounded = filter.quotaFreeMin !== undefined || filter.capacityFreeMin !== undefined;
  for (const pool of listedPools(fleet, filter)) {
    if (!accepts(fleet.traitsOf(pool)) || !fleet.nameOf(pool).includes(text)) continue;
    if (!isBounded || acceptsUse(filter, fleet.gpuUse(pool))) first.push(pool);
  }
  const hasNumbered = filter.names === undefined && filter.nodeSet === undefined;
  const set: NumberSet = hasNumbered ? numbersHolding(text, "pool-", "") : NO_NUMBERS;
  const wanted = slots.map(accepts);
  const acceptedFor = (nodes: number) => {
    if (!isBounded) return wanted;
    return fleet.slotUses(nodes).map((use, slot) => wanted[slot] === true && acceptsUse(filter, use));
  };
  /** Running sum, over the matches that follow their numbers, of an amount by slot. */
  const sumNumbered = (amountsFor: (nodes: number) => readonly number[]) =>
    sumOverNumbered(fleet, (nodes) => {
      const accepted = acceptedFor(nodes);
      const amounts = amountsFor(nodes).map((amount, slot) => (accepted[slot] ? amount : 0));
      return [{ set, amounts: periodicSums(amounts) }];
    });
  const ones = slots.map(() => 1);
  const countTo = sumNumbered(() => ones);
  const total = first.length + countTo(spread.pools);

  function sum(): ResourceUsage {
    let [lowUsage, queuedGpus] = [0, 0];
    let [capacity, usage, outside, quotaUsed, quotaLimit, quotaFree, isLimited] = [0, 0, 0, 0, 0, 0, true];
    const counted = new Set<string>();
    for (const pool of first) {
      const own = fleet.gpuUse(pool);
      lowUsage += own.lowUsage;
      queuedGpus += own.queuedGpus;
      quotaUsed += own.quotaUsed;
      quotaLimit += own.quotaLimit;
      quotaFree += Math.max(0, own.quotaLimit - own.quotaUsed);
      isLimited &&= own.quotaLimit >= 0;
      if (counted.has(fleet.nodeSetOf(pool))) continue;
      counted.add(fleet.nodeSetOf(pool));
      capacity += own.capacity;
      usage += own.usage;
      outside += own.outside;
    }
    const numbered = (amountOf: (use: PoolUse) => number) =>
      sumNumbered((nodes) => fleet.slotUses(nodes).map(amountOf))(spread.pools);
    const used = numbered((use) => use.quotaUsed);
    const limit = numbered((use) => use.quotaLimit);
    const sums = renderUse({
      capacity: capacity + numbered((use) => use.capacity),
      usage: usage + numbered((use) => use.usage),
      outside: outside + numbered((use) => use.outside),
      lowUsage: lowUsage + numbered((use) => use.lowUsage),
      queuedGpus: queuedGpus + numbered((use) => use.queuedGpus),
      quotaUsed: quotaUsed + used,
      quotaLimit: isLimited ? quotaLimit + limit : -1,
    });
    // Not the difference of the sums: what one pool uses above its quota takes nothing from another's.
    return { ...sums, quota_free: isLimited ? quotaFree + limit - used : -1 };
  }

  return {
    total,
    rows(offset, limit) {
      const rows = first.slice(offset, offset + limit);
      let number = firstNumbered;
      for (let place = offset + rows.length; place < Math.min(total, offset + limit); place += 1) {
        number = numberAt(countTo, place - first.length, number + 1, spread.pools);
        rows.push(number - 1);
      }
      return rows;
    },
    sum,
  };
}
