import type { ChartSeries } from "./types";

export interface MeterSegment extends ChartSeries {
  value: number;
}

export interface MeterProps {
  /** What is measured: "GPUs of training-h100". */
  label: string;
  /** Parts of what is used, in the order in which they are drawn. */
  segments: readonly MeterSegment[];
  /** The value of a full meter; null for no limit: then the segments fill the meter, and its text says so. */
  max: number | null;
  /** A tick, such as the quota. What is beyond it is hatched; without it, what is beyond `max`. */
  limit?: { readonly value: number; readonly label: string };
  /** The value in words: "72 of 64 GPUs". */
  valueText: string;
  /** Small is the bar alone, for a cell that shows the text beside it; medium has label and text above it. */
  size?: "small" | "medium";
  /** Names and values of the segments below the bar; not in a small meter. */
  showLegend?: boolean;
  /** Of the values in the legend; by default grouped. */
  formatValue?: (value: number) => string;
  className?: string;
}

export function Meter(_: MeterProps) {
  return null;
}
