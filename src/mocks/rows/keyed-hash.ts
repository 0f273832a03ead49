/**
 * 64 bits that identify a path such as (seed, entity, index, group, task), as two lanes of 32 bits. Every step mixes
 * fully, so neighboring seeds, indices and branches share nothing.
 */
export interface HashKey {
  readonly left: number;
  readonly right: number;
}

const TWO_POW_32 = 4_294_967_296;
/** 2^32 divided by the golden ratio: keeps zeros from mapping to zeros. */
const GOLDEN = 0x9e3779b9;

/** Bijective mixing of 32 bits; multipliers of Wellons' search for low bias ("lowbias32"). */
export function mixLeft(word: number): number {
  let x = word ^ (word >>> 16);
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return x ^ (x >>> 16);
}

/** A second bijective mixing, so that the lanes stay independent; multipliers of Murmur3's finalizer. */
export function mixRight(word: number): number {
  let x = word ^ (word >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** The upper half of an integer up to 2^53 − 1; the lower half is `value | 0`, which is exact modulo 2^32. */
function upperHalf(value: number): number {
  return Math.floor(value / TWO_POW_32) | 0;
}

/** The key of one entity of one world. `seed` is an integer from 0 to 2^53 − 1. */
export function createKey(seed: number, entity: string): HashKey {
  const low = seed | 0;
  const high = upperHalf(seed);
  let left = mixLeft((mixLeft(low + GOLDEN) ^ high) + GOLDEN);
  let right = mixRight((mixRight(~low) ^ high) - GOLDEN);
  for (let position = 0; position < entity.length; position += 1) {
    const unit = entity.charCodeAt(position);
    left = Math.imul(left ^ unit, 0x01000193);
    right = Math.imul(right + unit, 0x2c1b3c6d);
  }
  return {
    left: mixLeft(left ^ entity.length),
    right: mixRight(right + entity.length),
  };
}

/** The key of a branch below `key`. Every number of `path` is an integer up to 2^53 − 1 in magnitude. */
export function deriveKey(key: HashKey, ...path: readonly number[]): HashKey {
  let { left, right } = key;
  for (let step = 0; step < path.length; step += 1) {
    const value = path[step] as number;
    const low = value | 0;
    const high = upperHalf(value);
    left = mixLeft((mixLeft((left ^ low) + GOLDEN) ^ high) + GOLDEN);
    right = mixRight((mixRight((right ^ low) - GOLDEN) ^ high) - GOLDEN);
  }
  return { left, right };
}

/** 32 random bits, 0 … 2^32 − 1, that belong to a branch below `key`. */
export function keyWord(key: HashKey, ...path: readonly number[]): number {
  const { left, right } = deriveKey(key, ...path);
  return mixLeft(left ^ Math.imul(right, GOLDEN)) >>> 0;
}

/** 32 random bits, 0 … 2^32 − 1, for (seed, entity, path…). */
export function hashWord(seed: number, entity: string, ...path: readonly number[]): number {
  return keyWord(createKey(seed, entity), ...path);
}
