import type { ChartColor } from "./chart-color";

/** A part of the time of `StackedBars`. */
export interface TimeBucket {
  /** Milliseconds since the epoch. */
  start: number;
  /** Milliseconds since the epoch; exclusive. */
  end: number;
  /** One value per series, in their order. */
  values: readonly number[];
  /** What a click and Enter open: the list of this bucket. */
  href?: string;
  /** Name of the bucket; by default its time in UTC, "Mar 1, 14:00–15:00". */
  label?: string;
}

/** A step of a `StepArea`. */
export interface TimePoint {
  /** Milliseconds since the epoch. Its values hold until the next point. */
  time: number;
  /** One value per series, in their order; undefined is unknown, and leaves a gap. */
  values: readonly (number | undefined)[];
}

/** A line over the areas, such as capacity or quota. */
export interface StepLine {
  key: string;
  label: string;
  /** One per point; undefined leaves a gap. */
  values: readonly (number | undefined)[];
  dashed?: boolean;
  color: ChartColor;
}
