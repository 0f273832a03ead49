import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createBlockIndex } from "./block-index.ts";
import type { KeyColumn, KeyFilter, RowWeight } from "./types.ts";

type Name = "status" | "pool" | "plan";
const SUPERBLOCK = 65_536;
const columns: KeyColumn<Name>[] = [
  { name: "status", size: 4, weights: () => [0, 8, 3, 1] },
  { name: "pool", size: 7, weights: () => [4, 3, 2, 1, 1, 1, 1] },
  { name: "plan", size: 300, weights: () => new Array<number>(300).fill(1) },
];
const index = createBlockIndex({ seed: 1, entity: "workflow", columns });
/** Rows of pool 6 have no parts, rows of plan 299 a great many. */
const parts: RowWeight<Name> = {
  id: "parts",
  columns: ["pool", "plan"],
  weigh: ({ 0: pool = 0, 1: plan = 0 }) => (pool === 6 ? 0 : plan === 299 ? 60_000 : plan % 9),
};
const weightOf = (row: number) => {
  const { pool, plan } = index.keysAt(row);
  return parts.weigh([pool, plan]);
};

const subset = (size: number) =>
  fc.subarray(Array.from({ length: size }, (_, value) => value)).map((values) => new Set(values));
const filter: fc.Arbitrary<KeyFilter<Name>> = fc.record(
  { status: subset(4), pool: subset(7), plan: subset(300) },
  { requiredKeys: [] },
);
const accepts = (row: number, wanted: KeyFilter<Name>) => {
  const keys = index.keysAt(row);
  return columns.every(({ name }) => wanted[name]?.has(keys[name]) ?? true);
};

/** Rows around the boundaries of blocks and superblocks, near and far; their parts stay below 2^53. */
const row = fc.oneof(
  fc.nat(300_000),
  fc.integer({ min: 0, max: 2 ** 43 }),
  fc
    .tuple(fc.oneof(fc.nat(5), fc.nat(2 ** 26)), fc.integer({ min: -3, max: 3 }))
    .map(([superblock, shift]) => Math.max(0, superblock * SUPERBLOCK + shift)),
);

describe("the parts of rows", () => {
  test("agree with a scan at any depth, across block boundaries", () => {
    fc.assert(
      fc.property(filter, row, (wanted, start) => {
        const weighted = index.compileWeighted(wanted, parts);
        let rank = weighted.rank(start);
        for (let place = start; place < start + 30; place += 1) {
          const weight = accepts(place, wanted) ? weightOf(place) : 0;
          expect(weighted.weightAt(place)).toBe(weight);
          for (const part of [0, weight - 1]) {
            if (part < 0 || weight === 0) continue;
            expect(weighted.select(rank + part)).toEqual({ index: place, place: part });
          }
          rank += weight;
          expect(weighted.rank(place + 1)).toBe(rank);
        }
      }),
    );
  });

  test("are listed contiguously in the order of a scan", () => {
    fc.assert(
      fc.property(filter, (wanted) => {
        const weighted = index.compileWeighted(wanted, {
          ...parts,
          id: "few",
          weigh: ({ 1: plan = 0 }) => plan % 3,
        });
        const expected: [number, number][] = [];
        for (let place = 0; place < 1500; place += 1) {
          const weight = accepts(place, wanted) ? index.keysAt(place).plan % 3 : 0;
          for (let part = 0; part < weight; part += 1) expected.push([place, part]);
        }
        const listed = expected.map((_, ordinal) => weighted.select(ordinal));
        expect(listed.map((part) => [part?.index, part?.place])).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test("are equal in number in every superblock", () => {
    fc.assert(
      fc.property(filter, fc.nat(2 ** 26), (wanted, superblock) => {
        const { rank } = index.compileWeighted(wanted, parts);
        const start = superblock * SUPERBLOCK;
        expect(rank(start + SUPERBLOCK) - rank(start)).toBe(rank(SUPERBLOCK));
      }),
    );
  });

  test("are the rows themselves with one part each", () => {
    const one: RowWeight<Name> = { id: "one", columns: [], weigh: () => 1 };
    fc.assert(
      fc.property(filter, row, (wanted, place) => {
        const weighted = index.compileWeighted(wanted, one);
        const plain = index.compile(wanted);
        const rank = plain.rank(place);
        expect(weighted.rank(place)).toBe(rank);
        const found = plain.select(rank);
        expect(weighted.select(rank)).toEqual(found === -1 ? null : { index: found, place: 0 });
      }),
      { numRuns: 50 },
    );
  });

  test("are correct with more weights than the cache stores", () => {
    const all = Array.from({ length: 20 }, (_, factor): RowWeight<Name> => {
      return { id: `times ${factor}`, columns: ["pool"], weigh: ({ 0: pool = 0 }) => pool * factor };
    });
    const single = index.compileWeighted({}, all[1] as RowWeight<Name>).rank(1_000_000);
    for (let turn = 0; turn < 40; turn += 1) {
      const factor = (turn * 7) % 20;
      expect(index.compileWeighted({}, all[factor] as RowWeight<Name>).rank(1_000_000)).toBe(single * factor);
    }
  });
});

describe("weights at the edges", () => {
  test("a filter that accepts nothing, or only what has no parts, has none", () => {
    for (const wanted of [{ pool: new Set<number>() }, { pool: new Set([6]) }, { status: new Set([0]) }]) {
      const weighted = index.compileWeighted(wanted, parts);
      expect(weighted.rank(Number.MAX_SAFE_INTEGER)).toBe(0);
      expect(weighted.select(0)).toBeNull();
      expect(weighted.weightAt(0)).toBe(0);
    }
  });

  test("counts beyond exact integers and invalid weights are rejected", () => {
    expect(() => index.compileWeighted({}, parts).rank(Number.MAX_SAFE_INTEGER)).toThrow("2^53");
    expect(index.compileWeighted({}, parts).select(Number.MAX_SAFE_INTEGER)?.index).toBeGreaterThan(2 ** 40);
    for (const weight of [-1, 0.5, 65_536, Number.NaN]) {
      const broken: RowWeight<Name> = { id: `broken ${weight}`, columns: ["pool"], weigh: () => weight };
      expect(() => index.compileWeighted({}, broken)).toThrow(`is ${weight}: give an integer`);
    }
    const misspelt: RowWeight<string> = { id: "m", columns: ["pools"], weigh: () => 1 };
    const anyIndex = createBlockIndex<string>({ seed: 1, entity: "a", columns });
    expect(() => anyIndex.compileWeighted({}, misspelt)).toThrow('Weight "m" names "pools"');
    const { rank, select } = index.compileWeighted({}, parts);
    expect(() => rank(-1)).toThrow("index is -1");
    expect(() => select(0.5)).toThrow("ordinal is 0.5");
  });
});
