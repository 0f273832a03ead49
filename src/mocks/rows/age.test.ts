import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ageOf, firstIndexAtLeast, firstIndexOlderThan, submittedAgo } from "./age.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Rows of every magnitude, and those around the bends of the curve. */
const row = fc.oneof(
  fc.nat(20_000),
  fc.maxSafeNat().map((value) => Math.min(value, Number.MAX_SAFE_INTEGER - 2)),
  fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(50))
    .map(([share, bits]) => Math.floor(2 ** bits * share)),
  fc
    .tuple(fc.constantFrom(10_000, ...Array.from({ length: 36 }, (_, n) => 100_000 * 2 ** n)), fc.nat(4))
    .map(([bend, shift]) => bend + shift - 2),
);
const seed = fc.maxSafeNat();

describe("age", () => {
  test("passes through its defining points", () => {
    expect(ageOf(0)).toBe(5 * MINUTE);
    expect(ageOf(5_000)).toBeCloseTo(5 * MINUTE + 30 * DAY * (0.15 + 0.175), 3);
    expect(ageOf(10_000)).toBeCloseTo(5 * MINUTE + 30 * DAY, 3);
    expect(ageOf(100_000)).toBeCloseTo(5 * MINUTE + 489 * DAY, 3);
    expect(Math.abs(ageOf(10 ** 9) - 3650 * DAY)).toBeLessThan(1);
  });

  test("follows the power law through 100,000 and a billion rows within half a percent", () => {
    const exponent = Math.log(ageOf(10 ** 9) / ageOf(100_000)) / Math.log(10_000);
    fc.assert(
      fc.property(fc.integer({ min: 100_000, max: 2 ** 31 - 1 }), (index) => {
        const law = ageOf(100_000) * (index / 100_000) ** exponent;
        expect(Math.abs(ageOf(index) / law - 1)).toBeLessThan(0.005);
      }),
    );
  });

  test("grows with every row up to a trillion, and never falls beyond", () => {
    fc.assert(
      fc.property(row, (index) => {
        if (index < 10 ** 12) expect(ageOf(index + 1)).toBeGreaterThan(ageOf(index));
        else expect(ageOf(index + 1)).toBeGreaterThanOrEqual(ageOf(index));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("submission", () => {
  test("is in whole milliseconds, between the row's age and that of the next older row", () => {
    fc.assert(
      fc.property(seed, row, (world, index) => {
        const ago = submittedAgo(world, index);
        expect(Number.isSafeInteger(ago)).toBe(true);
        expect(ago).toBeGreaterThanOrEqual(Math.floor(ageOf(index)));
        expect(ago).toBeLessThanOrEqual(ageOf(index + 1));
        expect(submittedAgo(world, index + 1)).toBeGreaterThanOrEqual(ago);
      }),
      { numRuns: 2000 },
    );
  });

  test("differs between adjacent seeds, and fills the time between two rows", () => {
    const parts = (world: number) =>
      Array.from({ length: 1000 }, (_, index) => {
        const gap = ageOf(index + 1) - ageOf(index);
        return Math.floor((4 * (submittedAgo(world, index) - Math.floor(ageOf(index)))) / gap);
      });
    const [first, second] = [parts(1), parts(2)];
    expect(Math.abs(first.filter((part, index) => part === second[index]).length - 250)).toBeLessThan(60);
    for (const part of [0, 1, 2, 3]) {
      expect(Math.abs(first.filter((other) => other === part).length - 250)).toBeLessThan(60);
    }
  });
});

describe("the first row of an age", () => {
  test("is the one whose newer neighbor is too young", () => {
    fc.assert(
      fc.property(seed, row, fc.integer({ min: -2, max: 2 }), (world, index, shift) => {
        const age = submittedAgo(world, index) + shift;
        const older = firstIndexOlderThan(world, age);
        if (older < Number.MAX_SAFE_INTEGER) expect(submittedAgo(world, older)).toBeGreaterThan(age);
        if (older > 0) expect(submittedAgo(world, older - 1)).toBeLessThanOrEqual(age);
        const atLeast = firstIndexAtLeast(world, age);
        if (atLeast < Number.MAX_SAFE_INTEGER)
          expect(submittedAgo(world, atLeast)).toBeGreaterThanOrEqual(age);
        if (atLeast > 0) expect(submittedAgo(world, atLeast - 1)).toBeLessThan(age);
      }),
    );
  });

  test("is row 0 for the future, and 2^53 − 1 for an age that no row has", () => {
    expect(firstIndexOlderThan(1, -DAY)).toBe(0);
    expect(firstIndexAtLeast(1, Number.NEGATIVE_INFINITY)).toBe(0);
    expect(firstIndexOlderThan(1, Number.POSITIVE_INFINITY)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => firstIndexOlderThan(1, Number.NaN)).toThrow("age is NaN");
  });
});
