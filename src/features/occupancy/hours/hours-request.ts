import type { GetOccupancyHistoryParams, OccupancyColumn } from "@/lib/api/generated.schemas";
import type { OccupancyFilter } from "../occupancy-request";
import type { HourRange } from "../use-occupancy-view";

interface RangeFacts {
  label: string;
  /** In a sentence: "over the last …". */
  words: string;
  /** Seconds. */
  length: number;
  /** Seconds of a bucket: whole parts of the length, at most 400 of them. */
  step: number;
}

const HOUR = 3_600;

export const hourRangeFacts: Readonly<Record<HourRange, RangeFacts>> = {
  "24h": { label: "24 h", words: "last 24 hours", length: 24 * HOUR, step: HOUR },
  "7d": { label: "7 d", words: "last 7 days", length: 7 * 24 * HOUR, step: HOUR },
  "30d": { label: "30 d", words: "last 30 days", length: 30 * 24 * HOUR, step: 6 * HOUR },
};

/** Keys with an area of their own: with those of the others and of what is outside, as many as there are colors. */
export const TOP_KEYS = 7;

/**
 * Request for the GPU time up to the present. It stays the same for the length of a bucket, so that the screen's clock
 * makes no new requests. What is older than 30 days is not known, so it begins up to a bucket later.
 *
 * @param filter its statuses are no part of it: a task holds its GPUs from its node's until its own end.
 * @param now milliseconds since the epoch
 */
export function hoursRequest(
  { statuses: _, ...filter }: OccupancyFilter,
  groupBy: OccupancyColumn,
  range: HourRange,
  now: number,
): GetOccupancyHistoryParams {
  const { length, step } = hourRangeFacts[range];
  const from = (Math.floor(now / (step * 1000)) + 1) * step - length;
  return { group_by: groupBy, ...filter, top: TOP_KEYS, from: new Date(from * 1000).toISOString(), step };
}
