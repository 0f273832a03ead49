import { BLOCK_SIZE, BlockPermutation } from "./block-permutation.ts";
import { deriveKey, type HashKey } from "./keyed-hash.ts";
import { RandomStream } from "./random-stream.ts";
import { TABLE_COUNT } from "./slot-tables.ts";

/** Cached results for neighboring blocks and superblocks; a power of two. */
const CACHED = 8;

// Branches of the key.
const BLOCK = 0;
const SUPERBLOCK = 1;

/**
 * The slot table of each block, and the order of its rows. Every superblock of 64 blocks uses each of the 64 tables
 * once, in varying order.
 */
export class BlockLayout {
  private readonly unitBits: number;
  private readonly blockKey: HashKey;
  private readonly superblockKey: HashKey;
  private readonly cachedPermutations: ({ block: number; permutation: BlockPermutation } | undefined)[];
  private readonly cachedOrders: ({ superblock: number; order: Uint16Array } | undefined)[];

  /** @param unitBits Aligned units of 2^unitBits rows stay together in their slot table. */
  constructor(key: HashKey, unitBits = 0) {
    this.unitBits = unitBits;
    this.blockKey = deriveKey(key, BLOCK);
    this.superblockKey = deriveKey(key, SUPERBLOCK);
    this.cachedPermutations = new Array(CACHED).fill(undefined);
    this.cachedOrders = new Array(CACHED).fill(undefined);
  }

  /** The tables, 0 … 63, in the order in which the blocks of a superblock use them. */
  orderOf(superblock: number): Uint16Array {
    // A mask of low bits is exact above 2^31 too, unlike a shift.
    const cached = this.cachedOrders[superblock & (CACHED - 1)];
    if (cached?.superblock === superblock) return cached.order;
    const order = new RandomStream(deriveKey(this.superblockKey, superblock)).permutation(TABLE_COUNT);
    this.cachedOrders[superblock & (CACHED - 1)] = { superblock, order };
    return order;
  }

  /** The slot table of a block. */
  tableOf(block: number): number {
    return this.orderOf(Math.floor(block / TABLE_COUNT))[block % TABLE_COUNT] as number;
  }

  /** The positions of a block's rows in its slot table. */
  permutationOf(block: number): BlockPermutation {
    const cached = this.cachedPermutations[block & (CACHED - 1)];
    if (cached?.block === block) return cached.permutation;
    const permutation = new BlockPermutation(deriveKey(this.blockKey, block), this.unitBits);
    this.cachedPermutations[block & (CACHED - 1)] = { block, permutation };
    return permutation;
  }

  /** The place of row `index` among all slots: table × 1,024 + slot. */
  placeOf(index: number): number {
    const block = Math.floor(index / BLOCK_SIZE);
    const slot = this.permutationOf(block).slotOf(index - block * BLOCK_SIZE);
    return this.tableOf(block) * BLOCK_SIZE + slot;
  }
}
