import type { Density } from "./types";

/** Pixels, by density. Rows have a fixed height; content is truncated. */
export const ROW_HEIGHTS: Readonly<Record<Density, number>> = { compact: 32, comfortable: 44 };

/** Pixels, its lower border included. */
export const HEADER_HEIGHT = 36;

/** Pixels of the "End of list" line. */
export const END_MARKER_HEIGHT = 40;
