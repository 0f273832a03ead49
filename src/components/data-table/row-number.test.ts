import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber } from "@/lib/format/number";
import { parseRowNumber } from "./row-number";

describe("parseRowNumber", () => {
  it("parses every formatted row number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (number) => {
        expect(parseRowNumber(formatNumber(number), 1_000_000_000)).toEqual({ index: number - 1 });
        expect(parseRowNumber(` ${number} `, 1_000_000_000)).toEqual({ index: number - 1 });
      }),
    );
  });

  it.each(["999 999 980", "999.999.980", "999'999'980", "999_999_980"])(
    "accepts the separators of %s",
    (text) => {
      expect(parseRowNumber(text, 1_000_000_000)).toEqual({ index: 999_999_979 });
    },
  );

  it.each([
    ["10001", 10_000, "There are only 10,000 rows"],
    ["2", 1, "There is only 1 row"],
    ["0", 10, "Rows start at 1"],
    ["", 10_000, "Enter a number from 1 to 10,000"],
    ["1.5", 10, "“1.5” is not a row number. Enter a number from 1 to 10"],
    ["-3", 10, "“-3” is not a row number. Enter a number from 1 to 10"],
    ["abc", 1, "“abc” is not a row number. Enter 1"],
    ["1,00", 1000, "“1,00” is not a row number. Enter a number from 1 to 1,000"],
  ])("says what is wrong with “%s” of %i rows", (text, total, message) => {
    expect(parseRowNumber(text, total)).toEqual({ message });
  });
});
