import { type NumberSums, periodicSums } from "./periodic-sums.ts";

/** Numbers 1, 2, 3 … selected by their digits. Nothing is listed: a set sums periodic amounts up to any number. */
export interface NumberSet {
  /** The running sum of the members' amounts: a function that gives the sum of those among 1 … n. */
  over(sums: NumberSums): (n: number) => number;
  /**
   * How many of the members among 1 … n have each residue.
   * @param period a power of ten that is at most 10,000.
   */
  residues(n: number, period: number): Float64Array;
}

/** How many of the numbers 1 … n have each residue. */
function allResidues(n: number, period: number): Float64Array {
  const rest = n % period;
  const counts = new Float64Array(period).fill((n - rest) / period);
  for (let residue = 1; residue <= rest; residue += 1) counts[residue] = (counts[residue] as number) + 1;
  return counts;
}

export const ALL_NUMBERS: NumberSet = { over: (sums) => (n) => sums.sumTo(n), residues: allResidues };

export const NO_NUMBERS: NumberSet = {
  over: () => () => 0,
  residues: (_, period) => new Float64Array(period),
};

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
  return {
    over: (sums) => (n) => (n >= number ? sums.at(number) : 0),
    residues(n, period) {
      const counts = new Float64Array(period);
      if (n >= number) counts[number % period] = 1;
      return counts;
    },
  };
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
    residues(n, period) {
      const counts = new Float64Array(period);
      const stride = Math.max(step, period);
      for (let member = first; member < first + stride && member <= n; member += step) {
        const place = member % period;
        counts[place] = (counts[place] as number) + Math.floor((n - member) / stride) + 1;
      }
      return counts;
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
  const ranges: NumberRange[] = [];
  for (let width = Math.max(length, leastWidth); width <= MOST_DIGITS; width += 1) {
    if (width > leastWidth && digits.startsWith("0")) break;
    const size = powerOfTen(width - length);
    const first = Number(digits) * size;
    const last = first + size - 1;
    if (last >= 1) ranges.push({ first: Math.max(1, first), last });
  }
  return withinRanges(ALL_NUMBERS, ranges);
}

/** Numbers from `first` to `last`. */
export interface NumberRange {
  readonly first: number;
  readonly last: number;
}

/** The members of a set that are in one of some ranges, which do not overlap. */
export function withinRanges(set: NumberSet, ranges: readonly NumberRange[]): NumberSet {
  return {
    over(sums) {
      const sumTo = set.over(sums);
      return (n) =>
        ranges.reduce(
          (sum, { first, last }) => (first > n ? sum : sum + sumTo(Math.min(last, n)) - sumTo(first - 1)),
          0,
        );
    },
    residues(n, period) {
      const counts = new Float64Array(period);
      for (const { first, last } of ranges) {
        if (first > n) continue;
        const before = set.residues(first - 1, period);
        const until = set.residues(Math.min(last, n), period);
        for (let place = 0; place < period; place += 1) {
          counts[place] = (counts[place] as number) + (until[place] as number) - (before[place] as number);
        }
      }
      return counts;
    },
  };
}

/** The members of a set whose residues are accepted. @param accepts the same for residues of any multiple of its period. */
export function withResidues(set: NumberSet, accepts: (residue: number) => boolean): NumberSet {
  return {
    over: (sums) =>
      set.over(
        periodicSums(
          Array.from({ length: sums.period }, (_, residue) => (accepts(residue) ? sums.at(residue) : 0)),
        ),
      ),
    residues: (n, period) => set.residues(n, period).map((count, residue) => (accepts(residue) ? count : 0)),
  };
}
