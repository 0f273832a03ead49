import { describe, expect, it } from "vitest";
import type { UsagePoint, UsageSeries } from "../../lib/api/generated.schemas.ts";
import { DAY, HOUR, sampleCluster } from "../generators/cluster/cluster.fixture.ts";
import { holdsNodes } from "../generators/cluster/cluster-timeline.ts";
import { isoTime } from "../generators/iso-time.ts";
import { DEFAULT_VOLUME, VOLUME_PRESETS } from "../seed/volumes.ts";
import type { World } from "../world/world.ts";
import { httpWorld } from "./http-world.fixture.ts";
import { namesOf } from "./requests.fixture.ts";
import { SEEDS, worldOf } from "./sample-worlds.fixture.ts";

const COMBINATIONS = SEEDS.slice(0, 2).flatMap((seed) =>
  (["low", "default", "billion"] as const).map((preset) => ({ seed, preset })),
);

function seriesOf(world: World, query: string): Promise<UsageSeries> {
  return httpWorld(world).get<UsageSeries>(`/api/usage?${query}`);
}

/** What the lists of a world show now, of all, of a pool and of a node, without the time. */
function shownBy({ pools, resources }: World, pool: string, node: string) {
  const pick = (use = pools.generatePage(0, 1).resource_sum) => ({
    used: use?.total_usage,
    outside: use?.total_non_workflow_usage,
    capacity: use?.total_capacity,
    ...(use !== undefined && use.quota_limit >= 0 && { quota: use.quota_limit }),
  });
  const row = resources.getByHostname(node);
  return {
    all: pick(),
    pool: pick(pools.getByName(pool)?.resource_usage),
    node: {
      used: row?.usage_fields.gpu,
      outside: row?.non_workflow_usage_fields.gpu,
      capacity: row?.allocatable_fields.gpu,
    },
  };
}

function withoutTime({ time: _, ...point }: UsagePoint): Omit<UsagePoint, "time"> {
  return point;
}

describe.each(COMBINATIONS)("usage of seed $seed, $preset", ({ seed, preset }) => {
  const start = worldOf({ seed, volume: VOLUME_PRESETS[preset] });

  it("is at each moment what the lists of that moment show", async () => {
    const world = start.at(30 * HOUR);
    const range = `from=${isoTime(start.config.epoch)}&step=${(6 * HOUR) / 1_000}`;
    const { node = "" } = start.tasks.generatePage(0, 1, { statuses: ["RUNNING"] }).entries[0] ?? {};
    for (const pool of ["training-a100", "training-h100"]) {
      const [all, ofPool, ofNode] = await Promise.all([
        seriesOf(world, range),
        seriesOf(world, `${range}&scope=pool&name=${pool}`),
        seriesOf(world, `${range}&scope=node&name=${node}`),
      ]);
      expect(all.points).toHaveLength(6);
      for (const [place, point] of all.points.entries()) {
        expect(point.time).toBe(isoTime(start.config.epoch + place * 6 * HOUR));
        const shown = shownBy(world.at(place * 6 * HOUR), pool, node);
        expect(withoutTime(point)).toEqual(shown.all);
        expect(withoutTime(ofPool.points[place] as UsagePoint)).toEqual(shown.pool);
        expect(withoutTime(ofNode.points[place] as UsagePoint)).toEqual(shown.node);
      }
    }
  });

  it("never exceeds the capacity, and does not jump at the epoch", async () => {
    const { points } = await seriesOf(
      start.at(3 * DAY),
      `from=${isoTime(start.config.epoch - 26 * DAY)}&step=7200`,
    );
    expect(points).toHaveLength(349);
    for (const { time, used, outside, capacity } of points)
      expect(used + outside, time).toBeLessThanOrEqual(capacity);
    const epoch = points.findIndex(({ time }) => time === isoTime(start.config.epoch));
    const changes = points.map(({ used }, place) => Math.abs(used - (points[place - 1]?.used ?? used)));
    expect(epoch).toBeGreaterThan(0);
    const usual = Math.max(...changes.toSpliced(epoch, 1).toSpliced(epoch - 1, 1));
    expect(changes[epoch]).toBeLessThanOrEqual(usual);
  });
});

describe("usage before the epoch", () => {
  const PAST = { first: -30, days: 30 };
  const DAYS = [-30, -25, -20, -10, -1];

  it.each(COMBINATIONS)(
    "is steady, and that of nodes adds up to that of pools and of all: seed $seed, $preset",
    ({ seed, preset }) => {
      const world = worldOf({ seed, volume: VOLUME_PRESETS[preset] });
      const { epoch } = world.config;
      const range = { from: epoch + PAST.first * DAY, to: epoch, step: DAY };
      const use = ({ used, outside }: UsagePoint) => used + outside;
      const all = world.usage.series({ scope: "all" }, range).points;
      const busy = all.map(use);
      const mean = busy.reduce((sum, gpus) => sum + gpus, 0) / busy.length;
      for (const day of DAYS) {
        const gpus = busy[day - PAST.first] as number;
        expect(Math.abs(gpus - mean), `${day} d: ${gpus} beside ${mean}`).toBeLessThan(0.15 * mean);
      }
      // Of the pools that workflows run in, each node set once; what others use does not change before the epoch.
      const sets = new Set<string>();
      const sum = new Float64Array(all.length);
      for (const { name, node_set } of world.pools.generatePage(0, 50).entries) {
        if (sets.has(node_set)) continue;
        sets.add(node_set);
        const pool = world.pools.indexByName(name) as number;
        const points = world.usage.series({ scope: "pool", pool }, range).points;
        for (const [place, point] of points.entries()) sum[place] = (sum[place] as number) + use(point);
      }
      const rest = busy.map((gpus, place) => gpus - (sum[place] as number));
      expect(new Set(rest).size).toBe(1);
    },
  );

  it("adds up from the nodes of a pool, none of which is asked for more than it has", () => {
    const world = worldOf({ seed: SEEDS[0] as number, volume: DEFAULT_VOLUME });
    const range = { from: world.config.epoch - 30 * DAY, to: world.config.epoch, step: 3 * DAY };
    const pool = world.pools.indexByName("training-h100") as number;
    const subject = world.usage.subjectOf("pool", "training-h100");
    const whole = world.usage.series(subject ?? { scope: "all" }, range).points;
    const nodes = world.resources
      .generatePage(pool, 0, 1_000)
      .entries.map(({ hostname }) => world.usage.subjectOf("node", hostname) ?? { scope: "all" as const })
      .map((node) => world.usage.series(node, range).points);
    for (const [place, { used, outside, capacity }] of whole.entries()) {
      const points = nodes.map((own) => own[place] as UsagePoint);
      const sumOf = (field: "used" | "outside" | "capacity") =>
        points.reduce((sum, point) => sum + point[field], 0);
      expect([sumOf("used"), sumOf("outside"), sumOf("capacity")]).toEqual([used, outside, capacity]);
      for (const point of points) expect(point.used + point.outside).toBeLessThanOrEqual(point.capacity);
    }
    expect(whole[0]?.outside).toBeGreaterThan(whole.at(-1)?.outside as number);
  });
});

describe("usage", () => {
  it("before the epoch is what the jobs of that time held", () => {
    const [seed = 0] = SEEDS;
    const world = worldOf({ seed, volume: DEFAULT_VOLUME });
    const cluster = sampleCluster(seed, DEFAULT_VOLUME);
    cluster.advance(0);
    const groups = cluster.jobs.flatMap((job) => job.groups);
    const { epoch } = world.config;
    const { points } = world.usage.series(
      { scope: "all" },
      { from: epoch - 20 * DAY, to: epoch - HOUR, step: 3 * HOUR },
    );
    for (const { time, used } of points) {
      const held = groups.filter((group) => holdsNodes(group, Date.parse(time) - epoch));
      expect(used, time).toBe(held.reduce((sum, { gpus }) => sum + gpus, 0));
    }
    expect(points.some(({ used }) => used > 0)).toBe(true);
  });

  it("counts submitted workflows, and canceled ones no longer", async () => {
    const world = worldOf({ seed: SEEDS[0] as number, volume: VOLUME_PRESETS.default });
    const http = httpWorld(world);
    const { pool } = namesOf(world);
    const { entries } = world.workflows.generatePage(0, 8);
    for (const { name } of entries)
      expect((await http.ask("POST", `/api/pool/${pool}/workflow?workflow_id=${name}`))?.status).toBe(200);
    const [running] = world.workflows.generatePage(0, 1, { statuses: ["RUNNING"] }).entries;
    world.submitter.cancel(running?.name ?? "");
    for (const moment of [0, HOUR / 4, HOUR]) {
      const later = world.at(moment);
      const point = (await seriesOf(later, `step=60&from=${isoTime(later.now)}`)).points[0] as UsagePoint;
      expect(withoutTime(point)).toEqual(shownBy(later, pool, "").all);
    }
  });
});
