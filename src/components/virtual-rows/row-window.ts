import type { RowRange, ScrollAlign } from "./types";

/**
 * Arithmetic for windowed rows. Browsers cap the height of an element (Firefox at 17.9 million pixels, Chrome at 33.5
 * million), which a long list exceeds, so the scroller contains a segment of it. Near an end of the segment, the
 * segment moves, and the scroll position shifts by the same number of pixels the other way. Every function is O(1).
 * Indexes are 0-based, lengths in CSS pixels.
 */

/** Rows in a segment: 4.4 million pixels at the tallest row, a quarter of the lowest cap. */
export const SEGMENT_ROWS = 100_000;

/** The segment moves when fewer rows than this remain on a side. Must exceed the rows of any screen. */
export const REBASE_MARGIN_ROWS = 10_000;

/** Rows rendered above and below the visible ones, to reduce gaps on fast scrolling. */
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

/** Height of the scrolled content: the rows of the segment plus, at the end of the list, the trailing part. */
export function contentHeight(segmentStart: number, geometry: Geometry): number {
  const length = segmentLength(segmentStart, geometry.total);
  const atEnd = segmentStart + length === geometry.total;
  return length * geometry.rowHeight + (atEnd ? geometry.trailingHeight : 0);
}

/** Rows with at least one visible pixel; undefined for an empty list. */
export function visibleRows(position: ScrollPosition, geometry: Geometry): RowRange | undefined {
  const { total, rowHeight, viewportHeight } = geometry;
  if (total === 0) return undefined;
  const top = Math.max(0, position.scrollTop);
  const first = position.segmentStart + Math.floor(top / rowHeight);
  const last = position.segmentStart + Math.ceil((top + viewportHeight) / rowHeight) - 1;
  return { first: clamp(first, 0, total - 1), last: clamp(last, clamp(first, 0, total - 1), total - 1) };
}

/** Rows to render for the visible ones. */
export function renderedRows(visible: RowRange, segmentStart: number, total: number): RowRange {
  const segmentEnd = segmentStart + segmentLength(segmentStart, total) - 1;
  return {
    first: clamp(visible.first - OVERSCAN_ROWS, segmentStart, segmentEnd),
    last: clamp(visible.last + OVERSCAN_ROWS, segmentStart, segmentEnd),
  };
}

/** Segment start for these visible rows; `segmentStart` itself while they are far from its ends. */
export function rebasedSegmentStart(segmentStart: number, visible: RowRange, total: number): number {
  const segmentEnd = segmentStart + segmentLength(segmentStart, total);
  const nearStart = segmentStart > 0 && visible.first - segmentStart < REBASE_MARGIN_ROWS;
  const nearEnd = segmentEnd < total && segmentEnd - visible.last <= REBASE_MARGIN_ROWS;
  if (!nearStart && !nearEnd) return clampSegmentStart(segmentStart, total);
  return clampSegmentStart(visible.first - SEGMENT_ROWS / 2, total);
}

/** Scroll position in another segment that leaves every row at the same pixel. */
export function scrollTopAfterRebase(
  position: ScrollPosition,
  segmentStart: number,
  rowHeight: number,
): number {
  return position.scrollTop + (position.segmentStart - segmentStart) * rowHeight;
}

/** Target placement of a row: visible, or at an offset from the top of the viewport. */
export type RowPlacement = ScrollAlign | { top: number };

/** Scroll position that shows row `index`. Keeps the segment if the row is well inside of it. */
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
