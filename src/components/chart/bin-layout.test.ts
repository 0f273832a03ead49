import { describe, expect, test } from "vitest";
import { binHeights, doTextsFit } from "./bin-layout.ts";

test("binHeights are relative to the highest bar", () => {
  expect(binHeights([1, 0, 4])).toEqual([25, 0, 100]);
  expect(binHeights([1_000_000_000])).toEqual([100]);
  expect(binHeights([0, 0])).toEqual([0, 0]);
  expect(binHeights([])).toEqual([]);
});

describe("doTextsFit", () => {
  test("nine numbers of GPUs do, with their compact counts too", () => {
    expect(doTextsFit(["0", "1", "2", "3", "4", "5", "6", "7", "8"])).toBe(true);
    expect(doTextsFit(Array.from({ length: 9 }, () => "1.2M"))).toBe(true);
  });

  test("twenty ranges of bytes do not", () => {
    expect(doTextsFit(Array.from({ length: 20 }, () => "10–20 GB"))).toBe(false);
  });
});
