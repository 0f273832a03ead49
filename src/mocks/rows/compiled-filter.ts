import { BLOCK_WORDS, countBits, countBitsBefore, findBit } from "./accept-bits.ts";
import type { BlockLayout } from "./block-layout.ts";
import { BLOCK_SIZE } from "./block-permutation.ts";
import { BlockSums } from "./block-sums.ts";
import { TABLE_COUNT } from "./slot-tables.ts";
import type { CompiledFilter } from "./types.ts";

/** Cached block bitmaps of each filter, for the neighboring rows of a page; a power of two. */
const KEPT_BITMAPS = 4;

/** @throws RangeError when `value` is not an integer from 0 to 2^53 − 1. */
export function requireIndex(value: number, name: string): void {
  if (!(Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError(`${name} is ${value}: give an integer from 0 to ${Number.MAX_SAFE_INTEGER}.`);
  }
}

/** The filter that accepts every row. */
export const acceptAll: CompiledFilter = {
  matches(index) {
    requireIndex(index, "index");
    return true;
  },
  rank(index) {
    requireIndex(index, "index");
    return index;
  },
  select(ordinal) {
    requireIndex(ordinal, "ordinal");
    return ordinal;
  },
};

/** The filter that accepts no row. */
export const acceptNone: CompiledFilter = {
  matches(index) {
    requireIndex(index, "index");
    return false;
  },
  rank(index) {
    requireIndex(index, "index");
    return 0;
  },
  select(ordinal) {
    requireIndex(ordinal, "ordinal");
    return -1;
  },
};

/** How many of each table's slots have their bit set. */
function countByTable(acceptBits: Int32Array): Float64Array {
  const counts = new Float64Array(TABLE_COUNT);
  for (let word = 0; word < acceptBits.length; word += 1) {
    const table = Math.floor(word / BLOCK_WORDS);
    counts[table] = (counts[table] as number) + countBits(acceptBits[word] as number);
  }
  return counts;
}

/** The filter that accepts the rows whose slots have their bit set in `acceptBits`, one bit a slot. */
export function createCompiledFilter(layout: BlockLayout, acceptBits: Int32Array): CompiledFilter {
  const counts = countByTable(acceptBits);
  const sums = new BlockSums(layout, counts);
  if (sums.isZero) return acceptNone;

  const bitmaps = Array.from({ length: KEPT_BITMAPS }, () => ({
    block: -1,
    words: new Int32Array(BLOCK_WORDS),
  }));
  /** One bit for each row of a block: whether it matches. */
  const bitmapOf = (block: number): Int32Array => {
    const kept = bitmaps[block & (KEPT_BITMAPS - 1)] as (typeof bitmaps)[number];
    const { words } = kept;
    if (kept.block === block) return words;
    const table = layout.tableOf(block);
    const permutation = layout.permutationOf(block);
    // Place the rarer kind of slot, so that at most half of them are inverted.
    const flip = (counts[table] as number) > BLOCK_SIZE / 2 ? -1 : 0;
    words.fill(flip);
    for (let word = 0; word < BLOCK_WORDS; word += 1) {
      let rest = (acceptBits[table * BLOCK_WORDS + word] as number) ^ flip;
      for (; rest !== 0; rest &= rest - 1) {
        const position = permutation.positionOf(word * 32 + 31 - Math.clz32(rest & -rest));
        words[position >>> 5] = (words[position >>> 5] as number) ^ (1 << (position & 31));
      }
    }
    kept.block = block;
    return words;
  };

  return {
    matches(index) {
      requireIndex(index, "index");
      const place = layout.placeOf(index);
      return (((acceptBits[place >>> 5] as number) >>> (place & 31)) & 1) === 1;
    },

    rank(index) {
      requireIndex(index, "index");
      const block = Math.floor(index / BLOCK_SIZE);
      const end = index - block * BLOCK_SIZE;
      const before = sums.before(block);
      const count = counts[layout.tableOf(block)] as number;
      if (end === 0 || count === 0) return before;
      return before + (count === BLOCK_SIZE ? end : countBitsBefore(bitmapOf(block), end));
    },

    select(ordinal) {
      requireIndex(ordinal, "ordinal");
      const block = sums.blockOf(ordinal);
      if (block < 0) return -1;
      const index = block * BLOCK_SIZE + findBit(bitmapOf(block), ordinal - sums.before(block));
      return index <= Number.MAX_SAFE_INTEGER ? index : -1;
    },
  };
}
