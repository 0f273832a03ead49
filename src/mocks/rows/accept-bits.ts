import { BLOCK_SIZE } from "./block-permutation.ts";
import type { SlotTables } from "./slot-tables.ts";

/** 32-bit words that hold one bit for each slot of a table, or each row of a block. */
export const BLOCK_WORDS = BLOCK_SIZE / 32;

/** The number of bits set in a 32-bit word. */
export function countBits(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many of the first `end` bits are set. */
export function countBitsBefore(words: Int32Array, end: number): number {
  const whole = end >>> 5;
  let count = 0;
  for (let word = 0; word < whole; word += 1) count += countBits(words[word] as number);
  const rest = end & 31;
  return rest === 0 ? count : count + countBits((words[whole] as number) & ((1 << rest) - 1));
}

/** The position of set bit number `ordinal`, which must exist. */
export function findBit(words: Int32Array, ordinal: number): number {
  let left = ordinal;
  let word = 0;
  for (let count = countBits(words[0] as number); count <= left; count = countBits(words[word] as number)) {
    left -= count;
    word += 1;
  }
  let bits = words[word] as number;
  for (; left > 0; left -= 1) bits &= bits - 1;
  return word * 32 + 31 - Math.clz32(bits & -bits);
}

/** The values that a column accepts. */
export interface AcceptedValues {
  readonly column: number;
  readonly values: readonly number[];
}

/** One bit for each slot of each table: whether all the given columns accept it. */
export function buildAcceptBits(
  { tableCount, values }: SlotTables,
  conditions: readonly AcceptedValues[],
): Int32Array {
  const words = new Int32Array(tableCount * BLOCK_WORDS);
  for (const [position, condition] of conditions.entries()) {
    const list = values[condition.column] as Uint8Array | Uint16Array;
    const accepted = new Uint8Array(2 ** (8 * list.BYTES_PER_ELEMENT));
    for (const value of condition.values) accepted[value] = 1;
    if (position === 0) fill(words, list, accepted);
    else narrow(words, list, accepted);
  }
  return words;
}

function fill(words: Int32Array, list: Uint8Array | Uint16Array, accepted: Uint8Array): void {
  for (let word = 0, place = 0; word < words.length; word += 1) {
    let bits = 0;
    for (let bit = 0; bit < 32; bit += 1, place += 1) {
      bits |= (accepted[list[place] as number] as number) << bit;
    }
    words[word] = bits;
  }
}

function narrow(words: Int32Array, list: Uint8Array | Uint16Array, accepted: Uint8Array): void {
  for (let word = 0; word < words.length; word += 1) {
    let bits = words[word] as number;
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const lowest = rest & -rest;
      const place = word * 32 + 31 - Math.clz32(lowest);
      if (accepted[list[place] as number] === 0) bits &= ~lowest;
    }
    words[word] = bits;
  }
}
