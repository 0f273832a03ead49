import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differ, type LoadedPages, rowMoves, rowOfPages } from "./row-moves.ts";
import { PAGE_ROWS } from "./row-pages.ts";

const keyOf = (row: string) => row;

/** The loaded pages of a list, of which only pages `from` to `to` are loaded. */
function pagesOf(list: readonly string[], from = 0, to = 9): LoadedPages<string> {
  const pages = new Map();
  for (let page = from; page <= to && page * PAGE_ROWS < list.length; page++) {
    pages.set(page, {
      entries: list.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS),
      total: list.length,
    });
  }
  return pages;
}

const rows = (count: number) => Array.from({ length: count }, (_, index) => `row ${index}`);

describe("rowMoves", () => {
  it("finds each row that is still there, and the next one for those that are not", () => {
    const lists = fc.uniqueArray(fc.nat(120), { minLength: 1, maxLength: 80 }).map((kept) => {
      const list = rows(100);
      const isKept = new Set(kept.map((index) => `row ${index}`));
      // Those above a hundred come in between.
      const added = kept.filter((index) => index >= 100).map((index) => `new ${index}`);
      return {
        list,
        later: list.flatMap((row, index) => [
          ...(index % 7 === 3 ? added.splice(0, 1) : []),
          ...(isKept.has(row) ? [row] : []),
        ]),
      };
    });
    fc.assert(
      fc.property(lists, fc.nat(99), ({ list, later }, index) => {
        const moves = rowMoves(pagesOf(list), pagesOf(later), keyOf);
        const next = list.slice(index).find((row) => later.includes(row));
        if (next !== undefined) expect(moves?.placeOf(index) ?? index).toBe(later.indexOf(next));
      }),
    );
  });

  it("places the last rows of a list behind those that are left before them", () => {
    const moves = rowMoves(pagesOf(rows(20)), pagesOf(rows(20).slice(0, 12)), keyOf);
    expect(moves?.placeOf(15)).toBe(12);
  });

  it("is nothing where all rows are in their places, also those that have changed", () => {
    expect(rowMoves(pagesOf(rows(70)), pagesOf(rows(70)), keyOf)).toBeUndefined();
  });

  it("leaves rows where they were of which none is found, as far from the pages that are loaded", () => {
    const moves = rowMoves(pagesOf(rows(300), 4, 4), pagesOf(rows(300).slice(150), 2, 2), keyOf);
    expect(moves?.placeOf(210)).toBe(210);
    expect(moves?.placeOf(3)).toBe(3);
  });
});

describe("differ", () => {
  it("compares the pages that both have, by their rows and totals", () => {
    const before = pagesOf(rows(120));
    const page = before.get(1) ?? { entries: [], total: 0 };
    expect(differ(before, new Map([[1, { ...page, as_of: "2026-03-02T12:00:00.000Z" }]]))).toBe(false);
    expect(differ(before, new Map([[1, { ...page, total: 121 }]]))).toBe(true);
    expect(differ(before, new Map([[1, { ...page, entries: [...page.entries] }]]))).toBe(true);
    expect(differ(before, new Map([[7, page]]))).toBe(false);
  });
});

describe("rowOfPages", () => {
  it("is the row at an index of the whole list, if its page is loaded", () => {
    const pages = pagesOf(rows(120), 1, 1);
    expect(rowOfPages(pages, 50)).toBe("row 50");
    expect(rowOfPages(pages, 49)).toBeUndefined();
    expect(rowOfPages(pages, 119)).toBeUndefined();
  });
});
