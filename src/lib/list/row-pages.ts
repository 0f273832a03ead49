/** Rows or pages, both 0-based. */
export interface Range {
  first: number;
  /** Inclusive. */
  last: number;
}

/** Rows in a page. Rows that fit on a screen lie on one or two of them. */
export const PAGE_ROWS = 50;

/** Rows around those in view that are there before they come into view: the table renders a few of them. */
const MARGIN_ROWS = 10;

/** Rows that are asked for ahead of those in view, in the direction of the scrolling. */
const AHEAD_ROWS = 30;

/**
 * The rows to have when those in view are `visible`: a margin around them and, where `before` shows a direction, some
 * ahead. After a jump nothing is ahead.
 */
export function wantedRows(visible: Range, before: Range | undefined): Range {
  const isNear = before !== undefined && visible.first <= before.last && before.first <= visible.last;
  const goesUp = isNear && visible.first < before.first;
  const goesDown = isNear && !goesUp;
  return {
    first: Math.max(0, visible.first - (goesUp ? AHEAD_ROWS : MARGIN_ROWS)),
    last: visible.last + (goesDown ? AHEAD_ROWS : MARGIN_ROWS),
  };
}

/** The first and the last page, 0-based, that these rows lie on; none beyond the end of a list whose `total` is known. */
export function pagesOf(rows: Range, total: number | undefined): Range {
  const lastRow = total === undefined ? Number.POSITIVE_INFINITY : Math.max(0, total - 1);
  return {
    first: pageOf(Math.min(rows.first, lastRow)),
    last: pageOf(Math.min(rows.last, lastRow)),
  };
}

/** The page, 0-based, that a row lies on. */
export function pageOf(row: number): number {
  return Math.floor(row / PAGE_ROWS);
}
