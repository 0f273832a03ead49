import { BucketProvider } from "../../lib/api/generated.schemas.ts";
import type { Distribution } from "./distribution.ts";
import {
  checkDistribution,
  checkInteger,
  checkList,
  checkName,
  checkNames,
  checkShare,
  refuse,
} from "./pattern-checks.ts";

/** A folder that buckets have beside what workflows and datasets keep in them: `{name}/{project}/{month}/{file}-{number}.{extension}`. */
export interface BucketFolderPattern {
  readonly name: string;
  readonly file: string;
  readonly extension: string;
  readonly contentType: string;
  /** Bytes of a file, at least and at most. */
  readonly bytes: readonly [minimum: number, maximum: number];
}

export interface BucketPatterns {
  /** Names of the first buckets; the world's further buckets are called after their number. */
  readonly names: readonly string[];
  readonly providerDistribution: Distribution<BucketProvider>;
  readonly regions: Readonly<Record<BucketProvider, readonly string[]>>;
  /** Values of the label `environment`. */
  readonly environments: readonly string[];
  /** Share of the buckets without folders of projects, 0 … 1. */
  readonly emptyShare: number;
  /** A bucket has one to four of them. */
  readonly folders: readonly BucketFolderPattern[];
}

/** Folders whose contents other entities decide. */
export const WORKFLOWS_FOLDER = "workflows";
export const DATASETS_FOLDER = "datasets";

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

export const BUCKET_PATTERNS: BucketPatterns = {
  names: [
    "training-outputs",
    "model-registry",
    "raw-datasets",
    "curated-datasets",
    "checkpoints",
    "simulation-assets",
    "evaluation-results",
    "scratch",
  ],
  providerDistribution: {
    [BucketProvider.s3]: 0.5,
    [BucketProvider.gcs]: 0.3,
    [BucketProvider.minio]: 0.2,
  },
  regions: {
    [BucketProvider.s3]: ["us-east-1", "us-west-2", "eu-central-1", "ap-northeast-1"],
    [BucketProvider.gcs]: ["us-central1", "us-east4", "europe-west4", "asia-northeast1"],
    [BucketProvider.minio]: ["lab-north", "lab-south"],
  },
  environments: ["production", "staging", "development", "research"],
  emptyShare: 0.05,
  folders: [
    {
      name: "captures",
      file: "drive",
      extension: "mcap",
      contentType: "application/octet-stream",
      bytes: [40 * MEGABYTE, 900 * MEGABYTE],
    },
    {
      name: "evaluations",
      file: "report",
      extension: "json",
      contentType: "application/json",
      bytes: [4 * KILOBYTE, 900 * KILOBYTE],
    },
    {
      name: "exports",
      file: "shard",
      extension: "parquet",
      contentType: "application/vnd.apache.parquet",
      bytes: [8 * MEGABYTE, 256 * MEGABYTE],
    },
    {
      name: "scenes",
      file: "scene",
      extension: "usd",
      contentType: "model/vnd.usd",
      bytes: [600 * KILOBYTE, 80 * MEGABYTE],
    },
    {
      name: "telemetry",
      file: "events",
      extension: "jsonl",
      contentType: "application/jsonl",
      bytes: [90 * KILOBYTE, 40 * MEGABYTE],
    },
    {
      name: "thumbnails",
      file: "frame",
      extension: "png",
      contentType: "image/png",
      bytes: [6 * KILOBYTE, 400 * KILOBYTE],
    },
  ],
};

/** @throws RangeError whose message names the key and its value, and says what would fit. */
export function validateBucketPatterns(patterns: BucketPatterns): void {
  const { names, providerDistribution, regions, environments, emptyShare, folders } = patterns;
  checkNames("buckets.names", names, 1, 10_000);
  for (const [position, name] of names.entries()) {
    if (/^bucket-\d+$/.test(name)) {
      const wanted = "leave names such as bucket-9 to the items after the given ones";
      refuse(`buckets.names[${position}]`, name, wanted);
    }
  }
  const providers = Object.values(BucketProvider);
  checkDistribution("buckets.providerDistribution", providerDistribution, providers);
  for (const provider of providers) {
    checkNames(`buckets.regions.${provider}`, regions[provider] ?? [], 1, 1_000);
  }
  checkNames("buckets.environments", environments, 1, 1_000);
  checkShare("buckets.emptyShare", emptyShare);
  checkList("buckets.folders", folders, 1, 100);
  const folderNames = folders.map(({ name }) => name);
  checkNames("buckets.folders", folderNames, 1, 100);
  for (const [position, { name, file, extension, contentType, bytes }] of folders.entries()) {
    const key = `buckets.folders[${position}]`;
    if (name === WORKFLOWS_FOLDER || name === DATASETS_FOLDER) {
      refuse(
        `${key}.name`,
        name,
        `leave ${WORKFLOWS_FOLDER} to workflows and ${DATASETS_FOLDER} to datasets`,
      );
    }
    checkName(`${key}.file`, file);
    checkName(`${key}.extension`, extension);
    if (!/^[a-z]+\/[a-z0-9.+-]+$/.test(contentType)) {
      refuse(`${key}.contentType`, contentType, "give a media type such as image/png");
    }
    const [minimum, maximum] = bytes;
    checkInteger(`${key}.bytes[0]`, minimum, 1, 1e12);
    checkInteger(`${key}.bytes[1]`, maximum, minimum, 1e12);
  }
}
