import { type HashKey, keyWord } from "../../rows/keyed-hash.ts";

const TWO_POW_32 = 4_294_967_296;

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
