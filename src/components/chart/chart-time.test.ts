import { describe, expect, test } from "vitest";
import { bucketTime, pointTime, tickTime } from "./chart-time.ts";

const at = (text: string) => Date.parse(`${text}Z`);

describe("bucketTime", () => {
  test.each([
    ["2026-03-01T14:00", "2026-03-01T15:00", "Mar 1, 14:00–15:00"],
    ["2026-03-01T23:00", "2026-03-02T00:00", "Mar 1, 23:00–00:00"],
    ["2026-03-01T22:00", "2026-03-02T02:00", "Mar 1, 22:00 – Mar 2, 02:00"],
    ["2026-03-01T14:00:00", "2026-03-01T14:00:30", "Mar 1, 14:00–14:00:30"],
    ["2026-03-01T00:00", "2026-03-02T00:00", "Mar 1"],
    ["2026-03-01T00:00", "2026-03-08T00:00", "Mar 1 – Mar 7"],
    ["2026-03-01T12:00", "2026-03-03T12:00", "Mar 1, 12:00 – Mar 3, 12:00"],
  ])("%s to %s is %s", (start, end, text) => {
    expect(bucketTime(at(start), at(end))).toBe(text);
  });
});

test("pointTime is in UTC, to the second where it has seconds", () => {
  expect(pointTime(at("2026-03-01T04:05"))).toBe("Mar 1, 04:05");
  expect(pointTime(at("2026-12-31T23:59:59"))).toBe("Dec 31, 23:59:59");
});

test("tickTime names the day at midnight", () => {
  expect(tickTime(at("2026-03-01T00:00"))).toBe("Mar 1");
  expect(tickTime(at("2026-03-01T06:30"))).toBe("06:30");
});
