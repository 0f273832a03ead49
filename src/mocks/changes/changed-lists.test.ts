import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ListOrder,
  TaskGroupStatus,
  TaskSummaryColumn,
  WorkflowPriority,
  type WorkflowQueryResponse,
  WorkflowSortKey,
  WorkflowStatus,
  WorkflowSummaryColumn,
} from "../../lib/api/generated.schemas.ts";
import { scanGroups } from "../generators/scan-summary.fixture.ts";
import type { TaskFilter } from "../generators/task-generator.ts";
import { GROWING, isMeasured } from "../generators/workflow/measured-order.ts";
import { hasEnded } from "../generators/workflow/status-story.ts";
import { type EndWindow, endWindow, isWithin } from "../generators/workflow/workflow-ends.ts";
import type { WorkflowFilter } from "../generators/workflow/workflow-filter.ts";
import { createWorld, type World } from "../world/world.ts";
import { apply, DRAFT, model, POOLS, scene, TOTAL, VOLUME } from "./changed-scene.fixture.ts";

/** Mostly absent: hardly any row matches a filter with every field. */
function rarely<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}
/** One or two columns to count by. */
const columnsOf = <Column>(columns: readonly Column[]) =>
  fc.shuffledSubarray([...columns], { minLength: 1, maxLength: 2 });
const some = <Value>(values: readonly Value[]) => rarely(fc.subarray([...values], { minLength: 1 }));

function filters(world: World): fc.Arbitrary<WorkflowFilter> {
  const {
    config: { patterns },
    now,
  } = world;
  const pools = [0, 1, 2, POOLS - 1].map((pool) => world.pools.generate(pool).name);
  const time = rarely(fc.integer({ min: now - 86_400_000, max: now + 1 }));
  return fc
    .record({
      statuses: some(Object.values(WorkflowStatus)),
      pools: some(pools),
      users: some([...patterns.workflows.users.slice(0, 3), world.profile.username]),
      priorities: some(Object.values(WorkflowPriority)),
      tags: rarely(fc.constantFrom(["nightly"], ["own-tag"], ["nightly", "debug"])),
      name: rarely(fc.constantFrom("train", "TRAIN own", "train-own-", "")),
      submittedAfter: time,
      submittedBefore: time,
      ends: rarely(fc.tuple(fc.integer({ min: now - 86_400_000, max: now + 1 }), time)),
    })
    .map(({ ends, ...filter }) => ({ ...filter, endedAfter: ends?.[0], endedBefore: ends?.[1] }));
}

/** Whether something has ended in a window, where there is one. */
function isEndedIn({ end_time }: { readonly end_time?: string }, window: EndWindow | undefined): boolean {
  return window === undefined || (end_time !== undefined && isWithin(Date.parse(end_time), window));
}

function isWanted(workflow: WorkflowQueryResponse, filter: WorkflowFilter): boolean {
  const submit = Date.parse(workflow.submit_time);
  // Without its code and its number in a sequence.
  const stem = workflow.name.replace(/-[0-9a-z]{8}(-[1-9])?$/, "");
  const words = (filter.name ?? "").toLowerCase().replace(/-$/, "").split(/\s+/);
  return (
    (filter.statuses?.includes(workflow.status) ?? true) &&
    (filter.pools?.includes(workflow.pool as string) ?? true) &&
    (filter.users?.includes(workflow.submitted_by) ?? true) &&
    (filter.priorities?.includes(workflow.priority) ?? true) &&
    (filter.tags?.some((tag) => workflow.tags?.includes(tag)) ?? true) &&
    words.every((word) => stem.includes(word)) &&
    submit >= (filter.submittedAfter ?? 0) &&
    submit < (filter.submittedBefore ?? Number.POSITIVE_INFINITY) &&
    isEndedIn(workflow, endWindow(filter))
  );
}

/** Lists are sorted by seconds that grow only. */
function sortable(filter: WorkflowFilter, sort: WorkflowSortKey): WorkflowFilter {
  return isMeasured(sort) ? { ...filter, statuses: GROWING[sort] } : filter;
}

const RANKS: Readonly<Record<WorkflowSortKey, (workflow: WorkflowQueryResponse) => number | string>> = {
  submit_time: () => 0,
  status: ({ status }) => Object.values(WorkflowStatus).indexOf(status),
  priority: ({ priority }) => Object.values(WorkflowPriority).indexOf(priority),
  pool: ({ pool }) => pool ?? "",
  user: ({ submitted_by }) => submitted_by,
  queued_time: ({ queued_time }) => queued_time,
  duration: ({ duration = 0 }) => duration,
};

function inOrder(workflows: WorkflowQueryResponse[], sort: WorkflowSortKey, order: ListOrder) {
  if (sort === "submit_time") return order === "DESC" ? workflows : workflows.toReversed();
  const rank = RANKS[sort];
  const sign = order === "ASC" ? 1 : -1;
  return workflows.toSorted((one, other) => {
    const [left, right] = [rank(one), rank(other)];
    return left < right ? -sign : left > right ? sign : 0;
  });
}

const SORT_KEYS = Object.values(WorkflowSortKey);

describe("after any changes", () => {
  it("every list equals a scan of all workflows, with exact totals", () => {
    fc.assert(
      fc.property(scene, fc.gen(), ({ seed, changes }, gen) => {
        const world = createWorld({ seed, volume: VOLUME });
        const { submitted } = apply(world, changes);
        const all = model(world, createWorld({ seed, volume: VOLUME }), submitted);
        expect(world.workflows.total).toBe(all.length);
        for (let round = 0; round < 2 * SORT_KEYS.length; round += 1) {
          const sort = SORT_KEYS[round % SORT_KEYS.length] as WorkflowSortKey;
          const filter = sortable(
            gen(() => filters(world)),
            sort,
          );
          const order = gen(() => fc.constantFrom(...Object.values(ListOrder)));
          const [offset, limit] = gen(() => fc.tuple(fc.nat(round % 2 === 0 ? 3 : 200), fc.nat(200)));
          const wanted = all.filter((workflow) => isWanted(workflow, filter));
          const page = world.workflows.page({ filter, sort, order, offset, limit });
          expect(page.total).toBe(wanted.length);
          expect(world.workflows.count(filter)).toBe(wanted.length);
          const names = inOrder(wanted, sort, order).map(({ name }) => name);
          expect(page.entries.map(({ name }) => name)).toEqual(names.slice(offset, offset + limit));
          for (const { name, status, end_time } of page.entries) {
            const whole = world.workflows.getByName(name);
            expect({ status, end_time }).toEqual({ status: whole?.status, end_time: whole?.end_time });
          }
          for (const entry of page.entries.slice(0, 5)) {
            const tasks = world.tasks.generatePage(0, 400, { workflow: entry.name });
            expect(entry.task_count).toBe(tasks.total);
            expect(entry.completed_task_count).toBe(
              tasks.entries.filter(({ status }) => status === TaskGroupStatus.COMPLETED).length,
            );
            expect(entry.gpu_count).toBe(tasks.entries.reduce((sum, { gpu }) => sum + gpu, 0));
          }
          for (const column of ["status", "priority", "pool", "user", "tag"] as const) {
            const counts = world.workflows.countBy(column, filter);
            const valuesOf = (workflow: WorkflowQueryResponse) =>
              column === "tag"
                ? (workflow.tags ?? [])
                : [column === "user" ? workflow.submitted_by : workflow[column]];
            const counted = Object.fromEntries(
              Object.keys(counts).map((label) => [
                label,
                wanted.filter((workflow) => valuesOf(workflow).includes(label)).length,
              ]),
            );
            expect(counts).toEqual(counted);
          }
          const columns = gen(() => columnsOf(Object.values(WorkflowSummaryColumn)));
          const groups = scanGroups(wanted, columns, (workflow, column) => {
            if (column === "tag") return workflow.tags.length === 0 ? [undefined] : workflow.tags;
            return [column === "user" ? workflow.submitted_by : workflow[column]];
          });
          expect(world.workflows.summarize(columns, filter)).toEqual({ total: wanted.length, groups });
        }
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  it("the list of tasks agrees with the workflows", () => {
    fc.assert(
      fc.property(scene, fc.gen(), ({ seed, changes }, gen) => {
        const world = createWorld({ seed, volume: VOLUME });
        const { submitted } = apply(world, changes);
        const all = model(world, createWorld({ seed, volume: VOLUME }), submitted);
        const node = all.flatMap(({ groups }) => groups.flatMap(({ tasks }) => tasks)).at(0)?.node_name;
        for (let round = 0; round < 6; round += 1) {
          const { statuses: _, endedAfter, endedBefore, ...ofWorkflow } = gen(() => filters(world));
          const window = endWindow({ endedAfter, endedBefore });
          const statuses = gen(() => some(Object.values(TaskGroupStatus)));
          const nodes = round === 5 && node !== undefined ? [node] : undefined;
          const filter: TaskFilter = { ...ofWorkflow, statuses, nodes, endedAfter, endedBefore };
          const order = gen(() => fc.constantFrom(...Object.values(ListOrder)));
          const offset = gen(() => fc.nat(200));
          const workflows = all.filter((workflow) => isWanted(workflow, ofWorkflow));
          const wanted = (order === "DESC" ? workflows : workflows.toReversed()).flatMap((workflow) =>
            workflow.groups.flatMap(({ tasks }) =>
              [...new Map(tasks.map((task) => [task.name, task])).values()]
                .filter(({ status }) => statuses?.includes(status) ?? true)
                .filter((task) => isEndedIn(task, window))
                .filter(({ node_name }) => nodes === undefined || nodes.includes(node_name ?? ""))
                .map(({ name, status, end_time }) => ({ workflow, name, status, end_time })),
            ),
          );
          const page = world.tasks.page({ filter, order, offset, limit: 40 });
          expect(page.total).toBe(wanted.length);
          expect(world.tasks.count(filter)).toBe(wanted.length);
          const shown = page.entries.map(({ workflow_id, task_name, status, end_time }) => {
            return { workflow: workflow_id, name: task_name, status, end_time };
          });
          const listed = wanted.map(({ workflow: { name: workflow }, ...task }) => ({ ...task, workflow }));
          expect(shown).toEqual(listed.slice(offset, offset + 40));
          const columns = gen(() => columnsOf(Object.values(TaskSummaryColumn)));
          const groups = scanGroups(wanted, columns, ({ workflow, status }, column) => {
            if (column === "status") return [status];
            return [column === "user" ? workflow.submitted_by : workflow[column]];
          });
          expect(world.tasks.summarize(columns, filter)).toEqual({ total: wanted.length, groups });
          for (const entry of page.entries.slice(0, 5)) {
            const detail = world.tasks.generate(entry.workflow_id, entry.task_name);
            expect(detail).toMatchObject({
              status: entry.status,
              retry_id: entry.retry_id,
              gpu: entry.gpu,
              memory: entry.memory,
            });
            expect(detail?.duration).toBe(entry.duration);
          }
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  it("canceled workflows have ended, and only what waited is different in others", () => {
    fc.assert(
      fc.property(scene, ({ seed, changes }) => {
        const world = createWorld({ seed, volume: VOLUME });
        const untouched = createWorld({ seed, volume: VOLUME });
        const { submitted, canceled } = apply(world, changes);
        const end = new Date(world.now).toISOString();
        for (const workflow of model(world, untouched, submitted)) {
          if (!canceled.has(workflow.name)) {
            const before = untouched.workflows.getByName(workflow.name);
            if (before === null) expect(workflow.status).toBe(WorkflowStatus.PENDING);
            else if (before.groups.every(({ status }) => status !== TaskGroupStatus.SCHEDULING))
              expect(workflow).toEqual(before);
            // It may have got the room of a canceled one.
            else expect([before.status, "RUNNING", "WAITING"]).toContain(workflow.status);
            continue;
          }
          expect(workflow).toMatchObject({
            status: WorkflowStatus.FAILED_CANCELED,
            cancelled_by: world.profile.username,
            cancel_message: "enough",
            end_time: end,
          });
          expect(world.submitter.cancel(workflow.name)).toBe("ended");
          const before = untouched.workflows.getByName(workflow.name);
          for (const [position, group] of workflow.groups.entries()) {
            expect(hasEnded(group.status as WorkflowStatus) || group.end_time !== undefined).toBe(true);
            for (const [place, task] of group.tasks.entries()) {
              const old = before?.groups[position]?.tasks[place];
              expect(task.end_time).toBeDefined();
              if (old?.end_time !== undefined) expect(task).toEqual(old);
              else expect(task).toMatchObject({ status: TaskGroupStatus.FAILED_CANCELED, end_time: end });
            }
          }
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});

describe("worlds", () => {
  const first = { pool: "training-h100" };

  it("share no changes after they are copied", () => {
    const world = createWorld({ volume: VOLUME });
    const larger = world.withVolume({ workflows: TOTAL + 1 });
    const running = world.workflows.generatePage(0, 1, { statuses: ["RUNNING"] }).entries[0]?.name as string;
    world.submitter.cancel(running);
    const { name } = world.submitter.submit(DRAFT, first);
    expect(world.workflows.getByName(running)?.status).toBe(WorkflowStatus.FAILED_CANCELED);
    for (const other of [createWorld({ volume: VOLUME }), larger]) {
      expect(other.workflows.getByName(running)?.status).toBe(WorkflowStatus.RUNNING);
      expect(other.workflows.indexByName(name)).toBeNull();
    }
  });

  it("name workflows submitted in the same order alike", () => {
    const names = [1, 1, 2].map((seed) => {
      const { submitter } = createWorld({ seed, volume: VOLUME });
      return [submitter.submit(DRAFT, first).name, submitter.submit(DRAFT, first).name];
    });
    expect(names[0]).toEqual(names[1]);
    expect(new Set(names.flat()).size).toBe(4);
  });

  it("retain the latest two thousand changes, even over a billion rows", () => {
    const world = createWorld({ volume: { ...VOLUME, workflows: 1_000_000_000 } });
    const before = world.workflows.count({ statuses: ["RUNNING"] });
    const names = Array.from({ length: 2_003 }, () => world.submitter.submit(DRAFT, first).name);
    expect(world.workflows.total).toBe(1_000_002_000);
    expect(names.map((name) => world.workflows.indexByName(name)).slice(0, 4)).toEqual([
      null,
      null,
      null,
      expect.any(Number),
    ]);
    const running = world.workflows.page({ filter: { statuses: ["RUNNING"] }, limit: 2_010 });
    for (const { name } of running.entries) world.submitter.cancel(name);
    expect(world.workflows.count({ statuses: ["RUNNING"] })).toBe(before - 2_000);
    const deep = world.workflows.page({
      filter: { statuses: ["RUNNING"] },
      offset: before - 2_003,
      limit: 20,
    });
    expect(deep.entries).toHaveLength(3);
  });
});

describe("the other generators", () => {
  it("report the end of a canceled workflow, and nothing of a waiting one", async () => {
    const world = createWorld({ volume: VOLUME });
    const running = world.workflows.generateFullPage(0, 1, { statuses: ["RUNNING"] }).entries[0];
    const task = running?.groups.flatMap(({ tasks }) => tasks).find(({ status }) => status === "RUNNING");
    if (running === undefined || task === undefined) throw new Error("No task runs.");
    const session = world.terminals.createSession(running.name, task.name);
    if ("refused" in session) throw new Error(session.refused);
    world.submitter.cancel(running.name, "enough");
    const index = world.workflows.indexByName(running.name) as number;
    expect(world.terminals.getSession(session.session_id)).toEqual({ refused: "ended" });
    expect(world.portForwards.createSession(running.name, task.name, 80)).toEqual({ refused: "not-running" });
    expect(world.logs.generateTaskLogs(index, task.name, { lastLines: 12 })).toMatch(/Stopp/);
    const events = world.events.generateWorkflowEvents(index);
    expect(events?.some(({ message }) => message.endsWith(": enough"))).toBe(true);

    const { index: own } = world.submitter.submit(DRAFT, { pool: "training-h100" });
    expect(world.logs.generateWorkflowLogs(own)).toBe("");
    expect(world.events.generateWorkflowEvents(own)).toHaveLength(1);
    expect(world.buckets.generateWorkflowArtifacts(own).total).toBe(0);
    expect(world.workflows.groups(own).map(({ taskCount }) => taskCount)).toEqual([2, 1]);
    expect(world.specs.specText(own)).toContain("own/image:2");
  });
});
