import { describe, expect, it } from "vitest";
import { DEFAULT_EPOCH } from "@/mocks/seed/defaults";
import { clockMenu, epochOf, parseClock } from "./clock.ts";

const HOUR = 3_600_000;

/** Hours from UTC in a zone. */
function offsetOf(timeZone: string, time: number): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" },
  }).formatToParts(time);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return (Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute")) - time) / HOUR;
}

describe("the clock global", () => {
  it("accepts every item of the menu and nothing else", () => {
    for (const { value } of clockMenu.items) expect(parseClock(value)).toBe(value);
    for (const value of ["Ordinary", "toString", "", 1, null, undefined]) {
      expect(parseClock(value)).toBeNull();
    }
  });

  it("has names that a URL can hold", () => {
    for (const { value } of clockMenu.items) expect(value).toMatch(/^[a-z-]+$/);
  });

  it("begins the world at noon in UTC, by default on an ordinary day", () => {
    const epochs = clockMenu.items.map(({ value }) => epochOf({ clock: value }));
    expect(new Set(epochs).size).toBe(epochs.length);
    for (const epoch of epochs) expect(new Date(epoch).toISOString()).toMatch(/T12:00:00\.000Z$/);
    expect([{}, { clock: "noon" }].map(epochOf)).toEqual([DEFAULT_EPOCH, DEFAULT_EPOCH]);
  });

  it("names the date of the epoch", () => {
    for (const { value, title } of clockMenu.items) {
      expect(title).toContain(new Date(epochOf({ clock: value })).toISOString().slice(0, 10));
    }
  });

  it.each([
    ["europe-spring", "Europe/Berlin", 13, 1],
    ["europe-fall", "Europe/Berlin", 13, -1],
    ["us-spring", "America/New_York", 19, 1],
    ["us-spring", "America/Los_Angeles", 22, 1],
    ["us-fall", "America/New_York", 18, -1],
    ["us-fall", "America/Los_Angeles", 21, -1],
  ])("changes daylight saving time: %s, in %s after %d hours", (clock, zone, hours, change) => {
    const night = epochOf({ clock }) + hours * HOUR;
    expect(offsetOf(zone, night) - offsetOf(zone, night - 1)).toBeCloseTo(change, 1);
  });
});
