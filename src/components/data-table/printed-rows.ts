import type { RowRange } from "@/components/virtual-rows/types";

/** A limit for paper: about 25 pages. */
export const MOST_PRINTED_ROWS = 1_000;

/**
 * Rows to print: all loaded ones without a gap around the visible rows; the visible rows themselves where none is loaded.
 *
 * @example printedRows({ first: 40, last: 60 }, 10_000, (index) => index < 100) // { first: 0, last: 99 }
 */
export function printedRows(
  visible: RowRange,
  total: number,
  isLoaded: (index: number) => boolean,
): RowRange {
  let { first, last } = visible;
  const hasRoom = () => last - first + 1 < MOST_PRINTED_ROWS;
  while (first > 0 && hasRoom() && isLoaded(first - 1)) first -= 1;
  while (last < total - 1 && hasRoom() && isLoaded(last + 1)) last += 1;
  return { first, last };
}
