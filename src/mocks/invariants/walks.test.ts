import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type {
  ArtifactPage,
  Bucket,
  BucketPage,
  DataInfoResponse,
  DataListEntry,
  DatasetPage,
  EventPage,
  ListEntry,
  NamePage,
  ObjectListing,
  Occupancy,
  PoolPage,
  PoolQueue,
  PoolResourceUsage,
  ProfileResponse,
  ResourcePage,
  TaskDetail,
  TaskPage,
  TaskSummary,
  WorkflowPage,
  WorkflowQueryResponse,
  WorkflowSummary,
  WorkflowTimeline,
} from "../../lib/api/generated.schemas.ts";
import { isoTime } from "../generators/iso-time.ts";
import { VOLUME_PRESETS } from "../seed/volumes.ts";
import { type HttpWorld, httpWorld } from "./http-world.fixture.ts";
import { SEEDS, worldOf } from "./sample-worlds.fixture.ts";

const COMBINATIONS = SEEDS.slice(0, 3).flatMap((seed) =>
  (["low", "default", "billion"] as const).map((preset) => ({ seed, preset })),
);

interface ListPage<Row> {
  readonly entries: Row[];
  readonly total: number;
}

/** Rows at random positions of a list; the draws come from the property. */
async function rowsOf<Row>(http: HttpWorld, list: string, draws: readonly number[]): Promise<Row[]> {
  const glue = list.includes("?") ? "&" : "?";
  const { total } = await http.get<ListPage<Row>>(`${list}${glue}limit=1`);
  const rows: Row[] = [];
  for (const draw of total > 0 ? draws : []) {
    const offset = Math.floor((draw / 2 ** 32) * total);
    const page = await http.get<ListPage<Row>>(`${list}${glue}offset=${offset}&limit=1`);
    expect(page.total, list).toBe(total);
    expect(page.entries, `${list} at ${offset}`).toHaveLength(1);
    rows.push(...page.entries);
  }
  return rows;
}

/** The total of a list. */
async function totalOf(http: HttpWorld, list: string): Promise<number> {
  return (await http.get<ListPage<unknown>>(`${list}${list.includes("?") ? "&" : "?"}limit=1`)).total;
}

/** Expects a list of names to contain this one. */
async function expectName(http: HttpWorld, list: string, name: string): Promise<void> {
  const { entries } = await http.get<NamePage>(`${list}?limit=1000&name=${encodeURIComponent(name)}`);
  expect(entries, list).toContain(name);
}

async function expectNode(http: HttpWorld, pool: string, hostname: string): Promise<void> {
  const { entries } = await http.get<ResourcePage>(
    `/api/pool/${pool}/resources?hostname=${hostname}&limit=1000`,
  );
  expect(
    entries.map((node) => node.hostname),
    pool,
  ).toContain(hostname);
}

/** `s3://bucket/prefix` as the place that the API lists. */
function placeOf(address: string): { readonly bucket: string; readonly prefix: string } {
  const [, bucket = "", prefix = ""] = /^\w+:\/\/([^/]+)\/(.*)$/.exec(address) ?? [];
  return { bucket, prefix };
}

async function walkTask(http: HttpWorld, workflow: WorkflowQueryResponse, position: number): Promise<void> {
  const attempts = workflow.groups.flatMap(({ name, tasks }) => tasks.map((task) => ({ group: name, task })));
  const { group, task } = attempts[position % attempts.length] as (typeof attempts)[number];
  const address = `/api/workflow/${workflow.name}/task/${task.name}`;
  const detail = await http.get<TaskDetail>(`${address}?retry_id=${task.retry_id}`);
  expect(detail).toMatchObject({ ...task, workflow_id: workflow.name, group_name: group });
  const glue = task.logs.includes("?") ? "&" : "?";
  const log = await http.text(`${task.logs}${glue}last_n_lines=5`);
  if (task.failure_message !== undefined && task.processing_start_time !== undefined)
    expect(log).toContain(task.failure_message);
  if (task.error_logs !== undefined) expect(await http.text(task.error_logs)).toContain(task.failure_message);
  const events = await http.get<EventPage>(`${task.events}&limit=1000`);
  for (const event of events.entries) expect(event.task_name).toBe(task.name);
  const rows = await http.get<TaskPage>(`/api/task?workflow_id=${workflow.name}&limit=1000`);
  const row = rows.entries.find(({ task_name }) => task_name === task.name);
  expect(row).toMatchObject({
    user: workflow.submitted_by,
    workflow_uuid: workflow.uuid,
    priority: workflow.priority,
  });
  if (row?.retry_id === task.retry_id) {
    const { gpu, cpu, memory, storage, duration, status, node } = detail;
    expect(row).toMatchObject({ gpu, cpu, memory, storage, status });
    expect([row.duration, row.node]).toEqual([duration, node]);
  }
  if (detail.node === undefined || workflow.pool === undefined || row?.retry_id !== task.retry_id) return;
  await expectNode(http, workflow.pool, detail.node);
  const onNode = `/api/task?nodes=${detail.node}&workflow_id=${workflow.name}&limit=1000`;
  const names = (await http.get<TaskPage>(onNode)).entries.map(({ task_name }) => task_name);
  expect(names).toContain(task.name);
}

interface SpecTask {
  readonly name: string;
  readonly image: string;
}

/** All objects of a parsed spec that have a name and an image. */
function tasksOfSpec(value: unknown): SpecTask[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "name" in value && "image" in value ? [value as SpecTask] : [];
  return [...own, ...Object.values(value).flatMap(tasksOfSpec)];
}

/** Number of tasks of the largest workflow whose sums are compared: one page of the API. */
const MOST_TASKS = 1_000;

async function walkWorkflow(http: HttpWorld, entry: ListEntry, draw: number): Promise<void> {
  const workflow = await http.get<WorkflowQueryResponse>(`/api/workflow/${entry.name}`);
  const { user, workflow_uuid, error_logs, task_count, completed_task_count, gpu_count, ...shared } = entry;
  expect(workflow).toMatchObject({ ...shared, submitted_by: user, uuid: workflow_uuid });
  if (task_count <= MOST_TASKS) {
    const tasks = await http.get<TaskPage>(`/api/task?workflow_id=${entry.name}&limit=${MOST_TASKS}`);
    expect({ task_count, completed_task_count, gpu_count }).toEqual({
      task_count: tasks.total,
      completed_task_count: tasks.entries.filter(({ status }) => status === "COMPLETED").length,
      gpu_count: tasks.entries.reduce((sum, { gpu }) => sum + gpu, 0),
    });
  }
  const found = await http.get<WorkflowPage>(`/api/workflow?name=${entry.name}`);
  expect(found.entries).toContainEqual(entry);
  if (workflow.pool !== undefined) {
    const pool = await http.get<PoolResourceUsage>(`/api/pool/${workflow.pool}`);
    expect(pool.backend).toBe(workflow.backend);
    expect(workflow.exec_timeout).toBeLessThanOrEqual(pool.max_exec_timeout ?? 0);
    expect(workflow.queue_timeout).toBeLessThanOrEqual(pool.max_queue_timeout ?? 0);
    const isWarned = (workflow.warnings ?? []).some((warning) => warning.includes("`team` label"));
    const wantsLabel = pool.label_enforcement === "warn" && workflow.labels?.team === undefined;
    expect(isWarned, `${workflow.name} in ${pool.name}`).toBe(wantsLabel);
  }
  await expectName(http, "/api/users", workflow.submitted_by);
  if (workflow.cancelled_by !== undefined) await expectName(http, "/api/users", workflow.cancelled_by);
  for (const tag of workflow.tags) await expectName(http, "/api/tag", tag);
  if (workflow.parent_name !== undefined) await http.get(`/api/workflow/${workflow.parent_name}`);
  await http.text(`${workflow.logs}?last_n_lines=5`);
  if (error_logs !== undefined) await http.text(error_logs);
  await http.get<EventPage>(workflow.events);
  if (workflow.outputs !== undefined) {
    const { bucket, prefix } = placeOf(workflow.outputs);
    await http.get<Bucket>(`/api/bucket/${bucket}`);
    const objects = `/api/bucket/${bucket}/list?prefix=${prefix}`;
    const written = await http.get<ArtifactPage>(`/api/workflow/${workflow.name}/artifacts?limit=1000`);
    expect(await totalOf(http, objects)).toBe(written.total);
    expect(written.total).toBeGreaterThan(0);
  }
  await walkTask(http, workflow, draw);
  await walkSpec(http, workflow);
}

async function walkSpec(http: HttpWorld, workflow: WorkflowQueryResponse): Promise<void> {
  const tasks = tasksOfSpec(parse(await http.text(workflow.spec)));
  const names = new Set(workflow.groups.flatMap((group) => group.tasks.map(({ name }) => name)));
  expect(new Set(tasks.map(({ name }) => name))).toEqual(names);
  const [first] = tasks;
  if (first === undefined) return;
  const detail = await http.get<TaskDetail>(`/api/workflow/${workflow.name}/task/${first.name}`);
  expect(first.image).toBe(detail.image);
}

async function walkDataset(http: HttpWorld, row: DataListEntry): Promise<void> {
  const info = await http.get<DataInfoResponse>(`/api/bucket/${row.bucket}/dataset/${row.name}/info`);
  expect(info).toMatchObject({ name: row.name, id: row.id, bucket: row.bucket, type: row.type });
  await http.get<Bucket>(`/api/bucket/${row.bucket}`);
  if (row.created_by !== undefined) await expectName(http, "/api/users", row.created_by);
  if (info.type === "COLLECTION") {
    for (const member of info.versions) {
      const dataset = await http.get<DataInfoResponse>(
        `/api/bucket/${member.bucket}/dataset/${member.name}/info`,
      );
      const version = dataset.versions.find((own) => own.version === member.version);
      expect(version).toMatchObject({ uri: member.uri, size: member.size });
    }
    return;
  }
  expect(info.versions[0]).toMatchObject({ version: row.version_id, size: row.hash_location_size });
  for (const version of info.versions) {
    if (version.status === "DELETED" || version.num_files === undefined) continue;
    const { bucket, prefix } = placeOf(version.uri);
    const listing = `/api/bucket/${bucket}/list?prefix=${encodeURIComponent(`${prefix}/`)}`;
    expect(await totalOf(http, listing), version.uri).toBeGreaterThanOrEqual(version.num_files);
  }
}

const draws = fc.array(fc.nat(2 ** 32 - 1), { minLength: 6, maxLength: 6 });

/** Picks rows from anywhere in a list, and follows the references of each. */
function walk<Row>(list: string, next: (http: HttpWorld, row: Row, draw: number) => Promise<void>): void {
  it.each(COMBINATIONS)(`from ${list}, seed $seed, volume $preset`, async ({ seed, preset }) => {
    const http = httpWorld(worldOf({ seed, volume: VOLUME_PRESETS[preset] }));
    await fc.assert(
      fc.asyncProperty(draws, async (drawn) => {
        const rows = await rowsOf<Row>(http, list, drawn);
        for (const [position, row] of rows.entries()) await next(http, row, drawn[position] ?? 0);
      }),
      { numRuns: 2 },
    );
  });
}

describe("references of a row exist and agree", () => {
  walk<ListEntry>("/api/workflow", walkWorkflow);

  walk<TaskPage["entries"][number]>("/api/task", async (http, row, draw) => {
    const page = await http.get<WorkflowPage>(`/api/workflow?name=${row.workflow_id}`);
    const entry = page.entries.find(({ name }) => name === row.workflow_id);
    expect(entry).toMatchObject({ user: row.user, workflow_uuid: row.workflow_uuid, pool: row.pool });
    const task = await http.get<TaskDetail>(`/api/workflow/${row.workflow_id}/task/${row.task_name}`);
    expect(task).toMatchObject({ retry_id: row.retry_id, status: row.status, logs: row.logs });
    if (draw % 2 === 0) await walkWorkflow(http, entry as ListEntry, draw);
  });

  walk<PoolResourceUsage>("/api/pool", async (http, pool) => {
    expect(await http.get(`/api/pool/${pool.name}`)).toEqual(pool);
    const nodes = await http.get<ResourcePage>(`/api/pool/${pool.name}/resources?limit=1000`);
    if (nodes.total === nodes.entries.length) {
      const gpus = nodes.entries.reduce((sum, node) => sum + node.allocatable_fields.gpu, 0);
      expect(gpus).toBe(pool.resource_usage.total_capacity);
    }
    const workflows = await http.get<WorkflowPage>(`/api/workflow?pools=${pool.name}`);
    for (const workflow of workflows.entries) expect(workflow.pool).toBe(pool.name);
    const tasks = await http.get<TaskPage>(`/api/task?pools=${pool.name}&statuses=RUNNING`);
    for (const task of tasks.entries) expect(task.pool).toBe(pool.name);
  });

  walk<ResourcePage["entries"][number]>("/api/resources", async (http, node) => {
    for (const name of Object.keys(node.pool_platform_labels)) {
      const pool = await http.get<PoolResourceUsage>(`/api/pool/${name}`);
      expect(node.exposed_fields["pool/platform"]).toContain(`${name}/${pool.default_platform}`);
      await expectNode(http, name, node.hostname);
    }
    const tasks = await http.get<TaskPage>(`/api/task?nodes=${node.hostname}`);
    for (const task of tasks.entries) expect(task.node).toBe(node.hostname);
  });

  walk<BucketPage["entries"][number]>("/api/bucket", async (http, bucket) => {
    expect(await http.get(`/api/bucket/${bucket.name}`)).toEqual(bucket);
    expect(await totalOf(http, `/api/bucket/${bucket.name}/list`)).toBe(bucket.object_count);
    const top = await http.get<ObjectListing>(`/api/bucket/${bucket.name}/list?delimiter=%2F&limit=100`);
    let inside = top.entries.length;
    for (const prefix of top.common_prefixes)
      inside += await totalOf(http, `/api/bucket/${bucket.name}/list?prefix=${encodeURIComponent(prefix)}`);
    expect(inside).toBe(bucket.object_count);
  });

  walk<DatasetPage["entries"][number]>("/api/bucket/list_dataset", walkDataset);
  walk<DatasetPage["entries"][number]>("/api/bucket/collections", walkDataset);

  walk<string>("/api/users", async (http, user) => {
    const { entries } = await http.get<WorkflowPage>(`/api/workflow?users=${user}`);
    for (const workflow of entries) expect(workflow.user).toBe(user);
  });

  walk<string>("/api/tag", async (http, tag) => {
    const { entries } = await http.get<WorkflowPage>(`/api/workflow?tags=${tag}`);
    for (const workflow of entries) expect(workflow.tags).toContain(tag);
  });
});

describe("the signed-in user", () => {
  it.each(COMBINATIONS)(
    "has existing pools and an existing bucket, seed $seed, volume $preset",
    async (config) => {
      const http = httpWorld(worldOf({ seed: config.seed, volume: VOLUME_PRESETS[config.preset] }));
      const { profile, pools } = await http.get<ProfileResponse>("/api/profile");
      await expectName(http, "/api/users", profile.username);
      for (const pool of [...pools, ...(profile.pool ? [profile.pool] : [])])
        await http.get(`/api/pool/${pool}`);
      if (profile.bucket !== undefined) await http.get(`/api/bucket/${profile.bucket}`);
    },
  );
});

/** The parameters of a list that mean a key of a summary; undefined where none does: no pool, or no tag. */
function queryOf(key: Readonly<Record<string, string>>, columns: readonly string[]): string | undefined {
  const names: Readonly<Record<string, string>> = {
    status: "statuses",
    pool: "pools",
    user: "users",
    priority: "priority",
    tag: "tags",
  };
  const query = new URLSearchParams();
  for (const column of columns) {
    const value = key[column];
    if (value === undefined) return undefined;
    query.append(names[column] ?? column, value);
  }
  return String(query);
}

describe("summaries", () => {
  it.each(COMBINATIONS)("count what the lists hold, seed $seed, volume $preset", async (config) => {
    const http = httpWorld(worldOf({ seed: config.seed, volume: VOLUME_PRESETS[config.preset] }));
    for (const [list, columns] of [
      ["workflow", ["status"]],
      ["workflow", ["tag"]],
      ["workflow", ["pool", "priority"]],
      ["task", ["status"]],
      ["task", ["user", "status"]],
    ] as const) {
      const groupBy = columns.map((column) => `group_by=${column}`).join("&");
      const summary = await http.get<WorkflowSummary | TaskSummary>(`/api/${list}/summary?${groupBy}`);
      expect(summary.total, list).toBe(await totalOf(http, `/api/${list}`));
      for (const { key, count } of summary.groups) {
        const query = queryOf({ ...key }, columns);
        if (query !== undefined) expect(await totalOf(http, `/api/${list}?${query}`), query).toBe(count);
      }
    }
  });
});

describe("numbers that lead to lists", () => {
  it.each(COMBINATIONS)("are their totals, seed $seed, volume $preset", async (config) => {
    const world = worldOf({ seed: config.seed, volume: VOLUME_PRESETS[config.preset] });
    const http = httpWorld(world);
    const [from, to] = [7 * 86_400_000, 0].map((age) => isoTime(world.now - age));
    for (const of of ["submitted", "ended"]) {
      const query = `from=${from}&to=${to}&of=${of}`;
      const timeline = await http.get<WorkflowTimeline>(`/api/workflow/timeline?${query}&buckets=5`);
      expect(await totalOf(http, `/api/workflow?${of}_after=${from}&${of}_before=${to}`)).toBe(
        timeline.total,
      );
      for (const { start, end, counts } of timeline.buckets) {
        const range = `${of}_after=${start}&${of}_before=${end}`;
        expect(await totalOf(http, `/api/workflow?${range}&statuses=COMPLETED`)).toBe(counts.completed);
        expect(await totalOf(http, `/api/workflow?${range}&statuses=RUNNING`)).toBe(counts.running);
      }
    }
    const { entries, sum } = await http.get<Occupancy>("/api/occupancy?limit=1000");
    const { resource_sum } = await http.get<PoolPage>("/api/pool?limit=1");
    expect(sum.gpu).toBe(resource_sum?.total_usage);
    const holding = "statuses=INITIALIZING&statuses=RUNNING";
    expect(await totalOf(http, `/api/task?${holding}`)).toBe(sum.tasks);
    for (const { key, tasks } of entries.slice(0, 5)) {
      expect(await totalOf(http, `/api/task?${holding}&pools=${key}`), key).toBe(tasks);
      const queue = await http.get<PoolQueue>(`/api/pool/${key}/queue`);
      for (const { priority, workflows, oldest_wait } of queue.priorities) {
        const waiting = `statuses=PENDING&statuses=WAITING&pools=${key}&priority=${priority}`;
        const longest = await http.get<WorkflowPage>(`/api/workflow?${waiting}&sort=queued_time&limit=1`);
        expect(longest.total, waiting).toBe(workflows);
        expect(longest.entries[0]?.queued_time, waiting).toBe(oldest_wait);
      }
    }
  });
});

describe("totals", () => {
  it.each(COMBINATIONS)("by value add up to the total, seed $seed, volume $preset", async (config) => {
    const world = worldOf({ seed: config.seed, volume: VOLUME_PRESETS[config.preset] });
    const http = httpWorld(world);
    const total = await totalOf(http, "/api/workflow");
    expect(total).toBe(world.config.volume.workflows);
    for (const [parameter, values] of [
      ["statuses", Object.keys(world.workflows.countBy("status"))],
      ["users", (await http.get<NamePage>("/api/users?limit=1000")).entries],
      ["priority", ["HIGH", "NORMAL", "LOW"]],
    ] as const) {
      let sum = 0;
      for (const value of values) sum += await totalOf(http, `/api/workflow?${parameter}=${value}`);
      expect(sum, parameter).toBe(total);
    }
    const nodes = await totalOf(http, "/api/resources");
    let byStatus = 0;
    for (const status of ["AVAILABLE", "IN_USE", "CORDONED", "DRAINING", "OFFLINE"])
      byStatus += await totalOf(http, `/api/resources?statuses=${status}`);
    expect(byStatus).toBe(nodes);
  });
});
