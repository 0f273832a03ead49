import { firstIndexOlderThan, submittedAgo } from "../../rows/age.ts";
import { firstWhere } from "../../rows/first-where.ts";
import { createKey, type HashKey, keyWord } from "../../rows/keyed-hash.ts";
import { cumulate } from "../../rows/random-stream.ts";

const HOUR = 3_600_000;
const HOURS = 24;
const TWO_POW_32 = 4_294_967_296;

/** Rows that arrive in the last month before the epoch of a world, steadily; what is older lies ever less densely. */
export const RECENT_ROWS = 10_000;
/** Days in which they arrive. */
const DAYS = 30;
/** Rows that arrive on a day. */
const ARRIVALS_PER_DAY = RECENT_ROWS / DAYS;

/** The hour of the day (UTC) of every world's epoch. */
const EPOCH_HOUR = 12;
/** How busy each hour of a day is, from midnight: people work from eight to six, and start the night's jobs before they go. */
const RHYTHM = [5, 4, 4, 3, 3, 3, 4, 6, 10, 14, 16, 16, 13, 14, 16, 17, 18, 17, 12, 9, 8, 7, 6, 5] as const;

/** The share of a day's arrivals before each hour; 1 at the end. */
const BEFORE_HOUR = [0, ...cumulate(RHYTHM).map((sum, _, sums) => sum / (sums[HOURS - 1] as number))];

/**
 * The moment, in milliseconds since the epoch, by which `count` rows have arrived since then; a negative count lies
 * before it. Grows with the count, by the rhythm of the day.
 */
export function momentOf(count: number): number {
  const days = count / ARRIVALS_PER_DAY + (BEFORE_HOUR[EPOCH_HOUR] as number);
  const day = Math.floor(days);
  const share = days - day;
  let hour = 0;
  while (hour < HOURS - 1 && (BEFORE_HOUR[hour + 1] as number) <= share) hour += 1;
  const from = BEFORE_HOUR[hour] as number;
  const to = BEFORE_HOUR[hour + 1] as number;
  return Math.floor((day * HOURS + hour + (share - from) / (to - from) - EPOCH_HOUR) * HOUR);
}

/** Key of what is drawn for the submission of rows. */
export function submitKey(seed: number): HashKey {
  return createKey(seed, "arrival");
}

/** A random part, 0 … 1, of the time from one row to the next. */
export function submitJitter(key: HashKey, index: number): number {
  return keyWord(key, index) / TWO_POW_32;
}

/** Milliseconds before the epoch at which a row was submitted; never smaller than that of a newer row. */
export function submittedBefore(seed: number, index: number): number {
  if (index >= RECENT_ROWS) return submittedAgo(seed, index);
  return -momentOf(submitJitter(submitKey(seed), index) - 1 - index);
}

/** The newest row that was submitted more than `age` milliseconds before the epoch. */
export function firstRowOlderThan(seed: number, age: number): number {
  if (submittedBefore(seed, RECENT_ROWS - 1) <= age) {
    return Math.max(RECENT_ROWS, firstIndexOlderThan(seed, age));
  }
  return firstWhere(0, RECENT_ROWS - 1, (row) => submittedBefore(seed, row) > age);
}
