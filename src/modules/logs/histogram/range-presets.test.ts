import { expect, test } from "vitest";
import { isShorter, presetOf, presetRange } from "./range-presets";

const MINUTE = 60_000;
const span = { from: 1_000 * MINUTE, to: 1_030 * MINUTE };

test("counts back from the last line", () => {
  expect(presetRange("last-5-minutes", span)).toEqual({ from: 1_025 * MINUTE, to: 1_030 * MINUTE });
  expect(presetRange("all", span)).toBeNull();
});

test("a preset as long as the log is the whole log", () => {
  expect(presetRange("last-hour", span)).toBeNull();
  expect(isShorter("last-hour", span)).toBe(false);
  expect(isShorter("last-hour", { from: 0, to: 60 * MINUTE })).toBe(false);
  expect(isShorter("last-hour", { from: 0, to: 61 * MINUTE })).toBe(true);
});

test("recognizes the preset of a range", () => {
  expect(presetOf(null, span)).toBe("all");
  expect(presetOf({ from: 1_025 * MINUTE, to: Number.MAX_SAFE_INTEGER }, span)).toBe("last-5-minutes");
  expect(presetOf({ from: 1_025 * MINUTE, to: 1_029 * MINUTE }, span)).toBeNull();
  expect(presetOf({ from: 0, to: Number.MAX_SAFE_INTEGER }, span)).toBeNull();
});
