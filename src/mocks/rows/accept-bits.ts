import { BLOCK_SIZE } from "./block-permutation.ts";
import { type SlotTables, TABLE_COUNT } from "./slot-tables.ts";

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

/** From this many bits set on, testing all 32 slots of a word is quicker than testing one after another. */
const DENSE = 8;

/** One bit for each slot of each table: whether all the given columns accept it. */
export function buildAcceptBits(tables: SlotTables, conditions: readonly AcceptedValues[]): Int32Array {
  const words = new Int32Array(TABLE_COUNT * BLOCK_WORDS).fill(-1);
  for (const condition of conditions) {
    const list = tables[condition.column] as Uint8Array | Uint16Array;
    const accepted = new Uint8Array(2 ** (8 * list.BYTES_PER_ELEMENT));
    for (const value of condition.values) accepted[value] = 1;
    narrow(words, list, accepted);
  }
  return words;
}

function narrow(words: Int32Array, list: Uint8Array | Uint16Array, accepted: Uint8Array): void {
  for (let word = 0; word < words.length; word += 1) {
    const bits = words[word] as number;
    if (bits === 0) continue;
    words[word] =
      countBits(bits) > DENSE
        ? bits & testAll(list, word * 32, accepted)
        : testEach(list, word * 32, accepted, bits);
  }
}

function testAll(list: Uint8Array | Uint16Array, start: number, accepted: Uint8Array): number {
  let bits = 0;
  for (let bit = 0; bit < 32; bit += 1) {
    bits |= (accepted[list[start + bit] as number] as number) << bit;
  }
  return bits;
}

function testEach(
  list: Uint8Array | Uint16Array,
  start: number,
  accepted: Uint8Array,
  candidates: number,
): number {
  let bits = candidates;
  for (let rest = candidates; rest !== 0; rest &= rest - 1) {
    const bit = 31 - Math.clz32(rest & -rest);
    if (accepted[list[start + bit] as number] === 0) bits &= ~(1 << bit);
  }
  return bits;
}
