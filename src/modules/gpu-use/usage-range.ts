import type { GetUsageParams } from "@/lib/api/generated.schemas";

/** Spans of time that the use of GPUs is shown of. */
export const USE_RANGES = ["1d", "7d", "30d"] as const;
export type UseRange = (typeof USE_RANGES)[number];

interface RangeFacts {
  label: string;
  /** In a sentence: "over the last …". */
  words: string;
  /** Seconds. */
  length: number;
  /** Seconds between two points: at most 400 of them, and whole parts of the length. */
  step: number;
}

const DAY = 86_400;

export const rangeFacts: Readonly<Record<UseRange, RangeFacts>> = {
  "1d": { label: "1 d", words: "last 24 hours", length: DAY, step: 900 },
  "7d": { label: "7 d", words: "last 7 days", length: 7 * DAY, step: 3_600 },
  "30d": { label: "30 d", words: "last 30 days", length: 30 * DAY, step: 14_400 },
};

/** Whose GPUs: all, those of a pool's nodes, or one node's. */
export type UseSubject =
  | { readonly scope: "all" }
  | { readonly scope: "pool" | "node"; readonly name: string };

/**
 * Request for the use of GPUs up to the present. It stays the same for the length of a step, so that the clock of the
 * screen does not make new requests; what is older than 30 days is not known, so it begins up to a step later.
 *
 * @param now milliseconds since the epoch
 */
export function usageRequest(subject: UseSubject, range: UseRange, now: number): GetUsageParams {
  const { length, step } = rangeFacts[range];
  const from = (Math.floor(now / (step * 1000)) + 1) * step - length;
  return { ...subject, from: new Date(from * 1000).toISOString(), step };
}
