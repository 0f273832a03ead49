import type { FreeGpuCount } from "@/lib/api/generated.schemas";

/** A task of one node, and the nodes that have room for it. */
export interface Fit {
  readonly gpus: number;
  readonly nodes: number;
}

/**
 * The largest task that some node can take now, with the number of such nodes; undefined if no node has a free GPU.
 *
 * @example nodesThatFit([{ free_gpus: 0, nodes: 90 }, { free_gpus: 8, nodes: 31 }]) // { gpus: 8, nodes: 31 }
 */
export function nodesThatFit(histogram: readonly FreeGpuCount[]): Fit | undefined {
  const largest = histogram.findLast(({ free_gpus: free, nodes }) => free > 0 && nodes > 0);
  return largest && { gpus: largest.free_gpus, nodes: largest.nodes };
}
