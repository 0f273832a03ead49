import { withFrontRows } from "../../rows/front-rows.ts";
import type { WorkflowIndex, WorldIndex } from "../workflow/workflow-rows.ts";
import { createLiveRows, type LiveRowsOptions } from "./live-rows.ts";

export interface WorldIndexOptions extends LiveRowsOptions {
  /** From `createWorkflowIndex` with the same seed and patterns as the cluster. */
  readonly index: WorkflowIndex;
}

/**
 * Makes the index of a world: the workflows of its seed, of which the newest are as its cluster has them.
 * @example
 * const index = createWorldIndex({ index: createWorkflowIndex(seed, patterns), cluster, fleet, epoch, moment: 0 });
 * index.live.jobAt(0).status; // what became of the newest workflow
 */
export function createWorldIndex({ index, ...options }: WorldIndexOptions): WorldIndex {
  const live = createLiveRows(options);
  return { ...index, ...withFrontRows(index, live.front), live };
}
