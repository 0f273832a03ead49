/**
 * Numbers on screens equal the lists that they link to: each is read as its screen reads it, and its link is opened. Over
 * HTTP, in worlds of all kinds, at three moments.
 */
import { describe, expect, it } from "vitest";
import { occupancyHrefs } from "@/features/occupancy/occupancy-hrefs";
import { within } from "@/features/occupancy/occupancy-request";
import {
  lowUseHref,
  nodesHref,
  nodesWithFreeHref,
  occupancyHref,
  preemptibleHref,
  quotaUseHref,
  waitingHref,
} from "@/features/pools/pool-hrefs";
import { nodesWithHref, nodeTasksHref } from "@/features/resources/resource-hrefs";
import {
  type Occupancy,
  OccupancyColumn,
  type PoolPage,
  type PoolQueue,
  type ResourcePage,
} from "@/lib/api/generated.schemas";
import { httpWorld } from "@/mocks/invariants/http-world.fixture";
import { SEEDS, worldOf } from "@/mocks/invariants/sample-worlds.fixture";
import { VOLUME_PRESETS } from "@/mocks/seed/volumes";
import type { World } from "@/mocks/world/world";
import { openLink } from "./linked-list.fixture";

const VOLUMES = ["none", "one", "low", "default", "high", "billion"] as const;
/** Milliseconds after the epoch. */
const MOMENTS = [0, 3 * 3_600_000, 2 * 86_400_000];
const WORLDS = SEEDS.slice(0, 3).flatMap((seed) => VOLUMES.map((volume) => ({ seed, volume })));
/** Rows of a screen whose numbers are followed. */
const ROWS = 3;

/** A number on a screen and what its link opens. */
type Shown = readonly [href: string | undefined, shown: number, read?: "total" | "gpu"];

/** Opens the links of numbers; an undefined link is none, where no list has that total. */
async function expectLists(world: World, shown: readonly Shown[]): Promise<void> {
  for (const [href, number, read = "total"] of shown) {
    if (href === undefined) continue;
    const { total, sum } = await openLink(world, href);
    expect(read === "total" ? total : sum?.gpu, href).toBe(number);
  }
}

async function expectPools(world: World): Promise<void> {
  const http = httpWorld(world);
  const { entries, resource_sum: all } = await http.get<PoolPage>(`/api/pool?limit=${ROWS}`);
  if (all !== undefined) {
    await expectLists(world, [
      [occupancyHref(undefined), all.total_usage, "gpu"],
      [quotaUseHref(undefined), all.quota_used, "gpu"],
      [lowUseHref(undefined), all.low_usage ?? 0, "gpu"],
    ]);
  }
  for (const { name, resource_usage: use, nodes } of entries) {
    const queue = await http.get<PoolQueue>(`/api/pool/${name}/queue`);
    const ofNodes = await http.get<ResourcePage>(`/api/resources?pools=${name}&limit=1`);
    await expectLists(world, [
      [quotaUseHref(name), use.quota_used, "gpu"],
      [lowUseHref(name), use.low_usage ?? 0, "gpu"],
      [waitingHref(name), queue.workflows],
      ...queue.priorities.map(({ priority, workflows }): Shown => [waitingHref(name, [priority]), workflows]),
      [nodesHref(name), nodes?.total ?? 0],
      ...Object.entries(nodes?.by_status ?? {}).map(
        ([status, count]): Shown => [nodesHref(name, status), count],
      ),
      ...ofNodes.free_gpu_histogram.map((bin): Shown => [nodesWithFreeHref(name, bin.free_gpus), bin.nodes]),
    ]);
    const low = await http.get<Occupancy>(`/api/occupancy?pools=${name}&priority=LOW&statuses=RUNNING`);
    await expectLists(world, [[preemptibleHref(name), low.sum.tasks]]);
  }
}

async function expectNodes(world: World): Promise<void> {
  const http = httpWorld(world);
  const page = await http.get<ResourcePage>(`/api/resources?limit=${ROWS}`);
  await expectLists(world, [
    ...Object.entries(page.by_status).map(
      ([status, count]): Shown => [nodesWithHref([], "status", status), count],
    ),
    ...page.free_gpu_histogram.map(
      (bin): Shown => [nodesWithHref([], "gpu-free", String(bin.free_gpus)), bin.nodes],
    ),
  ]);
  for (const { hostname, usage_fields: use } of page.entries) {
    const onNode = await http.get<Occupancy>(`/api/occupancy?nodes=${hostname}`);
    expect(onNode.sum.gpu, hostname).toBe(use.gpu);
    await expectLists(world, [[nodeTasksHref(hostname), onNode.sum.tasks]]);
  }
}

async function expectOccupancy(world: World): Promise<void> {
  for (const column of Object.values(OccupancyColumn)) {
    const page = await httpWorld(world).get<Occupancy>(`/api/occupancy?group_by=${column}&limit=${ROWS}`);
    const rows = page.entries.map((entry) => ({
      ...entry,
      hrefs: occupancyHrefs(within({}, column, entry.key)),
    }));
    for (const { hrefs, tasks, workflows, by_priority } of [
      ...rows,
      { ...page.sum, hrefs: occupancyHrefs({}) },
    ]) {
      await expectLists(world, [
        [hrefs.tasks, tasks],
        [hrefs.workflows, workflows],
        [hrefs.spare, by_priority.LOW.tasks],
      ]);
    }
  }
}

describe.each(WORLDS)("in a world of seed $seed, $volume", ({ seed, volume }) => {
  it.each(MOMENTS)("numbers are those of their lists, %i ms after the epoch", async (elapsed) => {
    const world = worldOf({ seed, volume: VOLUME_PRESETS[volume] }).at(elapsed);
    await expectPools(world);
    await expectNodes(world);
    await expectOccupancy(world);
  });
});
