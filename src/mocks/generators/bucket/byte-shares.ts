import { type HashKey, keyWord } from "../../rows/keyed-hash.ts";

const TWO_POW_32 = 4_294_967_296;

/** The bytes of the first `parts` of them, without adding up. */
export function byteSum(key: HashKey, total: number, count: number, parts: number, spread: number): number {
  if (parts === 0) return 0;
  // Those of a pair cancel out.
  const paired = parts - (parts % 2);
  const mean = Math.floor(total / count);
  const sum = paired * mean + Math.min(paired, total - mean * count);
  return parts === paired ? sum : sum + byteShare(key, total, count, parts - 1, spread);
}

/**
 * The bytes of part `part` of a whole that is cut into `count` parts: integers whose sum is exactly `total`, so that
 * a folder's size is known without its files.
 *
 * Parts come in pairs; one exceeds the mean by as much as the other falls short. A part differs from the mean by less
 * than `spread` (0 … 1) of it.
 */
export function byteShare(key: HashKey, total: number, count: number, part: number, spread: number): number {
  const mean = Math.floor(total / count);
  const share = part < total - mean * count ? mean + 1 : mean;
  const pair = Math.floor(part / 2);
  if (2 * pair + 1 >= count) return share;
  const difference = Math.floor((keyWord(key, pair) / TWO_POW_32) * spread * mean);
  return part % 2 === 0 ? share + difference : share - difference;
}
