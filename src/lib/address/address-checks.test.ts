import { describe, expect, test } from "vitest";
import { addressProblems, oneOf, parseWholeNumber, wholeNumber } from "./address-checks.ts";

describe("parseWholeNumber", () => {
  test.each([
    ["1", 1],
    ["42", 42],
    ["9007199254740991", 9_007_199_254_740_991],
  ])("%s", (text, number) => expect(parseWholeNumber(text, 1)).toBe(number));

  test.each(["", "0", "-1", "1.5", "1e3", "x", " 1", "9007199254740992", "99999999999999999999"])(
    "refuses %j",
    (text) => expect(parseWholeNumber(text, 1)).toBeNull(),
  );
});

test("names the parameter, its text and what is valid", () => {
  const checks = {
    order: oneOf(["newest", "oldest"], "Newest first is shown."),
    row: wholeNumber(1, "The list starts at the top."),
    density: oneOf(["compact", "comfortable"], "Rows are comfortable."),
  };
  expect(addressProblems(checks, { order: "sideways", row: "-3", density: null })).toEqual([
    {
      parameter: "order",
      sentence: "The address has order=sideways: use newest or oldest. Newest first is shown.",
    },
    {
      parameter: "row",
      sentence: "The address has row=-3: use a whole number from 1. The list starts at the top.",
    },
  ]);
  expect(addressProblems(checks, { order: "oldest", row: "7" })).toEqual([]);
});

test("shortens long texts", () => {
  const [problem] = addressProblems({ row: wholeNumber(1, "") }, { row: "9".repeat(500) });
  expect(problem?.sentence.length).toBeLessThan(130);
});
