import { isoTime } from "../generators/iso-time.ts";
import { PAST_REACH } from "../generators/usage/past-ranges.ts";
import type { FieldReader } from "./field-reader.ts";

const DAY = 86_400_000;

/** A part of the last 30 days; times in milliseconds since 1970. */
export interface PastRange {
  readonly from: number;
  readonly to: number;
  /** Whether nothing is wrong with it. */
  readonly isKnown: boolean;
}

/**
 * Reads `from` and `to`, by default the last day, and notes a range that is not in the last 30 days.
 * @param now of the world, in milliseconds since 1970.
 * @param least milliseconds from `from` to `to` at least.
 */
export function readPastRange(query: FieldReader, now: number, least: 0 | 1): PastRange {
  const to = query.instant("to") ?? now;
  const from = query.instant("from") ?? Math.max(to - DAY, now - PAST_REACH);
  if (to > now) query.note("to", `Lies in the future; give ${isoTime(now)} at the latest.`);
  const isTooEarly = from < now - PAST_REACH;
  if (isTooEarly) {
    query.note("from", `Lies more than 30 days back; give ${isoTime(now - PAST_REACH)} at the earliest.`);
  } else if (to - from < least) {
    query.note("from", `Lies ${least === 0 ? "after" : "not before"} to; give a time before it.`);
  }
  return { from, to, isKnown: to <= now && !isTooEarly && to - from >= least };
}
