import { BackendResourceType, ResourceStatus } from "../../../lib/api/generated.schemas.ts";
import type { Fleet } from "../pool/fleet.ts";
import { ALL_NUMBERS, type NumberSet } from "../pool/number-set.ts";
import { sumOverNumbered } from "../pool/numbered-pools.ts";
import { constantSums, type NumberSums, numberAt, periodicSums } from "../pool/periodic-sums.ts";
import type { PoolTraits } from "../pool/pool-traits.ts";
import { readHostText } from "./host-text.ts";
import { NODE_STATUSES, type NodeTraits, PATTERN_SIZE } from "./node-pattern.ts";
import type { NodePlace } from "./node-spread.ts";

/**
 * Which nodes are wanted. The values of one field are OR, the fields are AND; an absent field accepts all, an empty
 * list none, and a name that the world does not know matches nothing.
 */
export interface ResourceFilter {
  /** Nodes that serve one of these pools, be they named after another of its node set. */
  readonly pools?: readonly string[];
  readonly platforms?: readonly string[];
  readonly types?: readonly BackendResourceType[];
  readonly statuses?: readonly ResourceStatus[];
  /** Text that the host name holds, in any case. */
  readonly hostname?: string;
}

/** The nodes of a filter: by their pools' indices, then by their numbers. */
export interface NodeSelection {
  readonly total: number;
  /** The matches [offset, offset + limit). */
  rows(offset: number, limit: number): readonly NodePlace[];
}

/** Whether a node of that status serves one pool, several, or none because it is out of order. */
export function typeOf(status: ResourceStatus, members: number): BackendResourceType {
  if (status === ResourceStatus.OFFLINE) return BackendResourceType.UNUSED;
  return members > 1 ? BackendResourceType.SHARED : BackendResourceType.RESERVED;
}

/** The pools that are read one by one: the requested ones, or those with individual names. */
function listedPools(fleet: Fleet, pools: readonly string[] | undefined): readonly number[] {
  const { spread, firstNumbered } = fleet;
  if (pools === undefined) {
    return Array.from({ length: Math.min(firstNumbered, spread.pools) }, (_, pool) => pool);
  }
  const known = pools.map((name) => fleet.indexOf(name)).filter((pool) => pool !== null);
  return [...new Set(known.flatMap((pool) => fleet.membersOf(pool)))].sort((one, other) => one - other);
}

/** Finds the nodes that a filter accepts. Costs nothing that grows with the number of pools or of nodes. */
export function selectNodes(fleet: Fleet, filter: ResourceFilter): NodeSelection {
  const { nodePattern, spread, slots, firstNumbered } = fleet;
  const text = readHostText(filter.hostname ?? "");
  const platforms = fleet.poolPatterns.platforms.map(({ name }) => filter.platforms?.includes(name) ?? true);
  const statusesFor = (members: number) =>
    new Set(
      NODE_STATUSES.filter(
        (status) =>
          (filter.statuses?.includes(status) ?? true) &&
          (filter.types?.includes(typeOf(status, members)) ?? true),
      ),
    );
  const [reserved, shared] = [statusesFor(1), statusesFor(2)];
  /** 1 for each node of a pool that everything but its host name accepts. */
  const acceptedIn = (traits: NodeTraits & Pick<PoolTraits, "platform">, members: number): NumberSums =>
    platforms[traits.platform]
      ? nodePattern.accepted(traits, members > 1 ? shared : reserved)
      : constantSums(0, PATTERN_SIZE);
  /** How many of the first n nodes named after a pool match. */
  function countIn(pool: number): (n: number) => number {
    const members = fleet.membersOf(pool).length;
    const set = text.nodesOf(fleet.nameOf(pool));
    const { platform } = fleet.traitsOf(pool);
    const behind = set.over(acceptedIn({ ...fleet.outsideTraits(pool), platform }, members));
    const liveNodes = fleet.liveNodes().countIn(pool);
    if (liveNodes === 0) return behind;
    const holds = set.over(constantSums(1, PATTERN_SIZE));
    const statuses = members > 1 ? shared : reserved;
    const before = [0];
    for (let node = 0; node < liveNodes; node += 1) {
      const isHeld = holds(node + 1) > holds(node) && platforms[platform] === true;
      const isWanted = isHeld && statuses.has(fleet.stateOf({ pool, node }).status);
      before.push((before[node] as number) + Number(isWanted));
    }
    return (n) =>
      n <= liveNodes ? (before[n] as number) : (before[liveNodes] as number) + behind(n) - behind(liveNodes);
  }

  const listed = listedPools(fleet, filter.pools).map((pool) => ({
    pool,
    count: countIn(pool)(spread.nodesOf(pool)),
  }));
  const listedTotal = listed.reduce((sum, { count }) => sum + count, 0);

  /** By slot, how many of `nodes` nodes are in a set. */
  const countBySlot = (set: NumberSet, nodes: number) => {
    // Slots that have the same nodes have the same count.
    const counts = new Map<string, number>();
    return slots.map((traits) => {
      if (!platforms[traits.platform]) return 0;
      const key = `${traits.track}/${traits.load}/${traits.status}`;
      const count = counts.get(key) ?? set.over(acceptedIn(traits, 1))(nodes);
      counts.set(key, count);
      return count;
    });
  };
  const countTo =
    filter.pools === undefined
      ? sumOverNumbered(fleet, (nodes) => {
          const whole = countBySlot(ALL_NUMBERS, nodes);
          const part = countBySlot(text.nodes, nodes);
          // Where a part of all pools matches, a pool that matches as a whole adds the rest.
          const isPartOfAll = text.partPools === ALL_NUMBERS;
          const more = whole.map((count, slot) => count - (isPartOfAll ? (part[slot] as number) : 0));
          return [
            { set: text.wholePools, amounts: periodicSums(more) },
            { set: text.partPools, amounts: periodicSums(part) },
          ];
        })
      : () => 0;
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
  return { total, rows };
}
