import { expect, test } from "vitest";
import { isNarrow, suitableDirection } from "./suitable-direction";

test.each([
  ["a single group", [1]],
  ["a chain", [1, 1, 1, 1, 1]],
  ["a diamond", [1, 2, 1]],
])("is top to bottom for %s", (_, levels) => {
  expect(suitableDirection(levels)).toBe("TB");
});

test.each([
  ["many groups in one level", [5]],
  ["three that join into one", [3, 1]],
  ["a fan", [1, 8]],
])("is left to right for %s: cards are wide and low", (_, levels) => {
  expect(suitableDirection(levels)).toBe("LR");
});

test.each([
  ["a chain", [1, 1, 1, 1, 1, 1, 1, 1], true],
  ["two beside one another", [1, 2, 1], true],
  ["three beside one another", [1, 3, 1], false],
  ["a fan, whose cards are below one another", [1, 8], true],
  ["a fan in three steps", [1, 8, 1], false],
])("%s: narrow or not by its cards across", (_, levels, narrow) => {
  expect(isNarrow(levels)).toBe(narrow);
});
