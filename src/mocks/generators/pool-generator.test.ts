import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PoolStatus } from "../../lib/api/generated.schemas.ts";
import { GetPoolResponse, ListPoolsResponse } from "../../lib/api/generated.zod.ts";
import { liveUse } from "../invariants/live-use.fixture.ts";
import { POOL_PATTERNS, type PoolPatterns } from "../seed/pool-patterns.ts";
import { MOCK_CONFIG } from "../seed/types.ts";
import { DEFAULT_VOLUME, LOW_VOLUME, NO_VOLUME, type Volume } from "../seed/volumes.ts";
import { createWorld } from "../world/world.ts";
import { createTestFleet } from "./pool/fleet.fixture.ts";
import { NO_USE, plus, sumOver } from "./pool/pool-use.fixture.ts";
import { createFleet, createPoolGenerator, type PoolGenerator } from "./pool-generator.ts";

const SEEDS = fc.sample(fc.nat(), 3);
const [SEED = 0] = SEEDS;
const OVERSUBSCRIBED = "training-a100";

function poolsOf(volume: Partial<Volume>, seed = SEED, poolPatterns = POOL_PATTERNS): PoolGenerator {
  return createTestFleet(seed, volume, poolPatterns).pools;
}

/** Patterns with a changed profile of one pool. */
function withProfile(name: string, change: Partial<PoolPatterns["profiles"][string]>): PoolPatterns {
  const profile = { ...POOL_PATTERNS.profiles[name], ...change } as PoolPatterns["profiles"][string];
  return { ...POOL_PATTERNS, profiles: { ...POOL_PATTERNS.profiles, [name]: profile } };
}

describe.each(SEEDS)("pools of seed %d", (seed) => {
  const pools = poolsOf({ pools: 1_200 }, seed);
  const all = pools.generateAll();

  it("match the contract", () => {
    for (const pool of all.slice(0, 60)) expect(GetPoolResponse.parse(pool)).toEqual(pool);
    const page = pools.generatePage(990, 20);
    expect(ListPoolsResponse.parse(page)).toEqual(page);
  });

  it("have the config's names, then numbered ones, without duplicates", () => {
    const names = all.map(({ name }) => name);
    expect(names.slice(0, 10)).toEqual([...MOCK_CONFIG.workflows.pools, "pool-9", "pool-10"]);
    expect(new Set(names).size).toBe(1_200);
    expect(pools.getPoolNames()).toEqual(names);
  });

  it("use no more than their capacity, and only outside workflows where there is no cluster", () => {
    for (const { name, resource_usage: use } of all) {
      const { total_non_workflow_usage: outside = Number.NaN } = use;
      expect(use).toMatchObject({ total_usage: 0, quota_used: 0, quota_free: use.quota_limit });
      expect(outside, name).toBeLessThanOrEqual(use.total_capacity);
      expect(use.total_free).toBe(use.total_capacity - outside);
      expect(use.quota_limit).toBeLessThanOrEqual(use.total_capacity);
      for (const amount of Object.values(use)) expect(Number.isSafeInteger(amount)).toBe(true);
    }
  });

  it("are ONLINE if the config names them, and in all statuses by share otherwise", () => {
    const named = all.slice(0, MOCK_CONFIG.workflows.pools.length);
    expect(new Set(named.map(({ status }) => status))).toEqual(new Set([PoolStatus.ONLINE]));
    const numbered = all.slice(200);
    for (const [status, share] of Object.entries(POOL_PATTERNS.statusDistribution)) {
      const count = numbered.filter((pool) => pool.status === status).length;
      expect(Math.abs(count / numbered.length - share)).toBeLessThan(0.006);
    }
    expect(new Set(all.slice(0, 50).map(({ status }) => status)).size).toBe(3);
    for (const { status, enable_maintenance, resource_usage } of all) {
      expect(enable_maintenance).toBe(status === PoolStatus.MAINTENANCE);
      if (status === PoolStatus.OFFLINE) expect(resource_usage.total_non_workflow_usage).toBe(0);
    }
  });

  it("are both idle and busy outside workflows", () => {
    const shares = all
      .filter(({ status }) => status === PoolStatus.ONLINE)
      .map(({ resource_usage: use }) => (use.total_non_workflow_usage ?? 0) / use.total_capacity);
    expect(shares.some((share) => share < 0.3)).toBe(true);
    expect(shares.some((share) => share > 0.8)).toBe(true);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.75);
  });

  it("have valid limits, and one platform, which they offer", () => {
    for (const pool of all) {
      const { default_exec_timeout = 0, max_exec_timeout = 0 } = pool;
      const { default_queue_timeout = 0, max_queue_timeout = 0 } = pool;
      expect(default_exec_timeout).toBeLessThanOrEqual(max_exec_timeout);
      expect(default_queue_timeout).toBeLessThanOrEqual(max_queue_timeout);
      expect(Object.keys(pool.platforms)).toEqual([pool.default_platform]);
    }
    const names = new Set(all.map(({ default_platform }) => default_platform));
    expect(names).toEqual(new Set(["dgx", "ovx", "egx"]));
  });

  it("share a node set together with its capacity", () => {
    const [shared, preemptible] = [pools.getByName("research-shared"), pools.getByName("preemptible")];
    expect(shared?.node_set).toBe("research-nodes");
    expect(preemptible?.node_set).toBe("research-nodes");
    const [one, other] = [shared?.resource_usage ?? NO_USE, preemptible?.resource_usage ?? NO_USE];
    expect(other.total_capacity).toBe(one.total_capacity);
    expect(other.total_non_workflow_usage).toBe(one.total_non_workflow_usage);
    expect(one.quota_limit + other.quota_limit).toBeLessThanOrEqual(one.total_capacity);
    const sets = all.map(({ node_set }) => node_set);
    expect(new Set(sets).size).toBe(all.length - 1);
  });

  it("have the GPUs in their names", () => {
    const types = ["training-h100", "training-a100", "inference-l40s", "simulation-l40"].map(pools.gpuTypeOf);
    expect(types).toEqual(["H100", "A100", "L40S", "L40"]);
    expect(pools.gpuTypeOf(0)).toBe("H100");
    expect(new Set(all.map(({ name }) => pools.gpuTypeOf(name))).size).toBe(6);
  });

  it("have the backend of the workflows that name them", () => {
    for (const { backend } of all.slice(0, 50)) expect(backend).toBe(MOCK_CONFIG.workflows.backend);
    expect(new Set(all.map(({ backend }) => backend)).size).toBe(3);
  });

  it("are found only by their full name", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_199 }), (index) => {
        const pool = pools.generate(index);
        expect(pools.getByName(pool.name)).toEqual(pool);
        expect(pools.indexByName(pool.name)).toBe(index);
        expect(pools.getByName(`${pool.name}x`)).toBeNull();
        expect(pools.getByName(pool.name.toUpperCase())).toBeNull();
        expect(poolsOf({ pools: index }, seed).getByName(pool.name)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});

const WORLDS = SEEDS.flatMap((seed) => [
  { seed, kind: "low", volume: LOW_VOLUME },
  { seed, kind: "default", volume: DEFAULT_VOLUME },
]);

describe.each(WORLDS)("pools that workflows run in: seed $seed, $kind", ({ seed, volume }) => {
  const world = createWorld({ seed, volume });
  const all = world.pools.generateAll();

  it("match the contract, and add up to the sum, where shared nodes count once", () => {
    const page = world.pools.generatePage(0, all.length);
    expect(ListPoolsResponse.parse(page)).toEqual(page);
    expect(page.resource_sum).toEqual(sumOver(all));
  });

  it("use what their tasks ask for", () => {
    const use = liveUse(world);
    expect(use.tasks.length).toBeGreaterThan(0);
    for (const { name, node_set, resource_usage } of all) {
      const members = all.filter((other) => other.node_set === node_set);
      expect(resource_usage.total_usage, name).toBe(
        members.reduce((sum, member) => sum + (use.gpusByPool.get(member.name) ?? 0), 0),
      );
      expect(resource_usage.quota_used, name).toBe(use.quotaByPool.get(name) ?? 0);
    }
  });

  it("have the rest of their capacity free, and only the oversubscribed one exceeds its quota", () => {
    for (const { name, resource_usage: use } of all) {
      const { total_non_workflow_usage: outside = Number.NaN } = use;
      expect(use.total_free, name).toBe(use.total_capacity - use.total_usage - outside);
      expect(use.total_free, name).toBeGreaterThanOrEqual(0);
      expect(use.quota_free).toBe(Math.max(0, use.quota_limit - use.quota_used));
      expect(use.quota_used > use.quota_limit, name).toBe(name === OVERSUBSCRIBED);
      for (const amount of Object.values(use)) expect(Number.isSafeInteger(amount)).toBe(true);
    }
  });

  it("share a node set together with its use, but not their quotas", () => {
    const [one, other] = ["research-shared", "preemptible"].map((name) => world.pools.getByName(name));
    if (!one || !other) return expect(world.pools.total).toBeLessThan(6);
    const { quota_used, quota_free, quota_limit, low_usage, queued_gpus } = one.resource_usage;
    const own = { quota_used, quota_free, quota_limit, low_usage, queued_gpus };
    expect({ ...other.resource_usage, ...own }).toEqual(one.resource_usage);
    const sum = plus(plus(NO_USE, one.resource_usage), other.resource_usage);
    expect(sum.quota_used).toBeLessThanOrEqual(one.resource_usage.total_usage);
    expect(sum.quota_limit).toBeLessThanOrEqual(one.resource_usage.total_capacity);
  });

  it("are used unless they are out of service", () => {
    const used = all.filter(({ resource_usage }) => resource_usage.total_usage > 0);
    expect(used.length).toBeGreaterThan(0);
    for (const { name, status } of used) expect(status, name).toBe(PoolStatus.ONLINE);
  });
});

describe("pools at other volumes", () => {
  it("are the same, regardless of later pools", () => {
    const [few, many] = [poolsOf({ pools: 60 }), poolsOf({ pools: 1e9 })];
    expect(few.generatePage(0, 60).entries).toEqual(many.generatePage(0, 60).entries);
    expect(poolsOf({ pools: 60 }, SEED + 1).generateAll()).not.toEqual(few.generateAll());
  });

  it("do not share in a world without the other pool", () => {
    const [pool] = poolsOf({ pools: 5 }).generatePage(4, 1).entries;
    expect(pool?.name).toBe("research-shared");
    expect(pool?.resource_usage.total_capacity).toBeLessThanOrEqual(8 * 50);
  });

  it("do not exist in an empty world, and use nothing in one without nodes", () => {
    expect(poolsOf(NO_VOLUME).generatePage(0, 20)).toEqual({ entries: [], total: 0, resource_sum: NO_USE });
    const bare = poolsOf({ pools: 100, resourcesPerPool: 0 }).generatePage(0, 100);
    expect(bare.resource_sum).toEqual(NO_USE);
    expect(ListPoolsResponse.parse(bare)).toEqual(bare);
  });
});

describe("pools by node set", () => {
  it("are in exactly one each, with the sum over all", () => {
    const pools = poolsOf({});
    const { node_sets, resource_sum } = pools.generatePoolResponse();
    expect(node_sets.flatMap((set) => set.pools)).toHaveLength(50);
    expect(node_sets).toHaveLength(49);
    for (const set of node_sets) for (const pool of set.pools) expect(pool.node_set).toBe(set.name);
    expect(resource_sum).toEqual(sumOver(pools.generateAll()));
    expect(pools.generatePoolResponse({ name: "preempt" }).node_sets).toHaveLength(1);
  });
});

describe("custom patterns", () => {
  it("can omit the limit of a pool, and then of the sum", () => {
    const pools = poolsOf({}, SEED, withProfile("ci-small", { quota: "none" }));
    const page = pools.generatePage(7, 1);
    expect(page.entries[0]?.resource_usage).toMatchObject({ quota_limit: -1, quota_free: -1 });
    expect(page.entries[0]?.resources.gpu?.guarantee).toBe(-1);
    expect(page.resource_sum).toMatchObject({ quota_limit: -1, quota_free: -1 });
    expect(pools.generatePage(0, 1, { name: "h100" }).resource_sum?.quota_limit).toBeGreaterThan(0);
  });

  it("can take a named pool out of service", () => {
    const pools = poolsOf({}, SEED, withProfile("ci-small", { status: PoolStatus.OFFLINE }));
    expect(pools.getByName("ci-small")).toMatchObject({ status: "OFFLINE" });
    expect(pools.traits("ci-small").status).toBe("OFFLINE");
    expect(pools.freeCapacity("ci-small")).toBe(pools.getByName("ci-small")?.resource_usage.total_capacity);
  });

  it("give a pool without a profile the GPUs in its name", () => {
    const patterns = {
      ...MOCK_CONFIG,
      workflows: { ...MOCK_CONFIG.workflows, pools: ["my-t4.lab", "constructor", "a10"] },
    };
    const fleet = createFleet({ seed: SEED, patterns, poolPatterns: POOL_PATTERNS, volume: DEFAULT_VOLUME });
    const pools = createPoolGenerator({ fleet });
    expect(pools.gpuTypeOf("my-t4.lab")).toBe("T4");
    expect(pools.gpuTypeOf("a10")).toBe("A10");
    expect(pools.getByName("constructor")?.name).toBe("constructor");
  });

  it("are rejected if invalid", () => {
    expect(() => poolsOf({}, SEED, withProfile("ci-small", { gpuType: "H9000" }))).toThrow(
      'pools.profiles.ci-small.gpuType is "H9000"',
    );
  });
});

describe("invalid requests", () => {
  const pools = poolsOf(LOW_VOLUME);

  it.each([-1, 3, 0.5, Number.NaN])("pool %d of three is rejected", (index) => {
    expect(() => pools.generate(index)).toThrow(
      `There is no pool ${JSON.stringify(index)}: this world has 3.`,
    );
  });

  it("a pool by an unknown name", () => {
    expect(() => pools.freeCapacity("nowhere")).toThrow('There is no pool "nowhere"');
    expect(() => pools.gpuTypeOf("pool-9")).toThrow(RangeError);
  });

  it.each([
    [-1, 20, "offset is -1"],
    [0, 1.5, "limit is 1.5"],
  ])("page (%d, %d)", (offset, limit, message) => {
    expect(() => pools.generatePage(offset, limit)).toThrow(message);
  });

  it("all of a million at once", () => {
    const many = poolsOf({ pools: 1_000_000 });
    for (const ask of [many.generateAll, many.getPoolNames, many.generatePoolResponse]) {
      expect(() => ask()).toThrow(
        "There are 1000000 pools, and at most 10000 are given at once: ask for pages.",
      );
    }
    expect(many.generatePoolResponse({ name: "shared" }).node_sets).toHaveLength(1);
  });

  it("a page past the end is empty with its total", () => {
    expect(pools.generatePage(3, 20)).toMatchObject({ entries: [], total: 3 });
    expect(pools.generatePage(2, 20).entries).toHaveLength(1);
  });
});
