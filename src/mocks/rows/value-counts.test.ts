import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createBlockIndex } from "./block-index.ts";
import type { KeyColumn, KeyFilter, RowWeight, ValueCount } from "./types.ts";

type Name = "status" | "pool" | "user";
const SUPERBLOCK = 65_536;
const columns: KeyColumn<Name>[] = [
  { name: "status", size: 4, weights: () => [0, 8, 3, 1] },
  { name: "pool", size: 7, weights: () => [4, 3, 2, 1, 1, 1, 1] },
  { name: "user", size: 300, weights: () => new Array<number>(300).fill(1) },
];
const index = createBlockIndex({ seed: 1, entity: "workflow", columns });
const parts: RowWeight<Name> = {
  id: "parts",
  columns: ["pool", "user"],
  weigh: ({ 0: pool = 0, 1: user = 0 }) => (pool === 6 ? 0 : user % 9),
};

const subset = (size: number) =>
  fc.subarray(Array.from({ length: size }, (_, value) => value)).map((values) => new Set(values));
const filter: fc.Arbitrary<KeyFilter<Name>> = fc.record(
  { status: subset(4), pool: subset(7), user: subset(300) },
  { requiredKeys: [] },
);
const wanted = fc.shuffledSubarray<Name>(["status", "pool", "user"]);

/** Around the boundaries of blocks and superblocks, near and far. */
const row = fc.oneof(
  fc.nat(5_000),
  fc.integer({ min: 0, max: 2 ** 43 }),
  fc
    .tuple(fc.oneof(fc.nat(5), fc.nat(2 ** 26)), fc.integer({ min: -3, max: 3 }))
    .map(([superblock, shift]) => Math.max(0, superblock * SUPERBLOCK + shift)),
);

function sorted(counts: readonly ValueCount[]): (readonly [string, number])[] {
  return counts
    .map(({ values, count }) => [values.join(), count] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function scan(keys: KeyFilter<Name>, from: number, to: number, names: readonly Name[]): ValueCount[] {
  const counts = new Map<string, { values: number[]; count: number }>();
  for (let place = from; place < to; place += 1) {
    const own = index.keysAt(place);
    if (!columns.every(({ name }) => keys[name]?.has(own[name]) ?? true)) continue;
    const values = names.map((name) => own[name]);
    const known = counts.get(values.join()) ?? { values, count: 0 };
    counts.set(values.join(), { ...known, count: known.count + 1 });
  }
  return [...counts.values()];
}

describe("counts by value", () => {
  test("agree with a scan of any rows", () => {
    fc.assert(
      fc.property(filter, row, fc.nat(2_500), wanted, (keys, from, length, names) => {
        const counts = index.countValues(keys, { from, to: from + length }, names);
        expect(sorted(counts)).toEqual(sorted(scan(keys, from, from + length, names)));
      }),
      { numRuns: 60 },
    );
  });

  test("agree with filters over ranges of any length", () => {
    fc.assert(
      fc.property(filter, row, row, (keys, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        for (const { values, count } of index.countValues(keys, { from, to }, ["status", "pool"])) {
          const [status = 0, pool = 0] = values;
          const { rank } = index.compile({ ...keys, status: new Set([status]), pool: new Set([pool]) });
          expect(rank(to) - rank(from)).toBe(count);
        }
        const { rank } = index.compile(keys);
        const whole = index.countValues(keys, { from, to }, []);
        const total = rank(to) - rank(from);
        expect(whole).toEqual(total === 0 ? [] : [{ values: [], count: total }]);
      }),
      { numRuns: 60 },
    );
  });

  test("add up the parts of rows", () => {
    fc.assert(
      fc.property(filter, row, row, (keys, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const counts = index.countValues(keys, { from, to }, ["pool"], parts);
        for (const { values, count } of counts) {
          const { rank } = index.compileWeighted({ ...keys, pool: new Set(values) }, parts);
          expect(rank(to) - rank(from)).toBe(count);
        }
        const { rank } = index.compileWeighted(keys, parts);
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(rank(to) - rank(from));
        expect(counts.some(({ values: [pool] }) => pool === 6)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test("name a column that does not exist", () => {
    expect(() => index.countValues({}, { from: 0, to: 9 }, ["color" as Name])).toThrow(
      'countValues names "color": the columns are status, pool, user.',
    );
  });
});
