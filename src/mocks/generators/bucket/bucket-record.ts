import { BucketProvider } from "../../../lib/api/generated.schemas.ts";
import { createKey, deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { cumulate, RandomStream } from "../../rows/random-stream.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { BUCKET_SPREAD, bucketName } from "../bucket-names.ts";

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/** Branches of a bucket's key. */
export const BucketBranch = { Identity: 0, Folders: 1 } as const;

/** What is decided of a bucket before its contents. */
export interface BucketRecord {
  readonly index: number;
  readonly key: HashKey;
  readonly name: string;
  readonly provider: BucketProvider;
  readonly region: string;
  /** `s3://name` or `gs://name`, without a slash at the end. */
  readonly address: string;
  readonly endpoint?: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly team: string;
  readonly environment: string;
}

/** Providers whose buckets have addresses that begin with s3. */
const SPEAKS_S3: Readonly<Record<BucketProvider, boolean>> = {
  [BucketProvider.s3]: true,
  [BucketProvider.minio]: true,
  [BucketProvider.gcs]: false,
};

/**
 * Makes the function that reads what a bucket is from its index. Workflows write to the first buckets and name them
 * with s3 addresses, so those are never of another kind, and are older than a billion workflows reach back.
 */
export function createBucketRecordReader(
  seed: number,
  patterns: MockPatterns,
  now: number,
): (index: number) => BucketRecord {
  const entityKey = createKey(seed, "bucket");
  const { providerDistribution, regions, environments } = patterns.buckets;
  const providers = Object.values(BucketProvider);
  const weightOf = (provider: BucketProvider) => providerDistribution[provider] ?? 0;
  const anyProvider = cumulate(providers.map(weightOf));
  const s3Weights = providers.map((provider) => (SPEAKS_S3[provider] ? weightOf(provider) : 0));
  const hasS3 = s3Weights.some((weight) => weight > 0);
  const s3Provider = cumulate(hasS3 ? s3Weights : providers.map((name) => (name === "s3" ? 1 : 0)));

  return (index) => {
    const key = deriveKey(entityKey, index);
    const stream = new RandomStream(deriveKey(key, BucketBranch.Identity));
    const isOld = index < BUCKET_SPREAD;
    const provider = stream.weighted(providers, isOld ? s3Provider : anyProvider);
    const region = stream.pick(regions[provider]);
    const name = bucketName(patterns, index);
    const years = isOld ? 10.2 + 1.8 * stream.float() : 4.2 + 3 * stream.float();
    return {
      index,
      key,
      name,
      provider,
      region,
      address: `${SPEAKS_S3[provider] ? "s3" : "gs"}://${name}`,
      endpoint: provider === BucketProvider.minio ? `https://minio.${region}.example.com` : undefined,
      createdAt: now - Math.floor(years * YEAR),
      team: stream.pick(patterns.workflows.teams),
      environment: stream.pick(environments),
    };
  };
}
