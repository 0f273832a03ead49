import type { BlockLayout } from "./block-layout.ts";
import { BLOCK_SIZE } from "./block-permutation.ts";
import { TABLE_COUNT } from "./slot-tables.ts";

/**
 * Running sums over all blocks of a number that each slot table has, such as how many of its slots a
 * filter accepts. Every superblock of 64 blocks adds the same, so that no cost grows with the blocks.
 */
export class BlockSums {
  /** Whether every table has 0. */
  readonly isZero: boolean;
  private readonly layout: BlockLayout;
  private readonly totals: Float64Array;
  private readonly perSuperblock: number;
  /** Sum before each block of the superblock asked last, from its first block on. */
  private readonly sums = new Float64Array(TABLE_COUNT + 1);
  private sumsOf = -1;

  /** @param totals the number of each slot table, an integer of at least 0. */
  constructor(layout: BlockLayout, totals: Float64Array) {
    this.layout = layout;
    this.totals = totals;
    this.perSuperblock = totals.reduce((sum, total) => sum + total, 0);
    this.isZero = this.perSuperblock === 0;
  }

  /** The sum over all blocks before `block`. */
  before(block: number): number {
    const superblock = Math.floor(block / TABLE_COUNT);
    const within = this.sumsWithin(superblock)[block % TABLE_COUNT] as number;
    return superblock * this.perSuperblock + within;
  }

  /**
   * The block with which the sum comes to exceed `ordinal`, or -1 when it does not below row 2^53. Must not be asked
   * where `isZero`.
   */
  blockOf(ordinal: number): number {
    // A remainder is exact at any size, and so is a division that leaves none.
    const rest = ordinal % this.perSuperblock;
    const superblock = (ordinal - rest) / this.perSuperblock;
    const firstBlock = superblock * TABLE_COUNT;
    if (firstBlock > Number.MAX_SAFE_INTEGER / BLOCK_SIZE) return -1;
    return firstBlock + lastAtMost(this.sumsWithin(superblock), rest);
  }

  private sumsWithin(superblock: number): Float64Array {
    const { sums } = this;
    if (this.sumsOf === superblock) return sums;
    const order = this.layout.orderOf(superblock);
    for (let block = 0; block < TABLE_COUNT; block += 1) {
      sums[block + 1] = (sums[block] as number) + (this.totals[order[block] as number] as number);
    }
    this.sumsOf = superblock;
    return sums;
  }
}

/** The last position of rising `sums`, the first of which is 0, whose value is at most `value`; the final sum is above it. */
export function lastAtMost(sums: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] as number) <= value) low = middle;
    else high = middle;
  }
  return low;
}
