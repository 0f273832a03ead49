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

const COUNT = 700;
const ROWS = 2_500;
const LAST = Array.from({ length: ROWS }, (_, index) => index);
const status = Uint8Array.from({ length: COUNT }, (_, index) => (index % 7 === 0 ? 0 : 1 + (index % 2)));
const index = withFrontRows(base, { count: COUNT, columns: { status } });
const expected = LAST.map((row) => ({
  ...base.keysAt(row),
  ...(row < COUNT && { status: status[row] as number }),
}));

const values = (size: number) => fc.uniqueArray(fc.nat(size), { maxLength: size });
const filters = fc.record({ status: fc.option(values(3)), pool: fc.option(values(4)) }).map(
  (wanted): KeyFilter<Name> => ({
    ...(wanted.status && { status: new Set(wanted.status) }),
    ...(wanted.pool && { pool: new Set(wanted.pool) }),
  }),
);
const accepts = (filter: KeyFilter<Name>) => (row: number) =>
  (["status", "pool"] as const).every((name) => filter[name]?.has(expected[row]?.[name] as number) ?? true);

describe("an index whose newest rows have their own values", () => {
  it("has them in front, and those of the index behind", () => {
    expect(LAST.map((row) => index.keysAt(row))).toEqual(expected);
    expect(() => index.keysAt(-1)).toThrow(RangeError);
  });

  it("counts and selects like a scan", () => {
    fc.assert(
      fc.property(filters, fc.nat(ROWS), (filter, end) => {
        const compiled = index.compile(filter);
        const matching = LAST.filter(accepts(filter));
        expect(compiled.rank(end)).toBe(matching.filter((row) => row < end).length);
        expect(matching.map((_, ordinal) => compiled.select(ordinal))).toEqual(matching);
        expect(LAST.filter((row) => compiled.matches(row))).toEqual(matching);
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
    const byRow: RowWeight<Name> = { ...byValue, id: "row", weighRow: (row) => row % 3 };
    fc.assert(
      fc.property(filters, fc.constantFrom(byValue, byRow), fc.nat(ROWS), (filter, weight, end) => {
        const weighted = index.compileWeighted(filter, weight);
        const weights = LAST.map((row) => {
          if (!accepts(filter)(row)) return 0;
          const { weighRow } = weight;
          return weighRow && row < COUNT ? weighRow(row) : (expected[row]?.pool ?? 0) + 1;
        });
        const parts = weights.flatMap((count, row) =>
          Array.from({ length: count }, (_, place) => ({ index: row, place })),
        );
        expect(LAST.map((row) => weighted.weightAt(row))).toEqual(weights);
        expect(weighted.rank(end)).toBe(parts.filter((part) => part.index < end).length);
        expect(parts.map((_, ordinal) => weighted.select(ordinal))).toEqual(parts);
      }),
      { numRuns: 20 },
    );
  });

  it("counts combinations of values in a range", () => {
    fc.assert(
      fc.property(filters, fc.nat(ROWS), fc.nat(ROWS), (filter, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const counts = new Map<string, number>();
        for (const { values: found, count } of index.countValues(filter, { from, to }, ["pool", "status"])) {
          counts.set(found.join(), (counts.get(found.join()) ?? 0) + count);
        }
        const scan = new Map<string, number>();
        for (const row of LAST.slice(from, to).filter(accepts(filter))) {
          const { pool, status: own } = expected[row] as Record<Name, number>;
          scan.set(`${pool},${own}`, (scan.get(`${pool},${own}`) ?? 0) + 1);
        }
        expect(counts).toEqual(scan);
      }),
      { numRuns: 40 },
    );
  });
});
