import { LruCache } from "../../../lib/lru-cache.ts";
import type { Fleet } from "../pool/fleet.ts";
import { ALL_NUMBERS, NO_NUMBERS, type NumberSet } from "../pool/number-set.ts";
import { type PoolTraits, TRACKS, TRAIT_PERIOD } from "../pool/pool-traits.ts";
import type { LiveNodes } from "./live-nodes.ts";
import { amountsOf, type NodeVariant } from "./node-amounts.ts";
import type { NodePattern, NodeTraits } from "./node-pattern.ts";
import { type NodeQuery, readNodeQuery } from "./node-query.ts";
import { isWithin, type NodeBounds, PATTERN_SIZE } from "./node-state.ts";
import { NodeSums } from "./node-sums.ts";

/** Adds nodes of the pattern that are within the bounds, by how many there are of each kind. */
function addKinds(
  sums: NodeSums,
  { nodePattern, nodeVariants, poolPatterns }: Fleet,
  traits: NodeTraits,
  kinds: Float64Array,
  bounds: NodeBounds,
): void {
  const type = poolPatterns.gpuTypes[traits.gpuType];
  if (type === undefined) return;
  for (let kind = 0; kind < kinds.length; kind += 1) {
    const count = kinds[kind] as number;
    if (count === 0) continue;
    const { state, variant } = nodePattern.kindIn(traits, kind);
    if (!isWithin(bounds, state)) continue;
    sums.add(state, amountsOf(state, nodeVariants[variant] as NodeVariant, undefined, type), count);
  }
}

/** Makes the function that counts the nodes of numbered pools that are within the bounds, by how many are of each kind. */
export function createKindCounter({ nodePattern }: Fleet) {
  const known = new Map<string, Uint8Array>();
  return (traits: NodeTraits, kinds: Float64Array, bounds: NodeBounds): number => {
    const key = `${traits.gpuType}/${traits.load}/${traits.status}`;
    const accepted =
      known.get(key) ??
      Uint8Array.from(kinds, (_, kind) => Number(isWithin(bounds, nodePattern.kindIn(traits, kind).state)));
    known.set(key, accepted);
    let sum = 0;
    for (let kind = 0; kind < kinds.length; kind += 1) {
      sum += (kinds[kind] as number) * (accepted[kind] as number);
    }
    return sum;
  };
}

/** Counts of all nodes of pools by kind that are kept: for each beginning of the pattern, of some numbers of nodes. */
const KEPT_KINDS = 4 * TRACKS;
const keptKinds = new WeakMap<NodePattern, LruCache<Float64Array>>();

/** How many of the first `nodes` nodes of a pool there are of each kind. */
function allKinds(pattern: NodePattern, traits: NodeTraits, nodes: number): Float64Array {
  const kept = keptKinds.get(pattern) ?? new LruCache<Float64Array>(KEPT_KINDS);
  keptKinds.set(pattern, kept);
  return kept.getOrCreate(`${nodes}/${traits.track}`, () =>
    pattern.countKinds(traits, ALL_NUMBERS.residues(nodes, PATTERN_SIZE)),
  );
}

/**
 * Makes the function that counts the nodes of a numbered pool by kind, of those among its first `nodes` whose numbers
 * are in a set. Pools that begin at the same place of the pattern share the counts.
 */
export function createKindReader(
  { nodePattern }: Fleet,
  { areaFor }: NodeQuery,
): (set: NumberSet, nodes: number) => (traits: PoolTraits) => Float64Array {
  return (set, nodes) => {
    const known = new Map<string, Float64Array>();
    const residuesByArea = new Map<string, Float64Array>();
    return (traits) => {
      const { key = "", within } = areaFor(traits) ?? { within: () => NO_NUMBERS };
      if (key === "" && set === ALL_NUMBERS) return allKinds(nodePattern, traits, nodes);
      const start = `${traits.track}/${key}`;
      const residues = residuesByArea.get(key) ?? within(set).residues(nodes, PATTERN_SIZE);
      residuesByArea.set(key, residues);
      const kinds = known.get(start) ?? nodePattern.countKinds(traits, residues);
      known.set(start, kinds);
      return kinds;
    };
  };
}

/** Sums over the matches that are named after one of the pools that are read one by one. */
export function sumListed(fleet: Fleet, query: NodeQuery): NodeSums {
  const { nodePattern, spread } = fleet;
  const sums = new NodeSums();
  for (const pool of query.listed) {
    const bounds = query.boundsIn(fleet.traitsOf(pool), fleet.membersOf(pool).length);
    const area = query.areaIn(pool);
    const set = area?.within(query.text.nodesOf(fleet.nameOf(pool))) ?? NO_NUMBERS;
    if (bounds === undefined || set === NO_NUMBERS) continue;
    const live = fleet.liveNodes().countIn(pool);
    const traits = fleet.outsideTraits(pool);
    if (live === 0 && set === ALL_NUMBERS) {
      addKinds(sums, fleet, traits, allKinds(nodePattern, traits, spread.nodesOf(pool)), bounds);
      continue;
    }
    const liveResidues = set.residues(live, PATTERN_SIZE);
    for (let node = 0; node < live; node += 1) {
      if (liveResidues[node + 1] === 0) continue;
      const state = fleet.stateOf({ pool, node });
      if (isWithin(bounds, state)) sums.add(state, fleet.amountsOf({ pool, node }), 1);
    }
    const behind = set
      .residues(spread.nodesOf(pool), PATTERN_SIZE)
      .map((count, residue) => count - (liveResidues[residue] as number));
    addKinds(sums, fleet, traits, nodePattern.countKinds(traits, behind), bounds);
  }
  return sums;
}

/** Slots whose nodes are alike but for where they begin in the pattern. */
interface SlotClass {
  readonly traits: PoolTraits;
  readonly bounds: NodeBounds;
  readonly kinds: Float64Array;
}

/** Sums over the matches of the pools without another name than their number, at a cost that no volume changes. */
export function sumNumbered(fleet: Fleet, query: NodeQuery): NodeSums {
  const { text, boundsIn, areaFor } = query;
  const { spread, firstNumbered, slots } = fleet;
  const kindReader = createKindReader(fleet, query);
  const classes = new Map<string, SlotClass>();

  /** Adds the nodes of a set in each of the pools, given by slot. */
  function addSlots(poolsBySlot: Float64Array, set: NumberSet, nodes: number): void {
    const kindsOf = kindReader(set, nodes);
    for (const [slot, traits] of slots.entries()) {
      const pools = poolsBySlot[slot] as number;
      const bounds = boundsIn(traits, 1);
      if (pools === 0 || bounds === undefined || areaFor(traits) === undefined) continue;
      const kinds = kindsOf(traits);
      const key = `${traits.gpuType}/${traits.load}/${traits.status}`;
      const own = classes.get(key) ?? { traits, bounds, kinds: new Float64Array(kinds.length) };
      classes.set(key, own);
      for (let kind = 0; kind < kinds.length; kind += 1) {
        own.kinds[kind] = (own.kinds[kind] as number) + pools * (kinds[kind] as number);
      }
    }
  }

  for (const run of spread.runs) {
    const first = Math.max(run.first, firstNumbered);
    if (run.end <= first) continue;
    /** Pools of the run by slot. */
    const poolsIn = (set: NumberSet) => {
      const before = set.residues(first, TRAIT_PERIOD);
      return set.residues(run.end, TRAIT_PERIOD).map((count, slot) => count - (before[slot] as number));
    };
    const whole = poolsIn(text.wholePools);
    const part = poolsIn(text.partPools);
    // Where a part of all pools matches, a pool that matches as a whole has it too.
    const isPartOfAll = text.partPools === ALL_NUMBERS;
    addSlots(whole, ALL_NUMBERS, run.nodes);
    addSlots(
      part.map((pools, slot) => pools - (isPartOfAll ? (whole[slot] as number) : 0)),
      text.nodes,
      run.nodes,
    );
  }
  const sums = new NodeSums();
  for (const { traits, bounds, kinds } of classes.values()) addKinds(sums, fleet, traits, kinds, bounds);
  return sums;
}

/**
 * Identifies pools that have the same nodes, wherever these begin in the pattern: those without workflows that have whole
 * turns of it for themselves. Undefined for all others.
 */
export function wholeTurnsKey(fleet: Fleet, pool: number): string | undefined {
  const nodes = fleet.spread.nodesOf(pool);
  const isWhole = nodes % PATTERN_SIZE === 0 && fleet.membersOf(pool).length === 1;
  if (!isWhole || fleet.liveNodes().countIn(pool) > 0) return undefined;
  const { gpuType, load, status, backend } = fleet.traitsOf(pool);
  return ["whole", nodes, gpuType, load, status, backend].join("/");
}

/** Pools whose nodes are summed at a moment, kept while a page of them is rendered. */
const KEPT_POOLS = 256;
const keptSums = new WeakMap<NodePattern, WeakMap<LiveNodes, LruCache<NodeSums>>>();

/** Sums over all nodes that serve a pool. */
export function sumNodesOf(fleet: Fleet, pool: number): NodeSums {
  const { nodePattern } = fleet;
  const live = fleet.liveNodes();
  const byLive = keptSums.get(nodePattern) ?? new WeakMap<LiveNodes, LruCache<NodeSums>>();
  keptSums.set(nodePattern, byLive);
  const sums = byLive.get(live) ?? new LruCache<NodeSums>(KEPT_POOLS);
  byLive.set(live, sums);
  const members = fleet.membersOf(pool);
  const key = wholeTurnsKey(fleet, pool) ?? members.join();
  return sums.getOrCreate(key, () => sumListed(fleet, readNodeQuery(fleet, { pools: [fleet.nameOf(pool)] })));
}
