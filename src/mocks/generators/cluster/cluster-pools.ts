import { PoolStatus, type ResourceStatus } from "../../../lib/api/generated.schemas.ts";
import type { PoolLoad } from "../../seed/pool-patterns.ts";
import { NODE_SPREAD } from "../node-names.ts";
import type { Fleet } from "../pool/fleet.ts";
import { gpuTypeOf } from "../pool/render-pool.ts";
import { leastOffer, smallerSize } from "../resource/node-offer.ts";
import type { NodePlace } from "../resource/node-spread.ts";
import { takesWork } from "../resource/node-state.ts";
import type { TaskResources } from "../workflow/task-resources.ts";
import { NodeLedger } from "./node-ledger.ts";

/** A pool as the scheduler sees it. */
export interface ClusterPool {
  /** Number of its node set in the ledger. */
  readonly set: number;
  readonly isOnline: boolean;
  /** Whether nothing that is submitted to it reaches its backend. */
  readonly isOffline: boolean;
  readonly load: PoolLoad;
  /** What every node offers that is as large as the pool's nodes can be. */
  readonly offer: TaskResources;
  /** How many such nodes take tasks. */
  readonly nodes: number;
  /** GPUs that its HIGH and NORMAL jobs may hold together. */
  readonly quota: number;
}

/** The nodes that jobs run on, and the pools they belong to. */
export interface ClusterPools {
  readonly ledger: NodeLedger;
  readonly pools: readonly ClusterPool[];
  /** By number in the ledger. */
  readonly places: readonly NodePlace[];
  /** How many node sets there are. */
  readonly sets: number;
  /** The nodes that enter another status at a turn, after the epoch. */
  changesAt(turn: number): readonly NodeChange[];
}

/** What happens to a node at a turn; whether it is full is left aside. */
export interface NodeChange {
  /** Its number in the ledger. */
  readonly node: number;
  readonly before: ResourceStatus;
  readonly status: ResourceStatus;
}

/** Makes the function that reads the changes of nodes; some places of the pattern change at a turn, wherever they are. */
function changeReader({ nodePattern, traitsOf }: Fleet, places: readonly NodePlace[]) {
  const nodesByPlace = new Map<number, number[]>();
  for (const [number, { pool, node }] of places.entries()) {
    const place = nodePattern.placeOf(traitsOf(pool), node + 1);
    nodesByPlace.set(place, [...(nodesByPlace.get(place) ?? []), number]);
  }
  return (turn: number): readonly NodeChange[] => {
    const pattern = nodePattern.at(turn);
    const changing = pattern.changing().flatMap((place) => nodesByPlace.get(place) ?? []);
    return changing
      .sort((one, other) => one - other)
      .flatMap((node) => {
        const place = places[node] as NodePlace;
        const statusAt = (at: typeof pattern) => at.stateOf(traitsOf(place.pool), place.node + 1).status;
        const [before, status] = [statusAt(nodePattern.at(turn - 1)), statusAt(pattern)];
        return before === status ? [] : [{ node, before, status }];
      });
  };
}

/**
 * Reads the pools and nodes of a world that jobs run on, as they are until its epoch: the first `pools` pools, and of each
 * the first `NODE_SPREAD` nodes. A node offers what any node of its type and size has, so that jobs never ask for more than there is.
 */
export function createClusterPools(fleet: Fleet, pools: number): ClusterPools {
  const ledger = new NodeLedger();
  const places: NodePlace[] = [];
  const setNumbers = new Map<string, number>();
  const wholeNodes: number[] = [];
  for (let pool = 0; pool < pools; pool += 1) {
    const name = fleet.nodeSetOf(pool);
    const set = setNumbers.get(name) ?? ledger.addSet();
    setNumbers.set(name, set);
    const traits = fleet.traitsOf(pool);
    const type = gpuTypeOf(fleet, pool);
    let whole = 0;
    for (let node = 0; node < Math.min(NODE_SPREAD, fleet.spread.nodesOf(pool)); node += 1) {
      const { status, gpus } = fleet.nodePattern.stateOf(traits, node + 1);
      const number = ledger.addNode(set, leastOffer(type, gpus));
      places.push({ pool, node });
      if (!takesWork(status)) continue;
      ledger.open(number);
      if (gpus === type.gpusPerNode) whole += 1;
    }
    wholeNodes.push(whole);
  }
  return {
    ledger,
    places,
    sets: setNumbers.size,
    changesAt: changeReader(fleet, places),
    pools: Array.from({ length: pools }, (_, pool): ClusterPool => {
      const set = setNumbers.get(fleet.nodeSetOf(pool)) as number;
      const members = fleet.membersOf(pool);
      const { status, load, quotaLimit } = fleet.traitsOf(pool);
      const type = gpuTypeOf(fleet, pool);
      const whole = members.reduce((sum, member) => sum + (wholeNodes[member] ?? 0), 0);
      const size = whole > 0 ? type.gpusPerNode : smallerSize(type.gpusPerNode);
      const share = ledger.capacityOf(set) / members.length;
      return {
        set,
        isOnline: status === PoolStatus.ONLINE,
        isOffline: status === PoolStatus.OFFLINE,
        load,
        offer: leastOffer(type, size),
        nodes: whole > 0 ? whole : ledger.openNodesOf(set).length,
        quota: quotaLimit < 0 ? Number.POSITIVE_INFINITY : Math.floor((share * quotaLimit) / 16),
      };
    }),
  };
}
