import { describe, expect, test } from "vitest";
import { addressProblems, oneOf, oneOfWords, parserChecks, parseWholeNumber } from "./address-checks.ts";

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

const checks = {
  ...parserChecks(
    { order: literal("newest", "oldest"), place: { parse: (text: string) => parseWholeNumber(text, 1) } },
    { order: oneOfWords(["newest", "oldest"], "Newest first is shown.") },
    { place: "row" },
  ),
  density: oneOf(["compact", "comfortable"], "Rows are comfortable."),
};

function literal(...values: string[]) {
  return { parse: (text: string) => values.find((value) => value === text) ?? null };
}

test("names the parameter, its text, what is valid and what is shown instead", () => {
  expect(addressProblems(checks, { order: "sideways", row: "-3", density: null })).toEqual([
    {
      parameter: "order",
      sentence: "The address has order=sideways: use newest or oldest. Newest first is shown.",
    },
    { parameter: "row", sentence: "The address has row=-3: it cannot be read and is ignored." },
  ]);
  expect(addressProblems(checks, { order: "oldest", row: "7" })).toEqual([]);
});

test("has nothing to say about values that the page itself set", () => {
  expect(addressProblems(checks, { order: new Date(0), row: 7, density: ["compact"] })).toEqual([]);
});

test("shortens long texts without cutting a character", () => {
  const [digits] = addressProblems(checks, { row: "9".repeat(500) });
  expect(digits?.sentence.length).toBeLessThan(130);
  const [faces] = addressProblems(checks, { row: "😀".repeat(500) });
  expect(faces?.sentence).toContain(`=${"😀".repeat(60)}…:`);
});
