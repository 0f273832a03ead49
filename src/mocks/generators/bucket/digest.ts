import type { HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";

/** `words` × 8 lower-case hexadecimal digits that belong to a key. */
export function hexDigest(key: HashKey, words: number): string {
  const stream = new RandomStream(key);
  let text = "";
  for (let word = 0; word < words; word += 1) text += stream.uint32().toString(16).padStart(8, "0");
  return text;
}

/** Objects above this many bytes are uploaded in parts, as their tag tells. */
const PART = 100_000_000;
/** Stores take at most this many parts. */
const MAXIMUM_PARTS = 10_000;

/** The tag of an object's contents, as S3 gives it: with the number of parts when there were several. */
export function entityTag(key: HashKey, bytes: number): string {
  const parts = Math.min(MAXIMUM_PARTS, Math.ceil(bytes / PART));
  return parts > 1 ? `${hexDigest(key, 4)}-${parts}` : hexDigest(key, 4);
}
