import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  OccupancyColumn,
  type OccupancyEntry,
  type OccupancySum,
  TaskGroupStatus,
} from "../../lib/api/generated.schemas.ts";
import type { OccupancyFilter } from "../generators/occupancy-generator.ts";
import { isEnded } from "../generators/workflow/task-state.ts";
import { VOLUME_PRESETS } from "../seed/volumes.ts";
import { createWorld, type World } from "../world/world.ts";
import { liveUse } from "./live-use.fixture.ts";
import { SEEDS } from "./sample-worlds.fixture.ts";

const HOUR = 3_600_000;
const PAGE = 1_000;
const WORLDS = (["low", "default", "billion"] as const).flatMap((kind) =>
  [0, 5 * HOUR].map((elapsed) => ({ kind, elapsed })),
);
const COLUMNS = Object.values(OccupancyColumn);
const UNFINISHED = Object.values(TaskGroupStatus).filter((status) => !isEnded(status));

/** A world a quarter of an hour after a workflow was submitted whose tasks differ in what they ask for, and another was canceled. */
function changedWorld(kind: (typeof WORLDS)[number]["kind"], elapsed: number): World {
  const world = createWorld({ seed: SEEDS[1] as number, volume: VOLUME_PRESETS[kind], elapsed });
  const [pool] = world.pools.generatePage(0, 1, { statuses: ["ONLINE"] }).entries;
  const task = {
    image: "own/image:1",
    command: ["run"],
    args: [],
    environment: {},
    inputs: [],
    otherFields: {},
  };
  const own = [1, 0, 2].map((gpu, place) => ({
    ...task,
    ...{ name: `task-${place}`, lead: place === 0, gpu, cpu: 2 + place, memory: 2 ** 30, storage: 2 ** 30 },
  }));
  world.submitter.submit(
    {
      ...{ stem: "train-own", execTimeout: 3_600, queueTimeout: 3_600, tags: [] },
      groups: [{ name: "first", upstream: [], otherFields: {}, tasks: own }],
    },
    { pool: pool?.name ?? "", priority: "HIGH" },
  );
  const [running] = world.workflows.generatePage(3, 1, { statuses: ["RUNNING"] }).entries;
  world.submitter.cancel(running?.name ?? "");
  // By then what was submitted may have been placed.
  return world.at(elapsed + HOUR / 4);
}

function allEntries({ occupancy }: World, groupBy: OccupancyColumn, filter: OccupancyFilter = {}) {
  return occupancy.page({ groupBy, filter, limit: PAGE });
}

function addUp(entries: readonly OccupancyEntry[], read: (entry: OccupancySum) => number): number {
  return entries.reduce((sum, entry) => sum + read(entry), 0);
}

const NUMBERS: readonly ((sum: OccupancySum) => number)[] = [
  (sum) => sum.workflows,
  (sum) => sum.tasks,
  (sum) => sum.gpu,
  (sum) => sum.cpu,
  (sum) => sum.memory,
  (sum) => sum.storage,
  (sum) => sum.waiting_gpu,
  (sum) => sum.by_priority.HIGH.gpu,
  (sum) => sum.by_priority.NORMAL.gpu,
  (sum) => sum.by_priority.LOW.tasks,
];

describe.each(WORLDS)("occupancy of a world of kind $kind after $elapsed ms", ({ kind, elapsed }) => {
  const world = changedWorld(kind, elapsed);

  it("is what pools and nodes have in use, with what is used outside workflows", () => {
    const { tasks, gpusByPool, quotaByPool } = liveUse(world);
    const { entries, sum, outside } = allEntries(world, "pool");
    const { resource_sum } = world.pools.generatePage(0, 0);
    expect(sum.gpu).toBe(resource_sum?.total_usage);
    expect(sum.by_priority.HIGH.gpu + sum.by_priority.NORMAL.gpu).toBe(resource_sum?.quota_used);
    expect(outside.gpu).toBe(resource_sum?.total_non_workflow_usage);
    for (const field of ["gpu", "cpu", "memory", "storage"] as const) {
      expect(sum[field], field).toBe(tasks.reduce((total, task) => total + task[field], 0));
    }
    expect(sum.tasks).toBe(tasks.length);
    expect(sum.workflows).toBe(new Set(tasks.map(({ workflow_id }) => workflow_id)).size);
    for (const { key, gpu, by_priority } of entries) {
      expect(gpu, key).toBe(gpusByPool.get(key) ?? 0);
      expect(by_priority.HIGH.gpu + by_priority.NORMAL.gpu, key).toBe(quotaByPool.get(key) ?? 0);
    }
  });

  it("adds up by each column, and below each entry", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(COLUMNS, { minLength: 2, maxLength: 2 }),
        fc.nat(),
        fc.subarray(UNFINISHED, { minLength: 1 }),
        ([groupBy = "pool", thenBy = "user"], draw, statuses) => {
          const query = { groupBy, thenBy, filter: { statuses }, limit: PAGE };
          const { entries, total, sum } = world.occupancy.page(query);
          expect(total).toBe(entries.length);
          for (const read of NUMBERS) expect(addUp(entries, read)).toBe(read(sum));
          const entry = entries[draw % Math.max(1, entries.length)];
          if (entry === undefined) return;
          const fields = {
            pool: "pools",
            user: "users",
            priority: "priorities",
            platform: "platforms",
          } as const;
          const below = allEntries(world, thenBy, { statuses, [fields[groupBy]]: [entry.key] });
          expect(below.total).toBe(entry.children);
          for (const read of NUMBERS) expect(read(below.sum)).toBe(read(entry));
        },
      ),
      { numRuns: 12 },
    );
  });

  it("counts the tasks of the list, and the GPUs of those that wait for nodes", () => {
    const { entries } = allEntries(world, "user");
    const statuses = [TaskGroupStatus.INITIALIZING, TaskGroupStatus.RUNNING];
    for (const { key, tasks, waiting_gpu } of entries) {
      expect(tasks, key).toBe(world.tasks.count({ users: [key], statuses }));
      const filter = { users: [key], statuses: [TaskGroupStatus.SCHEDULING] };
      const pages = Math.ceil(world.tasks.count(filter) / PAGE);
      const waiting = Array.from({ length: pages }, (_, page) =>
        world.tasks.generatePage(page * PAGE, PAGE, filter),
      ).flatMap((page) => page.entries);
      expect(waiting_gpu, key).toBe(waiting.reduce((sum, { gpu }) => sum + gpu, 0));
    }
  });

  it("has what tasks requested that ended in a part of the last 30 days, as the list has them", () => {
    const { now } = world;
    for (const [from, until] of [
      [5 * HOUR, 0],
      [29 * 24 * HOUR, 28.7 * 24 * HOUR],
    ] as const) {
      const ends = { endedAfter: now - from, ...(until > 0 && { endedBefore: now - until }) };
      const statuses = [TaskGroupStatus.COMPLETED, TaskGroupStatus.FAILED];
      for (const filter of [ends, { ...ends, statuses }]) {
        const count = world.tasks.count(filter);
        const rows = Array.from({ length: Math.ceil(count / PAGE) }, (_, page) =>
          world.tasks.generatePage(page * PAGE, PAGE, filter),
        ).flatMap(({ entries }) => entries);
        const { entries, sum } = allEntries(world, "user", filter);
        const add = (list: typeof rows, field: "gpu" | "cpu" | "memory" | "storage") =>
          list.reduce((total, row) => total + row[field], 0);
        expect(sum.tasks).toBe(count);
        expect(sum.workflows).toBe(new Set(rows.map(({ workflow_id }) => workflow_id)).size);
        expect(sum.waiting_gpu).toBe(0);
        for (const field of ["gpu", "cpu", "memory", "storage"] as const)
          expect(sum[field], field).toBe(add(rows, field));
        for (const { key, gpu, tasks } of entries) {
          const own = rows.filter(({ user }) => user === key);
          expect([gpu, tasks], key).toEqual([add(own, "gpu"), own.length]);
        }
      }
    }
  });

  it("refuses what ended without a window", () => {
    expect(() => allEntries(world, "user", { statuses: [TaskGroupStatus.COMPLETED] })).toThrow("endedAfter");
  });

  it("is sorted by any column, equal entries by key", () => {
    const { entries } = world.occupancy.page({ groupBy: "user", sort: "tasks", order: "ASC", limit: PAGE });
    const order = entries.map(({ tasks, key }) => [tasks, key] as const);
    expect(order).toEqual(order.toSorted(([one, a], [other, b]) => one - other || (a < b ? -1 : 1)));
    const page = world.occupancy.page({ groupBy: "user", sort: "key", order: "DESC", offset: 1, limit: 2 });
    const keys = entries.map(({ key }) => key).toSorted();
    expect(page.entries.map(({ key }) => key)).toEqual(keys.toReversed().slice(1, 3));
    expect(page.total).toBe(entries.length);
  });
});
