import type { ChartColor } from "./chart-color";

export interface SparkProps {
  /** Evenly spaced in time; undefined is unknown, and leaves a gap. */
  values: readonly (number | undefined)[];
  /** What it shows, in words: "Running workflows in the last 24 hours: 840, between 610 and 912." */
  label: string;
  color?: ChartColor;
  className?: string;
}

export function Spark(_: SparkProps) {
  return null;
}
