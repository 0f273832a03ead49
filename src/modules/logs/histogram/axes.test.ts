import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scaleTop, timeTicks } from "./axes";

const at = (text: string) => Date.parse(`${text}Z`);
const span = (from: string, to: string) => ({ from: at(from), to: at(to) });
const labels = (...args: Parameters<typeof timeTicks>) => timeTicks(...args).map(({ label }) => label);

describe("timeTicks", () => {
  test("are at round times", () => {
    const ticks = timeTicks(span("2026-03-02T10:22:08", "2026-03-02T10:35:49"), "UTC", 4);
    expect(ticks).toEqual([
      { time: at("2026-03-02T10:25:00"), label: "10:25" },
      { time: at("2026-03-02T10:30:00"), label: "10:30" },
      { time: at("2026-03-02T10:35:00"), label: "10:35" },
    ]);
  });

  test("have seconds when they are less than a minute apart", () => {
    expect(labels(span("2026-03-02T10:22:08", "2026-03-02T10:22:49"), "UTC", 4)).toEqual([
      "10:22:15",
      "10:22:30",
      "10:22:45",
    ]);
  });

  test("name the day at midnight", () => {
    expect(labels(span("2026-03-02T20:00:00", "2026-03-03T05:00:00"), "UTC", 4)).toEqual([
      "21:00",
      "Mar 3",
      "03:00",
    ]);
  });

  test("are days in a long log", () => {
    expect(labels(span("2026-02-27T20:00:00", "2026-03-05T05:00:00"), "UTC", 3)).toEqual([
      "Feb 28",
      "Mar 2",
      "Mar 4",
    ]);
  });

  test("are round in the zone, also when its offset is not a whole hour", () => {
    const ticks = timeTicks(span("2026-03-02T10:00:00", "2026-03-02T14:00:00"), "Asia/Kolkata", 4);
    expect(ticks[0]).toEqual({ time: at("2026-03-02T10:30:00"), label: "16:00" });
  });

  test("skip the hour that a change to daylight saving time skips", () => {
    // Clocks in New York go from 02:00 to 03:00 at 07:00 UTC.
    const ticks = timeTicks(span("2026-03-08T05:30:00", "2026-03-08T09:30:00"), "America/New_York", 5);
    expect(ticks).toEqual([
      { time: at("2026-03-08T06:00:00"), label: "01:00" },
      { time: at("2026-03-08T07:00:00"), label: "03:00" },
      { time: at("2026-03-08T08:00:00"), label: "04:00" },
      { time: at("2026-03-08T09:00:00"), label: "05:00" },
    ]);
  });

  test("continue through an hour that the clocks repeat", () => {
    // Clocks in New York go from 02:00 back to 01:00 at 06:00 UTC.
    const ticks = timeTicks(span("2026-11-01T06:10:00", "2026-11-01T06:50:00"), "America/New_York", 3);
    expect(ticks).toEqual([
      { time: at("2026-11-01T06:15:00"), label: "01:15" },
      { time: at("2026-11-01T06:30:00"), label: "01:30" },
      { time: at("2026-11-01T06:45:00"), label: "01:45" },
    ]);
  });

  test("are in the span, in order, and at most as many as allowed", () => {
    const time = fc.integer({ min: at("2020-01-01T00:00:00"), max: at("2030-01-01T00:00:00") });
    const zone = fc.constantFrom("UTC", "America/New_York", "Asia/Kolkata", "Pacific/Auckland");
    fc.assert(
      fc.property(
        time,
        fc.integer({ min: 1, max: 40 * 86_400_000 }),
        zone,
        fc.integer({ min: 1, max: 12 }),
        (from, length, where, most) => {
          const to = from + length;
          const times = timeTicks({ from, to }, where, most).map((tick) => tick.time);
          // Both ends can have a tick, and a change to standard time repeats an hour.
          expect(times.length).toBeLessThanOrEqual(most + 2);
          expect(times).toEqual(times.toSorted((one, other) => one - other));
          expect(times.every((each) => each >= from && each <= to)).toBe(true);
        },
      ),
    );
  });
});

describe("scaleTop", () => {
  test.each([
    [0, 1],
    [0.4, 1],
    [1, 1],
    [7, 8],
    [11, 12],
    [31, 40],
    [120, 120],
    [1_001, 1_200],
    [999_999, 1_000_000],
  ])("%d → %d", (highest, top) => {
    expect(scaleTop(highest)).toBe(top);
  });

  test("is a round integer, at most double the highest value", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e12, noNaN: true }), (highest) => {
        const top = scaleTop(highest);
        expect(Number.isInteger(top)).toBe(true);
        expect(top).toBeGreaterThanOrEqual(highest);
        expect(top).toBeLessThanOrEqual(2 * highest);
      }),
    );
  });
});
