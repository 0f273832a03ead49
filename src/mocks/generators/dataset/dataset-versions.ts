import { DatasetStatus, RetentionPolicy } from "../../../lib/api/generated.schemas.ts";
import { deriveKey } from "../../rows/keyed-hash.ts";
import { cumulate, RandomStream } from "../../rows/random-stream.ts";
import { type DatasetPatterns, LATEST_TAG } from "../../seed/dataset-patterns.ts";
import { hexDigest } from "../bucket/digest.ts";
import { quantile } from "../quantile.ts";
import { DatasetBranch, type DatasetRecord, GRACE, RETENTION } from "./dataset-record.ts";

/** What is decided of a version before its files. */
export interface VersionPlan {
  /** From 1. */
  readonly version: number;
  readonly status: DatasetStatus;
  /** Milliseconds since 1970, like `lastUsed`. */
  readonly createdAt: number;
  readonly lastUsed: number;
  readonly retention: RetentionPolicy;
  readonly files: number;
  /** Bytes of the files. */
  readonly bytes: number;
}

/** What a version says of itself beyond its plan. */
export interface VersionTexts {
  readonly createdBy: string;
  readonly checksum: string;
  readonly message: string;
  readonly tags: readonly string[];
}

/** Weights of 1, 2, … versions. */
const CUMULATIVE_COUNTS = cumulate([18, 16, 14, 12, 10, 8, 7, 6, 5, 4]);
/** Quantiles of the first version's bytes and files. */
const FIRST_BYTES = [4e6, 2e8, 3e9, 1.2e10, 4e10, 1.6e11, 1e12] as const;
const FIRST_FILES = [1, 4, 12, 32, 96, 240, 800] as const;

/** Makes the function that plans the versions of a dataset, the first one first. */
export function createVersionPlanner(
  { retentionDistribution }: DatasetPatterns,
  now: number,
): (dataset: DatasetRecord) => readonly VersionPlan[] {
  const policies: readonly RetentionPolicy[] = Object.values(RetentionPolicy);
  const cumulative = cumulate(policies.map((policy) => retentionDistribution[policy] ?? 0));

  return ({ key, createdAt }) => {
    const stream = new RandomStream(deriveKey(key, DatasetBranch.Versions));
    const count = 1 + stream.weightedIndex(CUMULATIVE_COUNTS);
    const retention = stream.weighted(policies, cumulative);
    const size = stream.float();
    const firstBytes = Math.floor(quantile(FIRST_BYTES, size));
    // Large datasets have many files, and none is smaller than a byte.
    const firstFiles = Math.floor(quantile(FIRST_FILES, 0.5 * size + 0.5 * stream.float()));
    const isPending = stream.chance(0.08) && count > 1;
    const newestReady = isPending ? count - 1 : count;

    const plans: VersionPlan[] = [];
    let bytes = firstBytes;
    let made = createdAt;
    for (let version = 1; version <= count; version += 1) {
      const [stepShare, useShare, growth] = [stream.float(), stream.float(), stream.float()];
      if (version > 1) {
        made += Math.floor(((now - made) * (0.3 + stepShare)) / (count - version + 2));
        bytes = Math.floor(bytes * (1.01 + 0.3 * growth * growth));
      }
      // Most versions are used for the last time soon after they were made.
      const lastUsed = made + Math.floor((now - made) * useShare * useShare);
      const status =
        version > newestReady
          ? DatasetStatus.PENDING
          : version === newestReady
            ? DatasetStatus.READY
            : statusAt(lastUsed + RETENTION[retention], now);
      const files = Math.max(firstFiles, Math.floor(firstFiles * (bytes / firstBytes)));
      plans.push({ version, status, createdAt: made, lastUsed, retention, files, bytes });
    }
    return plans;
  };
}

/** The status of an old version that is retained until a given time. */
function statusAt(keptUntil: number, now: number): DatasetStatus {
  if (keptUntil > now) return DatasetStatus.READY;
  return now - keptUntil < GRACE ? DatasetStatus.PENDING_DELETE : DatasetStatus.DELETED;
}

/** Whether the store holds a version's files. */
export function isStored({ status }: VersionPlan): boolean {
  return status !== DatasetStatus.DELETED;
}

/** The newest version that is ready; every dataset has one. */
export function newestReady(plans: readonly VersionPlan[]): VersionPlan {
  return plans.findLast(({ status }) => status === DatasetStatus.READY) as VersionPlan;
}

/** The checksum of a version, which its manifest is named after. */
export function checksumOf({ key }: DatasetRecord, version: number): string {
  return hexDigest(deriveKey(key, DatasetBranch.Files, version), 8);
}

/** What the makers of the versions say of them. */
export function versionTexts(
  dataset: DatasetRecord,
  plans: readonly VersionPlan[],
  users: readonly string[],
  { commitMessages, versionTags }: DatasetPatterns,
): readonly VersionTexts[] {
  const latest = newestReady(plans).version;
  return plans.map(({ version }) => {
    const stream = new RandomStream(deriveKey(dataset.key, DatasetBranch.Versions, version));
    const isOwn = stream.chance(0.7) || version === 1;
    const other = stream.pick(users);
    const message = stream.pick(commitMessages);
    const tag = stream.pick(versionTags);
    const tags = stream.chance(0.3) ? [tag] : [];
    if (version === latest) tags.unshift(LATEST_TAG);
    return {
      createdBy: isOwn ? dataset.user : other,
      checksum: checksumOf(dataset, version),
      message: version === 1 ? "First version" : message,
      tags,
    };
  });
}
