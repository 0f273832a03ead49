import { DatasetFormat, DatasetType } from "../../../lib/api/generated.schemas.ts";
import { createBlockIndex } from "../../rows/block-index.ts";
import type { BlockIndex } from "../../rows/types.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { fixedColumn, zipfWeights } from "../key-columns.ts";

export type DatasetColumn = "type" | "format" | "bucket" | "user";

/** Values of the columns `type` and `format` are positions in these. */
export const TYPES: readonly DatasetType[] = Object.values(DatasetType);
export const FORMATS: readonly DatasetFormat[] = Object.values(DatasetFormat);

export const COLLECTION = TYPES.indexOf(DatasetType.COLLECTION);
export const DATASET = TYPES.indexOf(DatasetType.DATASET);

/** Number of buckets that datasets lie in, at most; a world with fewer folds. */
export const DATASET_BUCKET_SPREAD = 24;

/**
 * Rows of the key columns that one stem has to itself. They are looked up by (stem, round) rather than by the
 * row's index, so that those of a stem lie side by side and a list by name counts and pages like one by index.
 * A few superblocks more than a power of two, so that stems do not share their places in small caches.
 */
const ROWS_PER_STEM = 2 ** 42 + 2 ** 16;

/** The row of the key columns for row number `round` of a stem. */
export function columnRow(stem: number, round: number): number {
  return stem * ROWS_PER_STEM + round;
}

/** The inverse of `columnRow` for a known stem. */
export function roundOf(stem: number, row: number): number {
  return row - stem * ROWS_PER_STEM;
}

/** The key columns of all datasets of a seed; they know nothing of the volume, so worlds may share one. */
export function createDatasetIndex(seed: number, patterns: MockPatterns): BlockIndex<DatasetColumn> {
  const { formatDistribution, collectionShare } = patterns.datasets;
  return createBlockIndex({
    seed,
    entity: "dataset",
    columns: [
      fixedColumn(
        "type",
        TYPES.map((_, type) => (type === COLLECTION ? collectionShare : 1 - collectionShare)),
      ),
      fixedColumn(
        "format",
        FORMATS.map((format) => formatDistribution[format] ?? 0),
      ),
      fixedColumn("bucket", zipfWeights(DATASET_BUCKET_SPREAD)),
      fixedColumn("user", zipfWeights(patterns.workflows.users.length)),
    ],
  });
}
