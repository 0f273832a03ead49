import { BLOCK_WORDS } from "./accept-bits.ts";
import type { BlockLayout } from "./block-layout.ts";
import { BLOCK_SIZE } from "./block-permutation.ts";
import { requireIndex } from "./compiled-filter.ts";
import { TABLE_COUNT } from "./slot-tables.ts";
import type { ValueCount } from "./types.ts";

/** Adds to each slot table, `times` over, the number of blocks before `end` that it serves. */
function addBlocks(layout: BlockLayout, blocks: Float64Array, end: number, times: 1 | -1): void {
  const superblock = Math.floor(end / TABLE_COUNT);
  const rest = end % TABLE_COUNT;
  for (const [place, table] of layout.orderOf(superblock).entries()) {
    const count = superblock + (place < rest ? 1 : 0);
    blocks[table] = (blocks[table] as number) + times * count;
  }
}

/**
 * Visits the slots that rows [from, to) of a filter have, each with the number of rows that have it; a slot may be
 * visited twice more, for rows at the two ends.
 * @param acceptBits one bit for each slot, whether the filter accepts it.
 */
function visitSlots(
  layout: BlockLayout,
  acceptBits: Int32Array,
  from: number,
  to: number,
  visit: (place: number, rows: number) => void,
): void {
  const visitRows = (start: number, end: number) => {
    for (let row = start; row < end; row += 1) {
      const place = layout.placeOf(row);
      if (((acceptBits[place >>> 5] as number) >>> (place & 31)) & 1) visit(place, 1);
    }
  };
  const firstBlock = Math.ceil(from / BLOCK_SIZE);
  const endBlock = Math.floor(to / BLOCK_SIZE);
  if (firstBlock > endBlock) {
    visitRows(from, to);
    return;
  }
  visitRows(from, firstBlock * BLOCK_SIZE);
  visitRows(endBlock * BLOCK_SIZE, to);
  const blocks = new Float64Array(TABLE_COUNT);
  addBlocks(layout, blocks, endBlock, 1);
  addBlocks(layout, blocks, firstBlock, -1);
  for (let word = 0; word < acceptBits.length; word += 1) {
    const rows = blocks[Math.floor(word / BLOCK_WORDS)] as number;
    if (rows === 0) continue;
    for (let rest = acceptBits[word] as number; rest !== 0; rest &= rest - 1) {
      visit(word * 32 + 31 - Math.clz32(rest & -rest), rows);
    }
  }
}

/** A column of the slot tables. */
export interface CountedColumn {
  readonly size: number;
  /** The value of each slot of all tables. */
  readonly values: Uint8Array | Uint16Array;
}

/**
 * How many rows of [from, to) have each combination of values, in one pass over the slot tables, however many rows
 * there are.
 * @param acceptBits one bit for each slot, whether the filter accepts it.
 * @param weighPlace the parts of a row by its slot's place, where parts are counted.
 */
export function countValues(
  layout: BlockLayout,
  acceptBits: Int32Array,
  { from, to }: { readonly from: number; readonly to: number },
  columns: readonly CountedColumn[],
  weighPlace: (place: number) => number = () => 1,
): readonly ValueCount[] {
  requireIndex(from, "from");
  requireIndex(to, "to");
  // The values of a combination as one number, a digit for each column.
  const counts = new Map<number, number>();
  visitSlots(layout, acceptBits, from, to, (place, rows) => {
    let code = 0;
    for (const { size, values } of columns) code = code * size + (values[place] as number);
    counts.set(code, (counts.get(code) ?? 0) + rows * weighPlace(place));
  });
  return [...counts].flatMap(([code, count]) =>
    count > 0 ? [{ values: digits(code, columns), count }] : [],
  );
}

function digits(code: number, columns: readonly CountedColumn[]): number[] {
  let rest = code;
  return columns
    .toReversed()
    .map(({ size }) => {
      const digit = rest % size;
      rest = (rest - digit) / size;
      return digit;
    })
    .reverse();
}
