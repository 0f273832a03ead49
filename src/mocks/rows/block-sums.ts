import type { BlockLayout } from "./block-layout.ts";
import { BLOCK_SIZE } from "./block-permutation.ts";
import { OLD_TABLES } from "./slot-tables.ts";

/**
 * Running sums over all blocks of a number that each slot table has, such as how many of its slots a
 * filter accepts. Every superblock of 64 blocks adds the same, so that no cost grows with the blocks.
 */
export class BlockSums {
  /** Whether every table has 0. */
  readonly isZero: boolean;
  private readonly layout: BlockLayout;
  private readonly totals: Float64Array;
  /** Sum before each recent block, and before the first old one. */
  private readonly recentSums: Float64Array;
  private readonly recentTotal: number;
  private readonly perSuperblock: number;
  /** Sum before each block of the superblock asked last, from its first block on. */
  private readonly sums = new Float64Array(OLD_TABLES + 1);
  private sumsOf = -1;

  /** @param totals the number of each slot table, an integer of at least 0. */
  constructor(layout: BlockLayout, totals: Float64Array) {
    const { recentBlocks } = layout;
    this.layout = layout;
    this.totals = totals;
    this.recentSums = new Float64Array(recentBlocks + 1);
    for (let block = 0; block < recentBlocks; block += 1) {
      this.recentSums[block + 1] =
        (this.recentSums[block] as number) + (totals[OLD_TABLES + block] as number);
    }
    this.recentTotal = this.recentSums[recentBlocks] as number;
    let perSuperblock = 0;
    for (let table = 0; table < OLD_TABLES; table += 1) perSuperblock += totals[table] as number;
    this.perSuperblock = perSuperblock;
    this.isZero = this.recentTotal + perSuperblock === 0;
  }

  /** The sum over all blocks before `block`. */
  before(block: number): number {
    const { layout } = this;
    if (block < layout.recentBlocks) return this.recentSums[block] as number;
    const superblock = layout.superblockOf(block);
    const within = this.sumsWithin(superblock)[block - layout.firstBlockOf(superblock)] as number;
    return this.recentTotal + superblock * this.perSuperblock + within;
  }

  /** The block with which the sum comes to exceed `ordinal`, or -1 when it never does below row 2^53. */
  blockOf(ordinal: number): number {
    if (ordinal < this.recentTotal) return lastAtMost(this.recentSums, ordinal);
    if (this.perSuperblock === 0) return -1;
    // A remainder is exact at any size, and so is a division that leaves none.
    const rest = (ordinal - this.recentTotal) % this.perSuperblock;
    const superblock = (ordinal - this.recentTotal - rest) / this.perSuperblock;
    const firstBlock = this.layout.firstBlockOf(superblock);
    if (firstBlock > Number.MAX_SAFE_INTEGER / BLOCK_SIZE) return -1;
    return firstBlock + lastAtMost(this.sumsWithin(superblock), rest);
  }

  private sumsWithin(superblock: number): Float64Array {
    const { sums } = this;
    if (this.sumsOf === superblock) return sums;
    const order = this.layout.orderOf(superblock);
    for (let block = 0; block < OLD_TABLES; block += 1) {
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
