import { describe, expect, it } from "vitest";
import { rangeFilter } from "../../windows";
import { seriesOf, timelineBars, timelineSummary, totalOf } from "./timeline-buckets";

const buckets = [
  {
    start: "2026-03-01T11:00:00Z",
    end: "2026-03-01T11:30:00Z",
    counts: { pending: 1, waiting: 2, running: 3, completed: 40, failed: 5 },
  },
  {
    start: "2026-03-01T11:30:00Z",
    end: "2026-03-01T12:00:00Z",
    counts: { pending: 0, waiting: 0, running: 0, completed: 2, failed: 0 },
  },
];

describe("timelineBars", () => {
  it("have all categories of what was submitted, and lead to the list of their span", () => {
    const [first] = timelineBars(buckets, seriesOf.submitted, rangeFilter);
    expect(first).toEqual({
      start: Date.parse("2026-03-01T11:00:00Z"),
      end: Date.parse("2026-03-01T11:30:00Z"),
      values: [40, 5, 3, 2, 1],
      href: "2026-03-01T11:00:00Z..2026-03-01T11:30:00Z",
    });
  });

  it("have completed and failed workflows only of what ended", () => {
    expect(timelineBars(buckets, seriesOf.ended, rangeFilter).map(({ values }) => values)).toEqual([
      [40, 5],
      [2, 0],
    ]);
  });
});

it("adds up every category of every bucket", () => {
  expect(totalOf(buckets)).toBe(53);
});

it("says what there is, and leaves out what there is not", () => {
  expect(timelineSummary(buckets, "submitted", "last hour")).toBe(
    "53 workflows submitted in the last hour: 42 completed, 5 failed, 3 running, 2 waiting, 1 pending.",
  );
  expect(timelineSummary([], "ended", "last hour")).toBe("0 workflows ended in the last hour.");
});
