import {
  type CollectionInfo,
  type DataInfoResponse,
  type DataListEntry,
  type DatasetEntry,
  DatasetType,
} from "../../lib/api/generated.schemas.ts";
import { createKey } from "../rows/keyed-hash.ts";
import type { BlockIndex } from "../rows/types.ts";
import type { MockPatterns } from "../seed/types.ts";
import type { Volume } from "../seed/volumes.ts";
import { createBucketRecordReader } from "./bucket/bucket-record.ts";
import { createCollectionMembers } from "./dataset/collection-members.ts";
import { columnRow, DATASET, type DatasetColumn, TYPES } from "./dataset/dataset-columns.ts";
import { bucketValues, createDatasetFilterReader, type DatasetFilter } from "./dataset/dataset-filter.ts";
import { createDatasetFolders, type DatasetFolders } from "./dataset/dataset-folders.ts";
import { datasetStems, indexOfCode } from "./dataset/dataset-names.ts";
import { DatasetPages } from "./dataset/dataset-pages.ts";
import { createDatasetRecordReader, type DatasetRecord } from "./dataset/dataset-record.ts";
import { DatasetRounds } from "./dataset/dataset-rounds.ts";
import { createVersionPlanner, versionTexts } from "./dataset/dataset-versions.ts";
import {
  renderCollectionInfo,
  renderCollectionRow,
  renderDatasetInfo,
  renderDatasetRow,
  renderVersions,
} from "./dataset/render-dataset.ts";
import { requireCount } from "./require-count.ts";
import type { Page } from "./workflow-generator.ts";

/** `generateAll` gives no more than this. */
export const MOST_DATASETS_AT_ONCE = 100_000;

export interface DatasetGeneratorOptions {
  readonly seed: number;
  readonly patterns: MockPatterns;
  readonly volume: Volume;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** From `createDatasetIndex` with the same seed and patterns. */
  readonly index: BlockIndex<DatasetColumn>;
}

export interface DatasetPageQuery {
  readonly filter?: DatasetFilter;
  /** Matching rows to pass over; 0 by default. */
  readonly offset?: number;
  /** 20 by default. */
  readonly limit?: number;
}

/**
 * Datasets and collections without storage: row `index` is a function of (seed, index, patterns, now). The volume
 * affects a row only where the world has fewer buckets than the row could name, or where the neighbors of a
 * collection at the end of the list are missing. Every row is in a bucket, so a world without buckets has no
 * datasets.
 * @example
 * world.datasets.page({ offset: 0, limit: 20, filter: { formats: ["parquet"] } }).total;
 * world.datasets.getByName(name); // null for an unknown name
 */
export interface DatasetGenerator {
  /** Datasets and collections together. */
  readonly totalDatasets: number;
  /** The list's row. @throws RangeError unless `index` is an integer from 0 to totalDatasets − 1. */
  generate(index: number): DataListEntry;
  /** Rows by index, empty past the end. @throws RangeError unless both are integers ≥ 0. */
  generatePage(offset: number, limit: number): Page<DataListEntry>;
  /** Rows by name, as the API lists them. @throws RangeError like `generatePage`. */
  page(query: DatasetPageQuery): Page<DataListEntry>;
  /** Exact number of matching rows. */
  count(filter?: DatasetFilter): number;
  /** All rows by index. @throws RangeError when there are more than 100,000. */
  generateAll(): DataListEntry[];
  /** The versions of a dataset, newest first; none of a collection. @throws RangeError like `generate`. */
  generateVersions(index: number): DatasetEntry[];
  /** A row whole, with its versions or members. @throws RangeError like `generate`. */
  info(index: number): DataInfoResponse;
  /** Collection number `ordinal` by name. @throws RangeError unless there is one. */
  generateCollection(ordinal: number): CollectionInfo;
  /** Collections by name, whole. @throws RangeError like `generatePage`. */
  generateCollectionPage(offset: number, limit: number): Page<CollectionInfo>;
  /** The dataset or collection of that whole name, or null. */
  getByName(name: string): DataInfoResponse | null;
  /** Index of the row of that whole name, or null. */
  indexByName(name: string): number | null;
  /** What buckets hold of the datasets. */
  readonly folders: DatasetFolders;
}

/** Makes the datasets and collections of a world. */
export function createDatasetGenerator(options: DatasetGeneratorOptions): DatasetGenerator {
  const { seed, patterns, volume, now, index: keyIndex } = options;
  const { buckets } = volume;
  const total = buckets > 0 ? volume.datasets : 0;
  const codeKey = createKey(seed, "dataset-code");
  const stems = datasetStems(patterns.datasets);
  const rounds = new DatasetRounds(createKey(seed, "dataset-round"), stems.length);
  const bucketRecord = createBucketRecordReader(seed, patterns, now);
  const entityKey = createKey(seed, "dataset");
  const context = { patterns, now, buckets, total, index: keyIndex, stems, rounds, entityKey, codeKey };
  const recordOf = createDatasetRecordReader({ ...context, bucketRecord });
  const select = createDatasetFilterReader(context);
  const pages = new DatasetPages(keyIndex, rounds);
  const versions = createVersionPlanner(patterns.datasets, now);

  function typeAt(index: number): DatasetType {
    const { stem, round } = rounds.placeOf(index);
    return TYPES[keyIndex.keysAt(columnRow(stem, round)).type] as DatasetType;
  }
  const members = createCollectionMembers({ total, typeAt, record: recordOf, versions });

  function indexByName(name: string): number | null {
    const index = indexOfCode(codeKey, name.slice(name.lastIndexOf("-") + 1));
    return index !== null && index < total && recordOf(index).name === name ? index : null;
  }
  const folders = createDatasetFolders({
    indexByName,
    record: recordOf,
    versions: (dataset) => (dataset.type === DatasetType.DATASET ? versions(dataset) : []),
    newestInBucket(bucket, rows) {
      const keys = { type: new Set([DATASET]), bucket: bucketValues(new Set([bucket]), buckets) };
      const newest = {
        keys,
        stems: stems.map((_, stem) => stem),
        rows: { from: 0, to: Math.min(rows, total) },
      };
      return pages.rows(newest, 0, rows);
    },
  });

  function record(index: number): DatasetRecord {
    if (!Number.isInteger(index) || index < 0 || index >= total) {
      throw new RangeError(`There is no dataset ${index}: this world has ${total}, counted from 0.`);
    }
    return recordOf(index);
  }
  function row(index: number): DataListEntry {
    const dataset = recordOf(index);
    return dataset.type === DatasetType.DATASET
      ? renderDatasetRow(dataset, versions(dataset))
      : renderCollectionRow(dataset, members.of(dataset));
  }
  function versionsOf(dataset: DatasetRecord): DatasetEntry[] {
    if (dataset.type === DatasetType.COLLECTION) return [];
    const plans = versions(dataset);
    const texts = versionTexts(dataset, plans, patterns.workflows.users, patterns.datasets);
    return renderVersions(dataset, plans, texts, members.collectionsOf(dataset));
  }
  const collectionOf = (index: number): CollectionInfo => {
    const collection = recordOf(index);
    return renderCollectionInfo(collection, members.of(collection));
  };
  function infoOf(dataset: DatasetRecord): DataInfoResponse {
    if (dataset.type === DatasetType.COLLECTION) return collectionOf(dataset.index);
    return renderDatasetInfo(dataset, versions(dataset), versionsOf(dataset));
  }
  function byIndex(offset: number, limit: number): Page<DataListEntry> {
    requireCount("offset", offset);
    requireCount("limit", limit);
    const count = Math.max(0, Math.min(limit, total - offset));
    return { entries: Array.from({ length: count }, (_, place) => row(offset + place)), total };
  }
  function byName<Row>(
    { filter = {}, offset = 0, limit = 20 }: DatasetPageQuery,
    render: (index: number) => Row,
  ) {
    requireCount("offset", offset);
    requireCount("limit", limit);
    const selection = select(filter);
    return { entries: pages.rows(selection, offset, limit).map(render), total: pages.count(selection) };
  }
  const collections = (offset: number, limit: number): Page<CollectionInfo> =>
    byName({ filter: { type: DatasetType.COLLECTION }, offset, limit }, collectionOf);

  return Object.freeze({
    totalDatasets: total,
    folders,
    indexByName,
    generate: (index: number) => row(record(index).index),
    generatePage: byIndex,
    page: (query: DatasetPageQuery) => byName(query, row),
    count: (filter: DatasetFilter = {}) => pages.count(select(filter)),
    generateAll() {
      if (total > MOST_DATASETS_AT_ONCE) {
        throw new RangeError(
          `There are ${total} datasets, too many to make at once: ask for pages beyond ${MOST_DATASETS_AT_ONCE}.`,
        );
      }
      return byIndex(0, total).entries;
    },
    generateVersions: (index: number) => versionsOf(record(index)),
    info: (index: number) => infoOf(record(index)),
    generateCollection(ordinal: number) {
      const [collection] = collections(ordinal, 1).entries;
      if (collection) return collection;
      throw new RangeError(`There is no collection ${ordinal}: this world has fewer, counted from 0.`);
    },
    generateCollectionPage: collections,
    getByName(name: string) {
      const index = indexByName(name);
      return index === null ? null : infoOf(recordOf(index));
    },
  });
}
