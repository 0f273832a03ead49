import { MOCK_CONFIG, type MockPatterns } from "../../seed/types.ts";
import type { Volume } from "../../seed/volumes.ts";
import { createFleet } from "../pool/fleet.ts";
import { createWorkflowIndex, type WorkflowIndex } from "../workflow/workflow-rows.ts";
import { type Cluster, createCluster } from "./cluster.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A cluster to look into, with what it was made from. */
export interface SampleCluster extends Cluster {
  readonly index: WorkflowIndex;
}

/** The cluster of a world, at its beginning. */
export function sampleCluster(
  seed: number,
  volume: Volume,
  patterns: MockPatterns = MOCK_CONFIG,
): SampleCluster {
  const index = createWorkflowIndex(seed, patterns);
  const fleet = createFleet({ seed, patterns, poolPatterns: patterns.pools, volume });
  return { ...createCluster({ seed, patterns, volume, fleet, index }), index };
}
