import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stackedValues, sumOf, visibleValues } from "./stacked-values.ts";

test("stackedValues puts each value on those before it", () => {
  expect(
    stackedValues([
      [2, 3, 0],
      [0, 1, 4],
    ]),
  ).toEqual([
    [
      [0, 2],
      [2, 5],
      [5, 5],
    ],
    [
      [0, 0],
      [0, 1],
      [1, 5],
    ],
  ]);
  expect(stackedValues([])).toEqual([]);
});

describe("visibleValues", () => {
  test("shows one among a billion, and keeps the sum", () => {
    expect(visibleValues([1, 1_000_000_000, 0], 10)).toEqual([10, 999_999_991, 0]);
  });

  test("a bar that is itself too small is as high as its parts have to be", () => {
    expect(visibleValues([1, 2, 0], 10)).toEqual([10, 10, 0]);
    expect(visibleValues([0, 0], 10)).toEqual([0, 0]);
  });

  test("never shrinks a part below what can be seen, never shows a zero", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 8 }),
        fc.nat(1_000),
        (values, least) => {
          const visible = visibleValues(values, least);
          visible.forEach((value, index) => {
            if (values[index] === 0) expect(value).toBe(0);
            else expect(value).toBeGreaterThanOrEqual(least);
          });
          expect(sumOf(visible)).toBeGreaterThanOrEqual(sumOf(values));
        },
      ),
    );
  });
});
