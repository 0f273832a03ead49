import { type DatasetFormat, DatasetType, type RetentionPolicy } from "../../../lib/api/generated.schemas.ts";
import { LruCache } from "../../../lib/lru-cache.ts";
import { deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { BlockIndex } from "../../rows/types.ts";
import { DATASETS_FOLDER } from "../../seed/bucket-patterns.ts";
import type { DatasetSubject, DatasetVariant } from "../../seed/dataset-patterns.ts";
import type { MockPatterns } from "../../seed/types.ts";
import type { BucketRecord } from "../bucket/bucket-record.ts";
import { quantile } from "../quantile.ts";
import { columnRow, type DatasetColumn, FORMATS, TYPES } from "./dataset-columns.ts";
import { type DatasetStem, datasetCode } from "./dataset-names.ts";
import type { DatasetRounds } from "./dataset-rounds.ts";

const DAY = 86_400_000;

/** Branches of a row's key. Numbers are never given to another branch. */
export const DatasetBranch = { Identity: 0, Versions: 1, Files: 2, Members: 3 } as const;

/** Quantiles of the days since a dataset was made; buckets are older than the oldest. */
const AGE_DAYS = [0.5, 4, 12, 30, 60, 100, 160, 260, 400, 700, 1_300] as const;

/** What a row says of itself short of its versions or members. */
export interface DatasetRecord {
  readonly index: number;
  readonly key: HashKey;
  readonly name: string;
  readonly id: string;
  readonly type: DatasetType;
  /** Absent of a collection. */
  readonly format?: DatasetFormat;
  readonly bucket: number;
  readonly bucketName: string;
  /** Such as `s3://bucket/datasets/name`. */
  readonly address: string;
  readonly user: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly description: string;
}

export interface DatasetRecordOptions {
  readonly patterns: MockPatterns;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Buckets of the world, at least 1. */
  readonly buckets: number;
  readonly index: BlockIndex<DatasetColumn>;
  readonly stems: readonly DatasetStem[];
  readonly rounds: DatasetRounds;
  /** Key of all datasets; a row's key is derived from it and the row's index. */
  readonly entityKey: HashKey;
  readonly codeKey: HashKey;
  bucketRecord(index: number): BucketRecord;
}

/** Buckets whose records are cached: those of a page are few, and the record of one costs as much as the row's own. */
const CACHED_BUCKETS = 64;

/** Makes the function that reads a row's record from its index. */
export function createDatasetRecordReader(options: DatasetRecordOptions): (index: number) => DatasetRecord {
  const { patterns, now, buckets, stems, rounds, entityKey, codeKey, bucketRecord } = options;
  const { workflows, datasets } = patterns;
  const bucketsByIndex = new LruCache<Pick<BucketRecord, "name" | "address">, number>(CACHED_BUCKETS);
  function bucketOf(index: number): Pick<BucketRecord, "name" | "address"> {
    return bucketsByIndex.getOrCreate(index, () => bucketRecord(index));
  }

  return (index) => {
    const { stem, round } = rounds.placeOf(index);
    const keys = options.index.keysAt(columnRow(stem, round));
    const key = deriveKey(entityKey, index);
    const stream = new RandomStream(deriveKey(key, DatasetBranch.Identity));
    const { text, subject, variant } = stems[stem] as DatasetStem;
    const { modality, description } = datasets.subjects[subject] as DatasetSubject;
    const name = `${text}-${datasetCode(codeKey, index)}`;
    const type = TYPES[keys.type] as DatasetType;
    const bucket = keys.bucket % buckets;
    const { name: bucketName, address } = bucketOf(bucket);
    const isCollection = type === DatasetType.COLLECTION;
    return {
      index,
      key,
      name,
      id: stream.uuid(),
      type,
      format: isCollection ? undefined : (FORMATS[keys.format] as DatasetFormat),
      bucket,
      bucketName,
      address: `${address}/${DATASETS_FOLDER}/${name}`,
      user: workflows.users[keys.user] as string,
      createdAt: now - Math.floor(quantile(AGE_DAYS, stream.float()) * DAY),
      labels: {
        modality,
        project: stream.pick(workflows.projects),
        team: stream.pick(workflows.teams),
      },
      description: isCollection
        ? `${description} and what goes with them.`
        : `${description}, ${(datasets.variants[variant] as DatasetVariant).description}.`,
    };
  };
}

/** Retention of a version after its last use, in milliseconds. */
export const RETENTION: Readonly<Record<RetentionPolicy, number>> = {
  "30d": 30 * DAY,
  "90d": 90 * DAY,
  "1y": 365 * DAY,
  forever: Number.POSITIVE_INFINITY,
};

/** How long an expired version can still be restored, in milliseconds. */
export const GRACE = 7 * DAY;
