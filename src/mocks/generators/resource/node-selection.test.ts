import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BackendResourceType,
  ListOrder,
  NodeSortKey,
  type ResourceFields,
  type ResourcePage,
  ResourceStatus,
  type ResourcesEntry,
} from "../../../lib/api/generated.schemas.ts";
import { BILLION_VOLUME, type Volume } from "../../seed/volumes.ts";
import { createWorld } from "../../world/world.ts";
import { createTestFleet } from "../pool/fleet.fixture.ts";
import { TOPOLOGY_LABELS } from "../pool/topology-labels.ts";
import type { ResourceFilter } from "./node-query.ts";

const [SEED = 0] = fc.sample(fc.nat(), 1);
const worldOf = (volume: Partial<Volume>) => createTestFleet(SEED, volume);

const TOPOLOGY_KEYS = ["region", "zone", "rack"] as const;

/** Absent four times out of five, so that filters of many fields still accept something. */
const rarely = <Value>(values: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values });

const some = <Value>(values: readonly Value[]) =>
  rarely(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }));

const small = worldOf({ pools: 130, resourcesPerPool: 23, resourcesTotal: 2_900 });
const everyNode = small.resources.generateAll();
const hostTexts = fc.oneof(
  fc.constantFrom(
    "",
    "node",
    "-",
    "0",
    "01",
    "1",
    "12",
    "-01",
    "pool-1",
    "12-node-",
    "T-NODE-02",
    "nothing",
    "e",
  ),
  fc
    .tuple(fc.constantFrom(...everyNode), fc.nat({ max: 24 }), fc.integer({ min: 1, max: 12 }))
    .map(([{ hostname }, start, length]) => hostname.slice(start, start + length)),
);
const filters: fc.Arbitrary<ResourceFilter> = fc.record({
  pools: fc.option(
    fc.uniqueArray(
      fc.constantFrom("preemptible", "research-shared", "pool-77", "pool-130", "ci-small", "x"),
      {
        maxLength: 4,
      },
    ),
    { nil: undefined, freq: 2 },
  ),
  platforms: some(["dgx", "ovx", "egx", "abacus"]),
  types: some(Object.values(BackendResourceType)),
  statuses: some(Object.values(ResourceStatus)),
  hostname: fc.option(hostTexts, { nil: undefined, freq: 3 }),
  backends: some(["kubernetes", "kubernetes-eu", "elsewhere"]),
  gpuModels: some(["H100", "A100", "L40S", "T4"]),
  gpuFreeMin: rarely(fc.integer({ min: 0, max: 8 })),
  gpuFreeMax: rarely(fc.integer({ min: 0, max: 8 })),
  gpusUsed: rarely(fc.integer({ min: 0, max: 8 })),
  topology: rarely(
    fc.record(
      {
        region: fc.subarray(["us-west", "eu-central"]),
        zone: fc.subarray(["us-west-a", "us-west-b", "us-east-b", "eu-central-a"]),
        rack: fc.subarray([
          "research-shared-rack-1",
          "pool-77-rack-3",
          "pool-130-rack-2",
          "ci-small-rack-9",
          "x",
        ]),
      },
      { requiredKeys: [] },
    ),
  ),
});

/** A world with workflows; made at its first use. */
const WORLD = createWorld({ seed: SEED });
const liveFilters: fc.Arbitrary<ResourceFilter> = fc.record({
  pools: fc.option(fc.subarray(["preemptible", "research-shared", "training-h100", "pool-17", "pool-55"]), {
    nil: undefined,
    freq: 2,
  }),
  platforms: some(["dgx", "ovx", "egx"]),
  types: some(Object.values(BackendResourceType)),
  statuses: some(Object.values(ResourceStatus)),
  hostname: fc.constantFrom(undefined, "", "-NODE-0", "-051", "5", "pool-1", "0-node-05", "shared", "x"),
  gpuFreeMin: fc.constantFrom(undefined, undefined, 1, 4),
  topology: fc.constantFrom(
    undefined,
    undefined,
    { zone: ["us-west-a", "us-east-b", "eu-central-a"] },
    { rack: ["training-h100-rack-7", "pool-55-rack-7"] },
  ),
});

function accepts(filter: ResourceFilter, node: ResourcesEntry): boolean {
  const served = Object.entries(node.pool_platform_labels);
  const platforms = served.flatMap(([, names]) => names);
  return (
    (filter.pools?.some((pool) => served.some(([name]) => name === pool)) ?? true) &&
    (filter.platforms?.some((platform) => platforms.includes(platform)) ?? true) &&
    (filter.types?.includes(node.resource_type) ?? true) &&
    (filter.statuses?.includes(node.status) ?? true) &&
    node.hostname.includes(filter.hostname?.toLowerCase() ?? "") &&
    (filter.backends?.includes(node.backend) ?? true) &&
    (filter.gpuModels?.includes(node.gpu_model) ?? true) &&
    freeFor(node) >= (filter.gpuFreeMin ?? 0) &&
    freeFor(node) <= (filter.gpuFreeMax ?? 8) &&
    (filter.gpusUsed ?? usedOf(node)) === usedOf(node) &&
    TOPOLOGY_KEYS.every(
      (key) => filter.topology?.[key]?.includes(node.label_fields?.[TOPOLOGY_LABELS[key]] ?? "") ?? true,
    )
  );
}

/** GPUs that new work can have. */
function freeFor({ platform_available_fields: available = {} }: ResourcesEntry): number {
  return Object.values(available).flatMap((byPlatform) => Object.values(byPlatform))[0]?.gpu ?? Number.NaN;
}

function usedOf({ usage_fields, non_workflow_usage_fields }: ResourcesEntry): number {
  return usage_fields.gpu + non_workflow_usage_fields.gpu;
}

const FIELDS = ["gpu", "cpu", "memory", "storage"] as const;
type Part = "allocatable_fields" | "usage_fields" | "non_workflow_usage_fields";

/** The sums of a page as a client would make them of all rows. */
function scanSums(nodes: readonly ResourcesEntry[]): Omit<ResourcePage, "entries" | "total"> {
  const sum = (
    amountOf: (node: ResourcesEntry, field: (typeof FIELDS)[number]) => number,
  ): ResourceFields => {
    const of = (field: (typeof FIELDS)[number]) =>
      nodes.reduce((total, node) => total + amountOf(node, field), 0);
    return { gpu: of("gpu"), cpu: of("cpu"), memory: of("memory"), storage: of("storage") };
  };
  const part = (name: Part) => sum((node, field) => node[name][field]);
  const count = (status: ResourceStatus) => nodes.filter((node) => node.status === status).length;
  return {
    resource_sum: {
      allocatable: part("allocatable_fields"),
      usage: part("usage_fields"),
      non_workflow_usage: part("non_workflow_usage_fields"),
      free: sum(
        (node, field) =>
          node.allocatable_fields[field] - node.usage_fields[field] - node.non_workflow_usage_fields[field],
      ),
      available: sum((node, field) => {
        const byPool = Object.values(node.platform_available_fields ?? {})[0] ?? {};
        return Object.values(byPool)[0]?.[field] ?? Number.NaN;
      }),
    },
    by_status: {
      AVAILABLE: count("AVAILABLE"),
      IN_USE: count("IN_USE"),
      CORDONED: count("CORDONED"),
      DRAINING: count("DRAINING"),
      OFFLINE: count("OFFLINE"),
    },
    free_gpu_histogram: Array.from({ length: 9 }, (_, free) => ({
      free_gpus: free,
      nodes: nodes.filter((node) => freeFor(node) === free).length,
    })),
  };
}

describe("filtered nodes", () => {
  it("equal a scan of all nodes, with an exact count", () => {
    fc.assert(
      fc.property(filters, fc.nat({ max: 400 }), fc.nat({ max: 40 }), (filter, offset, limit) => {
        const expected = everyNode.filter((node) => accepts(filter, node));
        const page = small.resources.generateGlobalPage(offset, limit, filter);
        expect(page.total).toBe(expected.length);
        const hosts = (list: readonly ResourcesEntry[]) => list.map(({ hostname }) => hostname);
        expect(hosts(page.entries)).toEqual(hosts(expected.slice(offset, offset + limit)));
        expect(page.entries[0]).toEqual(limit > 0 ? expected[offset] : undefined);
        expect(page).toMatchObject(scanSums(expected));
      }),
      { numRuns: 120 },
    );
  });

  it("equal a sort of all matching nodes, in any order", () => {
    const keys: Readonly<Record<NodeSortKey, (node: ResourcesEntry) => number>> = {
      hostname: () => 0,
      free: freeFor,
      used: usedOf,
    };
    const orders = fc.constantFrom(...Object.values(ListOrder));
    const sorts = fc.constantFrom(...Object.values(NodeSortKey));
    const unused = filters.map(({ gpusUsed: _, ...filter }) => filter);
    const { resources } = WORLD.withVolume({ pools: 60, resourcesPerPool: 57, resourcesTotal: undefined });
    for (const [generator, nodes] of [
      [small.resources, everyNode],
      [resources, resources.generateAll()],
    ] as const) {
      fc.assert(
        fc.property(unused, sorts, orders, fc.nat({ max: 600 }), (filter, sort, order, offset) => {
          const matches = nodes.filter((node) => accepts(filter, node));
          const sign = order === "DESC" ? -1 : 1;
          const expected =
            sort === "hostname" && order === "DESC"
              ? matches.toReversed()
              : matches.toSorted((one, other) => sign * (keys[sort](one) - keys[sort](other)));
          const { entries, total } = generator.generateGlobalPage(offset, 30, filter, { sort, order });
          expect(total).toBe(expected.length);
          expect(entries).toEqual(expected.slice(offset, offset + 30));
        }),
        { numRuns: 40 },
      );
    }
  });

  it("of a pool are all nodes that serve it", () => {
    fc.assert(
      fc.property(filters, fc.constantFrom("preemptible", "pool-77", "pool-51"), (filter, pool) => {
        const { pools: _pools, ...rest } = filter;
        const page = small.resources.generatePage(pool, 1, 9, rest);
        expect(page).toEqual(small.resources.generateGlobalPage(1, 9, { ...rest, pools: [pool] }));
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    { pools: 1_000, resourcesPerPool: 10_000, resourcesTotal: 1_000_000 },
    { pools: 1_000_000, resourcesPerPool: 1_000 },
    { pools: 3, resourcesPerPool: 1e9 },
    { pools: 1e9, resourcesPerPool: 1_000_000 },
  ])("are counted and paged consistently at %o", (volume) => {
    const { resources } = worldOf(volume);
    const most = resources.totalGlobal;
    expect(most).toBe(volume.resourcesTotal ?? volume.pools * volume.resourcesPerPool);
    fc.assert(
      fc.property(filters, fc.double({ min: 0, max: 1, noNaN: true }), (filter, place) => {
        const total = resources.count(filter);
        const offset = Math.floor(place * Math.max(0, total - 4));
        const { entries } = resources.generateGlobalPage(offset, 4, filter);
        expect(entries).toHaveLength(Math.min(4, total));
        for (const node of entries) expect(accepts(filter, node), node.hostname).toBe(true);
        // A page starts where the previous one ends.
        expect(resources.generateGlobalPage(offset + 2, 2, filter).entries).toEqual(entries.slice(2));
        expect(new Set(entries.map(({ hostname }) => hostname)).size).toBe(entries.length);
        // Complete: the statuses add up to the total.
        const parts = (filter.statuses ?? Object.values(ResourceStatus)).map((status) =>
          resources.count({ ...filter, statuses: [status] }),
        );
        expect(parts.reduce((sum, count) => sum + count, 0)).toBe(total);
        const { by_status, free_gpu_histogram } = resources.generateGlobalPage(0, 1, filter);
        expect(Object.values(by_status).reduce((sum, count) => sum + count, 0)).toBe(total);
        expect(free_gpu_histogram.reduce((sum, { nodes }) => sum + nodes, 0)).toBe(total);
      }),
      { numRuns: 12 },
    );
  });

  it("equal a scan where workflows run on some of them and others are beside the cluster", () => {
    const { resources } = WORLD.withVolume({ pools: 60, resourcesPerPool: 57, resourcesTotal: undefined });
    const nodes = resources.generateAll();
    fc.assert(
      fc.property(liveFilters, fc.nat({ max: 3_000 }), fc.nat({ max: 60 }), (filter, offset, limit) => {
        const expected = nodes.filter((node) => accepts(filter, node));
        expect(resources.count(filter)).toBe(expected.length);
        const { entries, total: _, ...sums } = resources.generateGlobalPage(offset, limit, filter);
        expect(entries).toEqual(expected.slice(offset, offset + limit));
        expect(sums).toEqual(scanSums(expected));
      }),
      { numRuns: 100 },
    );
  });

  it("are counted by what workflows use at the billion volume, and the statuses add up", () => {
    const { resources, pools } = WORLD.withVolume(BILLION_VOLUME);
    const statuses = Object.values(ResourceStatus);
    fc.assert(
      fc.property(liveFilters, (filter) => {
        const parts = statuses.map((status) => resources.count({ ...filter, statuses: [status] }));
        const { statuses: _statuses, ...rest } = filter;
        expect(parts.reduce((sum, count) => sum + count, 0)).toBe(resources.count(rest));
      }),
      { numRuns: 15 },
    );
    // One pool as a whole, beyond the nodes of the cluster too.
    const nodes = resources.generateForPool(pools.generate(0).name);
    expect(nodes).toHaveLength(10_000);
    expect(resources.generatePage(0, 0, 1)).toMatchObject(scanSums(nodes));
    for (const status of statuses) {
      const wanted = nodes.filter((node) => node.status === status).map(({ hostname }) => hostname);
      const page = resources.generatePage(0, 0, 40, { statuses: [status] });
      expect(page.total).toBe(wanted.length);
      expect(page.entries.map(({ hostname }) => hostname)).toEqual(wanted.slice(0, 40));
    }
  });

  it("are at the index of their number among a billion", () => {
    const { resources } = worldOf({ pools: 1_000, resourcesPerPool: 1_000_000 });
    expect(resources.generateGlobal(0).hostname).toBe("training-h100-node-001");
    expect(resources.generateGlobal(999_999).hostname).toBe("training-h100-node-1000000");
    expect(resources.generateGlobal(1e9 - 1).hostname).toBe("pool-1000-node-1000000");
    expect(resources.generateGlobalPage(0, 5, { hostname: "pool-700-node-12345" }).total).toBe(11);
  });
});
