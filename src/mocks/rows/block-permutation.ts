import type { HashKey } from "./keyed-hash.ts";

/** Rows per block, and slots per slot table. */
export const BLOCK_SIZE = 1024;

const BITS = 10;

/** Inverse of an odd number modulo 2^12; an odd number is its own inverse to 3 bits, each step doubles them. */
function oddInverse(odd: number): number {
  let inverse = odd;
  inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}

/**
 * A keyed bijection of [0, 1024) that moves aligned units of 2^unitBits positions as a whole: three rounds
 * of odd multiply, xor-shift and add over the number of the unit. Fewer rounds leave visible stripes. A
 * xor-shift by at least half the bits is its own inverse.
 */
export class BlockPermutation {
  private readonly unitBits: number;
  private readonly mask: number;
  private readonly shift: number;
  private readonly factor1: number;
  private readonly factor2: number;
  private readonly factor3: number;
  private readonly term1: number;
  private readonly term2: number;
  private readonly term3: number;
  private inverses: readonly [number, number, number] | undefined;

  /** @param unitBits 0, 1 or 2. */
  constructor(key: HashKey, unitBits = 0) {
    const { left, right } = key;
    const bits = BITS - unitBits;
    const mask = (1 << bits) - 1;
    this.unitBits = unitBits;
    this.mask = mask;
    this.shift = (bits + 1) >>> 1;
    this.factor1 = ((left << 1) | 1) & mask;
    this.term1 = (left >>> 9) & mask;
    this.factor2 = ((left >>> 18) | 1) & mask;
    this.term2 = right & mask;
    this.factor3 = ((right >>> 9) | 1) & mask;
    this.term3 = (right >>> 19) & mask;
  }

  /** The slot of a position, both 0 … 1,023. */
  slotOf(position: number): number {
    const { mask, shift, unitBits } = this;
    const unit = position >>> unitBits;
    let x = Math.imul(unit, this.factor1) & mask;
    x = ((x ^ (x >>> shift)) + this.term1) & mask;
    x = Math.imul(x, this.factor2) & mask;
    x = ((x ^ (x >>> (shift + 1))) + this.term2) & mask;
    x = Math.imul(x, this.factor3) & mask;
    x = ((x ^ (x >>> shift)) + this.term3) & mask;
    return (x << unitBits) | (position - (unit << unitBits));
  }

  /** The position of a slot, both 0 … 1,023. */
  positionOf(slot: number): number {
    const { mask, shift, unitBits } = this;
    this.inverses ??= [oddInverse(this.factor1), oddInverse(this.factor2), oddInverse(this.factor3)];
    const [inverse1, inverse2, inverse3] = this.inverses;
    const unit = slot >>> unitBits;
    let x = (unit - this.term3) & mask;
    x = Math.imul(x ^ (x >>> shift), inverse3) & mask;
    x = (x - this.term2) & mask;
    x = Math.imul(x ^ (x >>> (shift + 1)), inverse2) & mask;
    x = (x - this.term1) & mask;
    x = Math.imul(x ^ (x >>> shift), inverse1) & mask;
    return (x << unitBits) | (slot - (unit << unitBits));
  }
}
