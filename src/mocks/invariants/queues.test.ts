import { describe, expect, it } from "vitest";
import { type ListEntry, WorkflowPriority } from "../../lib/api/generated.schemas.ts";
import { sampleCluster } from "../generators/cluster/cluster.fixture.ts";
import { waitsForRoom } from "../generators/cluster/cluster-timeline.ts";
import { isoTime } from "../generators/iso-time.ts";
import { poolName } from "../generators/pool-names.ts";
import { MOCK_CONFIG } from "../seed/types.ts";
import { VOLUME_PRESETS } from "../seed/volumes.ts";
import { createWorld, type World } from "../world/world.ts";
import { SEEDS } from "./sample-worlds.fixture.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PAGE = 1_000;
const PRIORITIES = [WorkflowPriority.HIGH, WorkflowPriority.NORMAL, WorkflowPriority.LOW];

function rowsOf(
  { workflows }: World,
  filter: Parameters<World["workflows"]["generatePage"]>[2],
): ListEntry[] {
  const pages = Math.ceil(workflows.count(filter) / PAGE);
  return Array.from({ length: pages }, (_, page) =>
    workflows.generatePage(page * PAGE, PAGE, filter),
  ).flatMap(({ entries }) => entries);
}

/** Few nodes for many workflows: most of those of the last day are no part of the cluster. */
const SMALL_FLEET = { ...VOLUME_PRESETS.default, workflows: 30_000, pools: 2, resourcesPerPool: 3 };
const WORLDS = [
  { kind: "low", volume: VOLUME_PRESETS.low, elapsed: 0 },
  { kind: "billion", volume: VOLUME_PRESETS.billion, elapsed: 0 },
  { kind: "default, 7 hours later", volume: VOLUME_PRESETS.default, elapsed: 7 * HOUR },
  { kind: "small fleet", volume: SMALL_FLEET, elapsed: HOUR },
];

describe.each(WORLDS)("the queues of a world of kind $kind", ({ volume, elapsed }) => {
  const world = createWorld({ seed: SEEDS[2] as number, volume, elapsed });
  const pools = world.pools.generatePage(0, 8).entries.map(({ name }) => name);

  it("hold the workflows that the list has as PENDING and WAITING, in the order that diagnoses count by", () => {
    for (const pool of pools) {
      const { waiting } = world.workflows.waitsIn(pool);
      const listed = rowsOf(world, { pools: [pool], statuses: ["PENDING", "WAITING"] });
      // By priority, then by age: a diagnosis counts those of a higher priority, and older ones of the same.
      const expected = PRIORITIES.flatMap((priority) =>
        listed.filter((row) => row.priority === priority).toReversed(),
      );
      expect(
        waiting.map(({ priority, submit, seconds }) => ({ priority, submit, seconds })),
        pool,
      ).toEqual(
        expected.map(({ priority, submit_time, queued_time }) => ({
          priority,
          submit: Date.parse(submit_time),
          seconds: queued_time,
        })),
      );
    }
  });

  it("ask for the GPUs of the tasks that are not placed", () => {
    const [pool = ""] = pools;
    const { waiting } = world.workflows.waitsIn(pool);
    const listed = rowsOf(world, { pools: [pool], statuses: ["PENDING", "WAITING"] });
    const asked = listed.flatMap(
      ({ name }) =>
        world.tasks.generatePage(0, PAGE, {
          workflow: name,
          statuses: ["SUBMITTING", "PROCESSING", "SCHEDULING"],
        }).entries,
    );
    expect(waiting.reduce((sum, { gpus }) => sum + gpus, 0)).toBe(
      asked.reduce((sum, { gpu }) => sum + gpu, 0),
    );
  });

  it("know how long those waited that started in the last 30 days", () => {
    for (const pool of pools.slice(0, 3)) {
      const { started } = world.workflows.waitsIn(pool);
      const rows = rowsOf(world, { pools: [pool], submittedAfter: world.now - 70 * DAY });
      const expected = rows.filter(
        ({ start_time }) => start_time !== undefined && Date.parse(start_time) > world.now - 30 * DAY,
      );
      const secondsOf = (list: readonly number[]) => list.toSorted((one, other) => one - other);
      expect(secondsOf(started.map(({ seconds }) => seconds)), pool).toEqual(
        secondsOf(expected.map(({ queued_time }) => queued_time)),
      );
      expect(started.map(({ start }) => isoTime(start)).toSorted(), pool).toEqual(
        expected.map(({ start_time }) => start_time).toSorted(),
      );
    }
  });
});

describe("the scheduler", () => {
  it.each([0, 7 * HOUR])(
    "serves workflows that have not started in the order of these queues, after %i ms",
    (moment) => {
      const seed = SEEDS[2] as number;
      const volume = VOLUME_PRESETS.default;
      const cluster = sampleCluster(seed, volume);
      cluster.advance(moment);
      const world = createWorld({ seed, volume, elapsed: moment });
      let checked = 0;
      for (const [number, { set }] of cluster.pools.pools.entries()) {
        const served = cluster.scheduler
          .queueOf(set)
          .filter(
            (group) => group.job.pool === number && group.job.start > moment && waitsForRoom(group, moment),
          );
        const order = [...new Set(served.map(({ job }) => job))].map(({ priority, submit }) => ({
          priority,
          submit,
        }));
        const { waiting } = world.workflows.waitsIn(poolName(MOCK_CONFIG, number));
        const places = order.map(({ priority, submit }) =>
          waiting.findIndex((own) => own.priority === priority && own.submit === world.config.epoch + submit),
        );
        expect(places).not.toContain(-1);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        checked += places.length;
      }
      expect(checked).toBeGreaterThan(100);
    },
  );
});
