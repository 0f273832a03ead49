import type { Artifact, Bucket, ObjectEntry } from "../../../lib/api/generated.schemas.ts";
import { isoTime } from "../iso-time.ts";
import type { BucketFacts } from "./bucket-record.ts";
import type { Folder, StoredObject } from "./object-folder.ts";
import type { KeyedObject } from "./object-listing.ts";
import type { ArtifactObject } from "./workflow-folder.ts";

/** A bucket around its root folder, as the API shows it. */
export function renderBucket(facts: BucketFacts, { objectCount, bytes }: Folder): Bucket {
  const bucket: Bucket = {
    name: facts.name,
    provider: facts.provider,
    region: facts.region,
    created_at: isoTime(facts.createdAt),
    size_bytes: bytes,
    object_count: objectCount,
    labels: { team: facts.team, environment: facts.environment },
  };
  if (facts.endpoint !== undefined) bucket.endpoint = facts.endpoint;
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
