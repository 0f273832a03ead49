import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ListOrder,
  type ListTaskEntry,
  TaskGroupStatus,
  TaskSummaryColumn,
  WorkflowPriority,
  type WorkflowQueryResponse,
} from "../../lib/api/generated.schemas.ts";
import { DEFAULT_EPOCH } from "../seed/defaults.ts";
import { MOCK_CONFIG } from "../seed/types.ts";
import { BILLION_VOLUME, DEFAULT_VOLUME, NO_VOLUME, type Volume } from "../seed/volumes.ts";
import { sampleIndex } from "./cluster/cluster.fixture.ts";
import { nodeName } from "./node-names.ts";
import { poolName } from "./pool-names.ts";
import { scanGroups } from "./scan-summary.fixture.ts";
import { createTaskGenerator, type TaskFilter } from "./task-generator.ts";
import { createWorkflowGenerator } from "./workflow-generator.ts";

const SEED = fc.sample(fc.nat(), 1)[0] as number;
const NODES = 10;
const POOLS = 7;
const patterns = MOCK_CONFIG;

function worldOf(volume: Volume) {
  const index = sampleIndex(SEED, volume);
  const options = { seed: SEED, patterns, volume, epoch: DEFAULT_EPOCH, now: DEFAULT_EPOCH, index };
  return { index, workflows: createWorkflowGenerator(options), tasks: createTaskGenerator(options) };
}

/** More than a block of workflows. */
const SMALL: Volume = { ...DEFAULT_VOLUME, workflows: 1_100, pools: POOLS, resourcesPerPool: NODES };
const small = worldOf(SMALL);

/** A task as in its workflow's detail, by its last attempt. */
interface Scanned {
  readonly workflow: WorkflowQueryResponse;
  readonly workflowIndex: number;
  readonly task: WorkflowQueryResponse["groups"][number]["tasks"][number];
  readonly group: string;
}

const scanned: Scanned[] = [];
for (let workflowIndex = 0; workflowIndex < SMALL.workflows; workflowIndex += 1) {
  const workflow = small.workflows.generate(workflowIndex);
  for (const { name: group, tasks } of workflow.groups) {
    for (const task of new Map(tasks.map((attempt) => [attempt.name, attempt])).values()) {
      scanned.push({ workflow, workflowIndex, task, group });
    }
  }
}

/** A filter as the contract defines it, without an index. */
function accepts(filter: TaskFilter, { workflow, task }: Scanned): boolean {
  const submitted = Date.parse(workflow.submit_time);
  const words = filter.name?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const stem = workflow.name.replace(/-[0-9a-z]{8}(?:-\d)?$/, "");
  return (
    (filter.statuses?.includes(task.status) ?? true) &&
    (filter.nodes === undefined || filter.nodes.some((node) => node === task.node_name)) &&
    (filter.pools?.includes(workflow.pool ?? "") ?? true) &&
    (filter.users?.includes(workflow.submitted_by) ?? true) &&
    (filter.priorities?.includes(workflow.priority) ?? true) &&
    (filter.tags?.some((tag) => workflow.tags.includes(tag)) ?? true) &&
    (filter.workflow === undefined || filter.workflow === workflow.name) &&
    submitted >= (filter.submittedAfter ?? Number.NEGATIVE_INFINITY) &&
    submitted < (filter.submittedBefore ?? Number.POSITIVE_INFINITY) &&
    (words.every((word) => stem.includes(word)) || workflow.name === filter.name)
  );
}

function some<Value>(values: readonly Value[]): fc.Arbitrary<Value[] | undefined> {
  return fc.option(fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 }), { nil: undefined });
}

const anyWorkflow = fc.constantFrom(...new Set(scanned.map(({ workflow }) => workflow)));
const anyPool = Array.from({ length: POOLS }, (_, pool) => poolName(patterns, pool));
const anyNode = Array.from({ length: POOLS * NODES }, (_, node) =>
  nodeName(patterns, node % POOLS, Math.floor(node / POOLS)),
);
const moments = fc.oneof(
  anyWorkflow.map(({ submit_time }) => Date.parse(submit_time)),
  fc.integer({ min: DEFAULT_EPOCH - 5 * 86_400_000, max: DEFAULT_EPOCH }),
);
const fields = {
  statuses: some(Object.values(TaskGroupStatus)),
  nodes: some([
    ...anyNode,
    nodeName(patterns, 0, NODES),
    nodeName(patterns, POOLS, 0),
    "training-h100-node-1",
    "",
  ]),
  pools: some([...anyPool, "no-such-pool"]),
  users: some([...patterns.workflows.users, "nobody"]),
  priorities: some(Object.values(WorkflowPriority)),
  tags: some([...patterns.workflows.tags, "no-such-tag"]),
  name: fc.option(
    fc.oneof(
      fc.constantFrom("train", "llama 70b", "zzz", " "),
      anyWorkflow.map(({ name }) => name),
    ),
    {
      nil: undefined,
      freq: 2,
    },
  ),
  workflow: fc.option(
    fc.oneof(
      anyWorkflow.map(({ name }) => name),
      fc.constant("no-such-workflow"),
    ),
    {
      nil: undefined,
      freq: 1,
    },
  ),
  submittedAfter: fc.option(moments, { nil: undefined, freq: 2 }),
  submittedBefore: fc.option(moments, { nil: undefined, freq: 2 }),
};
const filters: fc.Arbitrary<TaskFilter> = fc.record(fields);
/** One to three fields only, so that many tasks match. */
const wideFilters: fc.Arbitrary<TaskFilter> = fc
  .tuple(
    filters,
    fc.shuffledSubarray(Object.keys(fields) as (keyof TaskFilter)[], { minLength: 1, maxLength: 3 }),
  )
  .map(([filter, fields]) => Object.fromEntries(fields.map((field) => [field, filter[field]])));
const columnPairs = fc.shuffledSubarray(Object.values(TaskSummaryColumn), { minLength: 1, maxLength: 2 });

function taskValue({ workflow, task }: Scanned, column: TaskSummaryColumn): string | undefined {
  if (column === "status") return task.status;
  return column === "user" ? workflow.submitted_by : workflow[column];
}

const orders = fc.constantFrom(...Object.values(ListOrder));

function identity({ workflow_id, task_name }: ListTaskEntry): string {
  return `${workflow_id}/${task_name}`;
}

describe(`tasks of 1,100 workflows of seed ${SEED}`, () => {
  it("under any filter, have the pages and the total of a scan", () => {
    fc.assert(
      fc.property(
        fc.oneof(filters, wideFilters),
        orders,
        fc.integer({ min: 40, max: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (filter, order, limit, share) => {
          const matching = scanned.filter((task) => accepts(filter, task));
          const expected =
            order === "DESC"
              ? matching
              : matching.toSorted((one, other) => other.workflowIndex - one.workflowIndex);
          const names = expected.map(({ workflow, task }) => `${workflow.name}/${task.name}`);
          expect(small.tasks.count(filter)).toBe(names.length);
          // All pages if there are few, some otherwise.
          const pages = Math.ceil(names.length / limit);
          const from = pages > 4 ? Math.floor((pages - 2) * share) : 0;
          for (let page = from; page <= Math.min(from + 4, pages); page += 1) {
            const offset = page * limit;
            const { entries, total } = small.tasks.page({ filter, order, offset, limit });
            expect(total).toBe(names.length);
            expect(entries.map(identity)).toEqual(names.slice(offset, offset + limit));
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it("have the summary of a scan by any one or two columns", () => {
    fc.assert(
      fc.property(fc.oneof(filters, wideFilters), columnPairs, (filter, columns) => {
        const matching = scanned.filter((task) => accepts(filter, task));
        expect(small.tasks.summarize(columns, filter)).toEqual({
          total: matching.length,
          groups: scanGroups(matching, columns, (task, column) => [taskValue(task, column)]),
        });
      }),
      { numRuns: 80 },
    );
  });

  it("are the same in the list, in their workflow and by themselves", () => {
    const { entries } = small.tasks.generatePage(0, scanned.length);
    expect(small.tasks.total).toBe(scanned.length);
    const shown = entries.map(
      ({ duration, grafana_url, dashboard_url, cpu, gpu, memory, storage, ...entry }) => ({
        ...entry,
        hasRun: [duration, grafana_url, dashboard_url].map((value) => value !== undefined),
      }),
    );
    const expected = scanned.map(({ workflow, task, group }) => ({
      user: workflow.submitted_by,
      workflow_id: workflow.name,
      workflow_uuid: workflow.uuid,
      task_name: task.name,
      retry_id: task.retry_id,
      pool: workflow.pool,
      node: task.node_name,
      start_time: task.start_time,
      end_time: task.end_time,
      status: task.status,
      overview: `/workflows/${workflow.name}?group=${group}&task=${task.name}&retry=${task.retry_id}`,
      logs: task.logs,
      error_logs: task.error_logs,
      priority: workflow.priority,
      hasRun: new Array(3).fill(task.start_time !== undefined),
    }));
    expect(shown).toEqual(expected);
  });

  it("are complete by themselves, in every attempt", () => {
    for (const { workflow, workflowIndex, task, group } of scanned.filter((_, place) => place % 23 === 0)) {
      const attempts = workflow.groups.flatMap(({ tasks }) => tasks.filter(({ name }) => name === task.name));
      for (const attempt of attempts) {
        const whole = small.tasks.generate(workflow.name, task.name, attempt.retry_id);
        expect(whole).toMatchObject({
          ...attempt,
          workflow_id: workflow.name,
          task_name: task.name,
          group_name: group,
        });
        expect(whole?.node).toBe(attempt.node_name);
        expect(whole?.env.WORKFLOW_NAME).toBe(workflow.name);
        expect(small.tasks.generateAt(workflowIndex, task.name, attempt.retry_id)).toEqual(whole);
        const end = Date.parse(attempt.end_time ?? new Date(DEFAULT_EPOCH).toISOString());
        const ran = attempt.start_time && (end - Date.parse(attempt.start_time)) / 1_000;
        expect(whole?.duration).toBe(ran);
      }
      expect(small.tasks.generate(workflow.name, task.name)?.retry_id).toBe(attempts.length - 1);
      expect(small.tasks.generate(workflow.name, task.name, attempts.length)).toBeNull();
    }
  });

  it("request the same within a group, as shown in the list", () => {
    const { entries } = small.tasks.generatePage(0, 400);
    const byGroup = new Map<string, string>();
    for (const { workflow_id, task_name, gpu, cpu, memory, storage } of entries) {
      const whole = small.tasks.generate(workflow_id, task_name);
      expect(whole).toMatchObject({ gpu, cpu, memory, storage });
      const group = `${workflow_id}/${whole?.group_name}`;
      const request = JSON.stringify([gpu, cpu, memory, storage, whole?.image, whole?.command, whole?.args]);
      expect(byGroup.get(group) ?? request).toBe(request);
      byGroup.set(group, request);
    }
  });

  it("are not found under other names", () => {
    const { name } = small.workflows.entry(3);
    const task = small.workflows.generate(3).groups[0]?.tasks[0]?.name ?? "";
    expect(small.tasks.generate(name, task)).not.toBeNull();
    for (const other of ["", "-0", `${task}0`, `0${task}`, task.toUpperCase(), `${task.slice(0, -1)}00`]) {
      expect(small.tasks.generate(name, other)).toBeNull();
    }
    expect(small.tasks.generate(`${name}x`, task)).toBeNull();
    expect(small.tasks.generate(small.workflows.entry(4).name, "no-such-task-0")).toBeNull();
    expect(() => small.tasks.generateAt(SMALL.workflows, task)).toThrow("There is no workflow 1100");
  });

  it("over all nodes are those that reached a node", () => {
    const onNodes = scanned.filter(({ task }) => task.node_name !== undefined).length;
    expect(small.tasks.count({ nodes: anyNode })).toBe(onNodes);
    const ofFirstPool = anyNode.filter((_, node) => node % POOLS === 0);
    const each = ofFirstPool.map((node) => small.tasks.count({ nodes: [node] }));
    expect(each.reduce((sum, count) => sum + count, 0)).toBe(small.tasks.count({ nodes: ofFirstPool }));
    const { nodePattern, traitsOf } = small.index.fleet;
    const isOff = each.map((_, node) => nodePattern().stateOf(traitsOf(0), node + 1).status === "OFFLINE");
    expect(each.filter((_, node) => isOff[node]).every((count) => count === 0)).toBe(true);
  });
});

describe("tasks of a billion workflows", () => {
  const read: number[] = [];
  const index = sampleIndex(SEED, BILLION_VOLUME);
  const watched = {
    ...index,
    keysAt(row: number) {
      read.push(row);
      return index.keysAt(row);
    },
  };
  const options = {
    ...{ seed: SEED, patterns, volume: BILLION_VOLUME },
    ...{ epoch: DEFAULT_EPOCH, now: DEFAULT_EPOCH },
  };
  const workflows = createWorkflowGenerator({ ...options, index });
  const tasks = createTaskGenerator({ ...options, index: watched });
  const { total } = tasks;

  it("are several billion, and every partition adds up to them", () => {
    expect(total).toBeGreaterThan(4e9);
    const sum = (parts: readonly number[]) => parts.reduce((before, part) => before + part, 0);
    expect(sum(Object.values(TaskGroupStatus).map((status) => tasks.count({ statuses: [status] })))).toBe(
      total,
    );
    expect(
      sum(Object.values(WorkflowPriority).map((priority) => tasks.count({ priorities: [priority] }))),
    ).toBe(total);
    expect(sum(patterns.workflows.users.map((user) => tasks.count({ users: [user] })))).toBe(total);
    expect(tasks.count({ statuses: [TaskGroupStatus.RESCHEDULED] })).toBe(0);
    const moment = DEFAULT_EPOCH - 86_400_000 * 400;
    expect(tasks.count({ submittedAfter: moment }) + tasks.count({ submittedBefore: moment })).toBe(total);
  });

  it("have summaries whose counts are the totals of lists, under any filter, without reading a row", () => {
    fc.assert(
      fc.property(wideFilters, columnPairs, (filter, columns) => {
        // A name is read by its row, and by the newest of its sequence.
        const looked = 2 * [filter.workflow, filter.name].filter((name) => name !== undefined).length;
        const count = tasks.count(filter);
        read.length = 0;
        const { total: matching, groups } = tasks.summarize(columns, filter);
        expect(new Set(read).size).toBeLessThanOrEqual(looked);
        expect(matching).toBe(count);
        expect(groups.reduce((before, { count }) => before + count, 0)).toBe(count);
        for (const { key, count } of [...groups.slice(0, 2), ...groups.slice(-2)]) {
          const narrowed: TaskFilter = {
            ...filter,
            ...(key.status !== undefined && { statuses: [key.status as TaskGroupStatus] }),
            ...(key.priority !== undefined && { priorities: [key.priority as WorkflowPriority] }),
            ...(key.pool !== undefined && { pools: [key.pool] }),
            ...(key.user !== undefined && { users: [key.user] }),
          };
          expect(tasks.count(narrowed)).toBe(count);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("are generated only for the page, at any depth and under any filter", () => {
    fc.assert(
      fc.property(wideFilters, orders, fc.double({ min: 0, max: 1, noNaN: true }), (filter, order, share) => {
        const count = tasks.count(filter);
        const offset = Math.floor(Math.max(0, count - 20) * share);
        // A name is read by its row, and by the newest of its sequence.
        const looked = 2 * [filter.workflow, filter.name].filter((name) => name !== undefined).length;
        read.length = 0;
        const { entries, total: matching } = tasks.page({ filter, order, offset });
        expect(matching).toBe(count);
        expect(entries).toHaveLength(Math.min(20, count));
        const shown = new Set(entries.map(({ workflow_id }) => workflows.indexByName(workflow_id)));
        const built = new Set(read.filter((row) => !shown.has(row)));
        expect(built.size).toBeLessThanOrEqual(looked);
        expect(tasks.page({ filter, order, offset: offset + 5, limit: 5 }).entries).toEqual(
          entries.slice(5, 10),
        );
        for (const { workflow_id, task_name, status, node, pool } of entries) {
          expect(tasks.generate(workflow_id, task_name)).toMatchObject({ status });
          if (filter.statuses) expect(filter.statuses).toContain(status);
          if (filter.nodes) expect(filter.nodes).toContain(node);
          if (filter.pools) expect(filter.pools).toContain(pool);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("tasks at the edges", () => {
  it("do not exist in a world without workflows, and have no node in one without nodes", () => {
    const empty = worldOf(NO_VOLUME).tasks;
    expect(empty.generatePage(0, 20)).toEqual({ entries: [], total: 0 });
    expect(empty.summarize(["status", "pool"])).toEqual({ total: 0, groups: [] });
    const { tasks, workflows } = worldOf({ ...NO_VOLUME, workflows: 50 });
    const { entries, total } = tasks.generatePage(0, 1_000);
    expect(entries).toHaveLength(total);
    expect(entries.filter(({ node, pool }) => node ?? pool)).toEqual([]);
    expect(tasks.summarize(["pool"])).toEqual({ total, groups: [{ key: {}, count: total }] });
    expect(tasks.count({ nodes: [nodeName(patterns, 0, 0)] })).toBe(0);
    expect(new Set(entries.map(({ workflow_id }) => workflow_id)).size).toBe(workflows.total);
  });

  it("refer to existing nodes in a world with a total of nodes", () => {
    const volume = { ...SMALL, workflows: 300, resourcesTotal: POOLS * 3 };
    const { tasks } = worldOf(volume);
    const few = Array.from({ length: POOLS * 3 }, (_, node) =>
      nodeName(patterns, node % POOLS, Math.floor(node / POOLS)),
    );
    const { entries } = tasks.generatePage(0, 500);
    for (const { node } of entries) if (node !== undefined) expect(few).toContain(node);
    expect(tasks.count({ nodes: few })).toBe(
      tasks.generatePage(0, 10_000).entries.filter(({ node }) => node).length,
    );
  });

  it("past the end are an empty page with the total", () => {
    const { total } = small.tasks;
    expect(small.tasks.generatePage(total, 20)).toEqual({ entries: [], total });
    expect(small.tasks.generatePage(total - 3, 20).entries).toHaveLength(3);
    expect(small.tasks.generatePage(0, 0)).toEqual({ entries: [], total });
  });

  it.each([
    [-1, 20, "offset is -1"],
    [0.5, 20, "offset is 0.5"],
    [0, Number.NaN, "limit is NaN"],
  ])("page (%d, %d) is rejected", (offset, limit, message) => {
    expect(() => small.tasks.generatePage(offset, limit)).toThrow(message);
  });
});
