import { expect, it } from "vitest";
import { timelineColumns } from "./timeline-columns";

it("gives a part that lasts 100 times as long 10 times the width", () => {
  expect(timelineColumns([60, 6000])).toBe(
    "minmax(var(--least-part), 9.1fr) minmax(var(--least-part), 90.9fr) minmax(0, max-content)",
  );
});

it("has a width for parts of no length and for clocks that disagree", () => {
  expect(timelineColumns([0, -5])).toBe(
    "minmax(var(--least-part), 50.0fr) minmax(var(--least-part), 50.0fr) minmax(0, max-content)",
  );
});
