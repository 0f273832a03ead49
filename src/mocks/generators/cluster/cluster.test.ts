import { describe, expect, it, test } from "vitest";
import { ResourceStatus, WorkflowPriority, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { MOCK_CONFIG } from "../../seed/types.ts";
import { VOLUME_PRESETS, type VolumePreset } from "../../seed/volumes.ts";
import { takesWork } from "../resource/node-state.ts";
import { TURN } from "../resource/node-turns.ts";
import type { TaskResources } from "../workflow/task-resources.ts";
import { PRIORITIES } from "../workflow/workflow-columns.ts";
import { CROWDED, DAY, HOUR, type SampleCluster, sampleCluster } from "./cluster.fixture.ts";
import { type ClusterGroup, type ClusterJob, holdsNodes, NEVER, waitsForRoom } from "./cluster-timeline.ts";
import { type GroupView, statusAt, viewGroup } from "./job-view.ts";

const FIELDS = ["gpu", "cpu", "memory", "storage"] as const;
const VOLUMES: readonly VolumePreset[] = ["none", "one", "low", "default", "high", "billion"];
const NOTHING: TaskResources = { gpu: 0, cpu: 0, memory: 0, storage: 0 };

function groupsOf({ jobs }: SampleCluster): readonly ClusterGroup[] {
  return jobs.flatMap(({ groups }) => groups);
}

/** What the tasks on each node ask for, at a moment. */
function heldByNode(cluster: SampleCluster, moment: number): ReadonlyMap<number, TaskResources> {
  const held = new Map<number, TaskResources>();
  for (const group of groupsOf(cluster)) {
    if (!holdsNodes(group, moment)) continue;
    for (const node of group.nodes ?? []) {
      const before = held.get(node) ?? NOTHING;
      const sum = FIELDS.map((field) => [field, before[field] + group.resources[field]]);
      held.set(node, Object.fromEntries(sum) as unknown as TaskResources);
    }
  }
  return held;
}

const nameOf = ({ job, position }: ClusterGroup) => `${job.number}/${position}`;

function usedGpus(cluster: SampleCluster, moment: number): number {
  return groupsOf(cluster)
    .filter((group) => holdsNodes(group, moment))
    .reduce((sum, group) => sum + group.gpus, 0);
}

function countEnded({ jobs }: SampleCluster, after: number, until: number): number {
  return jobs.filter(({ end }) => end > after && end <= until).length;
}

function count(cluster: SampleCluster, status: WorkflowStatus, moment: number): number {
  return cluster.jobs.filter((job) => job.submit <= moment && statusAt(job, moment) === status).length;
}

describe.each([
  ...VOLUMES.map((volume) => [volume, 42, MOCK_CONFIG] as const),
  ["low", 7, MOCK_CONFIG] as const,
  ["default", 7, MOCK_CONFIG] as const,
  ["low", 3, CROWDED] as const,
  ["default", 3, CROWDED] as const,
])("the cluster at volume %s of seed %d", (preset, seed, patterns) => {
  const volume = VOLUME_PRESETS[preset];
  const cluster = sampleCluster(seed, volume, patterns);

  describe.each([0, 10 * HOUR, 2 * DAY])("at %d ms", (moment) => {
    // Tests of one cluster run in this order, so that it is only ever advanced.
    it("holds no more of any node than it has, in tasks on nodes of their pool's set", () => {
      cluster.advance(moment);
      const { ledger, pools } = cluster.pools;
      const wrongNodes = [...heldByNode(cluster, moment)].filter(([node, held]) => {
        const [left, offer] = [ledger.leftOn(node), ledger.offerOf(node)];
        return FIELDS.some((field) => left[field] < 0 || held[field] + left[field] !== offer[field]);
      });
      expect(wrongNodes).toEqual([]);
      const misplaced = groupsOf(cluster).filter((group) => {
        const pool = pools[group.job.pool];
        if (!holdsNodes(group, moment)) return false;
        const set = pool?.set ?? -1;
        return pool?.isOnline !== true || group.nodes?.some((node) => ledger.setOf(node) !== set);
      });
      expect(misplaced).toEqual([]);
    });

    it("keeps HIGH and NORMAL jobs within the quota of their pool", () => {
      for (const [pool, { quota }] of cluster.pools.pools.entries()) {
        const used = groupsOf(cluster)
          .filter(({ job }) => job.pool === pool && job.priority !== WorkflowPriority.LOW)
          .filter((group) => holdsNodes(group, moment))
          .reduce((sum, group) => sum + group.gpus, 0);
        expect(used).toBe(cluster.scheduler.quotaUsedOf(pool));
        expect(used).toBeLessThanOrEqual(quota);
      }
    });

    it("lets wait only what does not fit, by priority and age", () => {
      const waiting = groupsOf(cluster).filter((group) => waitsForRoom(group, moment));
      const fitting = waiting.filter(({ job, taskCount, resources }) =>
        cluster.scheduler.hasRoom(job.pool, job.priority, taskCount, resources),
      );
      expect(fitting).toEqual([]);
      const sets = Array.from({ length: cluster.pools.sets }, (_, set) => set);
      const queued = sets.flatMap((set) => cluster.scheduler.queueOf(set));
      const byAge = (one: ClusterGroup, other: ClusterGroup) =>
        one.job.number - other.job.number || one.position - other.position;
      expect(queued.toSorted(byAge).map(nameOf)).toEqual(waiting.toSorted(byAge).map(nameOf));
      for (const set of sets) {
        const ranks = cluster.scheduler
          .queueOf(set)
          .map(({ job }) => PRIORITIES.indexOf(job.priority) * 1e9 + job.number);
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
      }
    });
  });

  it("tells stories in order: groups run after those that they wait for, and within their job", () => {
    const isTold = (job: ClusterJob) => {
      const { topology } = cluster.index.plans.at(job.plan);
      const ends = job.groups.map(({ end }) => end);
      const isOver = job.endStatus !== undefined;
      const areInOrder = job.groups.every((group, position) => {
        if (group.placed === NEVER) return true;
        const upstream = (topology.upstream[position] ?? []).map((other) => ends[other] as number);
        const isAfter = [job.submit, ...upstream].every((moment) => moment <= group.ready);
        const isWithin = !isOver || group.end <= job.end;
        return isAfter && isWithin && group.ready <= group.placed && group.placed < group.start;
      });
      return areInOrder && (!isOver || Math.max(...ends) === job.end);
    };
    expect(cluster.jobs.filter((job) => !isTold(job))).toEqual([]);
  });
});

describe.each([1, 42])("the nodes of seed %d", (seed) => {
  const cluster = sampleCluster(seed, VOLUME_PRESETS.default);
  cluster.advance(7 * DAY);
  const turns = Array.from({ length: (7 * DAY) / TURN }, (_, place) => place + 1);
  const changes = turns.flatMap((turn) =>
    cluster.pools.changesAt(turn).map((change) => ({ ...change, at: turn * TURN })),
  );
  const groups = groupsOf(cluster).filter(({ nodes }) => nodes !== undefined);
  /** When a node takes no tasks, from and until. */
  const stops = changes
    .filter(({ before, status }) => takesWork(before) && !takesWork(status))
    .map(({ node, at }) => {
      const back = changes.find((other) => other.node === node && other.at > at && takesWork(other.status));
      return { node, at, until: back?.at ?? NEVER };
    });

  it("stop taking tasks and come back, and take some again", () => {
    const returned = changes.filter(({ before, status }) => !takesWork(before) && takesWork(status));
    expect(stops.length).toBeGreaterThan(100);
    expect(returned.length).toBeGreaterThan(100);
    const busy = returned.filter(({ node, at }) =>
      groups.some(({ placed, nodes }) => placed >= at && nodes?.includes(node)),
    );
    expect(busy.length).toBeGreaterThan(0.5 * returned.length);
  });

  it("take no task meanwhile, but finish those that they have", () => {
    const came = stops.flatMap(({ node, at, until }) =>
      groups.filter(({ placed, nodes }) => placed > at && placed < until && nodes?.includes(node)),
    );
    expect(came.map(nameOf)).toEqual([]);
    const finished = stops.filter(({ node, at, until }) =>
      groups.some(
        ({ placed, end, nodes }) => placed < at && end > at && end < until && nodes?.includes(node),
      ),
    );
    expect(finished.length).toBeGreaterThan(20);
  });

  it("have no task once they are off: those that are left are evicted, and their workflows end", () => {
    const off = changes.filter(({ status }) => status === ResourceStatus.OFFLINE);
    const kept = off.flatMap(({ node, at }) =>
      groups.filter((group) => holdsNodes(group, at) && group.nodes?.includes(node)),
    );
    expect(kept.map(nameOf)).toEqual([]);
    const evicted = groups.filter(({ lostNode }) => lostNode !== undefined);
    expect(evicted.length).toBeGreaterThan(10);
    for (const { job, end, lostNode } of evicted) {
      expect(job).toMatchObject({ end, endStatus: WorkflowStatus.FAILED_EVICTED });
      expect(off).toContainEqual(expect.objectContaining({ node: lostNode, at: end }));
    }
  });
});

const TIMES = ["ready", "placed", "start", "end"] as const;

/** All that is known of a job at a moment. */
interface JobView {
  readonly status: WorkflowStatus;
  readonly start?: number;
  readonly end?: number;
  readonly groups: readonly GroupView[];
}

/** All that is known of all jobs that have arrived by a moment. */
function known(cluster: SampleCluster, moment: number): readonly JobView[] {
  const reached = (time: number) => (time <= moment ? time : undefined);
  return cluster.jobs
    .filter(({ submit }) => submit <= moment)
    .map((job) => {
      const { upstream } = cluster.index.plans.at(job.plan).topology;
      const groups = job.groups.map((group, position) =>
        viewGroup(group, upstream[position] as readonly number[], moment),
      );
      return { status: statusAt(job, moment), start: reached(job.start), end: reached(job.end), groups };
    });
}

test("a moment is the same however it was reached", () => {
  const volume = { ...VOLUME_PRESETS.default, workflows: 2_000, pools: 8 };
  const once = sampleCluster(5, volume);
  once.advance(3 * HOUR);
  const often = sampleCluster(5, volume);
  for (let moment = -2 * HOUR; moment <= 3 * HOUR; moment += 10_000) often.advance(moment);
  const further = sampleCluster(5, volume);
  further.advance(9 * HOUR);
  expect(known(often, 3 * HOUR)).toEqual(known(once, 3 * HOUR));
  expect(known(further, 3 * HOUR)).toEqual(known(once, 3 * HOUR));
});

test("what was known once stays, and what has ended stays as it is", () => {
  const cluster = sampleCluster(11, VOLUME_PRESETS.default);
  cluster.advance(DAY);
  const [before, after] = [known(cluster, 0), known(cluster, DAY)];
  expect(after.length).toBeGreaterThan(before.length);
  const changed = before.filter((early, number) => {
    const late = after[number] as JobView;
    if (early.end !== undefined) return JSON.stringify(late) !== JSON.stringify(early);
    const isKept = (was: number | undefined, is: number | undefined) => was === undefined || was === is;
    const areKept = early.groups.every((was, position) => {
      const is = late.groups[position] as JobView["groups"][number];
      return TIMES.every((time) => isKept(was[time], is[time]));
    });
    return !areKept || !isKept(early.start, late.start);
  });
  expect(changed).toEqual([]);
});

describe("default worlds", () => {
  const SEEDS = [1, 2, 3, 42, 2_026];
  const MOMENTS = [-7 * DAY, -DAY, 0, DAY, 7 * DAY];
  const clusters = SEEDS.map((seed) => sampleCluster(seed, VOLUME_PRESETS.default));
  const meanOf = (measure: (cluster: SampleCluster) => number) =>
    clusters.map(measure).reduce((sum, value) => sum + value, 0) / SEEDS.length;

  it.each<[string, (cluster: SampleCluster, moment: number) => number]>([
    ["jobs that run", (cluster, moment) => count(cluster, WorkflowStatus.RUNNING, moment)],
    ["jobs that wait", (cluster, moment) => count(cluster, WorkflowStatus.WAITING, moment)],
    ["GPUs in use", usedGpus],
    ["jobs that end in two days", (cluster, moment) => countEnded(cluster, moment - 2 * DAY, moment)],
  ])("are steady in their %s", (_, measure) => {
    for (const cluster of clusters) cluster.advance(7 * DAY);
    const values = MOMENTS.map((moment) => meanOf((cluster) => measure(cluster, moment)));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const value of values) {
      expect(value, values.join(", ")).toBeGreaterThan(0.85 * mean);
      expect(value, values.join(", ")).toBeLessThan(1.15 * mean);
    }
  });

  it.each(Object.values(WorkflowStatus))(
    "have the config's share of %s at their epoch, within a point",
    (status) => {
      for (const cluster of clusters) cluster.advance(0);
      const share = meanOf((cluster) => count(cluster, status, 0)) / VOLUME_PRESETS.default.workflows;
      const listed = MOCK_CONFIG.workflows.statusDistribution[status] ?? 0;
      expect(Math.abs(share - listed), `${share} in place of ${listed}`).toBeLessThan(0.01);
    },
  );

  it("preempt LOW jobs alone", () => {
    for (const cluster of clusters) {
      cluster.advance(0);
      const preempted = cluster.jobs.filter(({ endStatus }) => endStatus === WorkflowStatus.FAILED_PREEMPTED);
      expect(preempted.length).toBeGreaterThan(20);
      for (const { priority } of preempted) expect(priority).toBe(WorkflowPriority.LOW);
    }
  });
});

test("a row's arrival and its job depend on its index alone, not on the number of rows", () => {
  const few = sampleCluster(9, { ...VOLUME_PRESETS.default, workflows: 300 });
  const many = sampleCluster(9, VOLUME_PRESETS.high);
  few.advance(0);
  many.advance(0);
  const byIndex = new Map(many.jobs.map((job): [number, ClusterJob] => [job.index, job]));
  expect(few.jobs).toHaveLength(300);
  for (const { index, submit, plan, outcome, priority } of few.jobs) {
    expect(byIndex.get(index)).toMatchObject({ submit, plan, outcome, priority });
  }
});

test("a month before the epoch nothing has happened, and nothing is in the future", () => {
  const cluster = sampleCluster(4, VOLUME_PRESETS.default);
  cluster.advance(-31 * DAY);
  expect(cluster.jobs).toEqual([]);
  cluster.advance(0);
  expect(cluster.jobs).toHaveLength(VOLUME_PRESETS.default.workflows);
  expect(cluster.jobs.every(({ submit }) => submit <= 0)).toBe(true);
  expect(cluster.jobs.filter(({ end }) => end > 0).length).toBeGreaterThan(2_000);
});

describe("a copy of a cluster", () => {
  const volume = { ...VOLUME_PRESETS.default, workflows: 2_000, pools: 8 };

  it("lives on as the cluster itself does", () => {
    const origin = sampleCluster(5, volume);
    origin.advance(0);
    const copy = { ...origin, ...origin.copy() };
    copy.advance(9 * HOUR);
    expect(origin.jobs).toHaveLength(2_000);
    origin.advance(9 * HOUR);
    expect(known(copy, 9 * HOUR)).toEqual(known(origin, 9 * HOUR));
  });

  it("lives apart from it: what is canceled in one goes on in the other", () => {
    const origin = sampleCluster(5, volume);
    origin.advance(0);
    const before = known(origin, 0);
    const copy = origin.copy();
    const running = copy.jobs.filter((job) => statusAt(job, 0) === WorkflowStatus.RUNNING);
    for (const job of running) copy.cancel(job, 0, 0);
    expect(count({ ...origin, ...copy }, WorkflowStatus.RUNNING, 0)).toBe(0);
    expect(known(origin, 0)).toEqual(before);
    const fresh = sampleCluster(5, volume);
    for (const each of [origin, fresh]) each.advance(2 * HOUR);
    expect(known(origin, 2 * HOUR)).toEqual(known(fresh, 2 * HOUR));
  });
});
