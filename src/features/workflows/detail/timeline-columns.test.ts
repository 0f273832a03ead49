import { expect, it } from "vitest";
import { timelineColumns } from "./timeline-columns";

it("gives a part of 100 times the duration 10 times the width", () => {
  expect(timelineColumns([60, 6000])).toBe(
    "minmax(var(--least-part), 9.1fr) minmax(var(--least-part), 90.9fr) minmax(0, max-content)",
  );
});

it("has a width for zero and negative durations", () => {
  expect(timelineColumns([0, -5])).toBe(
    "minmax(var(--least-part), 50.0fr) minmax(var(--least-part), 50.0fr) minmax(0, max-content)",
  );
});
