import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createStream, cumulate } from "./random-stream.ts";
import { shareOfEqual } from "./statistics.fixture.ts";

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("a stream", () => {
  test("depends on its key alone, not on draws from other streams", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), fc.nat(50), (seed, index, others) => {
        const alone = draws(
          5,
          (
            (stream) => () =>
              stream.uint32()
          )(createStream(seed, "row", index, 2)),
        );
        const sibling = createStream(seed, "row", index, 1);
        const stream = createStream(seed, "row", index, 2);
        draws(others, () => sibling.uint32());
        expect(draws(5, () => stream.uint32())).toEqual(alone);
      }),
    );
  });

  test.each([
    ["seed", createStream(2, "row", 5, 1)],
    ["entity", createStream(1, "rows", 5, 1)],
    ["index", createStream(1, "row", 6, 1)],
    ["index by 2^32", createStream(1, "row", 5 + 2 ** 32, 1)],
    ["branch", createStream(1, "row", 5, 2)],
    ["depth", createStream(1, "row", 5, 1, 0)],
  ])("is unrelated to that of another %s", (_, other) => {
    const stream = createStream(1, "row", 5, 1);
    const own = draws(20_000, () => stream.integer(0, 9));
    const others = draws(20_000, () => other.integer(0, 9));
    expect(shareOfEqual(own, others)).toBeCloseTo(0.1, 2);
  });

  test("is uniform within each draw and across first draws", () => {
    const stream = createStream(3, "row", 0);
    expect(mean(draws(20_000, () => stream.float()))).toBeCloseTo(0.5, 2);
    let row = 0;
    const firsts = draws(20_000, () => {
      row += 1;
      return createStream(3, "row", row).float();
    });
    expect(mean(firsts)).toBeCloseTo(0.5, 2);
    const tenths = new Array<number>(10).fill(0);
    for (const value of firsts) tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});

describe("draws", () => {
  test("an integer is within a range of any width", () => {
    const bounds = fc
      .tuple(fc.maxSafeInteger(), fc.maxSafeInteger())
      .filter(([a, b]) => b - a < 2 ** 53 && a <= b);
    fc.assert(
      fc.property(bounds, fc.nat(), ([min, max], index) => {
        const value = createStream(1, "row", index).integer(min, max);
        expect(Number.isSafeInteger(value) && value >= min && value <= max).toBe(true);
      }),
    );
  });

  test("an integer reaches both ends of its range", () => {
    const stream = createStream(1, "row", 1);
    expect(new Set(draws(200, () => stream.integer(-1, 2)))).toEqual(new Set([-1, 0, 1, 2]));
  });

  test("draws follow their weights, and a weight of 0 is never drawn", () => {
    const cumulative = cumulate([0, 1, 0, 3, 0]);
    const stream = createStream(1, "row", 1);
    const values = draws(20_000, () => stream.weightedIndex(cumulative));
    expect(new Set(values)).toEqual(new Set([1, 3]));
    expect(values.filter((value) => value === 3).length / 20_000).toBeCloseTo(0.75, 2);
    expect(["a", "b"]).toContain(stream.weighted(["a", "b"], [1, 2]));
  });

  test("draws follow a chance", () => {
    const stream = createStream(1, "row", 1);
    const hits = draws(20_000, () => Number(stream.chance(0.2)));
    expect(mean(hits)).toBeCloseTo(0.2, 2);
    expect(stream.chance(0)).toBe(false);
    expect(stream.chance(1)).toBe(true);
  });

  test("uuids have the form of version 4 and do not repeat", () => {
    const stream = createStream(1, "row", 1);
    const uuids = Array.from({ length: 1000 }, () => stream.uuid());
    for (const uuid of uuids) {
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(new Set(uuids).size).toBe(1000);
  });

  test("alphanumeric texts have the requested length", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(), (length, index) => {
        expect(createStream(1, "row", index).alphanumeric(length)).toMatch(
          new RegExp(`^[a-z0-9]{${length}}$`),
        );
      }),
    );
  });

  test("a permutation contains every number once", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(), (length, index) => {
        const order = createStream(1, "row", index).permutation(length);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, n) => n));
      }),
    );
  });

  test("invalid draws are rejected", () => {
    const stream = createStream(1, "row", 1);
    expect(() => stream.integer(3, 2)).toThrow("from 3 to 2");
    expect(() => stream.pick([])).toThrow("empty list");
    expect(() => stream.weightedIndex([0, 0])).toThrow("sum to 0");
    expect(() => stream.weighted(["a"], [1, 2])).toThrow("1 items have 2 weights");
  });
});
