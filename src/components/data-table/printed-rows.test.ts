import { expect, test } from "vitest";
import { MOST_PRINTED_ROWS, printedRows } from "./printed-rows.ts";

const visible = { first: 40, last: 60 };

test("prints the loaded rows around the visible ones", () => {
  expect(printedRows(visible, 10_000, (index) => index < 100)).toEqual({ first: 0, last: 99 });
  expect(printedRows(visible, 10_000, (index) => index !== 30 && index !== 70)).toEqual({
    first: 31,
    last: 69,
  });
});

test("prints what is visible where nothing is loaded", () => {
  expect(printedRows(visible, 10_000, () => false)).toEqual(visible);
});

test("ends with the list, and at the limit", () => {
  expect(printedRows(visible, 70, () => true)).toEqual({ first: 0, last: 69 });
  const { first, last } = printedRows(visible, 1_000_000_000, () => true);
  expect(last - first + 1).toBe(MOST_PRINTED_ROWS);
});
