import type { ChartSeries } from "./types";

export interface BarRow {
  key: string;
  label: string;
  href?: string;
  /** One value per series, in their order. */
  values: readonly number[];
  /** The whole in words, at the end of the row: "512 GPUs". */
  valueText: string;
}

export interface HorizontalBarsProps {
  /** What the picture shows: "GPUs by pool". */
  label: string;
  /** From the start of a bar to its end. */
  series: readonly ChartSeries[];
  /** In the order in which they are shown, usually the largest first. */
  rows: readonly BarRow[];
  /** The value of a bar of full length; by default the longest bar's. What is beyond it is drawn past a mark. */
  max?: number;
  /** Keys of series that are not drawn, as in the legend. */
  hidden?: ReadonlySet<string>;
  /** Of single values, for screen readers; by default grouped. */
  formatValue?: (value: number) => string;
  className?: string;
}

export function HorizontalBars(_: HorizontalBarsProps) {
  return null;
}
