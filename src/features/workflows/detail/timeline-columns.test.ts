import { expect, it } from "vitest";
import { timelineColumns } from "./timeline-columns";

it("gives a part of 100 times the duration 10 times the width", () => {
  expect(timelineColumns([60, 6000])).toBe(
    "minmax(var(--least-part), 9.1fr) minmax(calc(2 * var(--least-part)), 90.9fr) 0.546875rem",
  );
});

it("has a width for zero and negative durations", () => {
  expect(timelineColumns([0, -5])).toBe(
    "minmax(var(--least-part), 50.0fr) minmax(calc(2 * var(--least-part)), 50.0fr) 0.546875rem",
  );
});
