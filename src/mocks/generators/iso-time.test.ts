import fc from "fast-check";
import { expect, it } from "vitest";
import { isoTime } from "./iso-time.ts";

it("formats every time like Date", () => {
  const times = fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9999, 11, 31, 23, 59, 59, 999) });
  fc.assert(
    fc.property(times, (time) => {
      expect(isoTime(time)).toBe(new Date(time).toISOString());
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  "1970-01-01T00:00:00.000Z",
  "1969-12-31T23:59:59.999Z",
  "2000-02-29T12:00:00.010Z",
  "2024-02-29T23:59:59.999Z",
  "2100-02-28T00:00:00.001Z",
  "2100-03-01T00:00:00.000Z",
])("round-trips %s", (time) => {
  expect(isoTime(Date.parse(time))).toBe(time);
});
