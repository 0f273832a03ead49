import fc from "fast-check";
import { expect, test } from "vitest";
import { createKey, deriveKey, hashWord, keyWord } from "./keyed-hash.ts";

const index = fc.maxSafeNat();

test("a word is an integer of 32 bits, the same each time", () => {
  fc.assert(
    fc.property(index, fc.string(), fc.array(index, { maxLength: 4 }), (seed, entity, path) => {
      const word = hashWord(seed, entity, ...path);
      expect(word).toBe(keyWord(createKey(seed, entity), ...path));
      expect(Number.isInteger(word) && word >= 0 && word < 2 ** 32).toBe(true);
    }),
  );
});

test("deriving in steps equals deriving at once", () => {
  fc.assert(
    fc.property(index, index, index, (seed, group, task) => {
      const key = createKey(seed, "workflow");
      expect(deriveKey(deriveKey(key, group), task)).toEqual(deriveKey(key, group, task));
    }),
  );
});

/** Mean share of the 64 bits of a key that change; 0.5 is chance. */
function changedBits(pairs: readonly (readonly [number, string, number])[][]): number {
  let changed = 0;
  for (const pair of pairs) {
    const [first, second] = pair.map(([seed, entity, row]) => deriveKey(createKey(seed, entity), row));
    for (const lane of ["left", "right"] as const) {
      for (let bits = (first?.[lane] ?? 0) ^ (second?.[lane] ?? 0); bits !== 0; bits &= bits - 1)
        changed += 1;
    }
  }
  return changed / (pairs.length * 64);
}

const numbers = Array.from({ length: 500 }, (_, n) => n);

test.each([
  ["the next seed", numbers.map((n) => [[n, "a", 9] as const, [n + 1, "a", 9] as const])],
  ["the next index", numbers.map((n) => [[1, "a", n] as const, [1, "a", n + 1] as const])],
  ["another upper half", numbers.map((n) => [[1, "a", n] as const, [1, "a", n + 2 ** 32] as const])],
  [
    "another upper half of the seed",
    numbers.map((n) => [[n, "a", 1] as const, [n + 2 ** 32, "a", 1] as const]),
  ],
  ["another entity", numbers.map((n) => [[n, "a", 1] as const, [n, "b", 1] as const])],
  ["seed and index exchanged", numbers.map((n) => [[n, "a", n + 1] as const, [n + 1, "a", n] as const])],
])("%s changes half the bits", (_, pairs) => {
  expect(Math.abs(changedBits(pairs) - 0.5)).toBeLessThan(0.02);
});

test("words of adjacent paths do not repeat beyond chance", () => {
  const words = new Set<number>();
  for (let row = 0; row < 100; row += 1) {
    for (let group = 0; group < 20; group += 1) words.add(hashWord(1, "task", row, group));
  }
  expect(words.size).toBeGreaterThanOrEqual(1999);
});
