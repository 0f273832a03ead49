import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  PoolStatus,
  ResourceStatus,
  TaskGroupStatus,
  WorkflowStatus,
} from "../../lib/api/generated.schemas.ts";
import { NODE_SPREAD } from "../generators/node-names.ts";
import { MOCK_CONFIG, type MockPatterns } from "../seed/types.ts";
import { DEFAULT_VOLUME, HIGH_VOLUME, LOW_VOLUME, ONE_VOLUME, type Volume } from "../seed/volumes.ts";
import { createWorld, type World } from "../world/world.ts";
import { nodeReader, placementProblems } from "./placement-problems.fixture.ts";
import { configs, SEEDS, worldOf } from "./sample-worlds.fixture.ts";

const VOLUMES: Readonly<Record<string, Volume>> = {
  default: DEFAULT_VOLUME,
  low: LOW_VOLUME,
  high: HIGH_VOLUME,
  "20 pools": { ...DEFAULT_VOLUME, pools: 20 },
  "1 pool": { ...DEFAULT_VOLUME, workflows: 2_000, pools: 1 },
};
const WORLDS = SEEDS.slice(0, 3).flatMap((seed) =>
  Object.entries(VOLUMES).map(([kind, volume]) => ({ seed, kind, volume })),
);
const LIVE = [TaskGroupStatus.RUNNING, TaskGroupStatus.INITIALIZING];
/** Rows that are checked one by one, at the front and again in the middle. */
const ROWS = 150;

function offlinePools(world: World): string[] {
  const offline = world.pools.generateAll().filter(({ status }) => status === PoolStatus.OFFLINE);
  return offline.map(({ name }) => name);
}

/** Problems of rows from `offset` on. */
function walk(world: World, offset: number): string[] {
  const nodeOf = nodeReader(world);
  const rows = Math.min(ROWS, world.workflows.total - offset);
  return Array.from({ length: rows }, (_, row) =>
    placementProblems(world.workflows.generate(offset + row), world, nodeOf),
  ).flat();
}

describe.each(WORLDS)("placement is possible: seed $seed, $kind", ({ seed, volume }) => {
  const world = worldOf({ seed, volume });

  it("workflows run in pools that are not OFFLINE", () => {
    const pools = offlinePools(world);
    expect(world.workflows.count({ statuses: [WorkflowStatus.RUNNING], pools })).toBe(0);
    expect(world.tasks.count({ statuses: LIVE, pools })).toBe(0);
  });

  it("tasks run on nodes that are not OFFLINE", () => {
    const { entries } = world.resources.generateGlobalPage(0, DEFAULT_VOLUME.pools * volume.resourcesPerPool);
    const front = entries.filter(({ hostname }) => Number(/\d+$/.exec(hostname)?.[0]) <= NODE_SPREAD);
    const [off, on] = [true, false].map((isOff) =>
      front
        .filter(({ status }) => (status === ResourceStatus.OFFLINE) === isOff)
        .map((node) => node.hostname),
    );
    expect(world.tasks.count({ statuses: LIVE, nodes: off })).toBe(0);
    expect(world.tasks.count({ statuses: LIVE, nodes: on })).toBe(world.tasks.count({ statuses: LIVE }));
    expect(world.tasks.count({ statuses: LIVE })).toBeGreaterThan(0);
  });

  it("requests fit in the nodes' workflow share", () => {
    expect(walk(world, 0)).toEqual([]);
    expect(walk(world, Math.floor(world.workflows.total / 2))).toEqual([]);
  });

  it("counts by pool agree with the rows", () => {
    const { pool = "" } = world.workflows.entry(0);
    const { entries } = world.workflows.generatePage(0, 1_000, { pools: [pool] });
    expect(entries.every((row) => row.pool === pool)).toBe(true);
    expect(entries.length).toBe(Math.min(1_000, world.workflows.count({ pools: [pool] })));
    const byPool = world.workflows.countBy("pool");
    expect(Object.values(byPool).reduce((sum, count) => sum + count, 0)).toBe(world.workflows.total);
  });
});

describe("a pool that is OFFLINE", () => {
  it.each(SEEDS)("has workflows that wait for it, some in vain, seed %d", (seed) => {
    const world = worldOf({ seed, volume: DEFAULT_VOLUME });
    const pools = offlinePools(world);
    expect(pools.length).toBeGreaterThan(0);
    const { PENDING, FAILED_QUEUE_TIMEOUT } = WorkflowStatus;
    for (const status of [PENDING, FAILED_QUEUE_TIMEOUT])
      expect(world.workflows.count({ statuses: [status], pools }), status).toBeGreaterThan(0);
  });

  it("runs none if the config makes all pools OFFLINE: they wait for it", () => {
    const { volume, ...patterns } = MOCK_CONFIG;
    const dark: MockPatterns = {
      ...patterns,
      pools: { ...patterns.pools, statusDistribution: { OFFLINE: 1 }, profiles: {} },
    };
    const world = createWorld({ seed: 3, volume, patterns: dark });
    expect(offlinePools(world).length).toBe(volume.pools);
    expect(world.workflows.count({ statuses: [WorkflowStatus.RUNNING] })).toBe(0);
    expect(world.workflows.count({ statuses: [WorkflowStatus.PENDING] })).toBeGreaterThan(0);
    expect(world.workflows.generateFullPage(0, 20).entries).toHaveLength(20);
    expect(world.withVolume(ONE_VOLUME).workflows.entry(0).pool).toBeDefined();
  });
});

describe("tasks, their pools and their nodes", () => {
  it("are consistent in any workflow of any world", () => {
    fc.assert(
      fc.property(configs, fc.array(fc.nat(), { minLength: 5, maxLength: 10 }), (config, draws) => {
        const world = worldOf(config);
        const { total } = world.workflows;
        const found = draws.map((draw) =>
          placementProblems(world.workflows.generate((draw * 7_919) % total), world),
        );
        expect(found.flat()).toEqual([]);
      }),
    );
  });

  it("are the same at the default volume and at a high one", () => {
    const [seed = 0] = SEEDS;
    const base = worldOf({ seed, volume: DEFAULT_VOLUME });
    const high = worldOf({ seed, volume: HIGH_VOLUME });
    for (let index = 0; index < 100; index += 1) {
      const [one, other] = [base, high].map((world) => world.workflows.generate(index));
      expect(one?.groups).toEqual(other?.groups);
      expect(base.specs.specText(index)).toBe(high.specs.specText(index));
      const name = one?.groups[0]?.tasks[0]?.name ?? "";
      expect(base.tasks.generateAt(index, name)).toEqual(high.tasks.generateAt(index, name));
    }
  });
});
