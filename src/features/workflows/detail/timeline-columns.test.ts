import { expect, it } from "vitest";
import { timelineColumns } from "./timeline-columns";

it("gives a part that lasts 100 times as long 10 times the width", () => {
  expect(timelineColumns([60, 6000])).toBe(
    "minmax(var(--least-part), 0.091fr) minmax(var(--least-part), 0.909fr) minmax(0, max-content)",
  );
});

it("has a width for parts of no length and for clocks that disagree", () => {
  expect(timelineColumns([0, -5])).toBe(
    "minmax(var(--least-part), 0.500fr) minmax(var(--least-part), 0.500fr) minmax(0, max-content)",
  );
});
