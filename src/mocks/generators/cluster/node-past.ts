import type { NodePlace } from "../resource/node-spread.ts";
import type { Cluster } from "./cluster.ts";
import { type ClusterGroup, requestsOf } from "./cluster-timeline.ts";

/** A task on a node. Moments are milliseconds since the epoch. */
export interface NodeStay {
  readonly group: ClusterGroup;
  /** Its number in the group. */
  readonly task: number;
  readonly gpus: number;
  /** Numbers of these GPUs on the node, ascending. */
  readonly devices: readonly number[];
  readonly start: number;
  /** Undefined for one that is still there. */
  readonly end: number | undefined;
}

/** What happened on a node until a moment. */
export interface NodePast {
  /** In the order in which they came. */
  readonly stays: readonly NodeStay[];
  /** By the number of the GPU, who holds it at the moment; undefined for one that no task holds. */
  readonly holders: readonly (NodeStay | undefined)[];
  /** When the node got full, and when it was no more. */
  readonly turns: readonly { readonly at: number; readonly isFull: boolean }[];
}

interface NodeEvent {
  readonly at: number;
  readonly isRelease: boolean;
  readonly stay: NodeStay & { devices: readonly number[] };
}

/** What the tasks of a group did on a node until a moment. */
function eventsOf(group: ClusterGroup, node: number, moment: number): NodeEvent[] {
  const { nodes = [], placed, end } = group;
  if (placed > moment || end <= placed || !nodes.includes(node)) return [];
  const isOver = end <= moment;
  const events: NodeEvent[] = [];
  let first = 0;
  for (const { count, resources } of requestsOf(group)) {
    for (let task = first; task < first + count; task += 1) {
      if (nodes[task] !== node) continue;
      const stay = {
        group,
        task,
        gpus: resources.gpu,
        devices: [],
        start: placed,
        end: isOver ? end : undefined,
      };
      events.push({ at: placed, isRelease: false, stay });
      if (isOver) events.push({ at: end, isRelease: true, stay });
    }
    first += count;
  }
  return events;
}

/** The number of a node in a cluster; undefined for one that it does not have. */
export function nodeNumber({ pools }: Pick<Cluster, "pools">, { pool, node }: NodePlace): number | undefined {
  const number = pools.places.findIndex((place) => place.pool === pool && place.node === node);
  return number < 0 ? undefined : number;
}

/**
 * Reads what happened on a node until a moment that the cluster has reached. A task takes the first GPUs that are free when
 * it comes, and keeps them until it ends: so the node's past is lived through again.
 * @param node its number in the cluster.
 */
export function nodePast({ jobs, submitted, pools }: Cluster, node: number, moment: number): NodePast {
  const events: NodeEvent[] = [];
  for (const jobsOf of [jobs, submitted.values()]) {
    for (const { groups } of jobsOf)
      for (const group of groups) events.push(...eventsOf(group, node, moment));
  }
  // Room is made before it is taken; the sort keeps the order of arrival of those that come together.
  events.sort((one, other) => one.at - other.at || Number(other.isRelease) - Number(one.isRelease));
  const stays: NodeStay[] = [];
  const turns: { at: number; isFull: boolean }[] = [];
  const holders = new Array<NodeStay | undefined>(pools.ledger.offerOf(node).gpu).fill(undefined);
  let free = holders.length;
  let wasFull = free === 0;
  for (const [place, { at, isRelease, stay }] of events.entries()) {
    if (isRelease) for (const device of stay.devices) holders[device] = undefined;
    else {
      const unused = [...holders.keys()].filter((device) => holders[device] === undefined);
      stay.devices = unused.slice(0, stay.gpus);
      for (const device of stay.devices) holders[device] = stay;
      stays.push(stay);
    }
    free += isRelease ? stay.gpus : -stay.gpus;
    // What is taken at the moment at which it is given back was never free.
    const isFull = free === 0;
    if (events[place + 1]?.at === at || isFull === wasFull) continue;
    wasFull = isFull;
    turns.push({ at, isFull });
  }
  return { stays, holders, turns };
}
