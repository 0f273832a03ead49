import { expect, test } from "vitest";
import { isKnownTimeZone } from "./time-zone.ts";

test.each([
  ["UTC", true],
  ["America/New_York", true],
  ["Etc/Unknown", false],
  ["Foo/Bar", false],
  ["", false],
])("%j is known: %j", (zone, isKnown) => {
  expect(isKnownTimeZone(zone)).toBe(isKnown);
  expect(isKnownTimeZone(zone)).toBe(isKnown);
});
