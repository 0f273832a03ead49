/** How far back a series may begin, in milliseconds. */
export const USAGE_REACH = 30 * 86_400_000;
/** Points of a series at most. */
export const MOST_POINTS = 400;

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
