import { createDistributionLookup, type Distribution, valueAt } from "./column-weights.ts";
import { type HashKey, keyWord } from "./keyed-hash.ts";
import type { KeyColumn } from "./types.ts";

const TWO_POW_32 = 4_294_967_296;
/** Runs of at least this many slots are split by evenly spaced points. */
const LONG_RUN = 64;

/** How many slots share one distribution, and the longest run of them. */
interface Tally {
  slots: number;
  longestStart: number;
  longestEnd: number;
}

/** Step of a column's points, times 2^32: the fraction of the root of a prime. */
function stepOf(position: number): number {
  let prime = 2;
  for (let found = 0; ; prime += 1) {
    let divisor = 2;
    while (divisor * divisor <= prime && prime % divisor !== 0) divisor += 1;
    if (divisor * divisor <= prime) continue;
    if (found === position) break;
    found += 1;
  }
  const root = Math.sqrt(prime);
  return Math.floor((root - Math.floor(root)) * TWO_POW_32) | 1;
}

function sortRun(values: Uint16Array, start: number, end: number): void {
  if (end - start > 16) {
    values.subarray(start, end).sort();
    return;
  }
  for (let place = start + 1; place < end; place += 1) {
    const value = values[place] as number;
    let gap = place;
    while (gap > start && (values[gap - 1] as number) > value) {
      values[gap] = values[gap - 1] as number;
      gap -= 1;
    }
    values[gap] = value;
  }
}

/** Splits a long run by evenly spaced points, the first of them at the fraction `point` / 2^32 of a step. */
function splitLongRun(
  values: Uint16Array,
  start: number,
  end: number,
  { thresholds }: Distribution,
  point: number,
): void {
  const share = (end - start) / TWO_POW_32;
  const shift = point / TWO_POW_32;
  let from = start;
  for (let value = 0; from < end; value += 1) {
    const to = Math.min(end, start + Math.ceil((thresholds[value] as number) * share - shift));
    if (to > from) {
      values.fill(value, from, to);
      from = to;
    }
  }
}

function splitShortRun(
  values: Uint16Array,
  start: number,
  end: number,
  distribution: Distribution,
  offset: number,
  step: number,
): void {
  for (let place = start; place < end; place += 1) {
    values[place] = valueAt(distribution, (offset + Math.imul(place, step)) >>> 0);
  }
  if (end - start > 1) sortRun(values, start, end);
}

function countValues(values: Uint16Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  return counts;
}

/** Counts the slots of each distribution, and finds its longest run. */
function tallyRuns(
  starts: Uint32Array,
  distributionAt: (start: number) => Distribution,
): Map<Distribution, Tally> {
  const tallies = new Map<Distribution, Tally>();
  for (let run = 0; run + 1 < starts.length; run += 1) {
    const start = starts[run] as number;
    const end = starts[run + 1] as number;
    const distribution = distributionAt(start);
    const tally = tallies.get(distribution) ?? { slots: 0, longestStart: start, longestEnd: start };
    tally.slots += end - start;
    if (end - start > tally.longestEnd - tally.longestStart) {
      tally.longestStart = start;
      tally.longestEnd = end;
    }
    tallies.set(distribution, tally);
  }
  return tallies;
}

/** Gives every value that has a weight but no slot one slot of the commonest value where it is likeliest. */
function forceMissing(
  values: Uint16Array,
  size: number,
  starts: Uint32Array,
  distributionAt: (start: number) => Distribution,
): void {
  const counts = countValues(values, size);
  if (!counts.includes(0)) return;
  const tallies = tallyRuns(starts, distributionAt);
  const countAt = (place: number) => counts[values[place] as number] as number;
  for (let missing = 0; missing < size; missing += 1) {
    if (counts[missing] !== 0) continue;
    let best: Tally | undefined;
    let bestExpected = 0;
    for (const [{ weights, total }, tally] of tallies) {
      const expected = ((weights[missing] as number) / total) * tally.slots;
      if (expected > bestExpected) {
        bestExpected = expected;
        best = tally;
      }
    }
    if (!best) continue;
    let place = best.longestStart;
    for (let other = place + 1; other < best.longestEnd; other += 1) {
      if (countAt(other) > countAt(place)) place = other;
    }
    // Never at the price of another value's only slot.
    if (countAt(place) < 2) continue;
    const victim = values[place] as number;
    counts[victim] = (counts[victim] as number) - 1;
    counts[missing] = 1;
    values[place] = missing;
    sortRun(values, best.longestStart, best.longestEnd);
  }
}

/** Run starts after a column has split the runs; the last entry is the number of slots. */
function splitStarts(starts: Uint32Array, values: Uint16Array): Uint32Array {
  const split = new Uint32Array(values.length + 1);
  let count = 0;
  let run = 0;
  for (let place = 0; place < values.length; place += 1) {
    const starting = starts[run] === place;
    if (starting) run += 1;
    if (starting || values[place] !== values[place - 1]) {
      split[count] = place;
      count += 1;
    }
  }
  split[count] = values.length;
  return split.subarray(0, count + 1);
}

/**
 * Assigns all columns to `slotCount` slots: the values of each column, with the slots in ascending order of the
 * first column, then of the second, and so on.
 *
 * The first column splits the slots into runs of one value, the next splits those in turn.
 * A long run is split by evenly spaced points through the weights that hold for it. In a short one,
 * such points would have spent their 16 bits: slot r of column k decodes the point
 * frac(offset_k + r · √prime_k). These points are even over every stretch of slots, however short the
 * runs in it, and the roots of different primes have no rational relation. So shares come out right
 * for a column and for a pair of columns, and columns stay independent down to runs of one slot.
 */
export function assignSlots(
  key: HashKey,
  columns: readonly KeyColumn[],
  slotCount: number,
): readonly Uint16Array[] {
  const assigned: Uint16Array[] = [];
  let starts: Uint32Array = Uint32Array.of(0, slotCount);
  for (const [position, column] of columns.entries()) {
    const step = stepOf(position);
    const offset = keyWord(key, position);
    const values = new Uint16Array(slotCount);
    const distributionAt = createDistributionLookup(column, columns.slice(0, position), assigned);
    const splitRun = (start: number, end: number) => {
      const distribution = distributionAt(start);
      if (end - start >= LONG_RUN) {
        splitLongRun(values, start, end, distribution, (offset + Math.imul(start, step)) >>> 0);
      } else splitShortRun(values, start, end, distribution, offset, step);
    };
    for (let run = 0; run + 1 < starts.length; run += 1) {
      splitRun(starts[run] as number, starts[run + 1] as number);
    }
    forceMissing(values, column.size, starts, distributionAt);
    assigned.push(values);
    starts = splitStarts(starts, values);
  }
  return assigned;
}
