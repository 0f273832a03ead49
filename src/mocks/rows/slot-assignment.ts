import { createDistributionLookup, type Distribution, valueAt } from "./column-weights.ts";
import { type HashKey, keyWord } from "./keyed-hash.ts";
import type { KeyColumn, Recency } from "./types.ts";

/** Slots whose earlier columns have decided that they share one distribution, and the largest run of them. */
interface Tally {
  slots: number;
  largestStart: number;
  largestLength: number;
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
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 1;
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

/** Gives every value that has a weight but no slot one slot of the commonest value where it is likeliest. */
function forceMissing(values: Uint16Array, size: number, tallies: ReadonlyMap<Distribution, Tally>): void {
  const counts = new Uint32Array(size);
  for (const value of values) counts[value] = (counts[value] as number) + 1;
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
    const end = best.largestStart + best.largestLength;
    let place = best.largestStart;
    for (let other = place + 1; other < end; other += 1) {
      if ((counts[values[other] as number] as number) > (counts[values[place] as number] as number)) place = other;
    }
    const victim = values[place] as number;
    // Never at the price of another value's only slot.
    if ((counts[victim] as number) < 2) continue;
    counts[victim] = (counts[victim] as number) - 1;
    counts[missing] = 1;
    values[place] = missing;
    sortRun(values, best.largestStart, end);
  }
}

/**
 * Assigns all columns to `recencies.length × runLength` slots, run by run: the values of each
 * column, slots in ascending order of their values, column by column, within each recency.
 *
 * The first column splits a recency's slots into runs of one value, the next splits those, and so
 * on. Slot r of column k decodes the point frac(offset_k + r · √prime_k) through the weights that
 * hold for its run. Such points are even over every stretch of slots, however short, so the shares
 * come out right for a column, for a pair, and for each run; and the roots of different primes
 * have no rational relation, so that columns stay independent even where runs are down to one slot
 * (evenly spaced points would have spent their 16 bits by then).
 */
export function assignSlots(
  key: HashKey,
  columns: readonly KeyColumn[],
  recencies: readonly Recency[],
  runLength: number,
): readonly Uint16Array[] {
  const total = recencies.length * runLength;
  const assigned: Uint16Array[] = [];
  let starts = Uint32Array.from({ length: recencies.length + 1 }, (_, run) => run * runLength);
  for (const [position, column] of columns.entries()) {
    const step = stepOf(position);
    const offset = keyWord(key, position);
    const values = new Uint16Array(total);
    const tallies = new Map<Distribution, Tally>();
    const lookups = recencies.map((recency) =>
      createDistributionLookup(column, recency, columns.slice(0, position), assigned),
    );
    for (let run = 0; run + 1 < starts.length; run += 1) {
      const start = starts[run] as number;
      const end = starts[run + 1] as number;
      const lookup = lookups[Math.floor(start / runLength)] as (place: number) => Distribution;
      const distribution = lookup(start);
      for (let place = start; place < end; place += 1) {
        values[place] = valueAt(distribution, (offset + Math.imul(place, step)) >>> 0);
      }
      sortRun(values, start, end);
      const tally = tallies.get(distribution);
      if (!tally) {
        tallies.set(distribution, { slots: end - start, largestStart: start, largestLength: end - start });
        continue;
      }
      tally.slots += end - start;
      if (end - start > tally.largestLength) {
        tally.largestStart = start;
        tally.largestLength = end - start;
      }
    }
    forceMissing(values, column.size, tallies);
    assigned.push(values);
    starts = splitRuns(starts, values);
  }
  return assigned;
}

/** Run starts after a column has split the runs; the last entry is the number of slots. */
function splitRuns(starts: Uint32Array, values: Uint16Array): Uint32Array<ArrayBuffer> {
  const split = new Uint32Array(values.length + 1);
  let count = 0;
  for (let run = 0; run + 1 < starts.length; run += 1) {
    const end = starts[run + 1] as number;
    for (let place = starts[run] as number; place < end; place += 1) {
      if (place === starts[run] || values[place] !== values[place - 1]) {
        split[count] = place;
        count += 1;
      }
    }
  }
  split[count] = values.length;
  return split.slice(0, count + 1);
}
