import type { NodeHolders, TaskPlace } from "../resource/live-nodes.ts";
import type { Cluster } from "./cluster.ts";
import { type NodeStay, nodePast } from "./node-past.ts";

/** Where the task of a stay is among all tasks. */
export function taskOfStay({ group: { job, position }, task }: NodeStay): TaskPlace {
  return { workflow: job.index, group: position, task };
}

/** Reads who holds the GPUs of a node at a moment that the cluster has reached. */
export function nodeHolders(cluster: Cluster, node: number, moment: number): NodeHolders {
  const { holders, turns } = nodePast(cluster, node, moment);
  return {
    devices: holders.map((stay) => stay && taskOfStay(stay)),
    since: turns.at(-1)?.at,
  };
}
