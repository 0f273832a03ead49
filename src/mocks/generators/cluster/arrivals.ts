import { CODE_LIMIT } from "../../rows/index-code.ts";
import { createKey, type HashKey, keyWord } from "../../rows/keyed-hash.ts";
import { cumulate } from "../../rows/random-stream.ts";

const HOUR = 3_600_000;
const HOURS = 24;
const TWO_POW_32 = 4_294_967_296;

/** The newest rows of a world, which its cluster lives through. */
export const LIVE_ROWS = 10_000;
/** Days in which they arrive. */
const DAYS = 30;
/** Rows that arrive on a day. */
export const ARRIVALS_PER_DAY = LIVE_ROWS / DAYS;

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

/** A row that arrives. */
export interface Arrival {
  /** The row's index: at the epoch 0 is the newest. Later rows have the greatest that names can carry, downwards. */
  readonly index: number;
  /** Milliseconds since the epoch. */
  readonly submit: number;
}

function jitter(key: HashKey, index: number): number {
  return keyWord(key, index) / TWO_POW_32;
}

/**
 * Makes the function that reads the arrivals of a world in their order, the oldest first. They never end. When a row of
 * the epoch arrives depends on its index alone. A world with fewer rows than `LIVE_ROWS` gets as much fewer later.
 */
export function createArrivals(seed: number, workflows: number): (number: number) => Arrival | undefined {
  const key = createKey(seed, "arrival");
  const rows = Math.min(LIVE_ROWS, workflows);
  const pace = rows / LIVE_ROWS;
  return (number) => {
    if (number < rows) {
      const index = rows - 1 - number;
      return { index, submit: momentOf(jitter(key, index) - 1 - index) };
    }
    if (pace === 0) return undefined;
    const later = number - rows;
    const index = CODE_LIMIT - 1 - later;
    return { index, submit: momentOf((later + jitter(key, index)) / pace) };
  };
}
