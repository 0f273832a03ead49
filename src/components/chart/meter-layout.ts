import { sumOf } from "./stacked-values";
import type { ChartSeries } from "./types";

export interface MeterSegment extends ChartSeries {
  value: number;
}

/** A part of a bar, in percent of its track. */
export interface BarPart {
  readonly key: string;
  readonly color: MeterSegment["color"];
  readonly hatched: boolean;
  readonly width: number;
}

export interface BarLayout {
  readonly parts: readonly BarPart[];
  /** Where the values end of which the bar is full, in percent; under 100 when more is drawn. */
  readonly end: number;
  /** Where the limit is, in percent. */
  readonly limit?: number;
}

export interface BarScale {
  /** Value of a full bar; null for none. */
  full: number | null;
  limit?: number;
  /** Sum of the longest of several bars that are compared. */
  longest?: number;
}

/**
 * A bar of segments one after the other. What is beyond the limit, or else beyond `full`, is a hatched part of its own.
 * What exceeds `full` is drawn past its end: the track has room for all segments, for the limit and for the longest bar.
 * Without `full` the segments fill the track.
 */
export function barLayout(
  segments: readonly MeterSegment[],
  { full, limit, longest = 0 }: BarScale,
): BarLayout {
  const scale = Math.max(full ?? 0, limit ?? 0, longest, sumOf(segments.map(({ value }) => value)));
  // Nothing of nothing.
  if (scale === 0) return { parts: [], end: 100 };
  const percent = (value: number) => (100 * value) / scale;
  const threshold = limit ?? full ?? scale;
  let start = 0;
  const parts = segments.flatMap(({ key, color, hatched = false, value }) => {
    const within = Math.max(0, Math.min(value, threshold - start));
    start += value;
    return [
      { key, color, hatched, width: percent(within) },
      { key: `${key} beyond`, color, hatched: true, width: percent(value - within) },
    ].filter(({ width }) => width > 0);
  });
  return {
    parts,
    end: percent(full ?? scale),
    limit: limit === undefined ? undefined : percent(limit),
  };
}
