import type { MockPatterns } from "../seed/types.ts";
import { numberedIndex, numberedName } from "./numbered-names.ts";

/** Number of buckets that workflows write to, at most; a world with fewer folds. */
export const BUCKET_SPREAD = 8;

/** Name of bucket `index`, 0 … buckets − 1. */
export function bucketName(patterns: MockPatterns, index: number): string {
  return numberedName(patterns.buckets.names, "bucket", index);
}

/** Index of the bucket of that name, or null when none of the first `count` buckets is called so. */
export function bucketIndex(patterns: MockPatterns, name: string, count: number): number | null {
  return numberedIndex(patterns.buckets.names, "bucket", name, count);
}
