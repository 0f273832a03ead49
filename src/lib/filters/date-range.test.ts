import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DATE_RANGE_PRESETS,
  dateRangeLabel,
  dateRangeProblem,
  parseDayRange,
  resolveDateRange,
  resolveDays,
  serializeDayRange,
  serializeInstantRange,
} from "./date-range.ts";

const now = Date.UTC(2026, 2, 1, 13, 45);

describe("presets", () => {
  test.each([
    ["today", "2026-03-01T00:00:00.000Z"],
    ["last-7-days", "2026-02-23T00:00:00.000Z"],
    ["last-30-days", "2026-01-31T00:00:00.000Z"],
    ["last-90-days", "2025-12-02T00:00:00.000Z"],
    ["last-365-days", "2025-03-02T00:00:00.000Z"],
  ])("%s begins at midnight UTC and ends with today", (value, after) => {
    expect(resolveDateRange(value, now)).toEqual({ after, before: "2026-03-02T00:00:00.000Z" });
  });

  test("the day changes at midnight UTC", () => {
    const midnight = Date.UTC(2026, 2, 2);
    expect(resolveDays("today", midnight - 1)).toEqual({ from: "2026-03-01", to: "2026-03-01" });
    expect(resolveDays("today", midnight)).toEqual({ from: "2026-03-02", to: "2026-03-02" });
  });
});

describe("two dates", () => {
  test("the last day is inclusive", () => {
    expect(resolveDateRange("2026-02-01..2026-02-28", now)).toEqual({
      after: "2026-02-01T00:00:00.000Z",
      before: "2026-03-01T00:00:00.000Z",
    });
  });

  test("a missing bound is open", () => {
    expect(resolveDateRange("2026-02-01..", now)).toEqual({ after: "2026-02-01T00:00:00.000Z" });
    expect(resolveDateRange("..2026-02-28", now)).toEqual({ before: "2026-03-01T00:00:00.000Z" });
  });

  test("any two days in order resolve to whole days around them", () => {
    const day = fc
      .date({ min: new Date("1970-01-01"), max: new Date("9998-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = one <= other ? [one, other] : [other, one];
        const value = serializeDayRange({ from, to });
        expect(parseDayRange(value)).toEqual({ from, to });
        const range = resolveDateRange(value, now);
        expect(range?.after).toBe(`${from}T00:00:00.000Z`);
        const lastInstant = new Date(Date.parse(range?.before ?? "") - 1).toISOString();
        expect(lastInstant).toBe(`${to}T23:59:59.999Z`);
      }),
    );
  });
});

describe("two instants", () => {
  test("the first is inside, the last is not", () => {
    const [from, to] = [Date.UTC(2026, 2, 1, 11), Date.UTC(2026, 2, 1, 12, 30, 5, 7)];
    const value = serializeInstantRange(from, to);
    expect(value).toBe("2026-03-01T11:00:00Z..2026-03-01T12:30:05.007Z");
    expect(resolveDateRange(value, now)).toEqual({
      after: new Date(from).toISOString(),
      before: new Date(to).toISOString(),
    });
  });

  test("a bound may be open, or a day", () => {
    expect(resolveDateRange("2026-03-01T11:00Z..", now)).toEqual({ after: "2026-03-01T11:00:00.000Z" });
    expect(resolveDateRange("2026-03-01T11:00Z..2026-03-01", now)).toEqual({
      after: "2026-03-01T11:00:00.000Z",
      before: "2026-03-02T00:00:00.000Z",
    });
  });

  test.each([
    ["2026-03-01T11:00:00Z..2026-03-01T12:00:00Z", "2026-03-01 11:00 to 12:00 UTC"],
    ["2026-02-28T11:00:00Z..2026-03-01T11:00:05Z", "2026-02-28 11:00 to 2026-03-01 11:00:05 UTC"],
    ["2026-03-01T11:00Z..", "from 2026-03-01 11:00 UTC"],
    ["2026-03-01T11:00Z..2026-03-02", "2026-03-01 11:00 to 2026-03-02 UTC"],
  ])("%s is labeled %s", (value, label) => expect(dateRangeLabel(value)).toBe(label));
});

test.each([
  ["2026-03-01T12:00Z..2026-03-01T12:00Z", "From is after To."],
  ["2026-03-01T24:00Z..", "“2026-03-01T24:00Z” is not a date. Use YYYY-MM-DD, such as 2026-02-28."],
  ["2026-03-01T11:00..", "“2026-03-01T11:00” is not a date. Use YYYY-MM-DD, such as 2026-02-28."],
  ["..", "Enter a From date, a To date, or both."],
  ["2026-03-02..2026-03-01", "From is after To."],
  ["2026-02-30..", "“2026-02-30” is not a date. Use YYYY-MM-DD, such as 2026-02-28."],
  ["2026-2-3..2026-02-28", "“2026-2-3” is not a date. Use YYYY-MM-DD, such as 2026-02-28."],
  ["yesterday", /^“yesterday” is not a date range\. Use today, last-7-days,/],
  ["2026-02-01..2026-02-02..2026-02-03", /is not a date range/],
])("%s is rejected and never resolved", (value, message) => {
  expect(dateRangeProblem(value)).toMatch(message);
  expect(resolveDateRange(value, now)).toBeNull();
});

test("presets and ranges have labels", () => {
  expect(DATE_RANGE_PRESETS.map(({ value }) => dateRangeLabel(value))).toEqual([
    "Today",
    "Last 7 days",
    "Last 30 days",
    "Last 90 days",
    "Last 365 days",
  ]);
  expect(dateRangeLabel("2026-02-01..2026-02-28")).toBe("2026-02-01 to 2026-02-28");
  expect(dateRangeLabel("2026-02-01..")).toBe("from 2026-02-01");
  expect(dateRangeLabel("..2026-02-28")).toBe("until 2026-02-28");
  expect(dateRangeLabel("2026-02-01..2026-02-01")).toBe("2026-02-01");
});
