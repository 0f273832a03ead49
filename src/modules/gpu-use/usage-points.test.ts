import { describe, expect, it } from "vitest";
import { limitLines, timePoints, usageSummary } from "./usage-points";

const points = [
  { time: "2026-03-01T00:00:00Z", used: 40, outside: 8, capacity: 100, quota: 60 },
  { time: "2026-03-01T01:00:00Z", used: 1_900, outside: 4, capacity: 2_000 },
];

describe("points of GPU use", () => {
  it("stack what is used outside workflows on what workflows use", () => {
    expect(timePoints(points)[1]).toEqual({ time: Date.parse("2026-03-01T01:00Z"), values: [1_900, 4] });
  });

  it("have a line of the quota only where there is one", () => {
    expect(limitLines(points).map(({ key, values }) => [key, values])).toEqual([
      ["capacity", [100, 2_000]],
      ["quota", [60, undefined]],
    ]);
    expect(limitLines(points.slice(1)).map(({ key }) => key)).toEqual(["capacity"]);
  });

  it("are summed up in a sentence", () => {
    expect(usageSummary(points)).toBe("Between 48 and 1,904 of 2,000 GPUs in use; 1,904 at the end.");
    expect(usageSummary([])).toBe("Nothing is known of this time.");
  });
});
