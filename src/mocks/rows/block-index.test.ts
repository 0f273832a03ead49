import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createBlockIndex } from "./block-index.ts";
import { cramersV, shareOfEqual } from "./statistics.fixture.ts";
import type { KeyColumn, KeyFilter } from "./types.ts";

type Name = "status" | "pool" | "user";
const SUPERBLOCK = 65_536;
const columns: KeyColumn<Name>[] = [
  // No row has 0; 4 is rare.
  { name: "status", size: 5, weights: () => [0, 8, 3, 1, 1e-9] },
  { name: "pool", size: 7, weights: ({ status = 0 }) => [4, 3, 2, 1, 1, status, 1] },
  { name: "user", size: 300, weights: () => Array.from({ length: 300 }, (_, user) => 1 / (user + 5)) },
];
const create = (seed: number, entity = "workflow") => createBlockIndex({ seed, entity, columns });
const index = create(1);
const sample = Array.from({ length: 5000 }, (_, row) => index.keysAt(row));

const subset = (size: number) =>
  fc.subarray(Array.from({ length: size }, (_, value) => value)).map((values) => new Set(values));
const filter: fc.Arbitrary<KeyFilter<Name>> = fc.record(
  { status: subset(5), pool: subset(7), user: subset(300) },
  { requiredKeys: [] },
);
const accepts = (keys: Readonly<Record<Name, number>>, wanted: KeyFilter<Name>) =>
  columns.every(({ name }) => wanted[name]?.has(keys[name]) ?? true);

/** Rows around the boundaries of blocks and superblocks, near and far, up to 2^53 − 1. */
const row = fc.oneof(
  fc.maxSafeNat(),
  fc.nat(300_000),
  fc
    .tuple(fc.oneof(fc.nat(5), fc.nat(2 ** 36)), fc.integer({ min: -3, max: 3 }))
    .map(([superblock, shift]) => Math.max(0, superblock * SUPERBLOCK + shift)),
  fc.nat(1000).map((distance) => Number.MAX_SAFE_INTEGER - distance),
);

describe("filters", () => {
  test("agree with a scan of the first rows", () => {
    fc.assert(
      fc.property(filter, fc.nat(sample.length), (wanted, total) => {
        const compiled = index.compile(wanted);
        const found = sample.flatMap((keys, place) => (accepts(keys, wanted) ? [place] : []));
        expect(sample.map((_, place) => place).filter(compiled.matches)).toEqual(found);
        expect(compiled.rank(total)).toBe(found.filter((place) => place < total).length);
        expect(found.map((_, ordinal) => compiled.select(ordinal))).toEqual(found);
      }),
      { numRuns: 40 },
    );
  });

  test("agree with a scan across superblock boundaries, at any depth", () => {
    fc.assert(
      fc.property(filter, row, (wanted, start) => {
        const compiled = index.compile(wanted);
        const from = Math.min(start, Number.MAX_SAFE_INTEGER - 60);
        let rank = compiled.rank(from);
        for (let place = from; place < from + 60; place += 1) {
          const matches = accepts(index.keysAt(place), wanted);
          expect(compiled.matches(place)).toBe(matches);
          if (matches) expect(compiled.select(rank)).toBe(place);
          rank += Number(matches);
          expect(compiled.rank(place + 1)).toBe(rank);
        }
      }),
    );
  });

  test("find the last match before a row, and the first from it on", () => {
    fc.assert(
      fc.property(filter, row, (wanted, place) => {
        const compiled = index.compile(wanted);
        const rank = compiled.rank(place);
        if (rank > 0) {
          const last = compiled.select(rank - 1);
          expect(last).toBeLessThan(place);
          expect(compiled.matches(last)).toBe(true);
        }
        const first = compiled.select(rank);
        if (first === -1) return;
        expect(first).toBeGreaterThanOrEqual(place);
        expect(compiled.rank(first)).toBe(rank);
      }),
    );
  });

  test("match the same number of rows in every superblock", () => {
    fc.assert(
      fc.property(filter, fc.nat(2 ** 36), (wanted, superblock) => {
        const { rank } = index.compile(wanted);
        const start = superblock * SUPERBLOCK;
        expect(rank(start + SUPERBLOCK) - rank(start)).toBe(rank(SUPERBLOCK));
      }),
    );
  });

  test("are correct with more filters than the cache stores, in any order", () => {
    const all = Array.from({ length: 20 }, (_, user) => ({ user: new Set([user]) }));
    const ranks = all.map((wanted) => create(1).compile(wanted).rank(1_000_000));
    for (const step of [1, 7, 3]) {
      for (let turn = 0; turn < all.length; turn += 1) {
        const place = (turn * step) % all.length;
        expect(index.compile(all[place] as KeyFilter<Name>).rank(1_000_000)).toBe(ranks[place]);
      }
    }
  });
});

describe("filters at the edges", () => {
  test("a filter that restricts nothing is the identity", () => {
    const everyPool = new Set([6, 5, 4, 3, 2, 1, 0]);
    for (const compiled of [index.compile({}), index.compile({ pool: everyPool })]) {
      expect(compiled.rank(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
      expect(compiled.select(123_456_789_012)).toBe(123_456_789_012);
    }
  });

  test("a filter that accepts no value, or only values that no row has, matches nothing", () => {
    for (const wanted of [
      { pool: new Set<number>() },
      { pool: new Set([7, -1, 0.5]) },
      { status: new Set([0]) },
    ]) {
      const compiled = index.compile(wanted);
      expect(compiled.rank(Number.MAX_SAFE_INTEGER)).toBe(0);
      expect(compiled.select(0)).toBe(-1);
      expect(compiled.matches(0)).toBe(false);
    }
  });

  test("a rare value has one row in each superblock, and none beyond 2^53", () => {
    const compiled = index.compile({ status: new Set([4]) });
    expect(compiled.rank(1000 * SUPERBLOCK)).toBe(1000);
    const total = compiled.rank(Number.MAX_SAFE_INTEGER);
    expect(compiled.select(total - 1)).toBeGreaterThan(Number.MAX_SAFE_INTEGER - 2 * SUPERBLOCK);
    expect(compiled.select(total + 1)).toBe(-1);
    expect(compiled.select(Number.MAX_SAFE_INTEGER)).toBe(-1);
  });

  test("there is no match after row 2^53 − 1", () => {
    for (let pool = 0; pool < 7; pool += 1) {
      const compiled = index.compile({ pool: new Set([pool]) });
      const last = Number.MAX_SAFE_INTEGER;
      const total = compiled.rank(last) + Number(compiled.matches(last));
      expect(compiled.select(total - 1)).toBeGreaterThan(last - 1024);
      expect(compiled.select(total)).toBe(-1);
    }
  });

  test("invalid rows, columns and options are rejected", () => {
    const compiled = index.compile({ pool: new Set([1]) });
    expect(() => index.keysAt(-1)).toThrow("index is -1");
    expect(() => compiled.rank(2 ** 53)).toThrow("index is 9007199254740992");
    expect(() => compiled.select(0.5)).toThrow("ordinal is 0.5");
    const misspelt: Record<string, ReadonlySet<number>> = { pools: new Set([1]) };
    expect(() => index.compile(misspelt)).toThrow('Filter on "pools"');
    expect(() => createBlockIndex({ seed: -1, entity: "a", columns })).toThrow("seed is -1");
  });
});

describe("rows", () => {
  const rows = (source: typeof index, start: number, count: number, name: Name) =>
    Array.from({ length: count }, (_, place) => source.keysAt(start + place)[name]);

  test("are the same in any order of access", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (places) => {
        const fresh = places.map((place) => index.keysAt(place));
        expect([...places].reverse().map((place) => index.keysAt(place))).toEqual(fresh.reverse());
      }),
    );
    expect(create(1).keysAt(10 ** 9)).toEqual(index.keysAt(10 ** 9));
  });

  test("are unrelated to those of the next seed or another entity", () => {
    const own = rows(index, 10 ** 6, 20_000, "user");
    const weights = columns[2]?.weights({}) ?? [];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const chance = weights.reduce((sum, weight) => sum + (weight / total) ** 2, 0);
    for (const other of [create(2), create(1, "task"), create(1 + 2 ** 32)]) {
      expect(Math.abs(shareOfEqual(own, rows(other, 10 ** 6, 20_000, "user")) - chance)).toBeLessThan(0.005);
    }
  });

  test("are unrelated to those a block, a superblock or 2^32 rows later", () => {
    const own = rows(index, 10 ** 6, 20_000, "pool");
    for (const distance of [1024, SUPERBLOCK, 2 ** 32]) {
      expect(cramersV(own, rows(index, 10 ** 6 + distance, 20_000, "pool"))).toBeLessThan(0.02);
    }
  });

  test("show no stripes", () => {
    const count = SUPERBLOCK;
    const start = 5 * SUPERBLOCK;
    for (const name of ["status", "pool"] as const) {
      const values = rows(index, start, count, name);
      expect(cramersV(values.slice(1), values.slice(0, -1))).toBeLessThan(0.015);
      for (const period of [2, 3, 4, 16, 31, 32, 64]) {
        const phases = values.map((_, place) => (place % 1024) % period);
        expect(cramersV(values, phases)).toBeLessThan(0.015);
      }
      const eighths = values.map((_, place) => Math.floor((place % 1024) / 128));
      expect(cramersV(values, eighths)).toBeLessThan(0.015);
    }
  });
});
