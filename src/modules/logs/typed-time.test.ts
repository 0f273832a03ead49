import { describe, expect, test } from "vitest";
import { UTC } from "./log-time";
import { parseTypedTime } from "./typed-time";

const spanOf = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
const night = spanOf("2026-03-02T22:00:00Z", "2026-03-03T02:00:00Z");

describe("parseTypedTime", () => {
  test.each([
    ["22:15", "2026-03-02T22:15:00Z"],
    ["1:05:09", "2026-03-03T01:05:09Z"],
    ["0:30", "2026-03-03T00:30:00Z"],
    ["2026-03-02 23:00", "2026-03-02T23:00:00Z"],
    ["2026/03/02 23:00:01", "2026-03-02T23:00:01Z"],
    // Before the log.
    ["21:00", "2026-03-02T21:00:00Z"],
  ])("%s is %s", (text, time) => {
    expect(parseTypedTime(text, night, UTC)).toEqual({ time: Date.parse(time) });
  });

  test("a minute includes its seconds", () => {
    const span = spanOf("2026-03-02T22:00:17Z", "2026-03-04T00:00:00Z");
    expect(parseTypedTime("22:00", span, UTC)).toEqual({ time: Date.parse("2026-03-02T22:00:00Z") });
    expect(parseTypedTime("22:00:00", span, UTC)).toEqual({ time: Date.parse("2026-03-03T22:00:00Z") });
  });

  test("uses the displayed zone", () => {
    expect(parseTypedTime("00:30", night, "Europe/Berlin")).toEqual({
      time: Date.parse("2026-03-02T23:30:00Z"),
    });
  });

  test.each([
    ["24:00", "24:00 is not a time of day."],
    ["12:60", "12:60 is not a time of day."],
    ["12:00:75", "12:00:75 is not a time of day."],
    ["2026-02-30 10:00", "There is no 2026-02-30 in the calendar."],
    ["2026-13-40 10:00", "There is no 2026-13-40 in the calendar."],
  ])("refuses %j", (text, problem) => {
    expect(parseTypedTime(text, night, UTC)).toEqual({ problem });
  });

  test.each(["noon", "1200", ""])("%j is not a time", (text) => {
    expect(parseTypedTime(text, night, UTC)).toBeNull();
  });
});

/** Logs that span a change of the clocks. */
const LOGS = {
  // Forward at 2026-03-29 01:00 UTC, a day of 23 hours.
  berlinSpring: ["Europe/Berlin", spanOf("2026-03-28T22:00:00Z", "2026-03-29T23:00:00Z")],
  // Back at 2026-10-25 01:00 UTC, a day of 25 hours.
  berlinFall: ["Europe/Berlin", spanOf("2026-10-24T21:45:00Z", "2026-10-26T00:00:00Z")],
  berlinSecondHour: ["Europe/Berlin", spanOf("2026-10-25T01:10:00Z", "2026-10-25T05:00:00Z")],
  newYorkSpring: ["America/New_York", spanOf("2026-03-08T04:00:00Z", "2026-03-09T12:00:00Z")],
  newYorkFall: ["America/New_York", spanOf("2026-11-01T03:30:00Z", "2026-11-02T12:00:00Z")],
  lordHoweFall: ["Australia/Lord_Howe", spanOf("2026-04-04T13:10:00Z", "2026-04-05T12:00:00Z")],
} as const;

describe("across a change of the clocks", () => {
  test.each([
    ["berlinSpring", "0:30", "2026-03-28T23:30:00Z"],
    ["berlinSpring", "03:30", "2026-03-29T01:30:00Z"],
    ["berlinSpring", "23:30", "2026-03-28T22:30:00Z"],
    // The next day's, because the first day skips it.
    ["newYorkSpring", "02:30", "2026-03-09T06:30:00Z"],
    ["berlinFall", "0:30", "2026-10-24T22:30:00Z"],
    ["berlinFall", "23:50", "2026-10-24T21:50:00Z"],
    ["berlinFall", "23:30", "2026-10-25T22:30:00Z"],
    ["newYorkFall", "23:15", "2026-11-02T04:15:00Z"],
    // The first of two, and the second where only it is in the log.
    ["berlinFall", "02:30", "2026-10-25T00:30:00Z"],
    ["berlinSecondHour", "02:30", "2026-10-25T01:30:00Z"],
    ["berlinSecondHour", "2026-10-25 02:30", "2026-10-25T01:30:00Z"],
    ["newYorkFall", "01:30", "2026-11-01T05:30:00Z"],
    ["lordHoweFall", "01:45", "2026-04-04T14:45:00Z"],
  ] as const)("%s: %s is %s", (log, text, time) => {
    const [zone, span] = LOGS[log];
    const typed = parseTypedTime(text, span, zone);
    expect(typed).toEqual({ time: Date.parse(time) });
  });

  test.each([
    ["berlinSpring", "2026-03-29 02:30", "2026-03-29 has no 02:30 in Europe/Berlin: the clocks go forward."],
    [
      "newYorkSpring",
      "2026-03-08 02:30:05",
      "2026-03-08 has no 02:30:05 in America/New York: the clocks go forward.",
    ],
  ] as const)("%s: %s is refused", (log, text, problem) => {
    const [zone, span] = LOGS[log];
    expect(parseTypedTime(text, span, zone)).toEqual({ problem });
  });
});
