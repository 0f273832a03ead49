import {
  type CollectionInfo,
  CollectionInfoType,
  type DataListEntry,
  type DatasetEntry,
  type DatasetInfo,
  DatasetInfoType,
} from "../../../lib/api/generated.schemas.ts";
import { isoTime } from "../iso-time.ts";
import type { CollectionMembers, Member } from "./collection-members.ts";
import { manifestAddress, versionAddress } from "./dataset-folders.ts";
import type { DatasetRecord } from "./dataset-record.ts";
import type { VersionPlan, VersionTexts } from "./dataset-versions.ts";

function totalBytes(members: readonly Member[]): number {
  return members.reduce((sum, { plan }) => sum + plan.bytes, 0);
}

/** The list's row of a dataset. `plans` has one version at least. */
export function renderDatasetRow(dataset: DatasetRecord, plans: readonly VersionPlan[]): DataListEntry {
  const newest = plans[plans.length - 1] as VersionPlan;
  return {
    name: dataset.name,
    id: dataset.id,
    bucket: dataset.bucketName,
    create_time: isoTime(dataset.createdAt),
    last_created: isoTime(newest.createdAt),
    hash_location: manifestAddress(dataset, newest.version),
    hash_location_size: newest.bytes,
    version_id: String(newest.version),
    type: dataset.type,
    created_by: dataset.user,
    format: dataset.format,
    path: dataset.address,
    num_files: newest.files,
    labels: { ...dataset.labels },
    description: dataset.description,
  };
}

/** The list row of a collection, which has neither files nor versions. */
export function renderCollectionRow(collection: DatasetRecord, members: readonly Member[]): DataListEntry {
  return {
    name: collection.name,
    id: collection.id,
    bucket: collection.bucketName,
    create_time: isoTime(collection.createdAt),
    hash_location_size: totalBytes(members),
    type: collection.type,
    created_by: collection.user,
    labels: { ...collection.labels },
    description: collection.description,
  };
}

/** The versions of a dataset, newest first. */
export function renderVersions(
  dataset: DatasetRecord,
  plans: readonly VersionPlan[],
  texts: readonly VersionTexts[],
  collections: ReturnType<CollectionMembers["collectionsOf"]>,
): DatasetEntry[] {
  return plans
    .map((plan, position): DatasetEntry => {
      const { createdBy, checksum, message, tags } = texts[position] as VersionTexts;
      const { version } = plan;
      return {
        name: dataset.name,
        version: String(version),
        status: plan.status,
        created_by: createdBy,
        created_date: isoTime(plan.createdAt),
        last_used: isoTime(plan.lastUsed),
        retention_policy: plan.retention,
        size: plan.bytes,
        num_files: plan.files,
        checksum,
        location: manifestAddress(dataset, version),
        uri: versionAddress(dataset, version),
        message,
        metadata: { format: dataset.format ?? "", modality: dataset.labels.modality ?? "" },
        tags: [...tags],
        collections: (collections.get(version) ?? []).map(({ name }) => name).sort(),
      };
    })
    .reverse();
}

export function renderDatasetInfo(
  dataset: DatasetRecord,
  plans: readonly VersionPlan[],
  versions: DatasetEntry[],
): DatasetInfo {
  const newest = plans[plans.length - 1] as VersionPlan;
  return {
    name: dataset.name,
    id: dataset.id,
    bucket: dataset.bucketName,
    created_by: dataset.user,
    created_date: isoTime(dataset.createdAt),
    hash_location: manifestAddress(dataset, newest.version),
    hash_location_size: newest.bytes,
    format: dataset.format,
    description: dataset.description,
    labels: { ...dataset.labels },
    type: DatasetInfoType.DATASET,
    versions,
  };
}

export function renderCollectionInfo(collection: DatasetRecord, members: readonly Member[]): CollectionInfo {
  return {
    name: collection.name,
    id: collection.id,
    bucket: collection.bucketName,
    created_by: collection.user,
    created_date: isoTime(collection.createdAt),
    hash_location_size: totalBytes(members),
    description: collection.description,
    labels: { ...collection.labels },
    type: CollectionInfoType.COLLECTION,
    versions: members.map(({ dataset, plan: { version, bytes } }) => ({
      name: dataset.name,
      bucket: dataset.bucketName,
      version: String(version),
      location: manifestAddress(dataset, version),
      uri: versionAddress(dataset, version),
      hash_location: manifestAddress(dataset, version),
      size: bytes,
    })),
  };
}
