import fc from "fast-check";
import { expect, test } from "vitest";
import { BLOCK_SIZE, BlockPermutation } from "./block-permutation.ts";
import { createKey, deriveKey } from "./keyed-hash.ts";

const positions = Array.from({ length: BLOCK_SIZE }, (_, position) => position);
const key = createKey(1, "permutation");

test("every key defines a bijection of [0, 1024) and its inverse", () => {
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

test.each([1, 2])("units of 2^%d positions stay together, in order", (unitBits) => {
  const unit = 2 ** unitBits;
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (left, right) => {
      const permutation = new BlockPermutation({ left, right }, unitBits);
      const slots = positions.map((position) => permutation.slotOf(position));
      expect(new Set(slots).size).toBe(BLOCK_SIZE);
      expect(slots.map((slot) => permutation.positionOf(slot))).toEqual(positions);
      for (const [position, slot] of slots.entries()) {
        const inUnit = position % unit;
        expect(slot).toBe((slots[position - inUnit] as number) + inUnit);
      }
      expect(slots.every((slot, position) => slot % unit === position % unit)).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test("over many keys units move independently", () => {
  const distances = new Map<number, number>();
  for (let block = 0; block < 10_000; block += 1) {
    const permutation = new BlockPermutation(deriveKey(key, block), 2);
    const distance = (permutation.slotOf(12) - permutation.slotOf(8)) & (BLOCK_SIZE - 1);
    distances.set(distance, (distances.get(distance) ?? 0) + 1);
  }
  // Chance gives each of 255 distances about 39 of the 10,000.
  expect(distances.size).toBe(255);
  expect(Math.max(...distances.values())).toBeLessThan(160);
});

test("over many keys a position maps to every slot, and neighbors move independently", () => {
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
