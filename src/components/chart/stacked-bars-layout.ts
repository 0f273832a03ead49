import { stackedValues, sumOf, visibleValues } from "./stacked-values";
import type { TimeBucket } from "./time-data";
import type { TimeFrame } from "./time-frame";

/** A part of a bar in pixels of the chart's box. */
export interface BarRect {
  /** 0-based position of its series. */
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels. */
const LEAST_HEIGHT = 2;
const MOST_WIDTH = 72;
/** Between two parts, so that they differ by more than color; not below the thinnest. */
const SEAM = 1;
const GAP = 2;

/**
 * The bars of all buckets. Parts of zero have no rectangle; all others can be seen, however small.
 * @param values of the series that are shown, by bucket; `shown` has their positions among all series.
 */
export function barRects(
  buckets: readonly Pick<TimeBucket, "start" | "end" | "values">[],
  shown: readonly number[],
  { x, y, box }: TimeFrame,
): BarRect[] {
  const least = y.invert(box.bottom - LEAST_HEIGHT);
  const rows = buckets.map(({ values }) =>
    visibleValues(
      shown.map((series) => values[series] ?? 0),
      least,
    ),
  );
  const edges = stackedValues(rows);
  return buckets.flatMap(({ start, end }, bucket) => {
    const slot = x(end) - x(start);
    const width = Math.min(MOST_WIDTH, Math.max(0.5, slot - Math.min(GAP, slot / 4)));
    const left = x(start) + (slot - width) / 2;
    return shown.flatMap((series, position) => {
      const [low = 0, high = 0] = edges[bucket]?.[position] ?? [];
      if (high === low) return [];
      const height = y(low) - y(high);
      const seam = low > 0 && height > LEAST_HEIGHT ? SEAM : 0;
      return [{ series, x: left, y: y(high), width, height: height - seam }];
    });
  });
}

/** The highest sum of a bucket; zero without any. */
export function highestSum(buckets: readonly Pick<TimeBucket, "values">[], shown: readonly number[]): number {
  return Math.max(0, ...buckets.map(({ values }) => sumOf(shown.map((series) => values[series] ?? 0))));
}
