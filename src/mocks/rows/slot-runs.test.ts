import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createBlockIndex } from "./block-index.ts";
import { cramersV } from "./statistics.fixture.ts";
import type { KeyColumn } from "./types.ts";

type Name = "status" | "user" | "word";
const SUPERBLOCK = 65_536;
const columns: KeyColumn<Name>[] = [
  { name: "status", size: 5, weights: () => [5, 3, 1, 1, 0.5] },
  {
    name: "user",
    size: 300,
    weights: () => [1, ...Array.from({ length: 298 }, (_, user) => 1 / (user + 3)), 1e-9],
  },
  { name: "word", size: 200, weights: () => new Array<number>(200).fill(1) },
];
const runs = { share: 0.2, alike: ["user", "word"] as const };
const create = (seed: number) => createBlockIndex({ seed, entity: "workflow", columns, runs });
const index = create(1);

const row = fc.oneof(
  fc.nat(300_000),
  fc.maxSafeNat(),
  fc.nat(1000).map((distance) => Number.MAX_SAFE_INTEGER - distance),
);

describe("runs", () => {
  test("are two to four adjacent rows that agree in the given columns", () => {
    fc.assert(
      fc.property(row, (place) => {
        const { first, length } = index.runAt(place);
        expect(first).toBeLessThanOrEqual(place);
        expect(first + length).toBeGreaterThan(place);
        expect(length).toBeLessThanOrEqual(4);
        if (length > 1) expect(first % 4).toBe(0);
        const leader = index.keysAt(first);
        for (let other = first; other < Math.min(first + length, Number.MAX_SAFE_INTEGER); other += 1) {
          expect(index.runAt(other)).toEqual({ first, length });
          const { user, word } = index.keysAt(other);
          expect({ user, word }).toEqual({ user: leader.user, word: leader.word });
        }
      }),
      { numRuns: 500 },
    );
  });

  test("end before a row that cannot have the values of the first", () => {
    const halves = (isUpper: boolean) =>
      columns[1]?.weights({}).map((w, user) => (isUpper === user > 20 ? w : 0)) ?? [];
    const dependent: KeyColumn<Name>[] = columns.map((column) =>
      column.name === "user" ? { ...column, weights: ({ status }) => halves(status === 0) } : column,
    );
    const own = createBlockIndex({ seed: 2, entity: "workflow", columns: dependent, runs });
    let members = 0;
    for (let place = 0; place < 5_000; place += 1) {
      const { status, user } = own.keysAt(place);
      expect(user > 20, `row ${place}`).toBe(status === 0);
      if (own.runAt(place).first !== place) members += 1;
    }
    expect(members).toBeGreaterThan(0);
  });

  test("start in the given share of the units, in every length, near and far", () => {
    const units = SUPERBLOCK / 4;
    for (const start of [0, 1000 * SUPERBLOCK]) {
      const lengths = new Map<number, number>();
      for (let unit = 0; unit < units; unit += 1) {
        const { length } = index.runAt(start + unit * 4);
        lengths.set(length, (lengths.get(length) ?? 0) + 1);
      }
      expect([...lengths.keys()].toSorted()).toEqual([1, 2, 3, 4]);
      expect(1 - (lengths.get(1) ?? 0) / units).toBeCloseTo(runs.share, 1);
    }
  });

  test("do not affect other columns", () => {
    const members = Array.from({ length: SUPERBLOCK }, (_, place) => place).filter(
      (place) => index.runAt(place).first !== place,
    );
    const own = members.map((place) => index.keysAt(place).status);
    const before = members.map((place) => index.keysAt(place - 1).status);
    expect(cramersV(own, before)).toBeLessThan(0.03);
  });

  test("preserve shares, and a slot for every value, however rare", () => {
    const plain = createBlockIndex({ seed: 1, entity: "workflow", columns });
    for (const [name, size] of [
      ["user", 300],
      ["word", 200],
    ] as const) {
      for (let value = 0; value < size; value += 1) {
        const [own, other] = [index, plain].map((source) => {
          const { rank } = source.compile({ [name]: new Set([value]) });
          return rank(SUPERBLOCK);
        }) as [number, number];
        expect(own).toBeGreaterThan(0);
        expect(Math.abs(own - other)).toBeLessThan(15 + 0.25 * other);
      }
    }
  });

  test("do not affect the exactness of filters", () => {
    const values = fc.uniqueArray(fc.nat(199), { minLength: 1, maxLength: 60 }).map((list) => new Set(list));
    fc.assert(
      fc.property(values, fc.nat(2 ** 40), (word, start) => {
        const compiled = index.compile({ word });
        let rank = compiled.rank(start);
        for (let place = start; place < start + 60; place += 1) {
          const matches = word.has(index.keysAt(place).word);
          if (matches) expect(compiled.select(rank)).toBe(place);
          rank += Number(matches);
          expect(compiled.rank(place + 1)).toBe(rank);
        }
      }),
    );
  });

  test("show no stripes", () => {
    const start = 5 * SUPERBLOCK;
    const values = Array.from({ length: SUPERBLOCK }, (_, place) => index.keysAt(start + place).status);
    expect(cramersV(values.slice(1), values.slice(0, -1))).toBeLessThan(0.015);
    expect(cramersV(values.slice(1024), values.slice(0, -1024))).toBeLessThan(0.015);
    for (const period of [2, 3, 4, 8, 16, 31, 32, 64]) {
      const phases = values.map((_, place) => (place % 1024) % period);
      expect(cramersV(values, phases)).toBeLessThan(0.015);
    }
  });

  test("depend on the seed, and are off by default", () => {
    const starts = (source: typeof index) =>
      Array.from({ length: 256 }, (_, unit) => source.runAt(unit * 4).length);
    expect(starts(create(1))).toEqual(starts(index));
    expect(starts(create(2))).not.toEqual(starts(index));
    const plain = createBlockIndex({ seed: 1, entity: "workflow", columns });
    expect(new Set(starts(plain))).toEqual(new Set([1]));
    expect(plain.runAt(7)).toEqual({ first: 7, length: 1 });
  });

  test("that are invalid are rejected", () => {
    const build = (wrong: Partial<typeof runs>) =>
      createBlockIndex({ seed: 1, entity: "a", columns, runs: { ...runs, ...wrong } });
    expect(() => build({ share: 1.5 })).toThrow("runs.share is 1.5");
    const misspelt = { share: 0.1, alike: ["users"] };
    expect(() => createBlockIndex<string>({ seed: 1, entity: "a", columns, runs: misspelt })).toThrow(
      'runs.alike names "users"',
    );
  });
});
