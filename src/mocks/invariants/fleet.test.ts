import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ResourceFields, ResourceStatus, type ResourcesEntry } from "../../lib/api/generated.schemas.ts";
import { DEFAULT_VOLUME } from "../seed/volumes.ts";
import type { World } from "../world/world.ts";
import { configs, SEEDS, worldOf } from "./sample-worlds.fixture.ts";

/** Worlds of a test, and rows that it reads of each: a world costs a cluster, a row next to nothing. */
const NUM_RUNS = 8;
const draws = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });

const FIELDS = ["gpu", "cpu", "memory", "storage"] as const satisfies readonly (keyof ResourceFields)[];

type Part = "allocatable_fields" | "usage_fields" | "non_workflow_usage_fields";

function gpus(nodes: readonly ResourcesEntry[], part: Part): number {
  return nodes.reduce((sum, node) => sum + node[part].gpu, 0);
}

function nodesOf(world: World, pool: string): ResourcesEntry[] {
  return world.resources.generatePage(pool, 0, 1_000).entries;
}

/** Few nodes, so that all of them can be summed. */
const smallFleets = configs.map(({ seed, volume }) => ({
  seed,
  volume: { ...volume, resourcesPerPool: volume.resourcesPerPool % 71, resourcesTotal: undefined },
}));

describe("pools and nodes agree", () => {
  it("on capacity and usage, in any world", () => {
    fc.assert(
      fc.property(smallFleets, draws, (config, picks) => {
        const world = worldOf(config);
        for (const pick of picks) {
          const pool = world.pools.generate(pick % world.pools.total);
          const nodes = nodesOf(world, pool.name);
          const [capacity, usage, outside] = [
            gpus(nodes, "allocatable_fields"),
            gpus(nodes, "usage_fields"),
            gpus(nodes, "non_workflow_usage_fields"),
          ];
          expect(pool.resource_usage).toMatchObject({
            total_capacity: capacity,
            total_usage: usage,
            total_non_workflow_usage: outside,
            total_free: capacity - usage - outside,
          });
          expect(usage + outside).toBeLessThanOrEqual(capacity);
        }
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it("on node limits and existing pools", () => {
    fc.assert(
      fc.property(configs, draws, (config, picks) => {
        const world = worldOf(config);
        const { totalGlobal } = world.resources;
        fc.pre(totalGlobal > 0);
        for (const pick of picks) {
          const node = world.resources.generateGlobal((pick * 7_919) % totalGlobal);
          for (const field of FIELDS) {
            const used = node.usage_fields[field] + node.non_workflow_usage_fields[field];
            expect(used, `${node.hostname} ${field}`).toBeLessThanOrEqual(node.allocatable_fields[field]);
          }
          expect(world.resources.getByHostname(node.hostname)).toEqual(node);
          for (const [name, platforms] of Object.entries(node.pool_platform_labels)) {
            const pool = world.pools.getByName(name);
            expect(Object.keys(pool?.platforms ?? {})).toEqual(platforms);
            expect(pool?.backend).toBe(node.backend);
          }
        }
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it.each(SEEDS)("on quotas, which only the oversubscribed pool exceeds, seed %d", (seed) => {
    const { pools } = worldOf({ seed, volume: DEFAULT_VOLUME });
    const over = pools.generateAll().filter(({ resource_usage: use }) => {
      return use.quota_limit >= 0 && use.quota_used > use.quota_limit;
    });
    expect(over.map(({ name }) => name)).toEqual(["training-a100"]);
    for (const { resource_usage: use } of pools.generateAll())
      expect(use.quota_used).toBeLessThanOrEqual(use.total_usage);
  });

  it.each(SEEDS.slice(0, 3))("on the sum over pools, which counts shared nodes once, seed %d", (seed) => {
    const world = worldOf({ seed, volume: DEFAULT_VOLUME });
    const { resource_sum } = world.pools.generatePage(0, 20);
    const all = world.resources.generateAll();
    expect(resource_sum?.total_capacity).toBe(gpus(all, "allocatable_fields"));
    expect(resource_sum?.total_usage).toBe(gpus(all, "usage_fields"));
    expect(resource_sum?.total_non_workflow_usage).toBe(gpus(all, "non_workflow_usage_fields"));
    expect(new Set(all.map(({ hostname }) => hostname)).size).toBe(all.length);
    expect(world.resources.totalGlobal).toBe(all.length);
    for (const status of Object.values(ResourceStatus)) {
      for (const hostname of ["", "-node-01", "h100", "1-node"]) {
        const wanted = all.filter((node) => node.status === status && node.hostname.includes(hostname));
        expect(world.resources.count({ statuses: [status], hostname })).toBe(wanted.length);
      }
    }
  });
});

/** Contradictions of a dataset with the rest of its world fail. */
function checkDataset(world: World, index: number): void {
  const row = world.datasets.generate(index);
  const info = world.datasets.info(index);
  const { users } = world.config.patterns.workflows;
  expect(world.datasets.getByName(row.name)).toEqual(info);
  expect(info).toMatchObject({ name: row.name, id: row.id, bucket: row.bucket, type: row.type });
  expect(world.buckets.getBucketByName(row.bucket)).not.toBeNull();
  if (row.created_by !== undefined) expect(users).toContain(row.created_by);
  if (info.type === "COLLECTION") {
    for (const member of info.versions) {
      const dataset = world.datasets.getByName(member.name);
      expect(dataset?.type).toBe("DATASET");
      expect(dataset?.bucket).toBe(member.bucket);
      expect(dataset?.versions.map(({ version }) => version)).toContain(member.version);
    }
    return;
  }
  for (const version of info.versions) {
    expect(users).toContain(version.created_by);
    expect(version.last_used >= version.created_date).toBe(true);
    expect(Date.parse(version.last_used)).toBeLessThanOrEqual(world.now);
    for (const name of version.collections) {
      const collection = world.datasets.getByName(name);
      expect(collection?.type).toBe("COLLECTION");
      expect(collection?.versions.map((member) => member.name)).toContain(info.name);
    }
  }
}

describe("datasets and buckets agree", () => {
  it("on every bucket, creator and member of a dataset", () => {
    fc.assert(
      fc.property(configs, draws, (config, picks) => {
        const world = worldOf(config);
        const { totalDatasets } = world.datasets;
        fc.pre(totalDatasets > 0);
        for (const pick of picks) checkDataset(world, (pick * 7_919) % totalDatasets);
      }),
      { numRuns: NUM_RUNS },
    );
  });
});
