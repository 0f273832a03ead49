import { DatasetFormat } from "../../../lib/api/generated.schemas.ts";
import { deriveKey } from "../../rows/keyed-hash.ts";
import { byteShare } from "../bucket/byte-shares.ts";
import { entityTag } from "../bucket/digest.ts";
import {
  type ChildFolder,
  type Folder,
  type FolderChild,
  folderOf,
  folderOfObjects,
  type StoredObject,
} from "../bucket/object-folder.ts";
import { DatasetBranch, type DatasetRecord } from "./dataset-record.ts";
import { checksumOf, isStored, type VersionPlan } from "./dataset-versions.ts";

/**
 * Newest rows whose datasets buckets list and count: their bytes can only be summed one by one. An older one's
 * folder is open to those who know its name.
 */
export const LISTED_DATASETS = 1_000;

/** The folders of the datasets of each bucket. */
export interface DatasetFolders {
  /** The folder that holds those of all datasets of a bucket, by name. */
  inBucket(bucket: number, name: string): ChildFolder;
}

/** What the folders need of the datasets that they are. */
export interface DatasetFolderSource {
  /** Indices of the datasets of a bucket among the newest rows. */
  newestInBucket(bucket: number, rows: number): readonly number[];
  /** The dataset of that whole name, or null. */
  indexByName(name: string): number | null;
  record(index: number): DatasetRecord;
  /** None of a collection. */
  versions(dataset: DatasetRecord): readonly VersionPlan[];
}

const MANIFESTS = "manifests";
const HOUR = 3_600_000;

const EXTENSIONS: Readonly<
  Record<DatasetFormat, { readonly extension: string; readonly contentType: string }>
> = {
  [DatasetFormat.parquet]: { extension: "parquet", contentType: "application/vnd.apache.parquet" },
  [DatasetFormat.arrow]: { extension: "arrow", contentType: "application/vnd.apache.arrow.file" },
  [DatasetFormat.tfrecord]: { extension: "tfrecord", contentType: "application/octet-stream" },
  [DatasetFormat.jsonl]: { extension: "jsonl", contentType: "application/jsonl" },
  [DatasetFormat.csv]: { extension: "csv", contentType: "text/csv" },
  [DatasetFormat.hdf5]: { extension: "h5", contentType: "application/x-hdf5" },
};

// Branches of the key of a version's files.
const SHARES = 0;
const TAG = 1;
const MANIFEST_TAG = 2;

function manifestName(dataset: DatasetRecord, version: number): string {
  return `${version}-${checksumOf(dataset, version).slice(0, 12)}.json`;
}

/** Bytes of a manifest, which has a line for each file. */
function manifestBytes({ files }: VersionPlan): number {
  return 420 + 96 * files;
}

/** Address of a version's manifest. */
export function manifestAddress(dataset: DatasetRecord, version: number): string {
  return `${dataset.address}/${MANIFESTS}/${manifestName(dataset, version)}`;
}

/** Address of a version's files. */
export function versionAddress(dataset: DatasetRecord, version: number): string {
  return `${dataset.address}/${version}`;
}

function fileFolder(dataset: DatasetRecord, plan: VersionPlan): Folder {
  const { version, files, bytes, createdAt } = plan;
  const { extension, contentType } = EXTENSIONS[dataset.format ?? DatasetFormat.parquet];
  const key = deriveKey(dataset.key, DatasetBranch.Files, version);
  const number = (value: number) => String(value).padStart(5, "0");
  const objectAt = (position: number): StoredObject => {
    const own = byteShare(deriveKey(key, SHARES), bytes, files, position, 0.1);
    return {
      bytes: own,
      // The files are there before their version is.
      lastModified: createdAt - Math.floor((HOUR * (files - position)) / files),
      etag: entityTag(deriveKey(key, TAG, position), own),
      contentType,
      metadata: { dataset: dataset.name, version: String(version) },
    };
  };
  return folderOfObjects(
    files,
    bytes,
    (position) => `part-${number(position)}-of-${number(files)}.${extension}`,
    objectAt,
  );
}

function manifest(dataset: DatasetRecord, plan: VersionPlan): FolderChild {
  const { version, createdAt } = plan;
  const bytes = manifestBytes(plan);
  const key = deriveKey(dataset.key, DatasetBranch.Files, version, MANIFEST_TAG);
  const object = () => ({
    bytes,
    lastModified: createdAt,
    etag: entityTag(key, bytes),
    contentType: "application/json",
    metadata: { dataset: dataset.name, version: String(version) },
  });
  return { name: manifestName(dataset, version), bytes, object };
}

/** What the store holds of a dataset: `{version}/part-…` and `manifests/{version}-{checksum}.json`. */
function datasetFolder(dataset: DatasetRecord, plans: readonly VersionPlan[]): ChildFolder {
  const stored = plans.filter(isStored);
  let objectCount = 0;
  let bytes = 0;
  let bytesOfManifests = 0;
  for (const plan of stored) {
    objectCount += plan.files + 1;
    bytesOfManifests += manifestBytes(plan);
    bytes += plan.bytes;
  }
  const manifests = {
    name: `${MANIFESTS}/`,
    objectCount: stored.length,
    bytes: bytesOfManifests,
    open: () => folderOf(stored.map((plan) => manifest(dataset, plan))),
  };
  const open = () =>
    folderOf([
      ...stored.map((plan) => ({
        name: `${plan.version}/`,
        objectCount: plan.files,
        bytes: plan.bytes,
        open: () => fileFolder(dataset, plan),
      })),
      manifests,
    ]);
  return { name: `${dataset.name}/`, objectCount, bytes: bytes + bytesOfManifests, open };
}

export function createDatasetFolders(source: DatasetFolderSource): DatasetFolders {
  // At most one for each bucket that datasets lie in.
  const listed = new Map<number, Folder>();

  function unlisted(bucket: number, name: string): Folder | undefined {
    const index = source.indexByName(name.slice(0, -1));
    if (index === null) return undefined;
    const dataset = source.record(index);
    if (dataset.bucket !== bucket) return undefined;
    return datasetFolder(dataset, source.versions(dataset)).open();
  }
  function folderIn(bucket: number): Folder {
    const before = listed.get(bucket);
    if (before) return before;
    const children = source.newestInBucket(bucket, LISTED_DATASETS).map((index) => {
      const dataset = source.record(index);
      return datasetFolder(dataset, source.versions(dataset));
    });
    const folder = folderOf(children, (name) => unlisted(bucket, name));
    if (children.length > 0) listed.set(bucket, folder);
    return folder;
  }

  return {
    inBucket(bucket, name) {
      const folder = folderIn(bucket);
      return { name, objectCount: folder.objectCount, bytes: folder.bytes, open: () => folder };
    },
  };
}
