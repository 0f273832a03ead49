import { LruCache } from "../../../lib/lru-cache.ts";
import type { Fleet } from "../pool/fleet.ts";
import { ALL_NUMBERS, NO_NUMBERS, type NumberSet } from "../pool/number-set.ts";
import { sumOverNumbered } from "../pool/numbered-pools.ts";
import { constantSums, numberAt, periodicSums } from "../pool/periodic-sums.ts";
import type { NodePattern } from "./node-pattern.ts";
import { type NodeQuery, type ResourceFilter, readNodeQuery } from "./node-query.ts";
import type { NodePlace } from "./node-spread.ts";
import { isByStatus, isWithin, PATTERN_SIZE } from "./node-state.ts";
import type { NodeSums } from "./node-sums.ts";
import { createKindCounter, createKindReader, sumListed, sumNumbered } from "./sum-nodes.ts";

/** The nodes of a filter: by their pools' indices, then by their numbers. */
export interface NodeSelection {
  readonly total: number;
  /** The matches [offset, offset + limit). */
  rows(offset: number, limit: number): readonly NodePlace[];
  /** Sums over all matches. */
  sums(): NodeSums;
}

/** What does not depend on what workflows use: the numbered pools have none. */
interface NumberedPart {
  /** How many nodes of the numbered pools up to number n match. */
  countTo(n: number): number;
  sums(): NodeSums;
}

/** Filters of numbered pools that are kept. */
const KEPT_FILTERS = 32;
const keptParts = new WeakMap<NodePattern, LruCache<NumberedPart>>();

function numberedPart(fleet: Fleet, filter: ResourceFilter, query: NodeQuery): NumberedPart {
  const parts = keptParts.get(fleet.nodePattern) ?? new LruCache<NumberedPart>(KEPT_FILTERS);
  keptParts.set(fleet.nodePattern, parts);
  return parts.getOrCreate(JSON.stringify(filter), () => {
    let sums: NodeSums | undefined;
    return {
      countTo: query.hasNumbered ? countNumbered(fleet, query) : () => 0,
      sums() {
        sums ??= sumNumbered(fleet, query);
        return sums;
      },
    };
  });
}

/** Counts the matches of the pools up to a number that have no other name. */
function countNumbered(fleet: Fleet, query: NodeQuery): (n: number) => number {
  const { text, boundsIn, areaFor } = query;
  const { nodePattern, slots } = fleet;
  const kindReader = createKindReader(fleet, query);
  const countKinds = createKindCounter(fleet);
  /** By slot, how many of `nodes` nodes are in a set. */
  const countBySlot = (set: NumberSet, nodes: number) => {
    const kindsOf = kindReader(set, nodes);
    // Slots that have the same nodes have the same count.
    const counts = new Map<string, number>();
    return slots.map((traits) => {
      const bounds = boundsIn(traits, 1);
      const area = areaFor(traits);
      if (bounds === undefined || area === undefined) return 0;
      const key = [traits.track, traits.load, traits.status, traits.gpuType, area.key].join("/");
      const isPlain = area.key === "" && isByStatus(bounds);
      const count =
        counts.get(key) ??
        (isPlain
          ? set.over(nodePattern.accepted(traits, bounds))(nodes)
          : countKinds(traits, kindsOf(traits), bounds));
      counts.set(key, count);
      return count;
    });
  };
  return sumOverNumbered(fleet, (nodes) => {
    const whole = countBySlot(ALL_NUMBERS, nodes);
    const part = countBySlot(text.nodes, nodes);
    // Where a part of all pools matches, a pool that matches as a whole adds the rest.
    const isPartOfAll = text.partPools === ALL_NUMBERS;
    const more = whole.map((count, slot) => count - (isPartOfAll ? (part[slot] as number) : 0));
    return [
      { set: text.wholePools, amounts: periodicSums(more) },
      { set: text.partPools, amounts: periodicSums(part) },
    ];
  });
}

/** Finds the nodes that a filter accepts. Costs nothing that grows with the number of pools or of nodes. */
export function selectNodes(fleet: Fleet, filter: ResourceFilter): NodeSelection {
  const { nodePattern, spread, firstNumbered } = fleet;
  const query = readNodeQuery(fleet, filter);

  /** How many of the first n nodes named after a pool match. */
  function countIn(pool: number): (n: number) => number {
    const members = fleet.membersOf(pool).length;
    const traits = fleet.traitsOf(pool);
    const bounds = query.boundsIn(traits, members);
    if (bounds === undefined) return () => 0;
    const set = query.areaIn(pool)?.within(query.text.nodesOf(fleet.nameOf(pool))) ?? NO_NUMBERS;
    const liveNodes = fleet.liveNodes().countIn(pool);
    const hasOthers = liveNodes < spread.nodesOf(pool);
    const behind = hasOthers ? set.over(nodePattern.accepted(fleet.outsideTraits(pool), bounds)) : () => 0;
    if (liveNodes === 0) return behind;
    const holds = set.over(constantSums(1, PATTERN_SIZE));
    const before = [0];
    for (let node = 0; node < liveNodes; node += 1) {
      const isHeld = holds(node + 1) > holds(node);
      const isWanted = isHeld && isWithin(bounds, fleet.stateOf({ pool, node }));
      before.push((before[node] as number) + Number(isWanted));
    }
    return (n) =>
      n <= liveNodes ? (before[n] as number) : (before[liveNodes] as number) + behind(n) - behind(liveNodes);
  }

  const listed = query.listed.map((pool) => ({ pool, count: countIn(pool)(spread.nodesOf(pool)) }));
  const listedTotal = listed.reduce((sum, { count }) => sum + count, 0);
  const numbered = numberedPart(fleet, filter, query);
  const { countTo } = numbered;
  const total = listedTotal + countTo(spread.pools);

  /** Adds the matches [offset, …) of a pool, until there are `limit` rows. */
  function addRows(rows: NodePlace[], pool: number, offset: number, count: number, limit: number): void {
    const counted = countIn(pool);
    let number = 0;
    for (let place = offset; place < count && rows.length < limit; place += 1) {
      number = numberAt(counted, place, number + 1, spread.nodesOf(pool));
      rows.push({ pool, node: number - 1 });
    }
  }

  function rows(offset: number, limit: number): readonly NodePlace[] {
    const found: NodePlace[] = [];
    const wanted = Math.max(0, Math.min(limit, total - offset));
    let passed = 0;
    for (const { pool, count } of listed) {
      if (found.length >= wanted) break;
      if (passed + count > offset) addRows(found, pool, Math.max(0, offset - passed), count, wanted);
      passed += count;
    }
    let number = firstNumbered;
    while (found.length < wanted) {
      const target = offset + found.length - listedTotal;
      number = numberAt(countTo, target, number + 1, spread.pools);
      const before = countTo(number - 1);
      addRows(found, number - 1, target - before, countTo(number) - before, wanted);
    }
    return found;
  }

  let sums: NodeSums | undefined;
  return {
    total,
    rows,
    sums() {
      if (sums !== undefined) return sums;
      sums = sumListed(fleet, query);
      if (query.hasNumbered) sums.addAll(numbered.sums());
      return sums;
    },
  };
}
