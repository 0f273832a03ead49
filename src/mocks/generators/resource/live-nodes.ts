import type { ResourceFields } from "../../../lib/api/generated.schemas.ts";
import type { NodePlace } from "./node-spread.ts";

/** What workflows use of the nodes that the cluster has: the first ones of the first pools. */
export interface LiveNodes {
  /** How many nodes of a pool the cluster has. */
  countIn(pool: number): number;
  /** What tasks hold of one of these. */
  usageOf(place: NodePlace): ResourceFields;
  /** GPUs that tasks hold of all nodes that are named after a pool. */
  usedGpusIn(pool: number): number;
  /** GPUs that the HIGH and NORMAL workflows of a pool hold, and how many they may; -1 without a limit. */
  quotaIn(pool: number): { readonly used: number; readonly limit: number };
}

/** Nodes without workflows. */
export const NO_LIVE_NODES: LiveNodes = {
  countIn: () => 0,
  usageOf: () => ({ gpu: 0, cpu: 0, memory: 0, storage: 0 }),
  usedGpusIn: () => 0,
  quotaIn: () => ({ used: 0, limit: -1 }),
};
