import type { ResourceFields } from "../../../lib/api/generated.schemas.ts";
import type { NodePlace } from "./node-spread.ts";

/** A task that holds GPUs: its workflow's index, its group's position there, and its number in the group. */
export interface TaskPlace {
  readonly workflow: number;
  readonly group: number;
  readonly task: number;
}

/** Who holds the GPUs of a node. */
export interface NodeHolders {
  /** By the number of the GPU; undefined for one that no task holds. */
  readonly devices: readonly (TaskPlace | undefined)[];
  /** When the node got full, or was no more, in milliseconds since the epoch; undefined if it never has been. */
  readonly since: number | undefined;
}

/** What workflows use of the nodes that the cluster has: the first ones of the first pools. */
export interface LiveNodes {
  /** How many nodes of a pool the cluster has. */
  countIn(pool: number): number;
  /** What tasks hold of a node; undefined for one that the cluster does not have. */
  usageOf(place: NodePlace): ResourceFields | undefined;
  /** Who holds its GPUs; undefined for one that the cluster does not have. */
  holdersOf(place: NodePlace): NodeHolders | undefined;
  /** GPUs that tasks hold of all nodes that are named after a pool. */
  usedGpusIn(pool: number): number;
  /** GPUs that the LOW workflows of a pool hold. */
  lowGpusIn(pool: number): number;
  /** GPUs that tasks of a pool's workflows wait for. */
  queuedGpusIn(pool: number): number;
  /** GPUs that the HIGH and NORMAL workflows of a pool hold, and how many they may; -1 without a limit. */
  quotaIn(pool: number): { readonly used: number; readonly limit: number };
}

/** Nodes without workflows. */
export const NO_LIVE_NODES: LiveNodes = {
  countIn: () => 0,
  usageOf: () => undefined,
  holdersOf: () => undefined,
  usedGpusIn: () => 0,
  lowGpusIn: () => 0,
  queuedGpusIn: () => 0,
  quotaIn: () => ({ used: 0, limit: -1 }),
};
