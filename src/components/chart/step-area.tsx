import type { ChartColor } from "./chart-color";
import type { ChartSeries } from "./types";

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

export interface StepAreaProps {
  /** What the picture shows: "GPUs in use over the last 7 days". */
  label: string;
  /** From the bottom up. */
  series: readonly ChartSeries[];
  /** In order of time, at most 400. */
  points: readonly TimePoint[];
  /** When the last step ends, in milliseconds since the epoch; by default it is as long as the one before. */
  end?: number;
  lines?: readonly StepLine[];
  /** Keys of series and lines that are not drawn, as in the legend. */
  hidden?: ReadonlySet<string>;
  /** What a click on a step, 0-based, and Enter open. */
  hrefOf?: (index: number) => string | undefined;
  /** By default grouped, and compact at the axis. */
  formatValue?: (value: number) => string;
}

export function StepArea(_: StepAreaProps) {
  return null;
}
