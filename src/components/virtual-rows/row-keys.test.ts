import { describe, expect, it } from "vitest";
import { type PressedKey, rowAfterKey } from "./row-keys";

const press = (key: string, modifiers: Partial<PressedKey> = {}): PressedKey => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...modifiers,
});
const BILLION = 1_000_000_000;

describe("rowAfterKey", () => {
  it.each([
    ["ArrowDown", 5, 6],
    ["ArrowUp", 5, 4],
    ["PageDown", 5, 25],
    ["PageUp", 45, 25],
    ["Home", 500_000_000, 0],
    ["End", 5, BILLION - 1],
  ])("%s leads from row %i to row %i", (key, from, to) => {
    expect(rowAfterKey(press(key), from, BILLION, 20)).toBe(to);
  });

  it.each([
    ["ArrowUp", 0, 0],
    ["PageUp", 3, 0],
    ["ArrowDown", BILLION - 1, BILLION - 1],
    ["PageDown", BILLION - 3, BILLION - 1],
  ])("%s stops at the ends of the list", (key, from, to) => {
    expect(rowAfterKey(press(key), from, BILLION, 20)).toBe(to);
  });

  it("moves by at least one row on tiny screens", () => {
    expect(rowAfterKey(press("PageDown"), 5, 100, 0)).toBe(6);
  });

  it("leaves other keys, and keys with modifiers, to the browser", () => {
    expect(rowAfterKey(press("a"), 5, 100, 20)).toBeUndefined();
    expect(rowAfterKey(press("ArrowDown", { shiftKey: true }), 5, 100, 20)).toBeUndefined();
    expect(rowAfterKey(press("ArrowUp", { metaKey: true }), 5, 100, 20)).toBeUndefined();
    expect(rowAfterKey(press("End", { ctrlKey: true }), 5, 100, 20)).toBe(99);
    expect(rowAfterKey(press("End"), 0, 0, 20)).toBeUndefined();
  });
});
