import { describe, expect, it } from "vitest";
import type { OccupancyHistory } from "@/lib/api/generated.schemas";
import { HOUR_RANGES } from "../use-occupancy-view";
import { hourParts, hourPoints, hoursCsv } from "./hours-data";
import { hourRangeFacts, hoursRequest } from "./hours-request";

const history: OccupancyHistory = {
  buckets: [
    { start: "2026-03-01T10:00:00Z", end: "2026-03-01T11:00:00Z" },
    { start: "2026-03-01T11:00:00Z", end: "2026-03-01T11:30:00Z" },
  ],
  entries: [
    { key: "kim", gpu_seconds: { total: 45_000, by_bucket: [36_000, 9_000] } },
    { key: "=lee", gpu_seconds: { total: 1_800, by_bucket: [0, 1_800] } },
  ],
  others: { keys: 3, gpu_seconds: { total: 3_600, by_bucket: [3_600, 0] } },
  total: 5,
  sum: { total: 50_400, by_bucket: [39_600, 10_800] },
  outside: { total: 7_200, by_bucket: [7_200, 0] },
  as_of: "2026-03-01T11:30:00Z",
};

describe("GPU hours", () => {
  it("are of the largest keys, of all others, and of what is outside workflows", () => {
    expect(hourParts(history, "user").map(({ label }) => label)).toEqual([
      "kim",
      "=lee",
      "3 other users",
      "Outside workflows",
    ]);
    const all = { ...history, others: { ...history.others, keys: 0 } };
    expect(hourParts(all, "user").map(({ label }) => label)).toEqual(["kim", "=lee", "Outside workflows"]);
  });

  it("are drawn as the GPUs held on average, also in a bucket that has not ended", () => {
    const points = hourPoints(history.buckets, hourParts(history, "user"));
    expect(points.map(({ values }) => values)).toEqual([
      [10, 0, 1, 2],
      [5, 1, 0, 0],
    ]);
  });

  it("are exported by bucket, safe for spreadsheets, with a total that adds up", () => {
    const lines = hoursCsv(history, hourParts(history, "user")).trimEnd().split("\r\n");
    expect(lines).toEqual([
      "From (UTC),To (UTC),kim,'=lee,3 other users,Outside workflows,Total of workflows",
      "2026-03-01T10:00:00Z,2026-03-01T11:00:00Z,10,0,1,2,11",
      "2026-03-01T11:00:00Z,2026-03-01T11:30:00Z,2.5,0.5,0,0,3",
    ]);
  });
});

describe("hoursRequest", () => {
  const now = Date.parse("2026-03-01T11:30:00Z");

  it.each(HOUR_RANGES)("asks for %s within 30 days, in at most 400 buckets", (range) => {
    const { from = "", step = 0 } = hoursRequest({}, "pool", range, now);
    const length = (now - Date.parse(from)) / 1000;
    expect(length).toBeLessThanOrEqual(hourRangeFacts[range].length);
    expect(length).toBeGreaterThan(hourRangeFacts[range].length - step);
    expect(Math.ceil(length / step)).toBeLessThanOrEqual(400);
  });

  it("stays the same within a bucket, and knows no statuses", () => {
    const filter = { statuses: ["RUNNING" as const], users: ["kim"] };
    const request = hoursRequest(filter, "pool", "24h", now);
    expect(request).toMatchObject({ group_by: "pool", users: ["kim"] });
    expect(request).not.toHaveProperty("statuses");
    expect(hoursRequest(filter, "pool", "24h", now + 60_000)).toEqual(request);
  });
});
