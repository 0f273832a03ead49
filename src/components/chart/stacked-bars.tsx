import type { ChartSeries } from "./types";

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

export interface StackedBarsProps {
  /** What the picture shows: "Workflows by state over the last 24 hours". */
  label: string;
  /** From the bottom up. */
  series: readonly ChartSeries[];
  /** In order of time, without gaps. */
  buckets: readonly TimeBucket[];
  /** Keys of series that are not drawn, as in the legend. */
  hidden?: ReadonlySet<string>;
  /**
   * A range of buckets was dragged, or selected with Shift and arrow keys and Enter. In milliseconds since the epoch, from
   * the start of the first to the end of the last bucket.
   */
  onSelectRange?: (from: number, to: number) => void;
  /** By default grouped, and compact at the axis. */
  formatValue?: (value: number) => string;
}

export function StackedBars(_: StackedBarsProps) {
  return null;
}
