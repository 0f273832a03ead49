import { describe, expect, it } from "vitest";
import {
  PoolStatus,
  type ResourceFields,
  ResourceStatus,
  type ResourcesEntry,
  TaskGroupStatus,
} from "../../lib/api/generated.schemas.ts";
import { CROWDED } from "../generators/cluster/cluster.fixture.ts";
import { NODE_SPREAD } from "../generators/node-names.ts";
import { POOL_SPREAD } from "../generators/pool-names.ts";
import { LONGEST_ELAPSED } from "../seed/defaults.ts";
import { VOLUME_PRESETS } from "../seed/volumes.ts";
import { createWorld, type World } from "../world/world.ts";
import { liveUse } from "./live-use.fixture.ts";
import { nodeReader } from "./placement-problems.fixture.ts";
import { ProblemList } from "./problem-list.fixture.ts";
import { SEEDS, worldOf } from "./sample-worlds.fixture.ts";

const FIELDS = ["gpu", "cpu", "memory", "storage"] as const satisfies readonly (keyof ResourceFields)[];
const NOTHING: ResourceFields = { gpu: 0, cpu: 0, memory: 0, storage: 0 };

/** A world a day after its epoch, in which workflows were canceled and submitted, some of many GPUs, some of mixed tasks. */
function changedWorld(seed: number): World {
  const start = createWorld({ seed });
  for (const hour of [1, 2, 9, 23]) {
    const world = start.at(hour * 3_600_000);
    const running = world.workflows.page({
      filter: { statuses: ["RUNNING"] },
      offset: hour,
      limit: 9,
    }).entries;
    for (const { name } of running) world.submitter.cancel(name);
    const pools = world.pools.generatePage(0, 4, { statuses: [PoolStatus.ONLINE] }).entries;
    for (const [place, { name }] of pools.entries()) {
      const found = world.submitter.draftOf(running[place]?.name ?? "");
      if (found === null) continue;
      const [group, ...others] = found.draft.groups;
      const [task, ...tasks] = group?.tasks ?? [];
      if (group === undefined || task === undefined) continue;
      const groups = [{ ...group, tasks: [{ ...task, gpu: place % 2, cpu: 1 }, ...tasks] }, ...others];
      world.submitter.submit({ ...found.draft, groups }, { pool: name });
    }
  }
  return start.at(24 * 3_600_000);
}

const WORLDS = SEEDS.slice(0, 3).flatMap((seed) => [
  ...(["low", "default", "high", "billion"] as const).map((kind) => ({
    ...{ seed, kind },
    make: () => worldOf({ seed, volume: VOLUME_PRESETS[kind] }),
  })),
  { seed, kind: "crowded", make: () => createWorld({ seed, patterns: CROWDED }) },
  { seed, kind: "default a day later, changed", make: () => changedWorld(seed) },
  {
    ...{ seed, kind: "billion, a week later" },
    make: () => worldOf({ seed, volume: VOLUME_PRESETS.billion }).at(LONGEST_ELAPSED),
  },
]);
/** Nodes that are read of those that no workflow runs on. */
const OTHERS = 500;

/** The nodes that workflows can run on: the first of the first pools. */
function liveNodes({ pools, resources }: World): readonly ResourcesEntry[] {
  return Array.from({ length: Math.min(POOL_SPREAD, pools.total) }, (_, pool) => {
    const first = pool * resources.nodesOf(0);
    return resources.generateGlobalPage(first, Math.min(NODE_SPREAD, resources.nodesOf(pool))).entries;
  }).flat();
}

/** Some of the others, evenly spread over all. */
function otherNodes({ resources }: World, live: ReadonlySet<string>): readonly ResourcesEntry[] {
  const nodes = Array.from({ length: OTHERS }, (_, draw) =>
    resources.generateGlobal(Math.floor(((draw + 0.5) / OTHERS) * resources.totalGlobal)),
  );
  return nodes.filter(({ hostname }) => !live.has(hostname));
}

function freeGpus({ allocatable_fields, usage_fields, non_workflow_usage_fields }: ResourcesEntry): number {
  return allocatable_fields.gpu - usage_fields.gpu - non_workflow_usage_fields.gpu;
}

/** GPUs that the SCHEDULING tasks of a pool request. */
function queuedGpus({ tasks }: World, pool: string): number {
  const filter = { pools: [pool], statuses: [TaskGroupStatus.SCHEDULING] };
  const { entries } = tasks.generatePage(0, tasks.count(filter), filter);
  return entries.reduce((sum, { gpu }) => sum + gpu, 0);
}

const { AVAILABLE, IN_USE, OFFLINE } = ResourceStatus;
const takesWork = ({ status }: ResourcesEntry) => status === AVAILABLE || status === IN_USE;

/** When a task came to its node. */
function arrivalOn({ workflows }: World, workflow: string, task: string): string {
  const attempts = workflows.task(workflows.indexByName(workflow) as number, task);
  return attempts?.[0]?.initializing_start_time ?? "";
}

/** When a node stopped taking work: since then it has been in no status that does. */
function stoppedAt(world: World, hostname: string): string {
  const { epoch } = world.config;
  let since = world.resources.describe(hostname)?.status_since ?? "";
  for (;;) {
    const before = Date.parse(since) - 1;
    const node = before < epoch ? null : world.at(before - epoch).resources.describe(hostname);
    if (node === null || takesWork(node)) return since;
    since = node.status_since;
  }
}

describe.each(WORLDS)("the cluster of seed $seed, $kind", ({ make }) => {
  const world = make();
  const { tasks, byNode, gpusByPool, quotaByPool, lowByPool } = liveUse(world);
  const nodes = liveNodes(world);
  const hosts = new Set(nodes.map(({ hostname }) => hostname));
  const others = otherNodes(world, hosts);
  const pools = world.pools.generatePage(0, POOL_SPREAD).entries;
  const poolByName = new Map(pools.map((pool) => [pool.name, pool]));

  it("runs tasks, each on a node of its pool that takes work, or did when they came, in a pool that is ONLINE", () => {
    expect(tasks.length).toBeGreaterThan(0);
    const nodeOf = nodeReader(world);
    const found = tasks.flatMap(({ workflow_id, task_name, pool = "", node: host = "" }) => {
      const problems = new ProblemList(`${workflow_id}/${task_name}`);
      const node = nodeOf(host);
      problems.expect(hosts.has(host), "it is on no node of the cluster", host);
      problems.expect(node !== null && node.status !== OFFLINE, "its node is off", host, node?.status);
      if (node !== null && !takesWork(node)) {
        const [came, stopped] = [arrivalOn(world, workflow_id, task_name), stoppedAt(world, host)];
        problems.expect(came < stopped, "it came to a node that took no work", host, node.status, came);
      }
      problems.expect(pool in (node?.pool_platform_labels ?? {}), "its node serves another pool", host, pool);
      const status = poolByName.get(pool)?.status;
      problems.expect(status === PoolStatus.ONLINE, "its pool runs nothing", pool, status);
      return problems.found;
    });
    expect(found).toEqual([]);
  });

  it("uses exactly what these tasks ask for, on each node, and no more than it has", () => {
    const found = [...nodes, ...others].flatMap((node) => {
      const { hostname, usage_fields: usage, allocatable_fields: all } = node;
      const problems = new ProblemList(hostname);
      const asked = byNode.get(hostname) ?? NOTHING;
      for (const field of FIELDS) {
        const used = usage[field] + node.non_workflow_usage_fields[field];
        problems.expect(usage[field] === asked[field], `${field} in use`, usage[field], asked[field]);
        problems.expect(used <= all[field], `more ${field} in use than there is`, used, all[field]);
      }
      return problems.found;
    });
    expect(found).toEqual([]);
  });

  it("has nodes IN_USE if and only if no GPU of them is free, and full ones beside it", () => {
    for (const node of nodes.filter(takesWork)) {
      expect(node.status, node.hostname).toBe(freeGpus(node) === 0 ? IN_USE : AVAILABLE);
      expect(node.non_workflow_usage_fields.gpu, node.hostname).toBe(0);
    }
    for (const node of others.filter(takesWork)) {
      const [pool = ""] = Object.keys(node.pool_platform_labels);
      if (poolByName.has(pool)) expect(node.status, node.hostname).toBe(IN_USE);
      expect(node.status === IN_USE, node.hostname).toBe(freeGpus(node) === 0);
    }
  });

  it("has pools that use what their nodes do, with the quota that HIGH and NORMAL workflows hold", () => {
    for (const { name, node_set, resource_usage: use } of pools) {
      const members = pools.filter((pool) => pool.node_set === node_set);
      const own = nodes.filter((node) => name in node.pool_platform_labels);
      const sum = own.reduce((total, node) => total + node.usage_fields.gpu, 0);
      expect(use.total_usage, name).toBe(sum);
      expect(use.total_usage, name).toBe(
        members.reduce((total, member) => total + (gpusByPool.get(member.name) ?? 0), 0),
      );
      expect(use.quota_used, name).toBe(quotaByPool.get(name) ?? 0);
      expect(use.low_usage, name).toBe(lowByPool.get(name) ?? 0);
      expect(use.queued_gpus, name).toBe(queuedGpus(world, name));
      expect(use.total_free, name).toBe(
        use.total_capacity - use.total_usage - (use.total_non_workflow_usage ?? Number.NaN),
      );
    }
    const { resource_sum } = world.pools.generatePage(0, 0);
    expect(resource_sum?.total_usage).toBe(tasks.reduce((total, { gpu }) => total + gpu, 0));
    expect(resource_sum?.quota_used).toBe([...quotaByPool.values()].reduce((total, gpu) => total + gpu, 0));
  });
});
