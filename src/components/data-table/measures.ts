import type { Density } from "./types";

/** Pixels, by density. Rows never grow: what is too long is cut. */
export const ROW_HEIGHTS: Readonly<Record<Density, number>> = { compact: 32, comfortable: 44 };

/** Pixels, its lower border included. */
export const HEADER_HEIGHT = 36;

/** Pixels of the "End of list" line. */
export const END_MARKER_HEIGHT = 40;
