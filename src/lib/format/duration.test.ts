import { describe, expect, test } from "vitest";
import { formatDuration, formatDurationWords, toIsoDuration } from "./duration.ts";

describe("formatDuration and formatDurationWords", () => {
  test.each([
    [0, "0 s", "0 seconds"],
    [0.4, "<1 s", "less than 1 second"],
    [1, "1 s", "1 second"],
    [59.9, "59 s", "59 seconds"],
    [60, "1 m 00 s", "1 minute"],
    [249, "4 m 09 s", "4 minutes 9 seconds"],
    [3599.9, "59 m 59 s", "59 minutes 59 seconds"],
    [3600, "1 h 00 m", "1 hour"],
    [7500, "2 h 05 m", "2 hours 5 minutes"],
    [86_399, "23 h 59 m", "23 hours 59 minutes"],
    [86_400, "1 d 00 h", "1 day"],
    [90_000, "1 d 01 h", "1 day 1 hour"],
    [8_639_999, "99 d 23 h", "99 days 23 hours"],
    [8_640_000, "100 d", "100 days"],
    [1e12, "11,574,074 d", "11,574,074 days"],
  ])("%d s", (seconds, compact, words) => {
    expect(formatDuration(seconds)).toBe(compact);
    expect(formatDurationWords(seconds)).toBe(words);
  });

  test("a negative duration counts as zero", () => {
    expect(formatDuration(-90)).toBe("0 s");
    expect(formatDuration(-0.5)).toBe("0 s");
    expect(formatDurationWords(-90)).toBe("0 seconds");
  });

  test.each([null, undefined, Number.NaN, Number.POSITIVE_INFINITY])("%s shows as missing", (seconds) => {
    expect(formatDuration(seconds)).toBe("–");
    expect(formatDurationWords(seconds)).toBe("no duration");
  });
});

test("the machine-readable form is whole seconds and never negative", () => {
  expect(toIsoDuration(7500.9)).toBe("PT7500S");
  expect(toIsoDuration(-1)).toBe("PT0S");
  expect(toIsoDuration(null)).toBe("PT0S");
});
