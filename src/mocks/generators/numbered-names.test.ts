import fc from "fast-check";
import { expect, it } from "vitest";
import { numberedIndex, numberedName } from "./numbered-names.ts";

const NAMES = ["alpha", "beta", "gamma"];

it("finds every item by name, and none beyond the end", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 41 }), (index) => {
      const name = numberedName(NAMES, "pool", index);
      expect(numberedIndex(NAMES, "pool", name, index + 1)).toBe(index);
      expect(numberedIndex(NAMES, "pool", name, index)).toBeNull();
    }),
  );
});

it("continues numbering after the given names", () => {
  expect([2, 3, 4].map((index) => numberedName(NAMES, "pool", index))).toEqual(["gamma", "pool-4", "pool-5"]);
});

it.each(["pool-3", "pool-04", "pool-4x", "pool-", "pool", "Pool-4", "bucket-4", "", "pool-1e1"])(
  "finds no item named %j",
  (name) => {
    expect(numberedIndex(NAMES, "pool", name, 1_000)).toBeNull();
  },
);
