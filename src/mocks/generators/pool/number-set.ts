import type { NumberSums } from "./periodic-sums.ts";

/** Numbers 1, 2, 3 … selected by their digits. Nothing is listed: a set sums periodic amounts up to any number. */
export interface NumberSet {
  /** The running sum of the members' amounts: a function that gives the sum of those among 1 … n. */
  over(sums: NumberSums): (n: number) => number;
}

export const ALL_NUMBERS: NumberSet = { over: (sums) => (n) => sums.sumTo(n) };

export const NO_NUMBERS: NumberSet = { over: () => () => 0 };

/** Digits of the longest number that a list may hold. */
export const MOST_DIGITS = 16;

/** 10 to the power of `exponent`; `**` may differ between engines in the last digit. */
function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}

/** The one number that is written like this; none when that has a leading zero. */
export function oneNumber(digits: string): NumberSet {
  if (digits.startsWith("0") || digits.length > MOST_DIGITS) return NO_NUMBERS;
  const number = Number(digits);
  return { over: (sums) => (n) => (n >= number ? sums.at(number) : 0) };
}

/** Numbers whose last digits are these. */
export function numbersEndingWith(digits: string): NumberSet {
  const { length } = digits;
  if (length > MOST_DIGITS) return NO_NUMBERS;
  const step = powerOfTen(length);
  const residue = Number(digits);
  // 07 ends 107, but 7 is not written with a zero.
  const first = digits.startsWith("0") ? step + residue : residue;
  return {
    over: (sums) => (n) => {
      // Members whose amounts are equal: they lie this far apart.
      const stride = Math.max(step, sums.period);
      let sum = 0;
      for (let member = first; member < first + stride && member <= n; member += step) {
        const members = Math.floor((n - member) / stride) + 1;
        sum += members * sums.at(member);
      }
      return sum;
    },
  };
}

/**
 * Numbers whose first digits are these.
 * @param leastWidth shorter numbers are written with leading zeros.
 */
export function numbersStartingWith(digits: string, leastWidth = 1): NumberSet {
  const { length } = digits;
  if (length > MOST_DIGITS) return NO_NUMBERS;
  const ranges: [first: number, last: number][] = [];
  for (let width = Math.max(length, leastWidth); width <= MOST_DIGITS; width += 1) {
    if (width > leastWidth && digits.startsWith("0")) break;
    const size = powerOfTen(width - length);
    const first = Number(digits) * size;
    const last = first + size - 1;
    if (last >= 1) ranges.push([Math.max(1, first), last]);
  }
  return {
    over: (sums) => (n) => {
      let sum = 0;
      for (const [first, last] of ranges) {
        if (first > n) break;
        sum += sums.sumTo(Math.min(last, n)) - sums.sumTo(first - 1);
      }
      return sum;
    },
  };
}
