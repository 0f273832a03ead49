import type { MockPatterns } from "../seed/types.ts";
import { numberedIndex, numberedName } from "./numbered-names.ts";

/** Number of pools that workflows are spread over, at most: a larger world has idle pools, a smaller one folds. */
export const POOL_SPREAD = 50;

/** Name of pool `index`, 0 … pools − 1. */
export function poolName(patterns: MockPatterns, index: number): string {
  return numberedName(patterns.workflows.pools, "pool", index);
}

/** Index of the pool of that name, or null when none of the first `count` pools is called so. */
export function poolIndex(patterns: MockPatterns, name: string, count: number): number | null {
  return numberedIndex(patterns.workflows.pools, "pool", name, count);
}
