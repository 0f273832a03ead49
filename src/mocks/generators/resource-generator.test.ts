import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BackendResourceType,
  PoolStatus,
  type ResourceFields,
  ResourceStatus,
  type ResourcesEntry,
} from "../../lib/api/generated.schemas.ts";
import { ListResourcesResponse } from "../../lib/api/generated.zod.ts";
import { liveUse } from "../invariants/live-use.fixture.ts";
import { POOL_PATTERNS } from "../seed/pool-patterns.ts";
import { LOW_VOLUME, NO_VOLUME, type Volume } from "../seed/volumes.ts";
import { createWorld, type World } from "../world/world.ts";
import { createTestFleet } from "./pool/fleet.fixture.ts";

const SEEDS = fc.sample(fc.nat(), 2);
const [SEED = 0] = SEEDS;

const worldOf = (volume: Partial<Volume>, seed = SEED, poolPatterns = POOL_PATTERNS) =>
  createTestFleet(seed, volume, poolPatterns);

const CONDITION = /^[A-Za-z]+=(True|False|Unknown)$/;
const FIELDS = ["gpu", "cpu", "memory", "storage"] as const;
const NOTHING: ResourceFields = { gpu: 0, cpu: 0, memory: 0, storage: 0 };

function gpus(
  nodes: readonly ResourcesEntry[],
  field: "usage_fields" | "non_workflow_usage_fields" | "allocatable_fields",
): number {
  return nodes.reduce((sum, node) => sum + node[field].gpu, 0);
}

/** Contradictions within a node, apart from its pools. */
function contradictions(node: ResourcesEntry): string[] {
  const { status, usage_fields: usage, non_workflow_usage_fields: own, allocatable_fields: all } = node;
  const takesWork = status === ResourceStatus.AVAILABLE || status === ResourceStatus.IN_USE;
  const isOffline = status === ResourceStatus.OFFLINE;
  const sum = FIELDS.reduce((total, field) => total + usage[field], 0);
  const usedGpus = usage.gpu + own.gpu;
  const claims: Record<string, boolean> = {
    "uses no more than it has": FIELDS.every((field) => usage[field] + own[field] <= all[field]),
    "has whole amounts": FIELDS.every((field) => Number.isSafeInteger(usage[field] + all[field])),
    "has 1, 2, 4 or 8 GPUs": [1, 2, 4, 8].includes(all.gpu),
    "has 8 to 32 cores a GPU": all.cpu >= 8 * all.gpu && all.cpu <= 32 * all.gpu,
    "has 64 to 256 GiB a GPU": all.memory >= 2 ** 36 * all.gpu && all.memory <= 2 ** 38 * all.gpu,
    "has free GPUs when AVAILABLE": status !== ResourceStatus.AVAILABLE || usedGpus < all.gpu,
    "has none when IN_USE": status !== ResourceStatus.IN_USE || usedGpus === all.gpu,
    "runs tasks only if it takes work": takesWork || sum === 0,
    "uses nothing when OFFLINE": !isOffline || FIELDS.every((field) => own[field] === 0),
    "is used by workflows or otherwise": usage.gpu === 0 || own.gpu === 0,
    "is UNUSED when OFFLINE, and only then": (node.resource_type === "UNUSED") === isOffline,
    "has taints when it takes no work, and only then": (node.taints.length === 0) === takesWork,
    "is ready unless OFFLINE": node.conditions?.includes("Ready=True") !== isOffline,
    "has conditions as Name=Status": (node.conditions ?? []).every((text) => CONDITION.test(text)),
  };
  return Object.keys(claims).filter((claim) => !claims[claim]);
}

/** What workflows use, by seed; shared, since each costs a cluster. */
const WORLDS = new Map(SEEDS.map((seed) => [seed, createWorld({ seed })]));

describe.each(SEEDS)("nodes of seed %d", (seed) => {
  const world = WORLDS.get(seed) as World;
  const { pools, resources } = world;
  const nodes = resources.generateAll();

  it("match the contract", () => {
    const page = resources.generateGlobalPage(0, 60);
    expect(ListResourcesResponse.parse(page)).toEqual(page);
  });

  it("have a usage that fits their status and their capacity", () => {
    expect(nodes).toHaveLength(50 * 50);
    expect(nodes.flatMap(contradictions)).toEqual([]);
    // Nodes without a cluster.
    const bare = worldOf({}, seed).resources.generateAll();
    expect(bare.flatMap(contradictions)).toEqual([]);
    for (const { usage_fields } of bare) expect(usage_fields).toEqual(NOTHING);
  });

  it("use what their tasks ask for", () => {
    const { byNode } = liveUse(world);
    for (const { hostname, usage_fields } of nodes)
      expect(usage_fields, hostname).toEqual(byNode.get(hostname) ?? NOTHING);
    for (const hostname of byNode.keys()) expect(resources.getByHostname(hostname)).not.toBeNull();
  });

  it("are all that can be idle, partly used and full", () => {
    const taking = nodes.filter(({ status }) => status === "AVAILABLE" || status === "IN_USE");
    const isFull = ({ usage_fields, allocatable_fields }: ResourcesEntry) =>
      usage_fields.gpu === allocatable_fields.gpu;
    for (const node of taking) expect(node.status).toBe(isFull(node) ? "IN_USE" : "AVAILABLE");
    expect(taking.some(isFull)).toBe(true);
    expect(taking.some(({ usage_fields }) => usage_fields.gpu === 0)).toBe(true);
    expect(taking.some((node) => node.usage_fields.gpu > 0 && !isFull(node))).toBe(true);
  });

  it("add up to their pools", () => {
    for (const pool of pools.generateAll()) {
      const own = resources.generateForPool(pool.name);
      expect(gpus(own, "allocatable_fields")).toBe(pool.resource_usage.total_capacity);
      expect(gpus(own, "usage_fields")).toBe(pool.resource_usage.total_usage);
      expect(gpus(own, "non_workflow_usage_fields")).toBe(pool.resource_usage.total_non_workflow_usage);
      expect(pools.freeCapacity(pool.name)).toBe(
        gpus(own, "allocatable_fields") - gpus(own, "usage_fields") - gpus(own, "non_workflow_usage_fields"),
      );
    }
    const { resource_sum } = pools.generatePage(0, 1);
    expect(gpus(nodes, "allocatable_fields")).toBe(resource_sum?.total_capacity);
    expect(gpus(nodes, "usage_fields")).toBe(resource_sum?.total_usage);
    expect(gpus(nodes, "non_workflow_usage_fields")).toBe(resource_sum?.total_non_workflow_usage);
  });

  it("agree with the pools that they serve", () => {
    // A sample: seven divides neither the nodes of a pool nor those of a rack.
    for (const node of nodes.filter((_, index) => index % 7 === 0)) {
      const served = Object.entries(node.pool_platform_labels);
      expect(served.length).toBeGreaterThan(0);
      for (const [name, platforms] of served) {
        const pool = pools.getByName(name);
        for (const platform of platforms) {
          expect(pool?.platforms).toHaveProperty(platform);
          expect(node.config_fields?.[name]?.[platform]).toEqual(pool?.platforms[platform]);
          expect(node.platform_allocatable_fields?.[name]?.[platform]).toEqual(node.allocatable_fields);
        }
        expect(node.backend).toBe(pool?.backend);
        expect(node.label_fields?.["nvidia.com/gpu.product"]).toBe(pools.gpuType(name).product);
        for (const { label } of pool?.topology_keys ?? []) expect(node.label_fields).toHaveProperty(label);
      }
      const pairs = served.flatMap(([name, platforms]) => platforms.map((platform) => `${name}/${platform}`));
      expect(node.exposed_fields).toEqual({ node: node.hostname, "pool/platform": pairs });
      const isShared = served.length > 1;
      if (node.resource_type === BackendResourceType.SHARED) expect(isShared).toBe(true);
      if (node.resource_type === BackendResourceType.RESERVED) expect(isShared).toBe(false);
    }
  });

  it("of a pool out of service are OFFLINE, and accept no new work in maintenance", () => {
    const statuses = (status: PoolStatus) =>
      new Set(
        pools
          .generatePage(0, 50, { statuses: [status] })
          .entries.flatMap(({ name }) => resources.generateForPool(name).map((node) => node.status)),
      );
    expect(statuses(PoolStatus.OFFLINE)).toEqual(new Set(["OFFLINE"]));
    expect(statuses(PoolStatus.MAINTENANCE)).toEqual(new Set(["CORDONED", "DRAINING", "OFFLINE"]));
  });

  it("exist for every task, and serve the task's pool", () => {
    let named = 0;
    for (const { pool = "", groups, backend } of world.workflows.generateFullPage(0, 150).entries) {
      expect(pools.getByName(pool)?.backend).toBe(backend);
      for (const { node_name } of groups.flatMap(({ tasks }) => tasks)) {
        if (node_name === undefined) continue;
        named += 1;
        expect(resources.getByHostname(node_name)?.pool_platform_labels).toHaveProperty(pool);
      }
    }
    expect(named).toBeGreaterThan(150);
  });
});

describe("statuses of nodes", () => {
  it("have the config's shares in ONLINE pools", () => {
    const { pools, resources } = worldOf({ pools: 1_000, resourcesPerPool: 10_000 });
    const online = pools.generatePage(0, 1_000, { statuses: [PoolStatus.ONLINE] });
    const names = online.entries.map(({ name }) => name);
    const total = resources.count({ pools: names });
    for (const [status, share] of Object.entries(POOL_PATTERNS.nodeStatusDistribution)) {
      const count = resources.count({ pools: names, statuses: [status as ResourceStatus] });
      expect(Math.abs(count / total - share), status).toBeLessThan(0.005);
    }
  });

  it("follow a custom distribution", () => {
    const patterns = {
      ...POOL_PATTERNS,
      statusDistribution: { ONLINE: 1 },
      nodeStatusDistribution: { AVAILABLE: 1, DRAINING: 3 },
    };
    const { resources } = worldOf({}, SEED, patterns);
    const draining = resources.count({ statuses: ["DRAINING"] });
    expect(resources.count({ statuses: ["AVAILABLE"] })).toBe(2_500 - draining);
    expect(Math.abs(draining / 2_500 - 0.75)).toBeLessThan(0.03);
  });
});

describe("one node", () => {
  it("equals the page of one", () => {
    const { pools, resources } = worldOf({ pools: 130, resourcesPerPool: 23, resourcesTotal: 2_900 });
    fc.assert(
      fc.property(fc.nat({ max: 2_899 }), fc.nat({ max: 129 }), fc.nat({ max: 20 }), (index, pool, place) => {
        expect([resources.generateGlobal(index)]).toEqual(resources.generateGlobalPage(index, 1).entries);
        const name = pools.getPoolNames()[pool] ?? "";
        expect([resources.generate(name, place)]).toEqual(resources.generatePage(pool, place, 1).entries);
      }),
      { numRuns: 40 },
    );
    expect(resources.generate("preemptible", 30)).toEqual(resources.generateForPool("research-shared")[30]);
  });
});

describe("nodes at other volumes", () => {
  it("are the same at any position", () => {
    const hosts = ["pool-51-node-001", "ci-small-node-050", "preemptible-node-049", "pool-9-node-017"];
    const worlds = [
      { pools: 60, resourcesPerPool: 50 },
      { pools: 1e9, resourcesPerPool: 1_000 },
      { pools: 200, resourcesPerPool: 60, resourcesTotal: 11_000 },
    ];
    const [first, ...others] = worlds.map((volume) => {
      const { resources } = worldOf(volume);
      return hosts.map((host) => resources.getByHostname(host));
    });
    for (const other of others) expect(other).toEqual(first);
    expect(hosts.map((host) => worldOf({ pools: 60 }, SEED + 1).resources.getByHostname(host))).not.toEqual(
      first,
    );
  });

  it("are found only by their full host name", () => {
    const { resources } = worldOf({ pools: 60, resourcesPerPool: 1_200 });
    const numbers = fc.tuple(fc.nat({ max: 59 }), fc.nat({ max: 1_199 }));
    fc.assert(
      fc.property(numbers, ([pool, index]) => {
        const node = resources.generateGlobal(pool * 1_200 + index);
        expect(resources.getByHostname(node.hostname)).toEqual(node);
        for (const other of [`${node.hostname}0x`, `x${node.hostname}`, node.hostname.slice(0, -3)]) {
          expect(resources.getByHostname(other)).toBeNull();
        }
      }),
      { numRuns: 20 },
    );
    const strangers = [
      "pool-61-node-001",
      "pool-9-node-1",
      "pool-9-node-0001",
      "pool-9-node-000",
      "-node-001",
      "",
    ];
    for (const name of strangers) expect(resources.getByHostname(name)).toBeNull();
    expect(resources.getByHostname("pool-9-node-1201")).toBeNull();
    expect(resources.getByHostname("pool-9-node-1200")).not.toBeNull();
  });

  it("share a pool's node set only with existing pools", () => {
    const alone = worldOf({ pools: 5 }).resources;
    expect(alone.generatePage("research-shared", 0, 1).total).toBe(50);
    expect(alone.count({ types: ["SHARED"] })).toBe(0);
    const { resources } = worldOf({});
    expect(resources.generatePage("research-shared", 0, 1).total).toBe(100);
    expect(resources.generate("preemptible", 0).hostname).toBe("research-shared-node-001");
    expect(resources.nodesOf("preemptible")).toBe(50);
  });

  it("have the totals of the documented console calls", () => {
    const { resources } = worldOf({ pools: 1_000, resourcesPerPool: 10_000, resourcesTotal: 1_000_000 });
    expect(resources.totalGlobal).toBe(1_000_000);
    expect(resources.perPool).toBe(10_000);
    expect(resources.generateGlobalPage(999_990, 20).entries).toHaveLength(10);
    expect(resources.generatePage("training-h100", 9_990, 20)).toMatchObject({ total: 10_000 });
  });
});

describe("invalid requests", () => {
  const { resources } = worldOf(LOW_VOLUME);

  it.each([-1, 10, 0.5, Number.NaN])("node %d of a pool of ten", (index) => {
    expect(() => resources.generate(0, index)).toThrow(`There is no node ${index} of pool training-h100`);
  });

  it.each([-1, 30, 1.5])("node %d of thirty", (index) => {
    expect(() => resources.generateGlobal(index)).toThrow(`There is no node ${index} among 30`);
  });

  it("nodes of an unknown pool", () => {
    expect(() => resources.generatePage("pool-4", 0, 20)).toThrow('There is no pool "pool-4"');
    expect(() => resources.generateForPool(3)).toThrow("There is no pool 3");
    expect(resources.count({ pools: ["pool-4"] })).toBe(0);
  });

  it.each([
    [-1, 20, "offset is -1"],
    [0, 0.5, "limit is 0.5"],
  ])("page (%d, %d)", (offset, limit, message) => {
    expect(() => resources.generateGlobalPage(offset, limit)).toThrow(message);
    expect(() => resources.generatePage(0, offset, limit)).toThrow(message);
  });

  it("a million at once", () => {
    const many = worldOf({ pools: 10, resourcesPerPool: 100_000 }).resources;
    expect(() => many.generateAll()).toThrow("There are 1000000 nodes, and at most 10000 are given at once");
    expect(() => many.generateForPool(0)).toThrow("There are 100000 nodes");
  });

  it("a page past the end, or without rows, is empty", () => {
    expect(resources.generateGlobalPage(30, 20)).toMatchObject({ entries: [], total: 30 });
    expect(worldOf(NO_VOLUME).resources.generateGlobalPage(0, 20)).toMatchObject({ entries: [], total: 0 });
    expect(worldOf({ resourcesPerPool: 0 }).resources.generateAll()).toEqual([]);
  });
});

describe("amounts for workflows", () => {
  it("exclude the platform's usage; available amounts also exclude workflows' usage", () => {
    const { resources } = createWorld({ seed: SEED, volume: LOW_VOLUME });
    for (const node of resources.generateAll()) {
      const [[pool = "", platform = ""] = []] = node.exposed_fields["pool/platform"].map((pair) =>
        pair.split("/"),
      );
      const at = (field: "platform_available_fields" | "platform_workflow_allocatable_fields") =>
        node[field]?.[pool]?.[platform] as ResourceFields;
      const takesWork = node.status === "AVAILABLE" || node.status === "IN_USE";
      for (const field of FIELDS) {
        const left = node.allocatable_fields[field] - node.non_workflow_usage_fields[field];
        expect(at("platform_workflow_allocatable_fields")[field]).toBe(left);
        const free = takesWork ? left - node.usage_fields[field] : 0;
        expect(at("platform_available_fields")[field]).toBe(free);
      }
    }
  });
});
