import { firstWhere } from "../../rows/first-where.ts";

/** Integers of [low, high] whose decimal digits begin with those of `prefix`. */
function countWithPrefix(low: number, high: number, prefix: number): number {
  let count = 0;
  for (let first = prefix, size = 1; first <= high; first *= 10, size *= 10) {
    count += Math.max(0, Math.min(high, first + size - 1) - Math.max(low, first) + 1);
  }
  return count;
}

/** Number `rank` of the integers of [low, high], 1 ≤ low, in the order of their digits as text: 1, 10, 100, 11 … */
function integerInTextOrder(low: number, high: number, rank: number): number {
  let left = rank;
  let prefix = 0;
  for (;;) {
    let next = prefix === 0 ? 1 : prefix * 10;
    for (let count = countWithPrefix(low, high, next); count <= left; ) {
      left -= count;
      next += 1;
      count = countWithPrefix(low, high, next);
    }
    prefix = next;
    if (prefix < low) continue;
    if (left === 0) return prefix;
    left -= 1;
  }
}

/**
 * The items of a numbered list (see `numberedName`) in the order of their names: gives the index of the item
 * at each rank, 0 … count − 1, at a cost that follows the digits of `count`.
 */
export function createNameOrder(
  names: readonly string[],
  stem: string,
  count: number,
): (rank: number) => number {
  const given = names
    .slice(0, count)
    .map((name, index) => ({ name, index }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const numbered = count - given.length;
  const nameOf = (rank: number) => `${stem}-${integerInTextOrder(names.length + 1, count, rank)}`;
  /** How many of the numbered names come before a text. */
  const numberedBefore = (text: string) => firstWhere(0, numbered, (rank) => nameOf(rank) >= text);
  const ranks = given.map(({ name }, position) => numberedBefore(name) + position);

  return (rank) => {
    const before = firstWhere(0, given.length, (place) => (ranks[place] as number) >= rank);
    if (ranks[before] === rank) return (given[before] as (typeof given)[number]).index;
    return integerInTextOrder(names.length + 1, count, rank - before) - 1;
  };
}
