import type { ResourceFields } from "../../../lib/api/generated.schemas.ts";
import type { NodePlace } from "./node-spread.ts";

/** What workflows use of the nodes that the cluster has: the first ones of the first pools. */
export interface LiveNodes {
  /** How many nodes of a pool the cluster has. */
  countIn(pool: number): number;
  /** What tasks hold of a node; undefined for one that the cluster does not have. */
  usageOf(place: NodePlace): ResourceFields | undefined;
  /** GPUs that tasks hold of all nodes that are named after a pool. */
  usedGpusIn(pool: number): number;
  /** GPUs that the HIGH and NORMAL workflows of a pool hold, and how many they may; -1 without a limit. */
  quotaIn(pool: number): { readonly used: number; readonly limit: number };
}

/** Nodes without workflows. */
export const NO_LIVE_NODES: LiveNodes = {
  countIn: () => 0,
  usageOf: () => undefined,
  usedGpusIn: () => 0,
  quotaIn: () => ({ used: 0, limit: -1 }),
};
