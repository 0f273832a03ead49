import { describe, expect, it } from "vitest";
import { changeOf, countOf } from "./change";

const counts = { pending: 1, waiting: 2, running: 3, completed: 40, failed: 5 };
const bucket = { start: "2026-03-01T11:00:00Z", end: "2026-03-01T12:00:00Z", counts };

it("counts a category over all buckets", () => {
  expect(countOf([bucket, { ...bucket, counts: { ...counts, completed: 2 } }], "completed")).toBe(42);
  expect(countOf([], "failed")).toBe(0);
});

describe("changeOf", () => {
  it("is a share of the number before, with that number", () => {
    expect(changeOf(114, 100, "24h")).toEqual({
      direction: "up",
      text: "14% vs. 100",
      sentence: "14% more than the 100 of the 24 hours before.",
    });
    expect(changeOf(750, 1_000, "1h")).toMatchObject({
      direction: "down",
      sentence: "25% less than the 1,000 of the hour before.",
    });
    expect(changeOf(0, 8, "7d")).toMatchObject({ direction: "down", text: "100% vs. 8" });
  });

  it("is no ratio of none", () => {
    expect(changeOf(3, 0, "24h")).toMatchObject({ direction: "up", text: "none before" });
  });

  it("says when nothing changed", () => {
    expect(changeOf(7, 7, "24h").direction).toBe("same");
    expect(changeOf(0, 0, "24h").sentence).toBe("As many as in the 24 hours before.");
  });
});
