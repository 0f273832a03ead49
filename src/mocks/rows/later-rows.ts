import { CODE_LIMIT } from "./index-code.ts";
import type { BlockIndex } from "./types.ts";

/** The greatest rows of an index are beyond every list: row −1 has the values of the last of them, and so on. */
export function withLaterRows<Name extends string>(index: BlockIndex<Name>): BlockIndex<Name> {
  return {
    ...index,
    keysAt: (row) => index.keysAt(row < 0 ? row + CODE_LIMIT : row),
    runAt(row) {
      if (row >= 0) return index.runAt(row);
      const { first, length } = index.runAt(row + CODE_LIMIT);
      return { first: first - CODE_LIMIT, length };
    },
  };
}

/** The number that names have for a row, which is never negative. */
export function codedRow(row: number): number {
  return row < 0 ? row + CODE_LIMIT : row;
}

/** The row of such a number in a list whose newest row is `first`. */
export function rowOfCode(number: number, first: number): number {
  return number >= CODE_LIMIT + first ? number - CODE_LIMIT : number;
}
