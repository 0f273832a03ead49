import fc from "fast-check";
import { expect, test } from "vitest";
import { BLOCK_SIZE, BlockPermutation } from "./block-permutation.ts";
import { createKey, deriveKey } from "./keyed-hash.ts";

const positions = Array.from({ length: BLOCK_SIZE }, (_, position) => position);
const key = createKey(1, "permutation");

test("every key gives a bijection of [0, 1024), and its inverse", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (left, right) => {
      const permutation = new BlockPermutation({ left, right });
      const slots = positions.map((position) => permutation.slotOf(position));
      expect(new Set(slots).size).toBe(BLOCK_SIZE);
      expect(Math.max(...slots)).toBe(BLOCK_SIZE - 1);
      expect(slots.map((slot) => permutation.positionOf(slot))).toEqual(positions);
    }),
  );
});

test("over many keys a position goes to every slot, and neighbours go their own ways", () => {
  const slots = new Set<number>();
  const distances = new Map<number, number>();
  for (let block = 0; block < 10_000; block += 1) {
    const permutation = new BlockPermutation(deriveKey(key, block));
    slots.add(permutation.slotOf(7));
    const distance = (permutation.slotOf(8) - permutation.slotOf(7)) & (BLOCK_SIZE - 1);
    distances.set(distance, (distances.get(distance) ?? 0) + 1);
  }
  expect(slots.size).toBe(BLOCK_SIZE);
  // Chance gives each of 1,023 distances about 10 of the 10,000.
  expect(Math.max(...distances.values())).toBeLessThan(60);
});
