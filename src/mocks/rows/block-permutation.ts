import type { HashKey } from "./keyed-hash.ts";

/** Rows per block, and slots per slot table. */
export const BLOCK_SIZE = 1024;

const MASK = BLOCK_SIZE - 1;

/** Inverse of an odd number modulo 1,024; an odd number is its own inverse to 3 bits, each step doubles them. */
function oddInverse(odd: number): number {
  let inverse = odd;
  inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse & MASK;
}

/**
 * A keyed bijection of [0, 1024): three rounds of odd multiply, xor-shift and add. Fewer rounds
 * leave visible stripes. A xor-shift by 5 or 6 of 10 bits is its own inverse.
 */
export class BlockPermutation {
  private readonly factor1: number;
  private readonly factor2: number;
  private readonly factor3: number;
  private readonly term1: number;
  private readonly term2: number;
  private readonly term3: number;
  private inverses: readonly [number, number, number] | undefined;

  constructor(key: HashKey) {
    const { left, right } = key;
    this.factor1 = ((left << 1) | 1) & MASK;
    this.term1 = (left >>> 9) & MASK;
    this.factor2 = ((left >>> 18) | 1) & MASK;
    this.term2 = right & MASK;
    this.factor3 = ((right >>> 9) | 1) & MASK;
    this.term3 = (right >>> 19) & MASK;
  }

  /** The slot of a position, both 0 … 1,023. */
  slotOf(position: number): number {
    let x = Math.imul(position, this.factor1) & MASK;
    x = ((x ^ (x >>> 5)) + this.term1) & MASK;
    x = Math.imul(x, this.factor2) & MASK;
    x = ((x ^ (x >>> 6)) + this.term2) & MASK;
    x = Math.imul(x, this.factor3) & MASK;
    return ((x ^ (x >>> 5)) + this.term3) & MASK;
  }

  /** The position of a slot, both 0 … 1,023. */
  positionOf(slot: number): number {
    this.inverses ??= [oddInverse(this.factor1), oddInverse(this.factor2), oddInverse(this.factor3)];
    const [inverse1, inverse2, inverse3] = this.inverses;
    let x = (slot - this.term3) & MASK;
    x = Math.imul(x ^ (x >>> 5), inverse3) & MASK;
    x = (x - this.term2) & MASK;
    x = Math.imul(x ^ (x >>> 6), inverse2) & MASK;
    x = (x - this.term1) & MASK;
    return Math.imul(x ^ (x >>> 5), inverse1) & MASK;
  }
}
