import type { ArtifactPage, Bucket, ObjectListing } from "../../lib/api/generated.schemas.ts";
import { DATASETS_FOLDER, WORKFLOWS_FOLDER } from "../seed/bucket-patterns.ts";
import type { MockPatterns } from "../seed/types.ts";
import type { Volume } from "../seed/volumes.ts";
import { createBucketRecordReader } from "./bucket/bucket-record.ts";
import { createNameOrder } from "./bucket/name-order.ts";
import { type Folder, folderOf } from "./bucket/object-folder.ts";
import { type ListingQuery, listFolder } from "./bucket/object-listing.ts";
import { createOwnFolders } from "./bucket/own-folders.ts";
import { renderArtifact, renderBucket, renderObject } from "./bucket/render-objects.ts";
import { createWorkflowOutputsReader } from "./bucket/workflow-outputs.ts";
import { createWorkflowFolders, type WorkflowSource } from "./bucket/workflows-folder.ts";
import { bucketIndex, bucketName } from "./bucket-names.ts";
import type { DatasetFolders } from "./dataset/dataset-folders.ts";
import { requireCount } from "./require-count.ts";
import type { Page } from "./workflow-generator.ts";

/** `generateAllBuckets` gives no more than this. */
export const MOST_BUCKETS_AT_ONCE = 10_000;

export interface BucketGeneratorOptions {
  readonly seed: number;
  readonly patterns: MockPatterns;
  readonly volume: Volume;
  /** The world's epoch, in milliseconds since 1970. */
  readonly epoch: number;
  readonly source: WorkflowSource;
  readonly datasets: { readonly folders: DatasetFolders };
}

/** A prefix is that of a whole key in the bucket. */
export type ArtifactQuery = Omit<ListingQuery, "delimiter">;

/**
 * Buckets without storage. Bucket `index` is a function of (seed, index, patterns, epoch), and its objects of that and
 * their key; those of workflows come as time passes, and stay. Its counts are the sums over its objects. A bucket holds
 * folders of projects, those of workflows below `workflows/`, and those of datasets below `datasets/`. The newest
 * `LISTED_WORKFLOWS` workflows and `LISTED_DATASETS` datasets are listed and counted; any other folder can be opened by
 * its name.
 * @example
 * world.buckets.listObjects(name, { prefix: "workflows/", offset: 0, limit: 20 })?.total;
 */
export interface BucketGenerator {
  readonly totalBuckets: number;
  /** @throws RangeError unless `index` is an integer from 0 to totalBuckets − 1. */
  generateBucket(index: number): Bucket;
  /** Buckets by index, empty past the end. @throws RangeError unless both are integers ≥ 0. */
  generateBucketPage(offset: number, limit: number): Page<Bucket>;
  /** Buckets by name, as the API lists them. @throws RangeError like `generateBucketPage`. */
  pageByName(offset: number, limit: number): Page<Bucket>;
  /** All buckets by index. @throws RangeError when there are more than 10,000. */
  generateAllBuckets(): Bucket[];
  getBucketByName(name: string): Bucket | null;
  /** A page of a bucket's objects; null when there is no such bucket. @throws RangeError like `generateBucketPage`. */
  listObjects(name: string, query?: ListingQuery): ObjectListing | null;
  /**
   * A page of what a workflow wrote: the objects that its bucket holds below its prefix.
   * @throws RangeError unless the world has such a workflow, and like `generateBucketPage`.
   */
  generateWorkflowArtifacts(workflowIndex: number, query?: ArtifactQuery): ArtifactPage;
}

function pageOf<Row>(
  total: number,
  offset: number,
  limit: number,
  rowAt: (position: number) => Row,
): Page<Row> {
  requireCount("offset", offset);
  requireCount("limit", limit);
  const count = Math.max(0, Math.min(limit, total - offset));
  return { entries: Array.from({ length: count }, (_, place) => rowAt(offset + place)), total };
}

/** Makes the buckets of a world. */
export function createBucketGenerator(options: BucketGeneratorOptions): BucketGenerator {
  const { seed, patterns, volume, epoch, source, datasets } = options;
  const total = volume.buckets;
  const recordOf = createBucketRecordReader(seed, patterns, epoch);
  const ownFolders = createOwnFolders(patterns, epoch);
  let readOutputs: ReturnType<typeof createWorkflowOutputsReader> | undefined;
  const outputsOf = (workflow: number) => {
    readOutputs ??= createWorkflowOutputsReader(seed, total, source.progressOf);
    return readOutputs(workflow);
  };
  const folders = createWorkflowFolders(source, outputsOf);
  const indexAtRank = createNameOrder(patterns.buckets.names, "bucket", total);

  function rootOf(index: number): Folder {
    const shared = [
      folders.inBucket(index, `${WORKFLOWS_FOLDER}/`),
      datasets.folders.inBucket(index, `${DATASETS_FOLDER}/`),
    ];
    const unlisted = (name: string) => shared.find((folder) => folder.name === name)?.open();
    return folderOf([...ownFolders(recordOf(index)), ...shared], unlisted);
  }
  const render = (index: number) => renderBucket(recordOf(index), rootOf(index));
  const byIndex = (offset: number, limit: number) => pageOf(total, offset, limit, render);

  return Object.freeze({
    totalBuckets: total,
    generateBucket(index: number) {
      if (!Number.isInteger(index) || index < 0 || index >= total) {
        throw new RangeError(`There is no bucket ${index}: this world has ${total}, counted from 0.`);
      }
      return render(index);
    },
    generateBucketPage: byIndex,
    pageByName: (offset: number, limit: number) =>
      pageOf(total, offset, limit, (rank) => render(indexAtRank(rank))),
    generateAllBuckets() {
      if (total > MOST_BUCKETS_AT_ONCE) {
        throw new RangeError(
          `There are ${total} buckets, too many to make at once: ask for pages beyond ${MOST_BUCKETS_AT_ONCE}.`,
        );
      }
      return byIndex(0, total).entries;
    },
    getBucketByName(name: string) {
      const index = bucketIndex(patterns, name, total);
      return index === null ? null : render(index);
    },
    listObjects(name: string, query: ListingQuery = {}) {
      const { prefix = "", delimiter, offset = 0, limit = 20 } = query;
      requireCount("offset", offset);
      requireCount("limit", limit);
      const index = bucketIndex(patterns, name, total);
      if (index === null) return null;
      const found = listFolder(rootOf(index), query);
      const listing: ObjectListing = {
        bucket: name,
        prefix,
        entries: found.objects.map(renderObject),
        common_prefixes: [...found.folders],
        total: found.total,
      };
      if (delimiter !== undefined) listing.delimiter = delimiter;
      return listing;
    },
    generateWorkflowArtifacts(workflow: number, query: ArtifactQuery = {}) {
      const { offset = 0, limit = 20 } = query;
      requireCount("offset", offset);
      requireCount("limit", limit);
      const { name } = source.record(workflow);
      const outputs = outputsOf(workflow);
      const prefix = `${WORKFLOWS_FOLDER}/${name}/`;
      // The folders above the workflow's own are there because prefixes are those of whole keys.
      const { objectCount, bytes } = outputs;
      const own = { name: `${name}/`, objectCount, bytes, open: () => folders.folder(outputs) };
      const all = { name: `${WORKFLOWS_FOLDER}/`, objectCount, bytes, open: () => folderOf([own]) };
      const found = listFolder(folderOf([all]), { prefix: query.prefix, offset, limit });
      return {
        bucket: outputs.bucket === undefined ? "" : bucketName(patterns, outputs.bucket),
        prefix,
        entries: found.objects.map(renderArtifact),
        total: found.total,
      };
    },
  });
}
