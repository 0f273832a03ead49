import type { ListPage } from "./list-source.ts";
import { PAGE_ROWS, pageOf } from "./row-pages.ts";

/** Loaded pages of a list, by their 0-based numbers. */
export type LoadedPages<Row> = ReadonlyMap<number, ListPage<Row>>;

/** The row at a 0-based index of the whole list; undefined where its page is not loaded, and behind the end. */
export function rowOfPages<Row>(pages: LoadedPages<Row>, index: number): Row | undefined {
  return pages.get(pageOf(index))?.entries[index % PAGE_ROWS];
}

/** Whether pages that are in both hold other rows, or rows that have changed. */
export function differ<Row>(before: LoadedPages<Row>, after: LoadedPages<Row>): boolean {
  for (const [page, { entries, total }] of after) {
    const old = before.get(page);
    // Answers that are equal share their rows.
    if (old !== undefined && (old.entries !== entries || old.total !== total)) return true;
  }
  return false;
}

/** Where rows of a list are now that it was read again. */
export interface RowMoves {
  /**
   * Index of the row that was at `index`, both 0-based. For a row that has left the list it is that of the next one that
   * is still there.
   */
  readonly placeOf: (index: number) => number;
}

/**
 * Finds the rows of pages that were read before in those of the same list that were read later; undefined where all are
 * in their places. Rows keep their order; those around which no row is found stay where they were.
 * @param keyOf tells rows apart.
 */
export function rowMoves<Row>(
  before: LoadedPages<Row>,
  after: LoadedPages<Row>,
  keyOf: (row: Row) => string,
): RowMoves | undefined {
  const places = new Map<string, number>();
  for (const [page, { entries }] of after) {
    for (const [place, row] of entries.entries()) places.set(keyOf(row), page * PAGE_ROWS + place);
  }
  const found = (index: number): number | undefined => {
    const row = rowOfPages(before, index);
    return row === undefined ? undefined : places.get(keyOf(row));
  };
  if (isUnmoved(before, found)) return undefined;
  return {
    placeOf(index) {
      for (let next = index; rowOfPages(before, next) !== undefined; next++) {
        const place = found(next);
        if (place !== undefined) return place;
      }
      for (let last = index - 1; last >= 0 && rowOfPages(before, last) !== undefined; last--) {
        const place = found(last);
        if (place !== undefined) return place + 1;
      }
      return index;
    },
  };
}

function isUnmoved<Row>(before: LoadedPages<Row>, found: (index: number) => number | undefined): boolean {
  for (const [page, { entries }] of before) {
    const start = page * PAGE_ROWS;
    for (let index = start; index < start + entries.length; index++) {
      if (found(index) !== index) return false;
    }
  }
  return true;
}
