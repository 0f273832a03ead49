/** Rows or pages, both 0-based. */
export interface Range {
  first: number;
  /** Inclusive. */
  last: number;
}

/** Rows per page. A screen's rows span one or two pages. */
export const PAGE_ROWS = 50;

/** Rows loaded around the visible ones; the table renders some of them. */
const MARGIN_ROWS = 10;

/** Rows loaded ahead in the scroll direction. */
const AHEAD_ROWS = 30;

/**
 * Rows to load for the `visible` ones: a margin around them plus, where `before` shows a direction, some ahead. Nothing
 * ahead after a jump.
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

/** First and last page, 0-based, of these rows; limited to the list if `total` is known. */
export function pagesOf(rows: Range, total: number | undefined): Range {
  const lastRow = total === undefined ? Number.POSITIVE_INFINITY : Math.max(0, total - 1);
  return {
    first: pageOf(Math.min(rows.first, lastRow)),
    last: pageOf(Math.min(rows.last, lastRow)),
  };
}

/** 0-based page of a row. */
export function pageOf(row: number): number {
  return Math.floor(row / PAGE_ROWS);
}

/** The page numbers of a range, ascending. */
export function numbersOf({ first, last }: Range): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
