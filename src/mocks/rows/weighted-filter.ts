import { BLOCK_WORDS } from "./accept-bits.ts";
import type { BlockLayout } from "./block-layout.ts";
import { BLOCK_SIZE } from "./block-permutation.ts";
import { BlockSums, lastAtMost } from "./block-sums.ts";
import { requireIndex } from "./compiled-filter.ts";
import { TABLE_COUNT } from "./slot-tables.ts";
import type { WeightedFilter } from "./types.ts";

/** Blocks whose running sums each filter caches, for the neighboring rows of a page; a power of two. */
const KEPT_BLOCKS = 4;

/** The filter that accepts no row. */
export const weighNone: WeightedFilter = {
  weightAt(index) {
    requireIndex(index, "index");
    return 0;
  },
  rank(index) {
    requireIndex(index, "index");
    return 0;
  },
  select(ordinal) {
    requireIndex(ordinal, "ordinal");
    return null;
  },
};

/**
 * The list of the parts of all rows whose slots have their bit set in `acceptBits`.
 *
 * Only the sum of each table is stored: the slots of a block are weighed again when one of its rows is read, which
 * takes about 10 µs and no memory.
 * @param weighPlace the parts of a row by its slot's place among all slots, a pure function.
 */
export function createWeightedFilter(
  layout: BlockLayout,
  acceptBits: Int32Array,
  weighPlace: (place: number) => number,
): WeightedFilter {
  const totals = new Float64Array(TABLE_COUNT);
  for (let word = 0; word < acceptBits.length; word += 1) {
    let sum = 0;
    for (let rest = acceptBits[word] as number; rest !== 0; rest &= rest - 1) {
      sum += weighPlace(word * 32 + 31 - Math.clz32(rest & -rest));
    }
    const table = Math.floor(word / BLOCK_WORDS);
    totals[table] = (totals[table] as number) + sum;
  }
  const sums = new BlockSums(layout, totals);
  if (sums.isZero) return weighNone;

  const weightOf = (place: number): number =>
    ((acceptBits[place >>> 5] as number) >>> (place & 31)) & 1 ? weighPlace(place) : 0;

  const kept = Array.from({ length: KEPT_BLOCKS }, () => ({
    block: -1,
    before: new Uint32Array(BLOCK_SIZE + 1),
  }));
  /** The parts of a block's rows before each position, and of all of them. */
  const partsBefore = (block: number): Uint32Array => {
    const own = kept[block & (KEPT_BLOCKS - 1)] as (typeof kept)[number];
    const { before } = own;
    if (own.block === block) return before;
    const firstPlace = layout.tableOf(block) * BLOCK_SIZE;
    const permutation = layout.permutationOf(block);
    for (let position = 0; position < BLOCK_SIZE; position += 1) {
      before[position + 1] =
        (before[position] as number) + weightOf(firstPlace + permutation.slotOf(position));
    }
    own.block = block;
    return before;
  };

  return {
    weightAt(index) {
      requireIndex(index, "index");
      return weightOf(layout.placeOf(index));
    },

    rank(index) {
      requireIndex(index, "index");
      const block = Math.floor(index / BLOCK_SIZE);
      const end = index - block * BLOCK_SIZE;
      const parts = sums.before(block) + (end === 0 ? 0 : (partsBefore(block)[end] as number));
      if (Number.isSafeInteger(parts)) return parts;
      throw new RangeError(`Rows before ${index} have more than 2^53 − 1 parts: ask for an earlier row.`);
    },

    select(ordinal) {
      requireIndex(ordinal, "ordinal");
      const block = sums.blockOf(ordinal);
      if (block < 0) return null;
      const before = partsBefore(block);
      const rest = ordinal - sums.before(block);
      const position = lastAtMost(before, rest);
      const index = block * BLOCK_SIZE + position;
      return index <= Number.MAX_SAFE_INTEGER ? { index, place: rest - (before[position] as number) } : null;
    },
  };
}
