import type { Artifact, Bucket, ObjectEntry } from "../../../lib/api/generated.schemas.ts";
import { isoTime } from "../iso-time.ts";
import type { BucketRecord } from "./bucket-record.ts";
import type { Folder, StoredObject } from "./object-folder.ts";
import type { KeyedObject } from "./object-listing.ts";
import type { ArtifactObject } from "./workflow-folder.ts";

/** A bucket around its root folder, as the API shows it. */
export function renderBucket(record: BucketRecord, { objectCount, bytes }: Folder): Bucket {
  const bucket: Bucket = {
    name: record.name,
    provider: record.provider,
    region: record.region,
    created_at: isoTime(record.createdAt),
    size_bytes: bytes,
    object_count: objectCount,
    labels: { team: record.team, environment: record.environment },
  };
  if (record.endpoint !== undefined) bucket.endpoint = record.endpoint;
  return bucket;
}

export function renderObject({ key, object }: KeyedObject<StoredObject>): ObjectEntry {
  return {
    key,
    size: object.bytes,
    last_modified: isoTime(object.lastModified),
    etag: object.etag,
    content_type: object.contentType,
    metadata: { ...object.metadata },
  };
}

export function renderArtifact(keyed: KeyedObject<ArtifactObject>): Artifact {
  const { type, taskName } = keyed.object;
  const artifact: Artifact = { ...renderObject(keyed), type };
  if (taskName !== undefined) artifact.task_name = taskName;
  return artifact;
}
