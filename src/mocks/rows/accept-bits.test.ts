import fc from "fast-check";
import { expect, test } from "vitest";
import { BLOCK_WORDS, buildAcceptBits, countBits, countBitsBefore, findBit } from "./accept-bits.ts";
import { SLOT_COUNT } from "./slot-tables.ts";

const words = fc.int32Array({ minLength: BLOCK_WORDS, maxLength: BLOCK_WORDS });
const isSet = (list: Int32Array, place: number) => (((list[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;

test("bits are counted and found like in a scan", () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 1024 }), (list, end) => {
      const set = Array.from({ length: 1024 }, (_, place) => place).filter((place) => isSet(list, place));
      expect(countBitsBefore(list, end)).toBe(set.filter((place) => place < end).length);
      expect(set.map((_, ordinal) => findBit(list, ordinal))).toEqual(set);
    }),
  );
});

test("a word of 32 bits is counted whole", () => {
  expect([0, 1, -1, 0x80000000 | 0, 0x0f0f0f0f].map(countBits)).toEqual([0, 1, 32, 1, 16]);
});

test("a slot is accepted when all columns accept it", () => {
  const tables = [
    new Uint8Array(SLOT_COUNT).map((_, slot) => slot % 3),
    new Uint16Array(SLOT_COUNT).map((_, slot) => slot % 7),
  ];
  const column = (position: number, size: number) =>
    fc
      .subarray(Array.from({ length: size }, (_, value) => value))
      .map((list) => ({ column: position, values: list }));
  fc.assert(
    fc.property(column(0, 3), column(1, 7), (first, second) => {
      const bits = buildAcceptBits(tables, [first, second]);
      const slots = Array.from({ length: SLOT_COUNT }, (_, slot) => slot);
      expect(slots.filter((slot) => isSet(bits, slot))).toEqual(
        slots.filter((slot) => first.values.includes(slot % 3) && second.values.includes(slot % 7)),
      );
    }),
    { numRuns: 20 },
  );
});
