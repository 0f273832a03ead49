import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FADE, fadingEnds, hiddenEnds, scrollToShow } from "./tabs-scroll";

/** 200 pixels of a row of 500. */
const row = { scrolled: 0, width: 200, length: 500 };

describe("scrollToShow", () => {
  it("does not scroll for a visible tab", () => {
    expect(scrollToShow({ start: 40, width: 60 }, row)).toBe(0);
    expect(scrollToShow({ start: 150, width: 60 }, { ...row, scrolled: 100 })).toBe(100);
  });

  it("scrolls to the ends for the first and last tabs", () => {
    expect(scrollToShow({ start: 8, width: 60 }, { ...row, scrolled: 240 })).toBe(0);
    expect(scrollToShow({ start: 432, width: 60 }, row)).toBe(300);
  });

  it("scrolls no further than necessary, clear of the fades", () => {
    expect(scrollToShow({ start: 180, width: 60 }, row)).toBe(180 + 60 + FADE - 200);
    expect(scrollToShow({ start: 180, width: 60 }, { ...row, scrolled: 300 })).toBe(180 - FADE);
  });

  it("shows the start of a tab that is wider than the row", () => {
    expect(scrollToShow({ start: 100, width: 300 }, row)).toBe(100 - FADE);
  });

  it("shows any tab in full, idempotently", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 150 }), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (widths, chosen, position) => {
          const index = chosen % widths.length;
          const start = widths.slice(0, index).reduce((sum, width) => sum + width, 0);
          const tab = { start, width: widths[index] ?? 0 };
          const length = Math.max(
            200,
            widths.reduce((sum, width) => sum + width, 0),
          );
          const before = { width: 200, length, scrolled: position % (length - 199) };
          const scrolled = scrollToShow(tab, before);
          expect(tab.start).toBeGreaterThanOrEqual(scrolled);
          expect(tab.start + tab.width).toBeLessThanOrEqual(scrolled + 200);
          expect(scrollToShow(tab, { ...before, scrolled })).toBe(scrolled);
        },
      ),
    );
  });
});

describe("hiddenEnds", () => {
  it("detects hidden tabs on each side", () => {
    expect(hiddenEnds(row)).toEqual({ start: false, end: true });
    expect(hiddenEnds({ ...row, scrolled: 120 })).toEqual({ start: true, end: true });
    expect(hiddenEnds({ ...row, scrolled: 299.6 })).toEqual({ start: true, end: false });
    expect(hiddenEnds({ ...row, length: 200 })).toEqual({ start: false, end: false });
  });
});

describe("fadingEnds", () => {
  it("fades only ends with hidden tabs", () => {
    expect(fadingEnds({ start: false, end: false })).toBeUndefined();
    expect(fadingEnds({ start: false, end: true })?.maskImage).toMatch(
      /^linear-gradient\(to right, black, .+ transparent\), /,
    );
    expect(fadingEnds({ start: true, end: false })?.maskImage).toMatch(
      /^linear-gradient\(to right, transparent, .+ black\), /,
    );
  });
});
