import { describe, expect, it } from "vitest";
import {
  type AllocationPage,
  type EventPage,
  type NodeDetail,
  OccupancyColumn,
  type OccupancyHistory,
  TaskGroupStatus,
  type UsageSeries,
} from "../../lib/api/generated.schemas.ts";
import { DAY, HOUR } from "../generators/cluster/cluster.fixture.ts";
import { isoTime } from "../generators/iso-time.ts";
import { VOLUME_PRESETS } from "../seed/volumes.ts";
import type { World } from "../world/world.ts";
import { httpWorld } from "./http-world.fixture.ts";
import { namesOf } from "./requests.fixture.ts";
import { SEEDS, worldOf } from "./sample-worlds.fixture.ts";

const COMBINATIONS = SEEDS.slice(0, 2).flatMap((seed) =>
  (["low", "default", "billion"] as const).map((preset) => ({ seed, preset })),
);

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A world three hours after its epoch, in which workflows were submitted and one was canceled. */
async function changedWorld(seed: number, preset: (typeof COMBINATIONS)[number]["preset"]): Promise<World> {
  const start = worldOf({ seed, volume: VOLUME_PRESETS[preset] });
  const http = httpWorld(start);
  const { pool } = namesOf(start);
  for (const { name } of start.workflows.generatePage(0, 4).entries)
    expect((await http.ask("POST", `/api/pool/${pool}/workflow?workflow_id=${name}`))?.status).toBe(200);
  const later = start.at(HOUR);
  const [running] = later.workflows.generatePage(0, 1, { statuses: ["RUNNING"] }).entries;
  later.submitter.cancel(running?.name ?? "");
  return start.at(3 * HOUR);
}

function query(range: Range, rest = ""): string {
  return `?from=${isoTime(range.from)}&to=${isoTime(range.to)}${rest}`;
}

function historyOf(world: World, range: Range, rest: string): Promise<OccupancyHistory> {
  return httpWorld(world).get<OccupancyHistory>(`/api/occupancy/history${query(range, rest)}`);
}

/** The moments of a range at which tasks of any workflow come to nodes or leave them, with its ends. */
function changesIn(world: World, { from, to }: Range): readonly number[] {
  const { cluster, epoch } = world.pastSources;
  const { jobs, submitted } = cluster();
  const groups = [...jobs, ...submitted.values()].flatMap((job) => job.groups);
  const times = groups.flatMap(({ placed, end }) => [epoch + placed, epoch + end]);
  const inside = times.filter((time) => time > from && time < to);
  return [...new Set([from, ...inside, to])].sort((one, other) => one - other);
}

/** The integral of what usage has as used, in GPU milliseconds. */
async function usedIn(world: World, range: Range, scope: string): Promise<number> {
  const http = httpWorld(world);
  const changes = changesIn(world, range);
  let total = 0;
  for (const [place, time] of changes.slice(0, -1).entries()) {
    const { points } = await http.get<UsageSeries>(
      `/api/usage?${scope}&step=1&from=${isoTime(time)}&to=${isoTime(time)}`,
    );
    total += (points[0]?.used ?? Number.NaN) * ((changes[place + 1] as number) - time);
  }
  return total;
}

const milliseconds = (seconds: number) => Math.round(seconds * 1_000);
const addUp = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe.each(COMBINATIONS)("the history of seed $seed, $preset", ({ seed, preset }) => {
  it("is over all keys the integral of usage, of all, a pool and a node", async () => {
    const world = await changedWorld(seed, preset);
    const { node = "" } = world.tasks.generatePage(0, 1, { statuses: ["RUNNING"] }).entries[0] ?? {};
    const pool = world.pools.getByName(namesOf(world).pool);
    const pools = [pool?.name ?? "", ...(pool?.shares_with ?? [])];
    const scopes = [
      ["scope=all", ""],
      [`scope=pool&name=${pool?.name}`, pools.map((name) => `&pools=${name}`).join("")],
      [`scope=node&name=${node}`, `&nodes=${node}`],
    ] as const;
    const { epoch } = world.config;
    for (const range of [
      { from: epoch - HOUR / 10, to: epoch + HOUR / 20 },
      { from: world.now - HOUR / 10, to: world.now },
    ]) {
      for (const [scope, filter] of scopes) {
        const { sum } = await historyOf(world, range, `${filter}&step=420`);
        expect(milliseconds(sum.total), scope).toBe(await usedIn(world, range, scope));
      }
      const all = await historyOf(world, range, "");
      expect(all.sum.total).toBeGreaterThan(0);
    }
  });

  it("adds up by each column, in each bucket, and below each key", async () => {
    const world = await changedWorld(seed, preset);
    const range = { from: world.now - 20 * DAY, to: world.now - HOUR / 2 };
    const fields = { pool: "pools", user: "users", priority: "priority", platform: "platforms" } as const;
    const sums = new Set<string>();
    for (const groupBy of Object.values(OccupancyColumn)) {
      const history = await historyOf(world, range, `&group_by=${groupBy}&top=2&step=100000`);
      const { entries, others, sum, buckets, total, outside } = history;
      expect(entries.length + others.keys).toBe(total);
      expect(buckets).toHaveLength(18);
      expect(buckets.at(-1)?.end).toBe(isoTime(range.to));
      const parts = [...entries, others].map(({ gpu_seconds }) => gpu_seconds);
      for (const [place, time] of sum.by_bucket.entries()) {
        expect(addUp(parts.map(({ by_bucket }) => milliseconds(by_bucket[place] as number)))).toBe(
          milliseconds(time),
        );
      }
      for (const part of [...parts, sum])
        expect(addUp(part.by_bucket.map(milliseconds))).toBe(milliseconds(part.total));
      const outsideNow = world.pools.generatePage(0, 0).resource_sum?.total_non_workflow_usage ?? 0;
      expect(outside.total).toBeCloseTo((outsideNow * (range.to - range.from)) / 1_000, 0);
      const [largest] = entries;
      const own = await historyOf(world, range, `&${fields[groupBy]}=${largest?.key}&step=100000`);
      expect(own.sum).toEqual(largest?.gpu_seconds);
      sums.add(JSON.stringify(sum));
    }
    expect(sums.size).toBe(1);
  });

  it("takes the filters of tasks", async () => {
    const world = await changedWorld(seed, preset);
    const range = { from: world.now - 2 * DAY, to: world.now };
    const statuses = [TaskGroupStatus.RUNNING, TaskGroupStatus.INITIALIZING];
    const task = world.tasks.generatePage(0, 1_000, { statuses }).entries.find(({ gpu }) => gpu > 0);
    const own = await historyOf(world, range, `&workflow_id=${task?.workflow_id}&group_by=user`);
    expect(own.entries.map(({ key }) => key)).toEqual([task?.user]);
    const detail = world.workflows.getByName(task?.workflow_id ?? "");
    const nodes = await historyOf(world, range, `&group_by=user&nodes=${task?.node}`);
    expect(nodes.sum.total).toBeGreaterThan(0);
    const submit = detail?.submit_time ?? "";
    const before = await historyOf(world, range, `&submitted_before=${submit}`);
    const after = await historyOf(world, range, `&submitted_after=${submit}`);
    const all = await historyOf(world, range, "");
    expect(milliseconds(before.sum.total) + milliseconds(after.sum.total)).toBe(milliseconds(all.sum.total));
    expect(after.sum.total).toBeGreaterThan(0);
    expect((await historyOf(world, range, "&users=nobody")).sum.total).toBe(0);
  });
});

describe.each(COMBINATIONS)("the past of nodes of seed $seed, $preset", ({ seed, preset }) => {
  /** Nodes with running tasks. */
  async function someNodes(world: World): Promise<readonly string[]> {
    const { entries } = world.tasks.generatePage(0, 12, { statuses: ["INITIALIZING", "RUNNING"] });
    return [...new Set(entries.flatMap(({ node }) => node ?? []))].slice(0, 4);
  }

  it("has who holds which GPUs at each moment", async () => {
    const world = await changedWorld(seed, preset);
    const http = httpWorld(world);
    const { epoch } = world.config;
    for (const node of await someNodes(world)) {
      const { entries, total } = await http.get<AllocationPage>(
        `/api/resources/${node}/allocations${query({ from: epoch, to: world.now }, "&limit=1000")}`,
      );
      expect(entries).toHaveLength(total);
      for (const moment of [0, HOUR, 2.5 * HOUR]) {
        const time = epoch + moment;
        const detail = await http.get<NodeDetail>(`/api/resources/${node}?as_of=${isoTime(time)}`);
        const held = entries
          .filter(
            ({ start, end }) => Date.parse(start) <= time && (end === undefined || Date.parse(end) > time),
          )
          .flatMap(({ devices, workflow, task }) => devices.map((index) => `${index} ${workflow}/${task}`));
        const shown = detail.devices.flatMap(({ index, workflow, task }) =>
          workflow === undefined ? [] : [`${index} ${workflow}/${task}`],
        );
        expect(held.toSorted(), `${node} at ${moment}`).toEqual(shown.toSorted());
      }
    }
  });

  it("adds up to the GPU time of the node", async () => {
    const world = await changedWorld(seed, preset);
    const range = { from: world.now - 10 * DAY, to: world.now };
    for (const node of await someNodes(world)) {
      const { entries } = await httpWorld(world).get<AllocationPage>(
        `/api/resources/${node}/allocations${query(range, "&limit=1000")}`,
      );
      const held = entries.map(({ start, end, gpu, devices }) => {
        expect(devices).toHaveLength(gpu);
        const until = end === undefined ? range.to : Math.min(range.to, Date.parse(end));
        return gpu * (until - Math.max(range.from, Date.parse(start)));
      });
      const { sum } = await historyOf(world, range, `&nodes=${node}`);
      expect(milliseconds(sum.total), node).toBe(addUp(held));
    }
  });

  it("has events at the times that its tasks name, the newest first", async () => {
    const world = await changedWorld(seed, preset);
    const range = { from: world.now - 5 * DAY, to: world.now };
    let compared = 0;
    for (const node of await someNodes(world)) {
      const { entries } = await httpWorld(world).get<EventPage>(
        `/api/resources/${node}/events${query(range, "&limit=1000")}`,
      );
      const times = entries.map(({ first_timestamp }) => first_timestamp);
      expect(times).toEqual(times.toSorted().toReversed());
      for (const { reason, first_timestamp, workflow_name = "", task_name = "", source } of entries) {
        if (task_name === "") {
          const after = Date.parse(first_timestamp) - world.config.epoch;
          if (after < 1) continue;
          const statusAt = (moment: number) => world.at(moment).resources.getByHostname(node)?.status;
          expect([reason === "InUse" ? "IN_USE" : "AVAILABLE"], node).toEqual([statusAt(after)]);
          expect(statusAt(after - 1)).not.toBe(statusAt(after));
          continue;
        }
        const task = world.tasks.generate(workflow_name, task_name, 0);
        expect(task?.node, `${workflow_name}/${task_name}`).toBe(node);
        expect(source.host ?? node).toBe(node);
        if (reason === "Scheduled") expect(first_timestamp).toBe(task?.initializing_start_time);
        if (reason === "Started") expect(first_timestamp).toBe(task?.start_time);
        const last = world.tasks.generate(workflow_name, task_name);
        if (reason === "Completed") expect(first_timestamp).toBe(last?.end_time);
        if (reason === "Completed") expect(last?.status).toBe("COMPLETED");
        if (reason === "Stopped") expect(last?.status).not.toBe("COMPLETED");
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });
});
