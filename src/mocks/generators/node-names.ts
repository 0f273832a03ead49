import type { MockPatterns } from "../seed/types.ts";
import { poolName } from "./pool-names.ts";

/** Number of nodes of a pool that tasks are spread over, at most; a pool with fewer folds. */
export const NODE_SPREAD = 50;

/** Host name of node `node` (0 … resourcesPerPool − 1) of pool `pool`; no other node of the world has it. */
export function nodeName(patterns: MockPatterns, pool: number, node: number): string {
  return `${poolName(patterns, pool)}-node-${String(node + 1).padStart(3, "0")}`;
}
