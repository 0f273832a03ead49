import { describe, expect, test } from "vitest";
import { markInRows } from "./mark-in-rows.ts";

/** Three rows: 0 1 2 at 10, 20, 30; then 3 at 28; then 4 5 at 5 and 12. */
const rows = [
  [
    { mark: 0, center: 10 },
    { mark: 1, center: 20 },
    { mark: 2, center: 30 },
  ],
  [{ mark: 3, center: 28 }],
  [
    { mark: 4, center: 5 },
    { mark: 5, center: 12 },
  ],
];

describe("markInRows", () => {
  test.each([
    ["ArrowRight", 0, 1],
    ["ArrowLeft", 2, 1],
    ["ArrowDown", 0, 3],
    ["ArrowUp", 3, 2],
    ["ArrowDown", 3, 5],
    ["Home", 5, 0],
    ["End", 0, 5],
    ["PageDown", 0, 5],
    ["PageUp", 4, 0],
  ])("%s leads from mark %i to %i", (key, from, to) => {
    expect(markInRows(key, from, rows)).toBe(to);
  });

  test.each([
    ["ArrowLeft", 0],
    ["ArrowRight", 2],
    ["ArrowUp", 1],
    ["ArrowDown", 4],
    ["PageDown", 4],
  ])("%s stays at mark %i, which is at that edge", (key, from) => {
    expect(markInRows(key, from, rows)).toBe(from);
  });

  test("other keys, unknown marks and charts without marks move nothing", () => {
    expect(markInRows("a", 0, rows)).toBeNull();
    expect(markInRows("ArrowDown", 9, rows)).toBeNull();
    expect(markInRows("Home", 0, [])).toBeNull();
  });
});
