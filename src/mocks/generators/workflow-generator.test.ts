import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WorkflowQueryResponse } from "../../lib/api/generated.schemas.ts";
import { WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import { MOCK_CONFIG } from "../seed/types.ts";
import { BILLION_VOLUME, DEFAULT_VOLUME, LOW_VOLUME, NO_VOLUME } from "../seed/volumes.ts";
import { createWorld, type World } from "../world/world.ts";
import { poolName } from "./pool-names.ts";

const SEEDS = fc.sample(fc.nat(), 2);
/** A row refers to the previous one in its sequence, so it is complete only in volumes that include those. */
const LONGEST_SEQUENCE = 4;
const indices = fc.integer({ min: 0, max: BILLION_VOLUME.workflows - 1 });

function namedNodes({ groups }: WorkflowQueryResponse): string[] {
  return groups.flatMap(({ tasks }) => tasks.flatMap(({ node_name }) => node_name ?? []));
}

describe.each(SEEDS)("rows of seed %d", (seed) => {
  const world = createWorld({ seed, volume: BILLION_VOLUME });
  const { workflows } = world;

  it("are the same at every volume that includes them, in another world, and in any order of calls", () => {
    const again = createWorld({ seed, volume: BILLION_VOLUME });
    fc.assert(
      fc.property(fc.array(indices, { minLength: 1, maxLength: 6 }), (wanted) => {
        const first = wanted.map((index) => JSON.stringify(workflows.generate(index)));
        const backwards = wanted.toReversed().map((index) => JSON.stringify(again.workflows.generate(index)));
        expect(backwards.toReversed()).toEqual(first);
        const tight = world.withVolume({ workflows: Math.max(...wanted) + LONGEST_SEQUENCE });
        expect(wanted.map((index) => JSON.stringify(tight.workflows.generate(index)))).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it("are the same in the list as on their own page", () => {
    fc.assert(
      fc.property(indices, (index) => {
        const { user, workflow_uuid, overview, logs, error_logs, ...rest } = workflows.entry(index);
        // Sums over its tasks, which its own page lists.
        const { task_count, completed_task_count, gpu_count, ...shared } = rest;
        const whole = workflows.generate(index);
        expect(whole).toMatchObject({ ...shared, submitted_by: user, uuid: workflow_uuid, overview, logs });
        expect(error_logs !== undefined).toBe(whole.status.startsWith("FAILED"));
        for (const field of ["start_time", "end_time", "duration", "labels", "app_name"] as const) {
          expect(field in shared).toBe(field in whole);
        }
      }),
    );
  });

  it("are found only by their name", () => {
    fc.assert(
      fc.property(indices, fc.nat({ max: 200 }), fc.constantFrom("x", "-", "0"), (index, place, letter) => {
        const { name } = workflows.entry(index);
        expect(workflows.indexByName(name)).toBe(index);
        expect(workflows.getByName(name)).toEqual(workflows.generate(index));
        const at = place % (name.length + 1);
        const other = name.slice(0, at) + letter + name.slice(at);
        expect(workflows.getByName(other)).toBeNull();
        expect(workflows.getByName(name.slice(0, -1))).toBeNull();
        expect(workflows.getByName(name.toUpperCase())).toBeNull();
        expect(world.withVolume({ workflows: index }).workflows.getByName(name)).toBeNull();
      }),
    );
  });

  it("have unique names", () => {
    const names = workflows.generatePage(0, 5_000).entries.map(({ name }) => name);
    expect(new Set(names).size).toBe(5_000);
  });

  it("grow older without end, and are sorted newest first", () => {
    const times = [0, 10_000, 99_980, 5e8, 1e9 - 40].flatMap((offset) =>
      workflows.generatePage(offset, 40).entries.map(({ submit_time }) => submit_time),
    );
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it("refer only to pools, nodes and buckets of the world", () => {
    const small = world.withVolume({ ...LOW_VOLUME, buckets: 2 });
    const { patterns } = small.config;
    const pools = [0, 1, 2].map((pool) => poolName(patterns, pool));
    const buckets = patterns.buckets.names.slice(0, 2).map((name) => `s3://${name}/`);
    for (let index = 0; index < LOW_VOLUME.workflows; index += 1) {
      const row = small.workflows.generate(index);
      expect(pools).toContain(row.pool);
      for (const node of namedNodes(row)) expect(Number(node.match(/\d+$/)?.[0])).toBeLessThanOrEqual(10);
      if (row.outputs) expect(buckets.some((bucket) => row.outputs?.startsWith(bucket))).toBe(true);
      // Pools differ in whether they enforce labels, and in the GPUs of their nodes.
      // What becomes of a row depends on what else runs there.
      const { labels, user, name, workflow_uuid, submit_time, priority, tags } = workflows.entry(index);
      const entry = small.workflows.entry(index);
      expect(entry).toMatchObject({ user, name, workflow_uuid, submit_time, priority, tags });
      if (labels && entry.labels) expect(entry.labels).toEqual(labels);
    }
  });

  it("refer to no pool, node or bucket in a world without any", () => {
    const bare = world.withVolume({ ...NO_VOLUME, workflows: 200 }).workflows;
    for (const row of bare.generateFullPage(0, 200).entries) {
      expect(row).not.toHaveProperty("pool");
      expect(row).not.toHaveProperty("outputs");
      expect(namedNodes(row)).toEqual([]);
    }
    expect(bare.count({ pools: [poolName(MOCK_CONFIG, 0)] })).toBe(0);
    expect(bare.page({ sort: "pool", order: "ASC", limit: 3 })).toEqual(bare.generatePage(0, 3));
  });
});

describe("worlds", () => {
  it("of two seeds share no names or uuids", () => {
    const seen = new Set<string>();
    const seeds = [0, 1, 2, 3, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER];
    for (const seed of seeds) {
      const { entries } = createWorld({ seed }).workflows.generatePage(0, 1_000);
      for (const { name, workflow_uuid } of entries) seen.add(name).add(workflow_uuid);
    }
    expect(seen.size).toBe(seeds.length * 2_000);
  });

  it("follow their clock, and change only in what depends on time", () => {
    const epoch = Date.UTC(2031, 6, 1);
    const [early, late] = [createWorld(), createWorld({ epoch })];
    for (let index = 0; index < 50; index += 1) {
      const [before, after] = [early.workflows.record(index), late.workflows.record(index)];
      expect(after.name).toBe(before.name);
      expect(epoch - after.times.submit).toBe(early.now - before.times.submit);
    }
  });

  it("are reproducible under concurrent requests", async () => {
    const { workflows } = createWorld({ seed: 3 });
    const alone = Array.from({ length: 20 }, (_, page) => workflows.generateFullPage(page * 500, 5));
    const together = await Promise.all(
      alone.map(async (_, page) => {
        await Promise.resolve();
        const { total } = workflows.generatePage(0, 1, { statuses: ["RUNNING"], name: "train" });
        expect(total).toBeGreaterThan(0);
        await Promise.resolve();
        return workflows.generateFullPage(page * 500, 5);
      }),
    );
    expect(together).toEqual(alone);
  });

  it("follow custom patterns", () => {
    const patterns = {
      ...MOCK_CONFIG,
      profile: { ...MOCK_CONFIG.profile, admins: [] },
      workflows: {
        ...MOCK_CONFIG.workflows,
        statusDistribution: { RUNNING: 1 },
        users: ["zoe"],
        tags: [],
        apps: [],
        pools: ["only-pool"],
      },
    };
    const { workflows } = createWorld({
      patterns,
      volume: { ...DEFAULT_VOLUME, workflows: 1_000, pools: 1 },
    });
    // Where nothing ends but by limits of time, what finds room runs and the rest waits.
    const { RUNNING, WAITING } = WorkflowStatus;
    expect(workflows.count({ statuses: [RUNNING] })).toBeGreaterThan(0);
    expect(workflows.count({ statuses: [RUNNING, WAITING] })).toBeGreaterThan(workflows.total / 2);
    for (const { user, tags, pool, app_name } of workflows.generatePage(0, 200).entries) {
      expect({ user, tags, pool, app_name }).toEqual({
        user: "zoe",
        tags: [],
        pool: "only-pool",
        app_name: undefined,
      });
    }
  });
});

describe("invalid requests", () => {
  const { workflows } = createWorld({ volume: LOW_VOLUME });

  it.each([-1, 100, 0.5, Number.NaN])("workflow %d of a hundred is rejected", (index) => {
    expect(() => workflows.generate(index)).toThrow(`There is no workflow ${index}`);
    expect(() => workflows.entry(index)).toThrow(RangeError);
    expect(() => workflows.task(index, "train-0")).toThrow(RangeError);
  });

  it.each([
    [-1, 20, "offset is -1"],
    [0.5, 20, "offset is 0.5"],
    [0, Number.NaN, "limit is NaN"],
  ])("page (%d, %d) is rejected", (offset, limit, message) => {
    expect(() => workflows.generatePage(offset, limit)).toThrow(message);
  });

  it("a page past the end is empty with its total", () => {
    expect(workflows.generatePage(100, 20)).toEqual({ entries: [], total: 100 });
    expect(workflows.generatePage(90, 20).entries).toHaveLength(10);
    expect(createWorld({ volume: NO_VOLUME }).workflows.generatePage(0, 20)).toEqual({
      entries: [],
      total: 0,
    });
  });

  it("a world of 2^41 workflows has a last one", () => {
    const world: World = createWorld({ volume: { ...BILLION_VOLUME, workflows: 2 ** 41 } });
    const [last] = world.workflows.generatePage(2 ** 41 - 1, 20).entries;
    expect(last?.name).toBe(world.workflows.entry(2 ** 41 - 1).name);
  });
});
