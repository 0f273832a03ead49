import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NumberFilterField } from "./filter-types.ts";
import {
  numberRangeLabel,
  numberRangeProblem,
  parseNumberRange,
  serializeNumberRange,
} from "./number-filter.ts";

const free: NumberFilterField = {
  kind: "number",
  key: "free",
  label: "GPUs free",
  bounds: "both",
  single: true,
};

describe("number filters", () => {
  test.each([
    [">8", { min: 9 }, "≥ 9"],
    [">=8", { min: 8 }, "≥ 8"],
    ["≥ 8", { min: 8 }, "≥ 8"],
    ["<8", { max: 7 }, "≤ 7"],
    ["<=8", { max: 8 }, "≤ 8"],
    ["8", { min: 8, max: 8 }, "8"],
    ["=8", { min: 8, max: 8 }, "8"],
    ["2..4", { min: 2, max: 4 }, "2 to 4"],
  ])("%s are the bounds %o, shown as %s", (text, range, label) => {
    expect(parseNumberRange(text)).toEqual(range);
    expect(numberRangeLabel(serializeNumberRange(range))).toBe(label);
    expect(numberRangeProblem(free, text)).toBeNull();
  });

  test.each([
    ["many", "“many” is not a whole number for GPUs free. Use a comparison, such as free>=8."],
    ["-1", "“-1” is not a whole number for GPUs free. Use a comparison, such as free>=8."],
    ["1.5", "“1.5” is not a whole number for GPUs free. Use a comparison, such as free>=8."],
    ["<0", "GPUs free is never below 0."],
    ["4..2", "4 is more than 2. Put the smaller number first: 2..4."],
  ])("%s is refused", (text, problem) => {
    expect(numberRangeProblem(free, text)).toBe(problem);
  });

  test("a field with a lower bound alone says so", () => {
    const problem = "GPUs free can only be compared with > or >=, such as free>=8.";
    for (const text of ["8", "<8", "2..4"]) {
      expect(numberRangeProblem({ ...free, bounds: "min" }, text)).toBe(problem);
    }
  });

  test("any bounds round-trip", () => {
    const bound = fc.nat({ max: 1e9 });
    const ranges = fc.oneof(
      bound.map((min) => ({ min })),
      bound.map((max) => ({ max })),
      fc
        .tuple(bound, bound)
        .map(([one, other]) => ({ min: Math.min(one, other), max: Math.max(one, other) })),
    );
    fc.assert(
      fc.property(ranges, (range) => {
        expect(parseNumberRange(serializeNumberRange(range))).toEqual(range);
      }),
    );
  });
});
