import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBlockIndex } from "./block-index.ts";
import { withFrontRows } from "./front-rows.ts";
import type { KeyColumn, KeyFilter, RowWeight } from "./types.ts";

type Name = "status" | "pool";

const columns: readonly KeyColumn<Name>[] = [
  { name: "status", size: 3, weights: () => [0, 3, 1] },
  { name: "pool", size: 4, weights: () => [4, 3, 2, 1] },
];
const base = createBlockIndex<Name>({ seed: 5, entity: "front-rows-test", columns });

/** Rows that have been added since, and rows of the index that have their own values. */
const [FIRST, END] = [-30, 700];
const COUNT = END - FIRST;
const ROWS = 2_500;
const ALL = Array.from({ length: ROWS - FIRST }, (_, place) => FIRST + place);
// The oldest first.
const status = Uint8Array.from({ length: COUNT }, (_, place) => (place % 7 === 0 ? 0 : 1 + (place % 2)));
const pool = Uint16Array.from({ length: COUNT }, (_, place) => (place * place) % 4);
const index = withFrontRows(base, { from: FIRST, to: END, columns: { status, pool } });
const expected = new Map(
  ALL.map((row) => {
    if (row >= END) return [row, base.keysAt(row)];
    const place = END - 1 - row;
    return [row, { status: status[place] as number, pool: pool[place] as number }];
  }),
);

const values = (size: number) => fc.uniqueArray(fc.nat(size), { maxLength: size });
const filters = fc.record({ status: fc.option(values(3)), pool: fc.option(values(4)) }).map(
  (wanted): KeyFilter<Name> => ({
    ...(wanted.status && { status: new Set(wanted.status) }),
    ...(wanted.pool && { pool: new Set(wanted.pool) }),
  }),
);
const accepts = (filter: KeyFilter<Name>) => (row: number) =>
  (["status", "pool"] as const).every(
    (name) => filter[name]?.has(expected.get(row)?.[name] as number) ?? true,
  );

describe("an index whose newest rows have their own values", () => {
  it("has them in front, and those of the index behind", () => {
    expect(new Map(ALL.map((row) => [row, index.keysAt(row)]))).toEqual(expected);
    expect(() => index.keysAt(FIRST - 1)).toThrow(RangeError);
  });

  it("counts and selects like a scan", () => {
    fc.assert(
      fc.property(filters, fc.integer({ min: FIRST, max: ROWS }), (filter, end) => {
        const compiled = index.compile(filter);
        const matching = ALL.filter(accepts(filter));
        expect(compiled.rank(end)).toBe(matching.filter((row) => row < end).length);
        expect(matching.map((_, ordinal) => compiled.select(ordinal))).toEqual(matching);
        expect(ALL.filter((row) => compiled.matches(row))).toEqual(matching);
      }),
      { numRuns: 40 },
    );
  });

  it("weighs them by their values, or row by row", () => {
    const byValue: RowWeight<Name> = {
      id: "value",
      columns: ["pool"],
      weigh: ({ 0: pool = 0 }) => pool + 1,
    };
    const byRow: RowWeight<Name> = { ...byValue, id: "row", weighRow: (row) => Math.abs(row % 3) };
    fc.assert(
      fc.property(
        filters,
        fc.constantFrom(byValue, byRow),
        fc.integer({ min: FIRST, max: ROWS }),
        (filter, weight, end) => {
          const weighted = index.compileWeighted(filter, weight);
          const weights = ALL.map((row) => {
            if (!accepts(filter)(row)) return 0;
            const { weighRow } = weight;
            return weighRow && row < END ? weighRow(row) : (expected.get(row)?.pool ?? 0) + 1;
          });
          const parts = weights.flatMap((count, row) =>
            Array.from({ length: count }, (_, place) => ({ index: FIRST + row, place })),
          );
          expect(ALL.map((row) => weighted.weightAt(row))).toEqual(weights);
          expect(weighted.rank(end)).toBe(parts.filter((part) => part.index < end).length);
          expect(parts.map((_, ordinal) => weighted.select(ordinal))).toEqual(parts);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("counts combinations of values in a range", () => {
    fc.assert(
      fc.property(
        filters,
        fc.integer({ min: FIRST, max: ROWS }),
        fc.integer({ min: FIRST, max: ROWS }),
        (filter, one, other) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other)];
          const counts = new Map<string, number>();
          for (const { values: found, count } of index.countValues(filter, { from, to }, [
            "pool",
            "status",
          ])) {
            counts.set(found.join(), (counts.get(found.join()) ?? 0) + count);
          }
          const scan = new Map<string, number>();
          for (const row of ALL.slice(from - FIRST, to - FIRST).filter(accepts(filter))) {
            const { pool, status: own } = expected.get(row) as Record<Name, number>;
            scan.set(`${pool},${own}`, (scan.get(`${pool},${own}`) ?? 0) + 1);
          }
          expect(counts).toEqual(scan);
        },
      ),
      { numRuns: 40 },
    );
  });
});
