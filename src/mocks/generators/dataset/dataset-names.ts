import { type HashKey, keyWord } from "../../rows/keyed-hash.ts";
import type { DatasetPatterns } from "../../seed/dataset-patterns.ts";

/** The words of a name, and its column value. */
export interface DatasetStem {
  /** `{subject}-{variant}` */
  readonly text: string;
  /** Positions in the patterns. */
  readonly subject: number;
  readonly variant: number;
}

/** All pairs of a subject and a variant, in the order of the names that begin with them. */
export function datasetStems({ subjects, variants }: DatasetPatterns): readonly DatasetStem[] {
  const stems = subjects.flatMap(({ name: first }, subject) =>
    variants.map(({ name: second }, variant) => ({ text: `${first}-${second}`, subject, variant })),
  );
  // With the dash that follows them in a name.
  return stems.sort((one, other) => (`${one.text}-` < `${other.text}-` ? -1 : 1));
}

const RADIX = 36;
/** Digits that belong to the seed, so that worlds share no name. */
const CHECK_LENGTH = 2;
const CHECK_SIZE = RADIX ** CHECK_LENGTH;
/** Letter for the number of digits, digits, check. 36^8 is above the largest index. */
const CODE = /^([a-h])([0-9a-z]*)$/;
const FIRST_LETTER = "a".charCodeAt(0);

function checkOf(key: HashKey, index: number): string {
  return (keyWord(key, index) % CHECK_SIZE).toString(RADIX).padStart(CHECK_LENGTH, "0");
}

/**
 * The code of an index. Codes are in the order of their indices, as text too: a letter for the number of digits,
 * the index in base 36, and two characters that depend on the seed.
 */
export function datasetCode(key: HashKey, index: number): string {
  const digits = index.toString(RADIX);
  return `${String.fromCharCode(FIRST_LETTER + digits.length - 1)}${digits}${checkOf(key, index)}`;
}

/** Indices [from, to). */
export interface IndexRange {
  readonly from: number;
  readonly to: number;
}

const NO_INDEX: IndexRange = { from: 0, to: 0 };

/** The indices whose codes begin with a text; none when there are no such codes. */
export function indicesByCodeStart(key: HashKey, start: string): IndexRange {
  if (start === "") return { from: 0, to: Number.MAX_SAFE_INTEGER };
  const [, letter, rest] = CODE.exec(start) ?? [];
  if (letter === undefined || rest === undefined) return NO_INDEX;
  const length = letter.charCodeAt(0) - FIRST_LETTER + 1;
  const digits = rest.slice(0, length);
  if (length > 1 && digits.startsWith("0")) return NO_INDEX;
  const size = RADIX ** (length - digits.length);
  if (digits === "") return { from: length === 1 ? 0 : size / RADIX, to: size };
  const from = Number.parseInt(digits, RADIX) * size;
  const check = rest.slice(length);
  if (check !== "" && !(check.length <= CHECK_LENGTH && checkOf(key, from).startsWith(check)))
    return NO_INDEX;
  return { from, to: from + size };
}

/** The index of a whole code, or null for a text that no index has as its code. */
export function indexOfCode(key: HashKey, code: string): number | null {
  const { from, to } = indicesByCodeStart(key, code);
  return to === from + 1 && datasetCode(key, from) === code ? from : null;
}
