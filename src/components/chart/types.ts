import type { ReactNode } from "react";
import type { ChartColor } from "./chart-color";

/** A series, segment, or category of a chart. */
export interface ChartSeries {
  key: string;
  label: string;
  color: ChartColor;
  /** Hatched, for what is beyond a limit or only planned: never by color alone. */
  hatched?: boolean;
}

/** One mark of a picture, for arrow keys and screen readers. */
export interface ChartMark {
  key: string;
  /** All that the mark shows, as a sentence: "Mar 1, 14:00: 12 running, 3 failed." */
  label: string;
  /** What the mark opens, with Enter or a click. */
  href?: string;
  /** Instead of following the link, except into a new tab. */
  onOpen?: () => void;
}

/** The same data as the picture, as a table. */
export interface ChartTableData {
  /** The first column names the row. */
  columns: readonly { readonly title: string; readonly align?: "start" | "end" }[];
  rows: readonly {
    readonly key: string;
    readonly cells: readonly ReactNode[];
    /** Target of the first cell. */
    readonly href?: string;
  }[];
}
