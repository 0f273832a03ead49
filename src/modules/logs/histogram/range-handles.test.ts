import { describe, expect, test } from "vitest";
import { endAfterKey, isWhole, movedEnd, within } from "./range-handles";

const span = { from: 0, to: 3_600_000 };
const step = 60_000;

describe("movedEnd", () => {
  test.each([
    ["from", 600_400, { from: 600_000, to: 1_800_000 }],
    ["from", -5_000, { from: 0, to: 1_800_000 }],
    ["from", 3_000_000, { from: 1_740_000, to: 1_800_000 }],
    ["to", 9_000_000, { from: 0, to: 3_600_000 }],
    ["to", -1, { from: 0, to: 60_000 }],
  ] as const)("%s to %d", (end, time, expected) => {
    expect(movedEnd({ from: 0, to: 1_800_000 }, end, time, span, step)).toEqual(expected);
  });
});

test.each([
  ["ArrowLeft", false, 540_000],
  ["ArrowRight", false, 660_000],
  ["ArrowRight", true, 900_000],
  ["PageDown", false, 300_000],
  ["Home", false, 0],
  ["End", false, 3_600_000],
  ["Tab", false, undefined],
])("%s, shift %s", (key, shift, time) => {
  expect(endAfterKey(key, shift, 600_000, span, step)).toBe(time);
});

test("a range beyond both ends is the whole log", () => {
  expect(isWhole({ from: 0, to: 3_600_000 }, span)).toBe(true);
  expect(isWhole({ from: 1_000, to: 3_600_000 }, span)).toBe(false);
});

test("clamps a range to the log", () => {
  expect(within({ from: 60_000, to: Number.MAX_SAFE_INTEGER }, span)).toEqual({
    from: 60_000,
    to: 3_600_000,
  });
  expect(within({ from: -9, to: -1 }, span)).toEqual({ from: 0, to: 0 });
});
