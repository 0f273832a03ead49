import type { RowRange, ScrollAlign } from "./types";

/**
 * Arithmetic of the rows that are in the page. Browsers cap the height of an element (Firefox at 17.9 million
 * pixels, Chrome at 33.5 million), which a long list exceeds, so the scroller holds a segment of it. Near an end of
 * the segment the segment moves, and the scroll position moves by the same number of pixels the other way.
 * Every function costs the same for one row as for a billion. Indexes are 0-based, lengths in CSS pixels.
 */

/** Rows in a segment: 4.4 million pixels at the tallest row, a quarter of the lowest cap. */
export const SEGMENT_ROWS = 100_000;

/** The segment moves when fewer rows than this are left on a side. Must exceed the rows of any screen. */
export const REBASE_MARGIN_ROWS = 10_000;

/** Rows that are rendered above and below the ones in view, so that fast scrolling shows fewer gaps. */
export const OVERSCAN_ROWS = 8;

export interface Geometry {
  total: number;
  rowHeight: number;
  /** Height of the scroller without its sticky header. */
  viewportHeight: number;
  /** Height of what follows the last row: the end marker. */
  trailingHeight: number;
}

export interface ScrollPosition {
  /** Index of the first row of the segment. */
  segmentStart: number;
  /** Pixels from the top of the segment to the top of the viewport. */
  scrollTop: number;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

/** The nearest start for which the segment lies within the list. */
export function clampSegmentStart(segmentStart: number, total: number): number {
  return clamp(segmentStart, 0, Math.max(0, total - SEGMENT_ROWS));
}

/** Rows in the segment that starts at `segmentStart`. */
export function segmentLength(segmentStart: number, total: number): number {
  return clamp(total - segmentStart, 0, SEGMENT_ROWS);
}

/** Height of all that is scrolled: the rows of the segment and, where the list ends, what follows them. */
export function contentHeight(segmentStart: number, geometry: Geometry): number {
  const length = segmentLength(segmentStart, geometry.total);
  const atEnd = segmentStart + length === geometry.total;
  return length * geometry.rowHeight + (atEnd ? geometry.trailingHeight : 0);
}

/** The rows of which at least one pixel is in view; undefined for an empty list. */
export function visibleRows(position: ScrollPosition, geometry: Geometry): RowRange | undefined {
  const { total, rowHeight, viewportHeight } = geometry;
  if (total === 0) return undefined;
  const top = Math.max(0, position.scrollTop);
  const first = position.segmentStart + Math.floor(top / rowHeight);
  const last = position.segmentStart + Math.ceil((top + viewportHeight) / rowHeight) - 1;
  return { first: clamp(first, 0, total - 1), last: clamp(last, clamp(first, 0, total - 1), total - 1) };
}

/** The rows to render for those in view. */
export function renderedRows(visible: RowRange, segmentStart: number, total: number): RowRange {
  const segmentEnd = segmentStart + segmentLength(segmentStart, total) - 1;
  return {
    first: clamp(visible.first - OVERSCAN_ROWS, segmentStart, segmentEnd),
    last: clamp(visible.last + OVERSCAN_ROWS, segmentStart, segmentEnd),
  };
}

/** Where the segment should start when these rows are in view; `segmentStart` itself while they are far from its ends. */
export function rebasedSegmentStart(segmentStart: number, visible: RowRange, total: number): number {
  const segmentEnd = segmentStart + segmentLength(segmentStart, total);
  const nearStart = segmentStart > 0 && visible.first - segmentStart < REBASE_MARGIN_ROWS;
  const nearEnd = segmentEnd < total && segmentEnd - visible.last <= REBASE_MARGIN_ROWS;
  if (!nearStart && !nearEnd) return clampSegmentStart(segmentStart, total);
  return clampSegmentStart(visible.first - SEGMENT_ROWS / 2, total);
}

/** The scroll position in another segment at which every row stays where it is on the screen. */
export function scrollTopAfterRebase(
  position: ScrollPosition,
  segmentStart: number,
  rowHeight: number,
): number {
  return position.scrollTop + (position.segmentStart - segmentStart) * rowHeight;
}

/** Where a row is brought: into view, or so many pixels below the top of the viewport. */
export type RowPlacement = ScrollAlign | { top: number };

/** Where to scroll so that row `index` is in view. The segment stays the same if the row is well inside of it. */
export function positionOf(
  index: number,
  align: RowPlacement,
  position: ScrollPosition,
  geometry: Geometry,
): ScrollPosition {
  const { total, rowHeight, viewportHeight, trailingHeight } = geometry;
  const row = clamp(index, 0, Math.max(0, total - 1));
  const segmentStart = rebasedSegmentStart(position.segmentStart, { first: row, last: row }, total);
  const inSegment = row >= position.segmentStart && row < position.segmentStart + SEGMENT_ROWS;
  const start = inSegment ? segmentStart : clampSegmentStart(row - SEGMENT_ROWS / 2, total);

  const rowTop = (row - start) * rowHeight;
  const rowBottom = rowTop + rowHeight + (row === total - 1 ? trailingHeight : 0);
  const current = scrollTopAfterRebase(position, start, rowHeight);
  let scrollTop = current;
  if (typeof align === "object") scrollTop = rowTop - align.top;
  else if (align === "center") {
    if (rowTop < current || rowBottom > current + viewportHeight) {
      scrollTop = rowTop - Math.floor((viewportHeight - rowHeight) / 2);
    }
  } else if (rowTop < current) scrollTop = rowTop;
  else if (rowBottom > current + viewportHeight) scrollTop = rowBottom - viewportHeight;
  const highest = Math.max(0, contentHeight(start, geometry) - viewportHeight);
  return { segmentStart: start, scrollTop: clamp(scrollTop, 0, highest) };
}
