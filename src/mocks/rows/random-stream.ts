import { createKey, deriveKey, type HashKey, mixLeft, mixRight } from "./keyed-hash.ts";

const TWO_POW_32 = 4_294_967_296;
const TWO_POW_53 = 9_007_199_254_740_992;
const GOLDEN = 0x9e3779b9;
const ALPHANUMERIC = "abcdefghijklmnopqrstuvwxyz0123456789";
const HEX_BYTES: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, "0"),
);

/** The four bytes of a 32-bit word, from `from` to `to` (exclusive), as hexadecimal digits. */
function hexBytes(word: number, from: number, to: number): string {
  let text = "";
  for (let byte = from; byte < to; byte += 1) text += HEX_BYTES[(word >>> (24 - 8 * byte)) & 255];
  return text;
}

/** Running sums of `weights`, as `weightedIndex` takes them. */
export function cumulate(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum;
  });
}

/**
 * A sequence of random draws for one key. The generator only counts, so it costs nothing to make: give every subtree
 * (row, group, task) a separate stream, so that a draw added to one moves no other. Period 2^32.
 * @example
 * createStream(1, "workflow", 7).integer(1, 6); // the same number at every call
 */
export class RandomStream {
  private counter: number;
  private readonly salt: number;

  constructor(key: HashKey) {
    this.counter = key.left;
    this.salt = key.right;
  }

  /** An integer from 0 to 2^32 − 1. */
  uint32(): number {
    this.counter = (this.counter + GOLDEN) | 0;
    return mixRight(mixLeft(this.counter) ^ this.salt) >>> 0;
  }

  /** A number in [0, 1) with 32 random bits. */
  float(): number {
    return this.uint32() / TWO_POW_32;
  }

  /**
   * An integer from `min` to `maxInclusive`, each equally likely. Both are safe integers.
   * @throws RangeError when the range is empty or wider than 2^53.
   */
  integer(min: number, maxInclusive: number): number {
    const range = maxInclusive - min + 1;
    if (!(range >= 1 && range <= TWO_POW_53)) {
      throw new RangeError(`Cannot draw an integer from ${min} to ${maxInclusive}: give min ≤ max.`);
    }
    if (range <= TWO_POW_32) return min + Math.floor(this.float() * range);
    const fraction = ((this.uint32() >>> 11) * TWO_POW_32 + this.uint32()) / TWO_POW_53;
    return min + Math.floor(fraction * range);
  }

  /** @throws RangeError when `list` is empty. */
  pick<Item>(list: readonly Item[]): Item {
    if (list.length === 0) throw new RangeError("Cannot pick from an empty list: give at least one item.");
    return list[Math.floor(this.float() * list.length)] as Item;
  }

  /**
   * An index drawn in proportion to the weights whose running sums are given (see `cumulate`).
   * A weight of 0 is never drawn.
   * @throws RangeError when the sums are empty or the last is not above 0.
   */
  weightedIndex(cumulative: ArrayLike<number>): number {
    const total = cumulative[cumulative.length - 1] ?? 0;
    if (!(total > 0)) throw new RangeError(`Cannot draw by weights that sum to ${total}: give one above 0.`);
    const point = this.float() * total;
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (point < (cumulative[middle] as number)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The item of `list` at `weightedIndex(cumulative)`; both have the same length. */
  weighted<Item>(list: readonly Item[], cumulative: ArrayLike<number>): Item {
    if (list.length !== cumulative.length) {
      throw new RangeError(`${list.length} items have ${cumulative.length} weights: give one for each.`);
    }
    return list[this.weightedIndex(cumulative)] as Item;
  }

  /** True with the given probability, 0 … 1. */
  chance(probability: number): boolean {
    return this.float() < probability;
  }

  /** A UUID of version 4 (RFC 4122), lower case. */
  uuid(): string {
    const first = this.uint32();
    const second = (this.uint32() & ~0xf000) | 0x4000;
    const third = (this.uint32() & ~0xc0000000) | 0x80000000;
    const fourth = this.uint32();
    return `${hexBytes(first, 0, 4)}-${hexBytes(second, 0, 2)}-${hexBytes(second, 2, 4)}-${hexBytes(third, 0, 2)}-${hexBytes(third, 2, 4)}${hexBytes(fourth, 0, 4)}`;
  }

  /** `length` lower-case letters and digits. */
  alphanumeric(length: number): string {
    let text = "";
    for (let position = 0; position < length; position += 1) {
      text += ALPHANUMERIC[Math.floor(this.float() * ALPHANUMERIC.length)];
    }
    return text;
  }

  /** The integers 0 … length − 1 in random order; `length` is at most 65,536. */
  permutation(length: number): Uint16Array {
    const order = new Uint16Array(length);
    for (let position = 0; position < length; position += 1) {
      const other = Math.floor(this.float() * (position + 1));
      order[position] = order[other] as number;
      order[other] = position;
    }
    return order;
  }
}

/** The stream of one branch of one row: (seed, entity, index) and, below it, `path` such as (group, task). */
export function createStream(
  seed: number,
  entity: string,
  index: number,
  ...path: readonly number[]
): RandomStream {
  return new RandomStream(deriveKey(createKey(seed, entity), index, ...path));
}
