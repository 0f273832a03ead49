import type { ReactNode } from "react";
import type { ChartColor } from "../chart-color";

/** Times are milliseconds since the epoch. */
export interface GanttBar {
  /** Unique in its row. */
  key: string;
  start: number;
  /** Null while it runs: drawn up to now, with an open end. */
  end: number | null;
  color: ChartColor;
  /** All that the bar shows, as a sentence for screen readers. */
  label: string;
  href?: string;
  /** For what is planned, or waits. */
  hatched?: boolean;
}

export interface GanttRow {
  key: string;
  label: ReactNode;
  /** Target of the label, and of bars that are drawn as one. */
  href?: string;
  /** In any order; those that overlap are drawn below one another. */
  bars: readonly GanttBar[];
}

export interface GanttProps {
  /** Accessible name, and what the picture shows: "Workflows of the last 24 hours". */
  label: string;
  /** The ends of the time axis, in milliseconds since the epoch; `from` is before `to`. */
  from: number;
  to: number;
  /** The present, drawn as a line; bars that still run end there, by default at `to`. */
  now?: number;
  rows: readonly GanttRow[];
}
