import { BLOCK_WORDS, countBits, countBitsBefore, findBit } from "./accept-bits.ts";
import type { BlockLayout } from "./block-layout.ts";
import { BLOCK_SIZE } from "./block-permutation.ts";
import { OLD_TABLES } from "./slot-tables.ts";
import type { CompiledFilter } from "./types.ts";

/** Block bitmaps kept by each filter, for the neighbouring rows of a page; a power of two. */
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

/** The filter that accepts the rows whose slots have their bit set in `acceptBits`, one bit a slot. */
export function createCompiledFilter(layout: BlockLayout, acceptBits: Int32Array): CompiledFilter {
  const { recentBlocks } = layout;
  const counts = new Uint16Array(OLD_TABLES + recentBlocks);
  for (let word = 0; word < acceptBits.length; word += 1) {
    const table = Math.floor(word / BLOCK_WORDS);
    counts[table] = (counts[table] as number) + countBits(acceptBits[word] as number);
  }
  /** Matches before each recent block, and before the first old one. */
  const recentSums = new Uint32Array(recentBlocks + 1);
  for (let block = 0; block < recentBlocks; block += 1) {
    recentSums[block + 1] = (recentSums[block] as number) + (counts[OLD_TABLES + block] as number);
  }
  const recentTotal = recentSums[recentBlocks] as number;
  let perSuperblock = 0;
  for (let table = 0; table < OLD_TABLES; table += 1) perSuperblock += counts[table] as number;
  if (recentTotal + perSuperblock === 0) return acceptNone;

  /** Matches before each block of the superblock asked last. */
  const sums = new Uint32Array(OLD_TABLES + 1);
  let sumsOf = -1;
  const sumsWithin = (superblock: number): Uint32Array => {
    if (sumsOf === superblock) return sums;
    const order = layout.orderOf(superblock);
    for (let block = 0; block < OLD_TABLES; block += 1) {
      sums[block + 1] = (sums[block] as number) + (counts[order[block] as number] as number);
    }
    sumsOf = superblock;
    return sums;
  };

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

  const rankWithin = (block: number, end: number, count: number): number => {
    if (end === 0 || count === 0) return 0;
    return count === BLOCK_SIZE ? end : countBitsBefore(bitmapOf(block), end);
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
      if (block < recentBlocks) {
        return (recentSums[block] as number) + rankWithin(block, end, counts[OLD_TABLES + block] as number);
      }
      const superblock = layout.superblockOf(block);
      const before = sumsWithin(superblock);
      const position = block - layout.firstBlockOf(superblock);
      const first = before[position] as number;
      const count = (before[position + 1] as number) - first;
      return recentTotal + superblock * perSuperblock + first + rankWithin(block, end, count);
    },

    select(ordinal) {
      requireIndex(ordinal, "ordinal");
      if (ordinal < recentTotal) {
        const block = lastAtMost(recentSums, ordinal);
        return block * BLOCK_SIZE + findBit(bitmapOf(block), ordinal - (recentSums[block] as number));
      }
      if (perSuperblock === 0) return -1;
      // A remainder is exact at any size, and so is a division that leaves none.
      const rest = (ordinal - recentTotal) % perSuperblock;
      const superblock = (ordinal - recentTotal - rest) / perSuperblock;
      const firstBlock = layout.firstBlockOf(superblock);
      if (firstBlock > Number.MAX_SAFE_INTEGER / BLOCK_SIZE) return -1;
      const before = sumsWithin(superblock);
      const position = lastAtMost(before, rest);
      const block = firstBlock + position;
      const index = block * BLOCK_SIZE + findBit(bitmapOf(block), rest - (before[position] as number));
      return index <= Number.MAX_SAFE_INTEGER ? index : -1;
    },
  };
}

/** The last position of rising `sums` whose value is at most `value`; the final sum is above it. */
function lastAtMost(sums: Uint32Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] as number) <= value) low = middle;
    else high = middle;
  }
  return low;
}
