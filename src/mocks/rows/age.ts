import { firstWhere } from "./first-where.ts";
import { hashWord } from "./keyed-hash.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const TWO_POW_32 = 4_294_967_296;

/** Age of the newest row, ms. */
const NEWEST = 5 * MINUTE;
/** Up to here age is quadratic in the index: submissions grow denser towards now. */
const QUADRATIC_END = 10_000;
const QUADRATIC_SPAN = 30 * DAY;
/** From QUADRATIC_END to here age grows linearly, at the slope it has reached. */
const LINEAR_END = 100_000;
const LINEAR_SLOPE = 1.7 * QUADRATIC_SPAN;

/**
 * Beyond LINEAR_END, age grows by this factor whenever the index doubles: the power law with
 * exponent log2(GROWTH) ≈ 0.218. Solved so that row 10^9 is 3,650 days old.
 */
const GROWTH = 1.1634025546349778;
/** Bend within a doubling, such that the slope is continuous from one doubling to the next. */
const BEND = (2 - GROWTH) / (2 + GROWTH);

/**
 * The age of a row in ms, before jitter, never smaller than that of a newer row. `index` is an
 * integer from 0 to 2^53. 10,000 rows span 30 days, a billion rows ten years.
 *
 * Written without `Math.pow`, whose last digits differ between engines; and such that every
 * operation rounds monotonically, so that rounding never makes an older row younger.
 */
export function ageOf(index: number): number {
  const x = index / QUADRATIC_END;
  if (index <= QUADRATIC_END) return NEWEST + QUADRATIC_SPAN * (0.3 * x + 0.7 * x * x);
  const linear = Math.min(index, LINEAR_END) / QUADRATIC_END - 1;
  let age = NEWEST + QUADRATIC_SPAN + LINEAR_SLOPE * linear;
  let octave = LINEAR_END;
  if (index <= octave) return age;
  while (index >= 2 * octave) {
    octave *= 2;
    age *= GROWTH;
  }
  const t = (index - octave) / octave;
  return age * (1 + (GROWTH - 1) * (1 - (1 - t) * (1 - BEND * t)));
}

/**
 * How long ago a row was submitted, in whole ms: its age, moved by a random part of the way to the
 * next older row. Never smaller than that of a newer row.
 */
export function submittedAgo(seed: number, index: number): number {
  const age = ageOf(index);
  const next = ageOf(index + 1);
  const jitter = hashWord(seed, "submitted", index) / TWO_POW_32;
  return Math.floor(Math.min(age + jitter * (next - age), next));
}

/** The smallest index whose row passes a test that all older rows pass too. */
function firstIndexWhere(passes: (index: number) => boolean): number {
  return firstWhere(0, Number.MAX_SAFE_INTEGER, passes);
}

function requireAge(ageMs: number): void {
  if (Number.isNaN(ageMs)) throw new RangeError("The age is NaN: give milliseconds.");
}

/**
 * The newest row submitted more than `ageMs` ago, as an index; 2^53 − 1 when there is none.
 * Rows [0, result) were submitted at most `ageMs` ago.
 */
export function firstIndexOlderThan(seed: number, ageMs: number): number {
  requireAge(ageMs);
  return firstIndexWhere((index) => submittedAgo(seed, index) > ageMs);
}

/** The newest row submitted at least `ageMs` ago, as an index; 2^53 − 1 when there is none. */
export function firstIndexAtLeast(seed: number, ageMs: number): number {
  requireAge(ageMs);
  return firstIndexWhere((index) => submittedAgo(seed, index) >= ageMs);
}
