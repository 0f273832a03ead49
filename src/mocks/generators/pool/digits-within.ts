import { MOST_DIGITS, NO_NUMBERS, type NumberSet } from "./number-set.ts";
import type { NumberSums } from "./periodic-sums.ts";

/** The search of a number without any digits but the last ones, so that it may be written with leading zeros. */
const SHORT = -1;

function digitOf(text: string, place: number): number {
  return text.charCodeAt(place) - 48;
}

/**
 * The next state of a search for `wanted` after each further digit, by Knuth, Morris and Pratt: state s means that
 * the last s digits are the first s of `wanted`; the last state means that it was found, and is never left.
 */
function searchSteps(wanted: string): readonly (readonly number[])[] {
  const found = wanted.length;
  const steps = Array.from({ length: found }, (_, state) =>
    Array.from({ length: 10 }, (_, digit) => {
      const read = wanted.slice(0, state) + digit;
      let next = Math.min(found, read.length);
      while (!read.endsWith(wanted.slice(0, next))) next -= 1;
      return next;
    }),
  );
  steps.push(new Array<number>(10).fill(found));
  return steps;
}

/** How many of the numbers 1 … `last` leave the search in each state. */
function countByState(steps: readonly (readonly number[])[], last: number): Float64Array {
  const next = (state: number, digit: number) => (steps[state] as readonly number[])[digit] as number;
  const text = String(last);
  // Numbers that are below `last` in the digits read so far, or have fewer digits.
  let below = new Float64Array(steps.length);
  let state = 0;
  for (let place = 0; place < text.length; place += 1) {
    const read = new Float64Array(steps.length);
    const add = (from: number, digit: number, count: number) => {
      const to = next(from, digit);
      read[to] = (read[to] as number) + count;
    };
    for (let digit = 0; digit < 10; digit += 1) {
      for (let from = 0; from < steps.length; from += 1) add(from, digit, below[from] as number);
      if (digit > 0 && place > 0) add(0, digit, 1);
      if (digit < digitOf(text, place) && (digit > 0 || place > 0)) add(state, digit, 1);
    }
    below = read;
    state = next(state, digitOf(text, place));
  }
  below[state] = (below[state] as number) + 1;
  return below;
}

/**
 * Numbers that contain these digits.
 *
 * A number consists of its last digits, which decide its amount, and the digits before them, which matter only by the
 * state in which they leave the search: so the numbers of a state are counted, not visited.
 * @param leastWidth shorter numbers are written with leading zeros. The amounts' period is at least 10^leastWidth,
 * and at most 65,536.
 */
export function numbersWith(wanted: string, leastWidth = 1): NumberSet {
  if (wanted.length > MOST_DIGITS) return NO_NUMBERS;
  const steps = searchSteps(wanted);
  const found = wanted.length;
  const after = (from: number, digits: string) => {
    let state = from;
    for (let place = 0; place < digits.length; place += 1) {
      state = (steps[state] as readonly number[])[digitOf(digits, place)] as number;
    }
    return state;
  };

  const keptMatches = new Map<string, Uint16Array>();
  /** The last digits, in ascending order, that complete the search from a state. */
  const matchesFrom = (state: number, period: number): Uint16Array => {
    const key = `${state}/${period}`;
    const known = keptMatches.get(key);
    if (known) return known;
    const width = String(period).length - 1;
    const matches: number[] = [];
    for (let low = 0; low < period; low += 1) {
      const digits = String(low).padStart(state === SHORT ? leastWidth : width, "0");
      // There is no number 0.
      const isMatch = state === SHORT ? low > 0 && digits.includes(wanted) : after(state, digits) === found;
      if (isMatch) matches.push(low);
    }
    const list = Uint16Array.from(matches);
    keptMatches.set(key, list);
    return list;
  };

  function over(sums: NumberSums): (n: number) => number {
    const { period } = sums;
    const keptSums = new Map<number, Float64Array>();
    /** Sums of the amounts of the first matches from a state: of the first i of them, at i. */
    const sumsFrom = (state: number): Float64Array => {
      const known = keptSums.get(state);
      if (known) return known;
      const matches = matchesFrom(state, period);
      const running = new Float64Array(matches.length + 1);
      for (let place = 0; place < matches.length; place += 1) {
        running[place + 1] = (running[place] as number) + sums.at(matches[place] as number);
      }
      keptSums.set(state, running);
      return running;
    };
    /** Sum of the amounts of the last digits 0 … `low` that complete the search from a state. */
    const sumFrom = (state: number, low: number): number =>
      sumsFrom(state)[countAtMost(matchesFrom(state, period), low)] as number;

    return (n) => {
      const low = n % period;
      const high = (n - low) / period;
      if (high === 0) return sumFrom(SHORT, low);
      let sum = sumFrom(SHORT, period - 1);
      for (const [state, count] of high > 1 ? countByState(steps, high - 1).entries() : []) {
        if (count > 0) sum += count * sumFrom(state, period - 1);
      }
      return sum + sumFrom(after(0, String(high)), low);
    };
  }

  function residues(n: number, period: number): Float64Array {
    const counts = new Float64Array(period);
    const add = (state: number, times: number, last: number) => {
      for (const match of matchesFrom(state, period)) {
        if (match > last) break;
        counts[match] = (counts[match] as number) + times;
      }
    };
    const low = n % period;
    const high = (n - low) / period;
    add(SHORT, 1, high === 0 ? low : period - 1);
    if (high === 0) return counts;
    for (const [state, times] of high > 1 ? countByState(steps, high - 1).entries() : []) {
      if (times > 0) add(state, times, period - 1);
    }
    add(after(0, String(high)), 1, low);
    return counts;
  }
  return { over, residues };
}

/** How many of the rising values are at most `value`. */
function countAtMost(values: Uint16Array, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
