import { LruCache } from "../../lib/lru-cache.ts";
import type { Cluster } from "../generators/cluster/cluster.ts";
import { createDatasetIndex } from "../generators/dataset/dataset-columns.ts";
import { createWorkflowIndex } from "../generators/workflow/workflow-rows.ts";
import type { MockPatterns } from "../seed/types.ts";
import { lazy } from "./lazy.ts";

/** Clusters that are kept, of the latest volumes; each takes some 25 MB. */
const KEPT_CLUSTERS = 3;

function createSharedIndexes(seed: number, patterns: MockPatterns) {
  return {
    seed,
    workflowIndex: lazy(() => createWorkflowIndex(seed, patterns, patterns.tasks)),
    datasetIndex: lazy(() => createDatasetIndex(seed, patterns)),
    /** As they are at the epoch, without anybody. */
    clusters: new LruCache<Cluster>(KEPT_CLUSTERS),
  };
}

/** Indexes that worlds of one seed share at every volume; made for the first row. */
export type SharedIndexes = ReturnType<typeof createSharedIndexes>;

/** Those of the latest seed: every story makes a world, and nearly all of them the same one. */
const latest = new WeakMap<MockPatterns, SharedIndexes>();

export function sharedIndexes(seed: number, patterns: MockPatterns): SharedIndexes {
  const known = latest.get(patterns);
  if (known?.seed === seed) return known;
  const indexes = createSharedIndexes(seed, patterns);
  latest.set(patterns, indexes);
  return indexes;
}
