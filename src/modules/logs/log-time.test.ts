import fc from "fast-check";
import { expect, test } from "vitest";
import { timesInZone, UTC, zonedTime, zoneLabel } from "./log-time";

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

test("finds every time by what the zone's clocks show", () => {
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
      expect(timesInZone(zonedTime(time, zone), zone)).toContain(time);
    }),
  );
});

test.each([
  // The clocks go forward at 01:00 UTC, from 02:00 to 03:00.
  ["Europe/Berlin", "2026-03-29", "02:30:00", []],
  ["Europe/Berlin", "2026-03-29", "03:30:00", ["2026-03-29T01:30:00Z"]],
  // They go back at 01:00 UTC, from 03:00 to 02:00.
  ["Europe/Berlin", "2026-10-25", "02:30:00", ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"]],
  ["America/New_York", "2026-03-08", "02:30:00", []],
  ["America/New_York", "2026-11-01", "01:30:00", ["2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"]],
  // By half an hour.
  ["Australia/Lord_Howe", "2026-10-04", "02:15:00", []],
  ["Australia/Lord_Howe", "2026-10-04", "02:30:00", ["2026-10-03T15:30:00Z"]],
  ["Australia/Lord_Howe", "2026-04-05", "01:45:00", ["2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z"]],
  [UTC, "2026-13-40", "10:00:00", []],
])("%s shows %s %s at %j", (zone, day, clock, times) => {
  expect(timesInZone({ day, clock }, zone).map((time) => new Date(time).toISOString())).toEqual(
    times.map((time) => new Date(time).toISOString()),
  );
});
