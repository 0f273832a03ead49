import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTypedTime, timeInZone, UTC, zonedTime, zoneLabel } from "./log-time";

const TIME = Date.parse("2026-03-02T23:30:05Z");

test.each([
  [UTC, "2026-03-02", "23:30:05"],
  ["Europe/Berlin", "2026-03-03", "00:30:05"],
  ["America/New_York", "2026-03-02", "18:30:05"],
  ["Asia/Kolkata", "2026-03-03", "05:00:05"],
  // What a browser reports on a machine with `TZ=Foo/Bar`.
  ["Etc/Unknown", "2026-03-02", "23:30:05"],
])("in %s it is %s %s", (zone, day, clock) => {
  expect(zonedTime(TIME, zone)).toEqual({ day, clock });
});

test("the label of an unknown zone says that times are in UTC", () => {
  expect(zoneLabel("America/New_York")).toBe("America/New York");
  expect(zoneLabel("Etc/Unknown")).toBe("UTC, since this device does not report a known time zone");
});

test("round-trips local times, except in the repeated hour", () => {
  const zones = fc.constantFrom(
    UTC,
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
  );
  const seconds = fc.integer({ min: Date.UTC(2000, 0) / 1_000, max: Date.UTC(2040, 0) / 1_000 });
  fc.assert(
    fc.property(zones, seconds, (zone, second) => {
      const time = second * 1_000;
      const found = timeInZone(zonedTime(time, zone), zone);
      expect(zonedTime(found ?? 0, zone)).toEqual(zonedTime(time, zone));
      expect(Math.abs((found ?? 0) - time)).toBeLessThanOrEqual(3_600_000);
    }),
  );
});

describe("parseTypedTime", () => {
  const span = { from: Date.parse("2026-03-02T22:00:00Z"), to: Date.parse("2026-03-03T02:00:00Z") };
  test.each([
    ["22:15", "2026-03-02T22:15:00Z"],
    ["1:05:09", "2026-03-03T01:05:09Z"],
    ["2026-03-02 23:00", "2026-03-02T23:00:00Z"],
    ["2026/03/02 23:00:01", "2026-03-02T23:00:01Z"],
    ["21:00", "2026-03-02T21:00:00Z"],
  ])("%s is %s", (text, time) => {
    expect(parseTypedTime(text, span, UTC)).toBe(Date.parse(time));
  });

  test("uses the displayed zone", () => {
    expect(parseTypedTime("00:30", span, "Europe/Berlin")).toBe(Date.parse("2026-03-02T23:30:00Z"));
  });

  test.each(["24:00", "12:60", "noon", "1200", "", "2026-13-40 10:00"])("%j is not a time", (text) => {
    expect(parseTypedTime(text, span, UTC)).toBeNull();
  });
});
