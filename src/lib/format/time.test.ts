import { describe, expect, test } from "vitest";
import { formatExactTime, formatRelativeTime, toEpochMilliseconds, toIsoTime } from "./time.ts";

const now = Date.parse("2026-03-02T12:00:00Z");
const second = 1000;
const day = 86_400 * second;

describe("formatRelativeTime", () => {
  test.each([
    [0, "just now"],
    [-9.9 * second, "just now"],
    [9.9 * second, "just now"],
    [-10 * second, "10 seconds ago"],
    [-59.9 * second, "59 seconds ago"],
    [-60 * second, "1 minute ago"],
    [-5 * 60 * second, "5 minutes ago"],
    [-3599 * second, "59 minutes ago"],
    [-3600 * second, "1 hour ago"],
    [-day + second, "23 hours ago"],
    [-day, "1 day ago"],
    [-30 * day, "30 days ago"],
    [-31 * day, "1 month ago"],
    [-365 * day, "11 months ago"],
    [-366 * day, "1 year ago"],
    [2 * 3600 * second, "in 2 hours"],
    [400 * day, "in 1 year"],
  ])("%d ms from now is %s", (offset, text) => {
    expect(formatRelativeTime(now + offset, now)).toBe(text);
  });

  test("reads ISO strings with any zone", () => {
    expect(formatRelativeTime("2026-03-02T11:55:00Z", now)).toBe("5 minutes ago");
    expect(formatRelativeTime("2026-03-02T12:55:00+01:00", now)).toBe("5 minutes ago");
  });
});

describe("formatExactTime", () => {
  test.each([
    ["2026-03-01T09:15:04Z", "2026-03-01 09:15:04 UTC"],
    ["2026-03-01T00:00:00.999Z", "2026-03-01 00:00:00 UTC"],
    ["2026-03-01T00:30:00+02:00", "2026-02-28 22:30:00 UTC"],
    [0, "1970-01-01 00:00:00 UTC"],
    [1e12, "2001-09-09 01:46:40 UTC"],
  ])("%s is %s", (value, text) => {
    expect(formatExactTime(value)).toBe(text);
  });
});

test.each([null, undefined, "", "yesterday", Number.NaN, 1e16])("%s shows as missing", (value) => {
  expect(formatExactTime(value)).toBe("–");
  expect(formatRelativeTime(value, now)).toBe("–");
  expect(toIsoTime(value)).toBeUndefined();
  expect(toEpochMilliseconds(value)).toBeNull();
});

test("the machine-readable form is in UTC", () => {
  expect(toIsoTime("2026-03-01T00:30:00+02:00")).toBe("2026-02-28T22:30:00.000Z");
});
