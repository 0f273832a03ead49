import { describe, expect, test } from "vitest";
import { markAfterKey } from "./mark-keys.ts";

const row = { count: 24, columns: 24 };
const grid = { count: 10, columns: 4 };

describe("markAfterKey", () => {
  test.each([
    ["ArrowRight", 3, 4],
    ["ArrowLeft", 3, 2],
    ["ArrowLeft", 0, 0],
    ["ArrowRight", 23, 23],
    ["ArrowDown", 3, 4],
    ["PageDown", 3, 13],
    ["PageUp", 3, 0],
    ["Home", 13, 0],
    ["End", 3, 23],
  ])("%s goes from mark %i of a row to %i", (key, from, to) => {
    expect(markAfterKey(key, from, row)).toBe(to);
  });

  test.each([
    ["ArrowDown", 1, 5],
    ["ArrowUp", 5, 1],
    ["ArrowUp", 1, 1],
    ["ArrowDown", 7, 7],
    ["ArrowRight", 3, 4],
    ["PageDown", 1, 9],
  ])("%s goes from mark %i of a grid to %i", (key, from, to) => {
    expect(markAfterKey(key, from, grid)).toBe(to);
  });

  test("other keys, and charts without marks, move nothing", () => {
    expect(markAfterKey("a", 3, row)).toBeNull();
    expect(markAfterKey("ArrowRight", 0, { count: 0, columns: 0 })).toBeNull();
  });
});
