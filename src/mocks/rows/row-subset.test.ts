import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBlockIndex } from "./block-index.ts";
import { rowSubset } from "./row-subset.ts";
import type { KeyColumn, KeyFilter, RowWeight } from "./types.ts";

type Name = "status" | "pool";

const columns: readonly KeyColumn<Name>[] = [
  { name: "status", size: 3, weights: () => [1, 3, 1] },
  { name: "pool", size: 4, weights: () => [4, 3, 2, 1] },
];
const base = createBlockIndex<Name>({ seed: 5, entity: "row-subset-test", columns });
const ROWS = 3_000;

const rowLists = fc
  .uniqueArray(fc.nat(ROWS), { maxLength: 60 })
  .map((rows) => rows.sort((one, other) => one - other));
const values = (size: number) => fc.uniqueArray(fc.nat(size), { maxLength: size });
const filters = fc.record({ status: fc.option(values(3)), pool: fc.option(values(4)) }).map(
  (wanted): KeyFilter<Name> => ({
    ...(wanted.status && { status: new Set(wanted.status) }),
    ...(wanted.pool && { pool: new Set(wanted.pool) }),
  }),
);
const scan = (rows: readonly number[], filter: KeyFilter<Name>) =>
  rows.filter((row) =>
    (["status", "pool"] as const).every((name) => filter[name]?.has(base.keysAt(row)[name]) ?? true),
  );

describe("some rows of an index", () => {
  it("are counted and selected like a scan", () => {
    fc.assert(
      fc.property(rowLists, filters, fc.nat(ROWS), (rows, filter, end) => {
        const { rank, select, matches } = rowSubset(base, rows).compile(filter);
        const matching = scan(rows, filter);
        expect(rank(end)).toBe(matching.filter((row) => row < end).length);
        expect(matching.map((_, ordinal) => select(ordinal))).toEqual(matching);
        expect(select(matching.length)).toBe(-1);
        expect([...Array(ROWS).keys()].filter(matches)).toEqual(matching.filter((row) => row < ROWS));
      }),
    );
  });

  it("have parts by their values, or row by row", () => {
    const byValue: RowWeight<Name> = { id: "value", columns: ["pool"], weigh: ({ 0: pool = 0 }) => pool };
    const byRow: RowWeight<Name> = { ...byValue, id: "row", weighRow: (row) => row % 3 };
    fc.assert(
      fc.property(rowLists, filters, fc.constantFrom(byValue, byRow), (rows, filter, weight) => {
        const { rank, select, weightAt } = rowSubset(base, rows).compileWeighted(filter, weight);
        const weigh = (row: number) => weight.weighRow?.(row) ?? base.keysAt(row).pool;
        const parts = scan(rows, filter).flatMap((index) =>
          Array.from({ length: weigh(index) }, (_, place) => ({ index, place })),
        );
        expect(parts.map((_, ordinal) => select(ordinal))).toEqual(parts);
        expect(select(parts.length)).toBeNull();
        expect(rank(ROWS + 1)).toBe(parts.length);
        for (const row of rows) {
          expect(weightAt(row)).toBe(parts.filter(({ index }) => index === row).length);
        }
      }),
    );
  });

  it("are counted by their values in a range", () => {
    fc.assert(
      fc.property(rowLists, filters, fc.nat(ROWS), fc.nat(ROWS), (rows, filter, one, other) => {
        const range = { from: Math.min(one, other), to: Math.max(one, other) };
        const counts = rowSubset(base, rows).countValues(filter, range, ["pool"]);
        const matching = scan(rows, filter).filter((row) => row >= range.from && row < range.to);
        const expected = [0, 1, 2, 3].flatMap((pool) => {
          const count = matching.filter((row) => base.keysAt(row).pool === pool).length;
          return count === 0 ? [] : [{ values: [pool], count }];
        });
        expect(counts.toSorted((a, b) => (a.values[0] ?? 0) - (b.values[0] ?? 0))).toEqual(expected);
      }),
    );
  });
});
