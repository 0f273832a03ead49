import { createProfileChanges } from "../../changes/profile-changes.ts";
import { BUCKET_PATTERNS } from "../../seed/bucket-patterns.ts";
import { DATASET_PATTERNS } from "../../seed/dataset-patterns.ts";
import { PROFILE_PATTERNS } from "../../seed/profile-patterns.ts";
import { MOCK_CONFIG } from "../../seed/types.ts";
import { DEFAULT_VOLUME, type Volume } from "../../seed/volumes.ts";
import { createWorld } from "../../world/world.ts";
import { type BucketGenerator, createBucketGenerator } from "../bucket-generator.ts";
import { createDatasetIndex } from "../dataset/dataset-columns.ts";
import { createDatasetGenerator, type DatasetGenerator } from "../dataset-generator.ts";
import { createProfileGenerator } from "../profile-generator.ts";
import { createWorkflowIndex } from "../workflow-generator.ts";

export const TEST_PATTERNS = {
  ...MOCK_CONFIG,
  buckets: BUCKET_PATTERNS,
  datasets: DATASET_PATTERNS,
  profile: PROFILE_PATTERNS,
};

/** Buckets, datasets and the user of a world of their own, with the workflows that write to the buckets. */
export function createStorageWorld(
  seed: number,
  volume: Partial<Volume> = {},
  patterns: typeof TEST_PATTERNS = TEST_PATTERNS,
) {
  const world = createWorld({ seed, volume: { ...DEFAULT_VOLUME, ...volume } });
  const { now, volume: counts } = world.config;
  const shared = { seed, patterns, volume: counts, now };
  const profile = createProfileGenerator({ ...shared, store: createProfileChanges() });
  let datasets: DatasetGenerator | undefined;
  let buckets: BucketGenerator | undefined;
  return {
    config: { ...world.config, patterns },
    profile,
    get workflows() {
      return world.workflows;
    },
    get datasets() {
      datasets ??= createDatasetGenerator({ ...shared, index: createDatasetIndex(seed, patterns) });
      return datasets;
    },
    get buckets() {
      buckets ??= createBucketGenerator({
        ...shared,
        workflows: world.workflows,
        workflowIndex: createWorkflowIndex(seed, patterns),
        datasets: this.datasets,
      });
      return buckets;
    },
  };
}

export type StorageWorld = ReturnType<typeof createStorageWorld>;
