import { type HashKey, mixLeft, mixRight } from "../../rows/keyed-hash.ts";

const TWO_POW_32 = 4_294_967_296;
const GOLDEN = 0x9e3779b9;

/** 32 random bits, 0 … 2^32 − 1, that belong to a line; `line` is an integer from 0 to 2^53 − 1. */
export function lineWord({ left, right }: HashKey, line: number): number {
  const salt = line < TWO_POW_32 ? right : right ^ mixLeft(Math.floor(line / TWO_POW_32));
  return mixRight(mixLeft((left + Math.imul(line | 0, GOLDEN)) | 0) ^ salt) >>> 0;
}

/** Further random bits of the same line. */
export function nextWord(word: number): number {
  return mixLeft((word + GOLDEN) | 0) >>> 0;
}

/** An integer from 0 to `count` − 1 by the upper bits of a word. */
export function wordBelow(word: number, count: number): number {
  return Math.floor((word / TWO_POW_32) * count);
}

/** A number in [0, 1). */
export function wordShare(word: number): number {
  return word / TWO_POW_32;
}

/** `value`, moved by up to a twentieth of it. */
export function wordNear(value: number, word: number): number {
  return Math.floor(value * (0.95 + 0.1 * wordShare(word)));
}
