/** How long before the present the past is known, in milliseconds. */
export const PAST_REACH = 30 * 86_400_000;

/** Points of a series at most. */
export const MOST_POINTS = 400;

/** Times in milliseconds since 1970, and what is between two points. */
export interface UsageRange {
  readonly from: number;
  readonly to: number;
  /** Above 0. */
  readonly step: number;
}

/** How many points a range has; 0 when it ends before it begins. */
export function countPoints({ from, to, step }: UsageRange): number {
  return Math.max(0, Math.floor((to - from) / step) + 1);
}

/** Buckets of a history at most. */
export const MOST_BUCKETS = 400;

/** Times in milliseconds since 1970, and the length of each bucket in milliseconds; the last one may be shorter. */
export interface HistoryRange {
  readonly from: number;
  readonly to: number;
  /** Above 0. */
  readonly step: number;
}

/** How many buckets a range has; 0 when it ends where it begins, or before. */
export function countBuckets({ from, to, step }: HistoryRange): number {
  return Math.max(0, Math.ceil((to - from) / step));
}
