import { describe, expect, test } from "vitest";
import { createKey } from "./keyed-hash.ts";
import { buildSlotTables, SLOT_COUNT, type SlotTables, TABLE_COUNT } from "./slot-tables.ts";
import { cramersV } from "./statistics.fixture.ts";
import type { KeyColumn } from "./types.ts";

const falling = (size: number) => Array.from({ length: size }, (_, value) => 1 / (value + 3));
const plain = (name: string, weights: readonly number[]): KeyColumn => ({
  name,
  size: weights.length,
  weights: () => weights,
});
const independent = [
  plain("status", [60, 20, 10, 5, 3, 1.9, 0.1]),
  plain("pool", falling(12)),
  plain("priority", [1, 7, 2]),
  plain("user", falling(255)),
  plain("word", falling(176)),
  plain("size", new Array<number>(300).fill(1)),
];
function valuesOf(tables: SlotTables, column: number): number[] {
  return [...(tables[column] as Uint8Array)];
}

function sharesOf(values: ArrayLike<number>, size: number): number[] {
  const shares = new Array<number>(size).fill(0);
  for (let slot = 0; slot < values.length; slot += 1) {
    shares[values[slot] as number] = (shares[values[slot] as number] as number) + 1 / values.length;
  }
  return shares;
}

function largestDifference(first: readonly number[], second: readonly number[]): number {
  return Math.max(...first.map((share, value) => Math.abs(share - (second[value] as number))));
}

function normalised(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

describe.each([1, 2])("tables of seed %d", (seed) => {
  const tables = buildSlotTables(createKey(seed, "tables"), independent);

  test("preserve the share of every value, over all tables and within each", () => {
    for (const [column, { size, weights }] of independent.entries()) {
      const expected = normalised(weights({}));
      expect(largestDifference(sharesOf(valuesOf(tables, column), size), expected)).toBeLessThan(0.001);
      for (let table = 0; table < TABLE_COUNT; table += 1) {
        const slots = (tables[column] as Uint8Array).subarray(table * 1024, (table + 1) * 1024);
        expect(largestDifference(sharesOf(slots, size), expected)).toBeLessThan(0.06);
      }
    }
  });

  test("have columns that are independent of one another, and of the table and the slot", () => {
    const columns = independent.map((_, column) => valuesOf(tables, column));
    const slots = Array.from({ length: SLOT_COUNT }, (_, place) => place);
    const places = [slots.map((place) => place % 64), slots.map((place) => Math.floor(place / 1024))];
    for (const [column, values] of columns.entries()) {
      for (const other of [...columns.slice(0, column), ...places]) {
        expect(cramersV(values, other)).toBeLessThan(0.02);
      }
    }
  });
});

test("no table has only one value if the columns have a period of 64 slots", () => {
  const even = (name: string, size: number) => plain(name, new Array<number>(size).fill(1));
  const tables = buildSlotTables(createKey(4, "tables"), [even("a", 16), even("b", 64), even("c", 64)]);
  const table = Array.from({ length: SLOT_COUNT }, (_, place) => Math.floor(place / 1024));
  for (const column of [0, 1, 2]) expect(cramersV(valuesOf(tables, column), table)).toBeLessThan(0.02);
});

test("weights may depend on earlier columns", () => {
  const columns: KeyColumn[] = [
    plain("a", [1, 2, 3]),
    { name: "b", size: 4, weights: ({ a = 0 }) => [1, a, 0, a * a] },
    { name: "c", size: 3, weights: ({ a = 0, b = 0 }) => [1, a + b, 2] },
  ];
  const tables = buildSlotTables(createKey(5, "tables"), columns);
  const [a, b, c] = columns.map((_, column) => valuesOf(tables, column)) as [number[], number[], number[]];
  for (const value of [0, 1, 2]) {
    const within = b.filter((_, place) => a[place] === value);
    expect(largestDifference(sharesOf(within, 4), normalised([1, value, 0, value ** 2]))).toBeLessThan(0.005);
    for (const other of [0, 1, 3]) {
      const both = c.filter((_, place) => a[place] === value && b[place] === other);
      if (both.length === 0) continue;
      expect(largestDifference(sharesOf(both, 3), normalised([1, value + other, 2]))).toBeLessThan(0.01);
    }
  }
});

test("weights are computed once for each combination that they read", () => {
  let reads = 0;
  const columns: KeyColumn[] = [
    plain("a", falling(20)),
    plain("b", falling(200)),
    {
      name: "c",
      size: 2,
      weights: ({ a = 0 }) => {
        reads += 1;
        return [1, a];
      },
    },
  ];
  buildSlotTables(createKey(1, "tables"), columns);
  expect(reads).toBe(20);
});

test("a value has a slot if it has any weight, and only then", () => {
  const columns: KeyColumn[] = [
    plain("a", [1, 1e-6, 0, 1e-12]),
    { name: "b", size: 3, weights: ({ a = 0 }) => [1, a === 1 ? 1e-9 : 0, 0] },
  ];
  for (let seed = 0; seed < 10; seed += 1) {
    const tables = buildSlotTables(createKey(seed, "tables"), columns);
    const [a, b] = columns.map((_, column) => valuesOf(tables, column)) as [number[], number[]];
    expect(new Set(a)).toEqual(new Set([0, 1, 3]));
    expect(a.filter((value) => value !== 0)).toHaveLength(2);
    expect(b.filter((value) => value !== 0)).toHaveLength(1);
    expect(a[b.indexOf(1)]).toBe(1);
  }
});

test("invalid columns are rejected by name", () => {
  const build = (...columns: KeyColumn[]) => buildSlotTables(createKey(1, "tables"), columns);
  expect(() => build(plain("a", [1]), plain("a", [1]))).toThrow('Two key columns are named "a"');
  expect(() => build({ name: "a", size: 0, weights: () => [] })).toThrow('"a" has 0 values');
  expect(() => build({ name: "a", size: 2, weights: () => [1] })).toThrow("2 values but 1 weights");
  expect(() => build(plain("a", [1, -1]))).toThrow("value 1 the weight -1");
  expect(() => build(plain("a", [1, Number.NaN]))).toThrow("value 1 the weight NaN");
  expect(() => build(plain("a", [0, 0]))).toThrow("no weight above 0");
});
