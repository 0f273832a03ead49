import { type HashKey, mixLeft, mixRight } from "./keyed-hash.ts";

/** Indices that have a code: 0 … 2^41 − 1. 2^41 is the largest power of two below 36^8. */
export const CODE_LIMIT = 2 ** 41;

/** Characters of a code. */
export const CODE_LENGTH = 8;

const RIGHT_SIZE = 2 ** 21;
const LEFT_MASK = 2 ** 20 - 1;
const RIGHT_MASK = RIGHT_SIZE - 1;
/** Four rounds make a Feistel network hard to tell from chance; two more make up for the narrow halves. */
const ROUNDS = 6;
const CODE_PATTERN = /^[0-9a-z]{8}$/;

function round(key: HashKey, number: number, half: number): number {
  return mixRight(mixLeft(half ^ key.left) + Math.imul(key.right, 2 * number + 1));
}

/**
 * The code of an index: 8 characters of [0-9a-z], unlike those of the neighboring indices.
 * @throws RangeError when `index` is not an integer from 0 to 2^41 − 1.
 */
export function encodeIndex(key: HashKey, index: number): string {
  if (!(Number.isInteger(index) && index >= 0 && index < CODE_LIMIT)) {
    throw new RangeError(`Index ${index} has no code: give an integer from 0 to ${CODE_LIMIT - 1}.`);
  }
  let left = Math.floor(index / RIGHT_SIZE);
  let right = index - left * RIGHT_SIZE;
  for (let number = 0; number < ROUNDS; number += 1) {
    if (number % 2 === 0) left ^= round(key, number, right) & LEFT_MASK;
    else right ^= round(key, number, left) & RIGHT_MASK;
  }
  return (left * RIGHT_SIZE + right).toString(36).padStart(CODE_LENGTH, "0");
}

/** The index of a code, or `null` for a text that no index has as its code. */
export function decodeIndex(key: HashKey, code: string): number | null {
  if (!CODE_PATTERN.test(code)) return null;
  const value = Number.parseInt(code, 36);
  if (value >= CODE_LIMIT) return null;
  let left = Math.floor(value / RIGHT_SIZE);
  let right = value - left * RIGHT_SIZE;
  for (let number = ROUNDS - 1; number >= 0; number -= 1) {
    if (number % 2 === 0) left ^= round(key, number, right) & LEFT_MASK;
    else right ^= round(key, number, left) & RIGHT_MASK;
  }
  return left * RIGHT_SIZE + right;
}
