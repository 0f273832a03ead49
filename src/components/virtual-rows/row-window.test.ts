import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clampSegmentStart,
  contentHeight,
  type Geometry,
  OVERSCAN_ROWS,
  positionOf,
  REBASE_MARGIN_ROWS,
  rebasedSegmentStart,
  renderedRows,
  type ScrollPosition,
  SEGMENT_ROWS,
  scrollTopAfterRebase,
  segmentLength,
  visibleRows,
} from "./row-window";

/** Firefox's cap on the height of an element, the lowest of the browsers. */
const LOWEST_HEIGHT_CAP = 17_895_697;

const totals = fc.oneof(
  fc.integer({ min: 1, max: 200 }),
  fc.integer({ min: SEGMENT_ROWS - 5, max: SEGMENT_ROWS + 5 }),
  fc.integer({ min: 1, max: 1_000_000_000 }),
  fc.constant(1_000_000_000),
);

const geometries: fc.Arbitrary<Geometry> = fc.record({
  total: totals,
  rowHeight: fc.constantFrom(32, 44),
  viewportHeight: fc.integer({ min: 100, max: 4000 }),
  trailingHeight: fc.constantFrom(0, 40),
});

/** As the browser does: a scroller cannot leave its content. */
function browserScroll(position: ScrollPosition, scrollTop: number, geometry: Geometry): ScrollPosition {
  const highest = contentHeight(position.segmentStart, geometry) - geometry.viewportHeight;
  return { ...position, scrollTop: Math.max(0, Math.min(scrollTop, highest)) };
}

/** Pixels from the top of the viewport to the top of a row. */
const screenTop = (index: number, position: ScrollPosition, rowHeight: number) =>
  (index - position.segmentStart) * rowHeight - position.scrollTop;

/** One scroll event, as the hook answers it. */
function scrolled(position: ScrollPosition, scrollTop: number, geometry: Geometry): ScrollPosition {
  const moved = browserScroll(position, scrollTop, geometry);
  const visible = visibleRows(moved, geometry);
  if (visible === undefined) return moved;
  const segmentStart = rebasedSegmentStart(moved.segmentStart, visible, geometry.total);
  return { segmentStart, scrollTop: scrollTopAfterRebase(moved, segmentStart, geometry.rowHeight) };
}

const arbitraryPosition = (geometry: Geometry) =>
  fc
    .record({
      index: fc.integer({ min: 0, max: geometry.total - 1 }),
      offset: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ index, offset }): ScrollPosition => {
      const segmentStart = clampSegmentStart(index - Math.floor(offset * SEGMENT_ROWS), geometry.total);
      return browserScroll(
        { segmentStart, scrollTop: 0 },
        (index - segmentStart) * geometry.rowHeight + Math.floor(offset * 31),
        geometry,
      );
    });

const situations = geometries.chain((geometry) =>
  fc.record({
    geometry: fc.constant(geometry),
    position: arbitraryPosition(geometry),
    index: fc.integer({ min: 0, max: geometry.total - 1 }),
  }),
);

describe("a segment", () => {
  it("stays within the list and far below the browsers' height cap", () => {
    fc.assert(
      fc.property(situations, ({ geometry, position }) => {
        const length = segmentLength(position.segmentStart, geometry.total);
        expect(position.segmentStart + length).toBeLessThanOrEqual(geometry.total);
        expect(length).toBe(Math.min(geometry.total, SEGMENT_ROWS));
        expect(contentHeight(position.segmentStart, geometry)).toBeLessThan(LOWEST_HEIGHT_CAP / 4);
      }),
    );
  });

  it("renders no more rows than fit the screen, for any total", () => {
    fc.assert(
      fc.property(situations, ({ geometry, position }) => {
        const visible = visibleRows(position, geometry);
        if (visible === undefined) throw new Error("a list with rows shows none");
        const rendered = renderedRows(visible, position.segmentStart, geometry.total);
        const most = Math.ceil(geometry.viewportHeight / geometry.rowHeight) + 1 + 2 * OVERSCAN_ROWS;
        expect(rendered.last - rendered.first + 1).toBeLessThanOrEqual(most);
        expect(rendered.first).toBeLessThanOrEqual(visible.first);
        expect(rendered.last).toBeGreaterThanOrEqual(visible.last);
      }),
    );
  });
});

describe("moving the segment", () => {
  it("leaves every row on its pixel", () => {
    fc.assert(
      fc.property(situations, ({ geometry, position }) => {
        const visible = visibleRows(position, geometry);
        if (visible === undefined) throw new Error("a list with rows shows none");
        const segmentStart = rebasedSegmentStart(position.segmentStart, visible, geometry.total);
        const after = {
          segmentStart,
          scrollTop: scrollTopAfterRebase(position, segmentStart, geometry.rowHeight),
        };
        expect(browserScroll(after, after.scrollTop, geometry)).toEqual(after);
        expect(visibleRows(after, geometry)).toEqual(visible);
        expect(screenTop(visible.first, after, geometry.rowHeight)).toBe(
          screenTop(visible.first, position, geometry.rowHeight),
        );
      }),
    );
  });

  it("settles immediately: a moved segment does not move again", () => {
    fc.assert(
      fc.property(situations, ({ geometry, position }) => {
        const visible = visibleRows(position, geometry);
        if (visible === undefined) throw new Error("a list with rows shows none");
        const once = rebasedSegmentStart(position.segmentStart, visible, geometry.total);
        expect(rebasedSegmentStart(once, visible, geometry.total)).toBe(once);
      }),
    );
  });

  it("keeps a margin on both sides with more rows", () => {
    fc.assert(
      fc.property(situations, ({ geometry, position }) => {
        const { segmentStart, scrollTop } = scrolled(position, position.scrollTop, geometry);
        const visible = visibleRows({ segmentStart, scrollTop }, geometry);
        if (visible === undefined) throw new Error("a list with rows shows none");
        const end = segmentStart + segmentLength(segmentStart, geometry.total);
        if (segmentStart > 0) {
          expect(visible.first - segmentStart).toBeGreaterThanOrEqual(REBASE_MARGIN_ROWS);
        }
        if (end < geometry.total) expect(end - visible.last).toBeGreaterThan(REBASE_MARGIN_ROWS);
      }),
    );
  });
});

describe("scrolling", () => {
  it("reaches both ends of any list by scrolling alone", () => {
    fc.assert(
      fc.property(
        geometries.map((geometry) => ({ ...geometry, total: geometry.total % 3_000_000 || 1 })),
        (geometry) => {
          let position: ScrollPosition = { segmentStart: 0, scrollTop: 0 };
          for (let step = 0; step < 200; step++)
            position = scrolled(position, Number.MAX_SAFE_INTEGER, geometry);
          expect(visibleRows(position, geometry)?.last).toBe(geometry.total - 1);
          for (let step = 0; step < 200; step++) position = scrolled(position, 0, geometry);
          expect(visibleRows(position, geometry)?.first).toBe(0);
          expect(position).toEqual({ segmentStart: 0, scrollTop: 0 });
        },
      ),
      { numRuns: 30 },
    );
  });

  it("moves by the scrolled pixels, across any number of segment moves", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2_000_000, max: 2_000_000 }), { maxLength: 60 }), (steps) => {
        const geometry: Geometry = {
          total: 1_000_000_000,
          rowHeight: 32,
          viewportHeight: 640,
          trailingHeight: 40,
        };
        let position = positionOf(500_000_000, "center", { segmentStart: 0, scrollTop: 0 }, geometry);
        let pixels = position.segmentStart * 32 + position.scrollTop;
        for (const step of steps) {
          const limited = browserScroll(position, position.scrollTop + step, geometry).scrollTop;
          pixels += limited - position.scrollTop;
          position = scrolled(position, limited, geometry);
          expect(position.segmentStart * 32 + position.scrollTop).toBe(pixels);
        }
      }),
    );
  });
});

describe("positionOf", () => {
  it("brings any row fully into view, without correction by the browser", () => {
    fc.assert(
      fc.property(
        situations,
        fc.constantFrom("nearest", "center"),
        ({ geometry, position, index }, align) => {
          const after = positionOf(index, align, position, geometry);
          expect(browserScroll(after, after.scrollTop, geometry)).toEqual(after);
          const top = screenTop(index, after, geometry.rowHeight);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top + geometry.rowHeight).toBeLessThanOrEqual(geometry.viewportHeight);
        },
      ),
    );
  });

  it("does not scroll for a visible row", () => {
    fc.assert(
      fc.property(
        situations,
        fc.constantFrom("nearest", "center"),
        ({ geometry, position, index }, align) => {
          const settled = positionOf(index, align, position, geometry);
          const again = positionOf(index, align, settled, geometry);
          expect(screenTop(index, again, geometry.rowHeight)).toBe(
            screenTop(index, settled, geometry.rowHeight),
          );
        },
      ),
    );
  });

  it("shows the end marker with the last row", () => {
    const geometry: Geometry = {
      total: 1_000_000_000,
      rowHeight: 44,
      viewportHeight: 500,
      trailingHeight: 40,
    };
    const after = positionOf(999_999_999, "nearest", { segmentStart: 0, scrollTop: 0 }, geometry);
    expect(after.segmentStart).toBe(1_000_000_000 - SEGMENT_ROWS);
    expect(after.scrollTop).toBe(SEGMENT_ROWS * 44 + 40 - 500);
  });

  it("clamps indexes outside of the list", () => {
    const geometry: Geometry = { total: 10, rowHeight: 32, viewportHeight: 100, trailingHeight: 0 };
    const start = { segmentStart: 0, scrollTop: 0 };
    expect(positionOf(-5, "nearest", start, geometry).scrollTop).toBe(0);
    expect(positionOf(99, "nearest", start, geometry).scrollTop).toBe(220);
    expect(positionOf(3, "nearest", start, { ...geometry, total: 0 })).toEqual(start);
  });
});
