import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ListOrder,
  type PoolResourceUsage,
  PoolSortKey,
  PoolStatus,
} from "../../../lib/api/generated.schemas.ts";
import { DEFAULT_VOLUME, type Volume } from "../../seed/volumes.ts";
import { createWorld } from "../../world/world.ts";
import { createTestFleet } from "./fleet.fixture.ts";
import type { PoolFilter } from "./pool-selection.ts";
import { NO_USE, plus, sumOver } from "./pool-use.fixture.ts";

const [SEED = 0] = fc.sample(fc.nat(), 1);
const poolsOf = (volume: Partial<Volume>) => createTestFleet(SEED, volume).pools;

/** Absent four times out of five, so that filters of many fields still accept something. */
const rarely = <Value>(values: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values });

const some = <Value>(values: readonly Value[]) =>
  rarely(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }));
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
  name: rarely(names),
  names: rarely(fc.subarray(["training-h100", "preemptible", "pool-60", "pool-2345", "pool-2346", "x"])),
  nodeSet: fc.constantFrom(
    ...new Array<undefined>(9).fill(undefined),
    "research-nodes",
    "pool-77",
    "preemptible",
  ),
  gpuModels: some(["H100", "A100", "L40", "T4"]),
  quotaFreeMin: rarely(fc.integer({ min: 0, max: 200 })),
  capacityFreeMin: rarely(fc.integer({ min: 0, max: 200 })),
});

function accepts(filter: PoolFilter, pool: PoolResourceUsage): boolean {
  return (
    (filter.statuses?.includes(pool.status) ?? true) &&
    (filter.platforms?.includes(pool.default_platform ?? "") ?? true) &&
    (filter.backends?.includes(pool.backend) ?? true) &&
    pool.name.includes(filter.name?.toLowerCase() ?? "") &&
    (filter.names?.includes(pool.name) ?? true) &&
    (filter.nodeSet ?? pool.node_set) === pool.node_set &&
    (filter.gpuModels?.includes(pool.gpu_model ?? "") ?? true) &&
    freeOf(pool) >= (filter.quotaFreeMin ?? 0) &&
    pool.resource_usage.total_free >= (filter.capacityFreeMin ?? 0)
  );
}

/** Free GPUs of the quota. */
function freeOf({ resource_usage: { quota_free } }: PoolResourceUsage): number {
  return quota_free < 0 ? Number.POSITIVE_INFINITY : quota_free;
}

const KEYS: Readonly<Record<PoolSortKey, (pool: PoolResourceUsage) => number | string>> = {
  name: ({ name }) => name,
  quota_used: ({ resource_usage }) => resource_usage.quota_used,
  quota_free: freeOf,
  usage: ({ resource_usage }) => resource_usage.total_usage,
  free: ({ resource_usage }) => resource_usage.total_free,
  queued_gpus: ({ resource_usage }) => resource_usage.queued_gpus ?? Number.NaN,
};

function sorted(
  pools: readonly PoolResourceUsage[],
  sort: PoolSortKey | undefined,
  order: ListOrder,
): PoolResourceUsage[] {
  const sign = order === "DESC" ? -1 : 1;
  if (sort === undefined) return order === "DESC" ? pools.toReversed() : [...pools];
  const keyOf = KEYS[sort];
  return pools.toSorted((one, other) => {
    const [left, right] = [keyOf(one), keyOf(other)];
    return left === right ? 0 : sign * (left < right ? -1 : 1);
  });
}

describe("sorted pools", () => {
  const keys = fc.constantFrom(undefined, ...Object.values(PoolSortKey));
  const orders = fc.constantFrom(...Object.values(ListOrder));
  const world = createWorld({ seed: SEED, volume: { ...DEFAULT_VOLUME, pools: 130, resourcesPerPool: 20 } });
  const all = world.pools.generateAll();

  it("equal a sort of all matching pools", () => {
    fc.assert(
      fc.property(filters, keys, orders, fc.nat({ max: 140 }), (filter, sort, order, offset) => {
        const expected = sorted(
          all.filter((pool) => accepts(filter, pool)),
          sort,
          order,
        );
        const page = world.pools.page({ filter, sort, order, offset, limit: 30 });
        expect(page.total).toBe(expected.length);
        expect(page.entries).toEqual(expected.slice(offset, offset + 30));
      }),
      { numRuns: 100 },
    );
  });

  it("are at most a thousand", () => {
    const many = poolsOf({ pools: 1_001, resourcesPerPool: 3 });
    expect(() => many.page({ sort: "free" })).toThrow("1001 pools match");
    expect(many.page({ order: "DESC", limit: 2 }).entries.map(({ name }) => name)).toEqual([
      "pool-1001",
      "pool-1000",
    ]);
    const few = many.page({ sort: "name", filter: { name: "pool-99" } });
    expect(few.entries.map(({ name }) => name)).toEqual(["pool-99", ...digits("pool-99")]);
  });
});

/** `pool-990` to `pool-999`. */
function digits(stem: string): string[] {
  return Array.from({ length: 10 }, (_, digit) => `${stem}${digit}`);
}

describe("a pool", () => {
  it("has the nodes of its list, with their sums", () => {
    const { pools, resources } = createTestFleet(SEED, { pools: 60, resourcesPerPool: 23 });
    for (const pool of pools.generateAll()) {
      const { total, by_status, resource_sum } = resources.generatePage(pool.name, 0, 1);
      expect(pool.nodes).toEqual({ total, by_status });
      expect(pool.node_resources).toEqual(resource_sum);
      const { total_capacity, total_free } = pool.resource_usage;
      expect([resource_sum.allocatable.gpu, resource_sum.free.gpu]).toEqual([total_capacity, total_free]);
    }
    expect(pools.getByName("preemptible")?.shares_with).toEqual(["research-shared"]);
  });

  it("has the same where pools have whole turns of the pattern", () => {
    const { pools, resources } = createTestFleet(SEED, { pools: 300, resourcesPerPool: 10_000 });
    for (let index = 50; index < 300; index += 7) {
      const pool = pools.generate(index);
      expect(pool.node_resources, pool.name).toEqual(resources.generatePage(index, 0, 1).resource_sum);
    }
  });
});

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
