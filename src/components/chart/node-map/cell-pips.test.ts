import { expect, test } from "vitest";
import { cellPips } from "./cell-pips.ts";

test.each([1, 2, 3, 4, 5, 6, 7, 8])("%i GPUs are as many pips within the cell, used ones first", (gpus) => {
  const pips = cellPips(gpus, 1, 40);
  expect(pips.map(({ isUsed }) => isUsed)).toEqual([true, ...Array(gpus - 1).fill(false)]);
  for (const { x, y, width, height } of pips) {
    expect(x).toBeGreaterThan(0.1);
    expect(x + width).toBeLessThan(0.9);
    expect(y + height).toBeLessThan(0.9);
  }
  expect(new Set(pips.map(({ x, y }) => `${x} ${y}`)).size).toBe(gpus);
});

test("no pips without GPUs, with too many of them, or in a small cell", () => {
  expect(cellPips(0, 0, 40)).toEqual([]);
  expect(cellPips(16, 3, 40)).toEqual([]);
  expect(cellPips(8, 3, 10)).toEqual([]);
});

test("more used than there are fills all pips", () => {
  expect(cellPips(2, 5, 40).every(({ isUsed }) => isUsed)).toBe(true);
});
