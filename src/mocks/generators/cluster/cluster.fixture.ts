import { DEFAULT_EPOCH } from "../../seed/defaults.ts";
import { MOCK_CONFIG, type MockPatterns } from "../../seed/types.ts";
import type { Volume } from "../../seed/volumes.ts";
import { createFleet, type Fleet } from "../pool/fleet.ts";
import { createWorkflowIndex, type WorkflowIndex, type WorldIndex } from "../workflow/workflow-rows.ts";
import { type Cluster, createCluster } from "./cluster.ts";
import { createWorldIndex } from "./world-index.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const { volume: _, ...PATTERNS } = MOCK_CONFIG;
/** Much runs, everything is LOW or HIGH, tasks take whole nodes. */
export const CROWDED: MockPatterns = {
  ...PATTERNS,
  workflows: {
    ...PATTERNS.workflows,
    statusDistribution: { RUNNING: 0.6, WAITING: 0.3, COMPLETED: 0.1 },
    priorityDistribution: { HIGH: 0.5, LOW: 0.5 },
  },
  tasks: { ...PATTERNS.tasks, gpuDistribution: { 8: 1 } },
};

/** The index of a world of the default patterns at the default moment. */
export function sampleIndex(seed: number, volume: Volume): WorldIndex {
  const { index, fleet, ...cluster } = sampleCluster(seed, volume);
  cluster.advance(0);
  return createWorldIndex({ index, cluster, fleet, epoch: DEFAULT_EPOCH, moment: 0 });
}

/** A cluster to look into, with what it was made from. */
export interface SampleCluster extends Cluster {
  readonly index: WorkflowIndex;
  readonly fleet: Fleet;
}

/** The cluster of a world, at its beginning. */
export function sampleCluster(
  seed: number,
  volume: Volume,
  patterns: MockPatterns = MOCK_CONFIG,
): SampleCluster {
  const index = createWorkflowIndex(seed, patterns);
  const fleet = createFleet({ seed, patterns, poolPatterns: patterns.pools, volume });
  return { ...createCluster({ seed, patterns, volume, fleet, index }), index, fleet };
}
