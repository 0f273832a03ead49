import { describe, expect, test } from "vitest";
import { formatCompactNumber, formatCount, formatNumber, formatPercent } from "./number.ts";

describe("formatNumber", () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [-1234567.891, "-1,234,567.89"],
    [1e12, "1,000,000,000,000"],
    [Number.MAX_SAFE_INTEGER, "9,007,199,254,740,991"],
  ])("%d is %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test.each([null, undefined, Number.NaN, Number.POSITIVE_INFINITY])("%s shows as missing", (value) => {
    expect(formatNumber(value)).toBe("–");
  });

  test("a negative value that rounds to zero has no sign", () => {
    expect(formatNumber(-0.001)).toBe("0");
    expect(formatPercent(-0.0001)).toBe("0%");
  });
});

test("compact numbers step up at the unit's edge instead of showing 1000 of the smaller one", () => {
  expect(formatCompactNumber(999)).toBe("999");
  expect(formatCompactNumber(999_999)).toBe("1M");
  expect(formatCompactNumber(1_234_567)).toBe("1.2M");
  expect(formatCompactNumber(1e12)).toBe("1T");
});

test("percentages may pass 100, for pools that are oversubscribed", () => {
  expect(formatPercent(0)).toBe("0%");
  expect(formatPercent(0.256)).toBe("25.6%");
  expect(formatPercent(1.2)).toBe("120%");
});

test("counts agree with their noun", () => {
  expect(formatCount(0, "workflow")).toBe("0 workflows");
  expect(formatCount(1, "workflow")).toBe("1 workflow");
  expect(formatCount(100_000, "workflow")).toBe("100,000 workflows");
  expect(formatCount(2, "entry", "entries")).toBe("2 entries");
});
