import { useTextScale } from "@/lib/text-scale";
import type { Density } from "./types";

// Lengths in pixels at the browser's default font size; see `useTableMeasures`.

/** By density. Rows have a fixed height; content is truncated. */
export const ROW_HEIGHTS: Readonly<Record<Density, number>> = { compact: 32, comfortable: 44 };

/** With its lower border. */
export const HEADER_HEIGHT = 36;

/** Of the "End of list" line. */
export const END_MARKER_HEIGHT = 40;

export interface TableMeasures {
  rowHeight: number;
  headerHeight: number;
  endMarkerHeight: number;
}

/** Heights in whole pixels at the user's font size. */
export function useTableMeasures(density: Density): TableMeasures {
  const scale = useTextScale();
  return {
    rowHeight: Math.round(ROW_HEIGHTS[density] * scale),
    headerHeight: Math.round(HEADER_HEIGHT * scale),
    endMarkerHeight: Math.round(END_MARKER_HEIGHT * scale),
  };
}
