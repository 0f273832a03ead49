import { describe, expect, it } from "vitest";
import { rangeFacts, USE_RANGES, usageRequest } from "./usage-range";

const now = Date.parse("2026-03-02T12:34:56Z");

describe("usageRequest", () => {
  it("names the subject, and begins at a whole step after the range", () => {
    expect(usageRequest({ scope: "pool", name: "a" }, "7d", now)).toEqual({
      scope: "pool",
      name: "a",
      from: "2026-02-23T13:00:00.000Z",
      step: 3600,
    });
  });

  it.each(USE_RANGES)("has at most 400 points of %s, none before it, and is the same for a step", (range) => {
    const { length, step } = rangeFacts[range];
    const { from = "" } = usageRequest({ scope: "all" }, range, now);
    expect(length / step).toBeLessThan(400);
    expect(now - Date.parse(from)).toBeLessThanOrEqual(length * 1000);
    expect(now - Date.parse(from)).toBeGreaterThan((length - step) * 1000 - 1);
    const firstOfStep = Math.floor(now / (step * 1000)) * step * 1000;
    expect(usageRequest({ scope: "all" }, range, firstOfStep).from).toBe(from);
    expect(usageRequest({ scope: "all" }, range, firstOfStep + step * 1000).from).not.toBe(from);
  });
});
