import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAGE_ROWS, pageOf, pagesOf, wantedRows } from "./row-pages.ts";

const ranges = fc
  .tuple(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 1, max: 80 }))
  .map(([first, count]) => ({ first, last: first + count - 1 }));

describe("wantedRows", () => {
  it("covers the visible rows and a small margin", () => {
    fc.assert(
      fc.property(ranges, fc.option(ranges, { nil: undefined }), (visible, before) => {
        const rows = wantedRows(visible, before);
        expect(rows.first).toBeGreaterThanOrEqual(0);
        expect(rows.first).toBeLessThanOrEqual(visible.first);
        expect(rows.last).toBeGreaterThan(visible.last);
        const pages = pagesOf(rows, undefined);
        expect(pages.last - pages.first).toBeLessThanOrEqual(3);
      }),
    );
  });

  it("loads ahead in the scroll direction, not after a jump", () => {
    const visible = { first: 120, last: 139 };
    const down = wantedRows(visible, { first: 110, last: 129 });
    const up = wantedRows(visible, { first: 130, last: 149 });
    const jumped = wantedRows(visible, { first: 0, last: 19 });
    expect([down, up, jumped]).toEqual([
      { first: 110, last: 169 },
      { first: 90, last: 149 },
      { first: 110, last: 149 },
    ]);
  });
});

describe("pagesOf", () => {
  it("gives the single page for a jump to row 999,999,980 of a billion", () => {
    const rows = wantedRows({ first: 999_999_972, last: 999_999_988 }, { first: 0, last: 16 });
    expect(pagesOf(rows, 1_000_000_000)).toEqual({ first: 19_999_999, last: 19_999_999 });
  });

  it("gives no page beyond the end, and one for an empty list", () => {
    const rows = wantedRows({ first: 40, last: 60 }, undefined);
    expect(pagesOf(rows, 45)).toEqual({ first: 0, last: 0 });
    expect(pagesOf(rows, 0)).toEqual({ first: 0, last: 0 });
  });

  it("covers all given rows", () => {
    fc.assert(
      fc.property(ranges, (rows) => {
        const pages = pagesOf(rows, undefined);
        expect(pages.first * PAGE_ROWS).toBeLessThanOrEqual(rows.first);
        expect((pages.last + 1) * PAGE_ROWS).toBeGreaterThan(rows.last);
        expect(pageOf(rows.last)).toBe(pages.last);
      }),
    );
  });
});
