import { describe, expect, it } from "vitest";
import {
  DeviceUse,
  type NodeDetail,
  type ResourcePage,
  type SubmitResponse,
  type TaskPage,
} from "../../lib/api/generated.schemas.ts";
import { DEFAULT_VOLUME, VOLUME_PRESETS } from "../seed/volumes.ts";
import type { World } from "../world/world.ts";
import { httpWorld } from "./http-world.fixture.ts";
import { namesOf } from "./requests.fixture.ts";
import { SEEDS, worldOf } from "./sample-worlds.fixture.ts";

const HOUR = 3_600_000;
const MOMENTS = [0, HOUR, 30 * HOUR];
const COMBINATIONS = SEEDS.slice(0, 2).flatMap((seed) =>
  (["low", "default", "billion"] as const).map((preset) => ({ seed, preset })),
);

/** Host names of nodes of every status, among them some with tasks. */
async function someHosts(world: World): Promise<string[]> {
  const http = httpWorld(world);
  const { entries: tasks } = await http.get<TaskPage>("/api/task?statuses=RUNNING&limit=15");
  const pages = ["AVAILABLE", "IN_USE", "CORDONED", "DRAINING", "OFFLINE"].map((status) =>
    http.get<ResourcePage>(`/api/resources?statuses=${status}&limit=4`),
  );
  const last = http.get<ResourcePage>(`/api/resources?offset=${world.resources.totalGlobal - 1}`);
  const nodes = (await Promise.all([...pages, last])).flatMap(({ entries }) => entries);
  return [...new Set([...tasks.flatMap(({ node }) => node ?? []), ...nodes.map(({ hostname }) => hostname)])];
}

async function checkNode(world: World, hostname: string): Promise<void> {
  const http = httpWorld(world);
  const node = await http.get<NodeDetail>(`/api/resources/${hostname}`);
  const { devices, status_since, status_reason, topology, ...row } = node;
  const page = await http.get<ResourcePage>(`/api/resources?hostname=${hostname}&limit=1`);
  expect(row).toEqual(page.entries[0]);
  expect(devices.map(({ index }) => index)).toEqual([...devices.keys()]);
  expect(devices).toHaveLength(row.allocatable_fields.gpu);
  const usedAs = (use: DeviceUse) => devices.filter((device) => device.use === use);
  expect(usedAs(DeviceUse.WORKFLOW)).toHaveLength(row.usage_fields.gpu);
  expect(usedAs(DeviceUse.OUTSIDE)).toHaveLength(row.non_workflow_usage_fields.gpu);

  const { entries } = await http.get<TaskPage>(
    `/api/task?nodes=${hostname}&statuses=RUNNING&statuses=INITIALIZING&limit=1000`,
  );
  const name = (workflow = "", task = "") => `${workflow}/${task}`;
  const held = usedAs(DeviceUse.WORKFLOW).map(({ workflow, task }) => name(workflow, task));
  const asked = entries.flatMap(({ workflow_id, task_name, gpu }) =>
    new Array<string>(gpu).fill(name(workflow_id, task_name)),
  );
  expect(held.toSorted()).toEqual(asked.toSorted());

  expect(Date.parse(status_since)).toBeLessThanOrEqual(world.now);
  const takesWork = row.status === "AVAILABLE" || row.status === "IN_USE";
  expect(status_reason === undefined, row.status).toBe(takesWork);
  const [pool = ""] = Object.keys(row.pool_platform_labels);
  for (const { key, label } of world.pools.getByName(pool)?.topology_keys ?? [])
    expect(topology[key]).toBe(row.label_fields?.[label]);
}

describe.each(COMBINATIONS)("one node of seed $seed, $preset", ({ seed, preset }) => {
  const fixed = worldOf({ seed, volume: VOLUME_PRESETS[preset] });

  it.each(MOMENTS)("has GPUs that its tasks hold, %d ms after the epoch", async (moment) => {
    const world = fixed.at(moment);
    for (const hostname of await someHosts(world)) await checkNode(world, hostname);
  });

  it("is found by its whole name only", async () => {
    const http = httpWorld(fixed);
    const { hostname } = fixed.resources.generateGlobal(0);
    const unknown = [hostname.slice(1), `${hostname}0`, hostname.toUpperCase(), `${hostname} `, "node"];
    for (const name of unknown)
      expect((await http.ask("GET", `/api/resources/${encodeURIComponent(name)}`))?.status).toBe(404);
  });
});

describe("the GPUs of a task", () => {
  it.each(SEEDS.slice(0, 2))("stay the same as long as it runs, seed %d", (seed) => {
    const world = worldOf({ seed, volume: DEFAULT_VOLUME });
    const devicesOf = (moment: number, hostname: string) => {
      const { devices = [] } = world.at(moment).resources.describe(hostname) ?? {};
      return devices.flatMap(({ index, workflow, task }) =>
        workflow === undefined ? [] : [`${workflow}/${task} has ${index}`],
      );
    };
    let kept = 0;
    for (const { hostname } of world.resources.generatePage(0, 0, 12).entries) {
      for (let moment = 0; moment < 4 * HOUR; moment += HOUR) {
        const before = devicesOf(moment, hostname);
        const after = devicesOf(moment + HOUR, hostname);
        const tasks = new Set(after.map((text) => text.split(" ")[0]));
        for (const text of before.filter((held) => tasks.has(held.split(" ")[0]))) {
          expect(after).toContain(text);
          kept += 1;
        }
      }
    }
    expect(kept).toBeGreaterThan(0);
  });

  it("are those of a submitted workflow too", async () => {
    const world = worldOf({ seed: SEEDS[0] as number, volume: DEFAULT_VOLUME });
    const http = httpWorld(world);
    const { pool } = namesOf(world);
    const file = [
      "workflow:",
      "  name: own",
      "  resources:",
      "    default: { gpu: 1, cpu: 1, memory: 1Gi, storage: 1Gi }",
      "  tasks:",
      "    - { name: alpha, image: registry.example.com/ml/pytorch:latest, command: [python] }",
      "    - { name: beta, image: registry.example.com/ml/pytorch:latest, command: [python] }",
    ].join("\n");
    const answer = await http.ask("POST", `/api/pool/${pool}/workflow`, { file });
    expect(answer?.status).toBe(200);
    const { name } = ((await answer?.json()) ?? {}) as SubmitResponse;
    const later = world.at(60_000);
    const { entries } = later.tasks.generatePage(0, 10, { workflow: name });
    const placed = entries.flatMap(({ node, status }) =>
      node !== undefined && ["RUNNING", "INITIALIZING"].includes(status) ? [node] : [],
    );
    for (const hostname of placed) await checkNode(later, hostname);
    const held = placed.flatMap((hostname) => later.resources.describe(hostname)?.devices ?? []);
    expect(held.filter(({ workflow }) => workflow === name)).not.toEqual([]);
  });
});

describe("the status of a node", () => {
  it("has been what it is since it last changed", () => {
    const world = worldOf({ seed: SEEDS[0] as number, volume: DEFAULT_VOLUME });
    const day = world.at(24 * HOUR);
    let changed = 0;
    for (const { hostname, status } of day.resources.generateGlobalPage(0, 60).entries) {
      const since = Date.parse(day.resources.describe(hostname)?.status_since ?? "") - world.config.epoch;
      if (since <= 0) {
        expect(world.resources.getByHostname(hostname)?.status, hostname).toBe(status);
        continue;
      }
      changed += 1;
      expect(day.at(since).resources.getByHostname(hostname)?.status, hostname).toBe(status);
      expect(day.at(since - 1).resources.getByHostname(hostname)?.status, hostname).not.toBe(status);
    }
    expect(changed).toBeGreaterThan(0);
  });
});
