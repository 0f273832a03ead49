import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PoolResourceUsage, PoolStatus } from "../../../lib/api/generated.schemas.ts";
import type { Volume } from "../../seed/volumes.ts";
import { createTestFleet } from "./fleet.fixture.ts";
import type { PoolFilter } from "./pool-selection.ts";
import { NO_USE, plus, sumOver } from "./pool-use.fixture.ts";

const [SEED = 0] = fc.sample(fc.nat(), 1);
const poolsOf = (volume: Partial<Volume>) => createTestFleet(SEED, volume).pools;

const some = <Value>(values: readonly Value[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 }), { nil: undefined });
const names = fc.constantFrom(
  "",
  "a",
  "POOL",
  "pool-1",
  "12",
  "0",
  "-shared",
  "l40",
  "pool-1200",
  "x",
  "7",
  "-99",
);
const filters: fc.Arbitrary<PoolFilter> = fc.record({
  statuses: some(Object.values(PoolStatus)),
  platforms: some(["dgx", "ovx", "egx", "abacus"]),
  backends: some(["kubernetes", "kubernetes-eu", "nowhere"]),
  name: fc.option(names, { nil: undefined }),
});

function accepts(filter: PoolFilter, pool: PoolResourceUsage): boolean {
  return (
    (filter.statuses?.includes(pool.status) ?? true) &&
    (filter.platforms?.includes(pool.default_platform ?? "") ?? true) &&
    (filter.backends?.includes(pool.backend) ?? true) &&
    pool.name.includes(filter.name?.toLowerCase() ?? "")
  );
}

describe("filtered pools", () => {
  it("equal a scan of all pools, with exact count and sum", () => {
    const pools = poolsOf({ pools: 2_345, resourcesPerPool: 37, resourcesTotal: 71_234 });
    const all = pools.generateAll();
    fc.assert(
      fc.property(filters, fc.nat({ max: 300 }), fc.nat({ max: 30 }), (filter, offset, limit) => {
        const expected = all.filter((pool) => accepts(filter, pool));
        const page = pools.generatePage(offset, limit, filter);
        expect(page.total).toBe(expected.length);
        expect(page.entries).toEqual(expected.slice(offset, offset + limit));
        expect(page.resource_sum).toEqual(sumOver(expected));
        expect(pools.count(filter)).toBe(expected.length);
      }),
      { numRuns: 80 },
    );
  });

  it("are counted and paged consistently among a billion", () => {
    const pools = poolsOf({ pools: 1e9, resourcesPerPool: 1_000 });
    fc.assert(
      fc.property(filters, fc.double({ min: 0, max: 1, noNaN: true }), (filter, place) => {
        const total = pools.count(filter);
        const offset = Math.floor(place * total);
        const { entries } = pools.generatePage(offset, 5, filter);
        expect(entries).toHaveLength(Math.min(5, total - offset));
        for (const pool of entries) expect(accepts(filter, pool)).toBe(true);
        const [first] = entries;
        if (first === undefined) return;
        // The pools before a row are all pools of a world that ends there.
        const index = pools.indexByName(first.name) ?? 0;
        expect(poolsOf({ pools: index, resourcesPerPool: 1_000 }).count(filter)).toBe(offset);
      }),
      { numRuns: 15 },
    );
  });

  it("are complete: the counts and sums by status add up to those of all pools", () => {
    const pools = poolsOf({ pools: 1_000_000, resourcesPerPool: 10_000 });
    const parts = Object.values(PoolStatus).map((status) => pools.generatePage(0, 0, { statuses: [status] }));
    const all = pools.generatePage(0, 0);
    expect(parts.reduce((sum, { total }) => sum + total, 0)).toBe(1_000_000);
    expect(all.total).toBe(1_000_000);
    expect(parts.reduce((sum, { resource_sum }) => plus(sum, resource_sum ?? NO_USE), NO_USE)).toEqual(
      all.resource_sum,
    );
  });
});
