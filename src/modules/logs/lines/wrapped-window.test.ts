import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorOf, scrolledTo, WHOLE_ROWS } from "./wrapped-window";

const geometry = fc.record({
  total: fc.integer({ min: WHOLE_ROWS + 1, max: 1_000_000_000 }),
  slotHeight: fc.constant(20),
  viewportHeight: fc.integer({ min: 50, max: 4_000 }),
});

test("puts the first row at the top and the last one at the bottom", () => {
  fc.assert(
    fc.property(geometry, (list) => {
      expect(anchorOf(0, list)).toEqual({ row: 0, share: 0, top: 0 });
      const end = anchorOf(list.total * list.slotHeight - list.viewportHeight, list);
      expect(end.row).toBe(list.total - 1);
      expect(end.share).toBeCloseTo(1);
      expect(end.top).toBe(list.viewportHeight);
    }),
  );
});

test("anchors the target row within the viewport", () => {
  fc.assert(
    fc.property(geometry, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
      const row = Math.floor(share * (list.total - 1));
      const anchor = anchorOf(scrolledTo(row, list), list);
      expect(anchor.row).toBe(row);
      expect(anchor.share).toBeCloseTo(0.5, 3);
      expect(anchor.top).toBeGreaterThanOrEqual(0);
      expect(anchor.top).toBeLessThanOrEqual(list.viewportHeight);
    }),
  );
});

test("mounts enough rows to fill the viewport", () => {
  fc.assert(
    fc.property(geometry, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
      const scrolled = share * (list.total * list.slotHeight - list.viewportHeight);
      const { row, top } = anchorOf(scrolled, list);
      const first = Math.floor(scrolled / list.slotHeight);
      const last = Math.ceil((scrolled + list.viewportHeight) / list.slotHeight);
      // Rows are at least as high as slots, so the slots reach as far above and below the anchor; two more for
      // rounding.
      expect(first).toBeLessThanOrEqual(row - Math.floor(top / list.slotHeight) + 2);
      expect(last).toBeGreaterThanOrEqual(
        row + Math.floor((list.viewportHeight - top) / list.slotHeight) - 2,
      );
    }),
  );
});

test("does not scroll a list that fits", () => {
  expect(anchorOf(0, { total: 2, slotHeight: 20, viewportHeight: 500 })).toEqual({
    row: 0,
    share: 0,
    top: 0,
  });
  expect(scrolledTo(1, { total: 2, slotHeight: 20, viewportHeight: 500 })).toBe(0);
});
