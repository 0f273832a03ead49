import type { NodeHolders, TaskPlace } from "../resource/live-nodes.ts";
import type { Cluster } from "./cluster.ts";
import { type ClusterGroup, requestsOf } from "./cluster-timeline.ts";

/** Something that happens on a node: a task takes GPUs of it, or gives them back. */
interface NodeEvent {
  readonly at: number;
  readonly isRelease: boolean;
  readonly holder: TaskPlace;
  readonly gpus: number;
}

/** What the tasks of a group did on a node until a moment; nothing for those that hold no GPU. */
function eventsOf(group: ClusterGroup, node: number, moment: number): NodeEvent[] {
  const { job, position, nodes = [], placed, end } = group;
  if (placed > moment || end <= placed || !nodes.includes(node)) return [];
  const events: NodeEvent[] = [];
  let first = 0;
  for (const { count, resources } of requestsOf(group)) {
    for (let task = first; task < first + count; task += 1) {
      if (nodes[task] !== node || resources.gpu === 0) continue;
      const holder = { workflow: job.index, group: position, task };
      events.push({ at: placed, isRelease: false, holder, gpus: resources.gpu });
      if (end <= moment) events.push({ at: end, isRelease: true, holder, gpus: resources.gpu });
    }
    first += count;
  }
  return events;
}

function isSame(one: TaskPlace | undefined, other: TaskPlace): boolean {
  return one?.workflow === other.workflow && one.group === other.group && one.task === other.task;
}

/**
 * Reads who holds the GPUs of a node at a moment that the cluster has reached. A task takes the first ones that are free
 * when it comes, and keeps them until it ends: so the node's past is lived through again.
 */
export function nodeHolders({ jobs, submitted, pools }: Cluster, node: number, moment: number): NodeHolders {
  const events: NodeEvent[] = [];
  for (const jobsOf of [jobs, submitted.values()]) {
    for (const { groups } of jobsOf)
      for (const group of groups) events.push(...eventsOf(group, node, moment));
  }
  // Room is made before it is taken; the sort keeps the order of arrival of those that come together.
  events.sort((one, other) => one.at - other.at || Number(other.isRelease) - Number(one.isRelease));
  const devices = new Array<TaskPlace | undefined>(pools.ledger.offerOf(node).gpu).fill(undefined);
  let free = devices.length;
  let wasFull = free === 0;
  let since: number | undefined;
  for (const [place, { at, isRelease, holder, gpus }] of events.entries()) {
    let left = gpus;
    for (const [index, held] of devices.entries()) {
      const isWanted = isRelease ? isSame(held, holder) : held === undefined;
      if (left === 0 || !isWanted) continue;
      devices[index] = isRelease ? undefined : holder;
      left -= 1;
    }
    free += isRelease ? gpus : -gpus;
    // What is taken at the moment at which it is given back was never free.
    const isFull = free === 0;
    if (events[place + 1]?.at === at || isFull === wasFull) continue;
    wasFull = isFull;
    since = at;
  }
  return { devices, since };
}
