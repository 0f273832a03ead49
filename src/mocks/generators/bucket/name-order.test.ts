import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberedName } from "../numbered-names.ts";
import { createNameOrder } from "./name-order.ts";

const given = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom(
      "alpha",
      "zulu",
      "bucket",
      "bucket-",
      "bucket-0",
      "bucket-1a",
      "bucket-12-b",
      "bucket-3.x",
    ),
    fc.string({ unit: fc.constantFrom("a", "b", "c", "-", "1"), minLength: 1, maxLength: 6 }),
  ),
  { maxLength: 12 },
);

describe("the order of names", () => {
  it("equals sorting all names", () => {
    fc.assert(
      fc.property(given, fc.nat({ max: 1_300 }), (names, count) => {
        const order = createNameOrder(names, "bucket", count);
        const sorted = Array.from({ length: count }, (_, index) =>
          numberedName(names, "bucket", index),
        ).sort();
        const found = sorted.map((_, rank) => numberedName(names, "bucket", order(rank)));
        expect(found).toEqual(sorted);
      }),
      { numRuns: 60 },
    );
  });

  it("is ascending at any depth of a billion names", () => {
    const order = createNameOrder(["checkpoints", "archive"], "bucket", 1e9);
    fc.assert(
      fc.property(fc.nat({ max: 1e9 - 2 }), (rank) => {
        const nameAt = (place: number) => numberedName(["checkpoints", "archive"], "bucket", order(place));
        expect(nameAt(rank) < nameAt(rank + 1)).toBe(true);
      }),
    );
  });
});
