import { serializeInstantRange } from "@/lib/filters/date-range";

/** Spans of time up to the present. */
export const WINDOWS = ["1h", "24h", "7d"] as const;
export type WindowName = (typeof WINDOWS)[number];

interface WindowFacts {
  label: string;
  /** In a sentence: "in the …". */
  words: string;
  /** The span before it: "than in the …". */
  wordsBefore: string;
  /** Milliseconds. */
  length: number;
  /** Bars of a picture: whole parts of the length. */
  buckets: number;
}

const HOUR = 3_600_000;

export const windowFacts: Readonly<Record<WindowName, WindowFacts>> = {
  "1h": { label: "1 h", words: "last hour", wordsBefore: "hour before", length: HOUR, buckets: 12 },
  "24h": {
    label: "24 h",
    words: "last 24 hours",
    wordsBefore: "24 hours before",
    length: 24 * HOUR,
    buckets: 24,
  },
  "7d": {
    label: "7 d",
    words: "last 7 days",
    wordsBefore: "7 days before",
    length: 7 * 24 * HOUR,
    buckets: 28,
  },
};

/** A span of time in milliseconds since the epoch; its end is exclusive. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** The window up to `now`. */
export function windowEnding(now: number, window: WindowName): TimeRange {
  return { from: now - windowFacts[window].length, to: now };
}

/** A span of time as the value of a filter, which lists exactly what is within. */
export function rangeFilter({ from, to }: TimeRange): string {
  return serializeInstantRange(from, to);
}
