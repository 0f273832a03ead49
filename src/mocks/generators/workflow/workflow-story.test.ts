import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type GroupQueryResponse,
  type TaskQueryResponse,
  WorkflowPriority,
  type WorkflowQueryResponse,
  WorkflowStatus,
} from "../../../lib/api/generated.schemas.ts";
import { MOCK_CONFIG } from "../../seed/types.ts";
import { BILLION_VOLUME } from "../../seed/volumes.ts";
import { createWorld, type World } from "../../world/world.ts";
import { nodeName } from "../node-names.ts";
import { poolIndex } from "../pool-names.ts";
import { STATUS_STORIES } from "./status-story.ts";

/** Rows of one seed that every test of this file reads: new ones, old ones, and all statuses of both. */
function sampleRows(world: World): WorkflowQueryResponse[] {
  const { workflows } = world;
  const indices = new Set<number>();
  for (let index = 0; index < 100; index += 1) indices.add(index);
  for (let step = 0; step < 100; step += 1) indices.add(9_000 + step * 9_876_543);
  const ofStatus = Object.values(WorkflowStatus).flatMap(
    (status) => workflows.generateFullPage(0, 12, { statuses: [status] }).entries,
  );
  return [...[...indices].map((index) => workflows.generate(index)), ...ofStatus];
}

const SEEDS = fc.sample(fc.nat(), 3);
let world: World;
let rows: WorkflowQueryResponse[];

function tasksOf({ groups }: WorkflowQueryResponse): TaskQueryResponse[] {
  return groups.flatMap(({ tasks }) => tasks);
}

function time(value: string | undefined): number {
  return value === undefined ? Number.NaN : Date.parse(value);
}

/** The times that are there, in the order in which they must be. */
function inOrder(...values: (string | undefined)[]): void {
  const times = values.filter((value) => value !== undefined).map(time);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
}

function isFailure(status: string): boolean {
  return status.startsWith("FAILED");
}

/** The last attempt of each task. */
function lastAttempts({ tasks }: GroupQueryResponse): TaskQueryResponse[] {
  return [...new Map(tasks.map((task) => [task.name, task])).values()];
}

describe.each(SEEDS)("workflows of seed %d", (seed) => {
  beforeAll(() => {
    world = createWorld({ seed, volume: BILLION_VOLUME });
    rows = sampleRows(world);
  });

  it("have times in order, none of them in the future", () => {
    const { now } = world.config;
    for (const row of rows) {
      inOrder(row.submit_time, row.start_time, row.end_time);
      const stamps = JSON.stringify(row).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [];
      for (const stamp of stamps) expect(time(stamp)).toBeLessThanOrEqual(now);
    }
  });

  it("have the start, the end and the durations that their status says", () => {
    const { now } = world.config;
    for (const row of rows) {
      const { phase, startedShare } = STATUS_STORIES[row.status];
      expect(row.end_time !== undefined, row.status).toBe(phase === "ended");
      if (startedShare === 0) expect(row.start_time).toBeUndefined();
      if (startedShare === 1) expect(row.start_time).toBeDefined();
      expect(row.duration !== undefined).toBe(row.start_time !== undefined);
      const submit = time(row.submit_time);
      const start = time(row.start_time ?? row.end_time ?? new Date(now).toISOString());
      expect(row.queued_time).toBeCloseTo((start - submit) / 1_000, 6);
      const end = row.end_time === undefined ? now : time(row.end_time);
      if (row.start_time !== undefined) expect(row.duration).toBeCloseTo((end - start) / 1_000, 6);
    }
  });

  it("keep within their timeouts, and those that timed out used them up", () => {
    for (const row of rows) {
      const { status, duration = 0, exec_timeout = 0, queue_timeout = 0 } = row;
      if (status === WorkflowStatus.FAILED_EXEC_TIMEOUT) expect(duration).toBe(exec_timeout);
      else expect(duration).toBeLessThan(exec_timeout);
      if (status === WorkflowStatus.FAILED_QUEUE_TIMEOUT) expect(row.queued_time).toBe(queue_timeout);
      else expect(row.queued_time).toBeLessThan(queue_timeout);
    }
  });

  it("say who cancelled them, and no others do", () => {
    for (const row of rows) {
      expect(row.cancelled_by !== undefined).toBe(row.status === WorkflowStatus.FAILED_CANCELED);
      if (row.cancelled_by) expect(MOCK_CONFIG.workflows.users).toContain(row.cancelled_by);
    }
  });

  it("are of low priority when they were preempted", () => {
    const preempted = rows.filter(({ status }) => status === WorkflowStatus.FAILED_PREEMPTED);
    expect(preempted).not.toEqual([]);
    for (const { priority } of preempted) expect(priority).toBe(WorkflowPriority.LOW);
  });

  it("have groups whose edges lead to groups, and agree at both ends", () => {
    for (const { groups } of rows) {
      const names = groups.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(groups.length).toBeLessThanOrEqual(6);
      for (const {
        name,
        status,
        remaining_upstream_groups: remaining = [],
        downstream_groups = [],
      } of groups) {
        expect(names).toEqual(expect.arrayContaining([...remaining, ...downstream_groups]));
        for (const source of remaining) {
          const upstream = groups.find((group) => group.name === source);
          expect(upstream?.downstream_groups).toContain(name);
          expect(upstream?.status).not.toBe("COMPLETED");
        }
        if (status === "COMPLETED" || status === "RUNNING") expect(remaining).toEqual([]);
      }
    }
  });

  it("have groups that tell their status", () => {
    for (const { status, groups, start_time } of rows) {
      const statuses = groups.map((group) => group.status);
      const roots = groups.filter(
        ({ name }) => !groups.some((group) => group.downstream_groups?.includes(name)),
      );
      const allowed = (group: GroupQueryResponse, ...values: string[]) => {
        expect(values, `${status}: ${group.name} is ${group.status}`).toContain(group.status);
      };
      if (status === WorkflowStatus.COMPLETED) expect(new Set(statuses)).toEqual(new Set(["COMPLETED"]));
      else if (status === WorkflowStatus.RUNNING) {
        expect(statuses).toContain("RUNNING");
        expect(statuses.some(isFailure)).toBe(false);
      } else if (status === WorkflowStatus.WAITING) {
        for (const group of groups) allowed(group, roots.includes(group) ? "SCHEDULING" : "WAITING");
      } else if (status === WorkflowStatus.PENDING) {
        for (const group of groups) {
          if (roots.includes(group)) allowed(group, "SUBMITTING", "PROCESSING");
          else allowed(group, "WAITING");
        }
      } else {
        const own = STATUS_STORIES[status].groupStatuses[0] as string;
        for (const group of groups) allowed(group, own, "COMPLETED", "FAILED_CANCELED", "FAILED_UPSTREAM");
        if (own !== "FAILED_CANCELED") expect(statuses.filter((value) => value === own)).toHaveLength(1);
        else expect(statuses).toContain(own);
      }
      expect(groups.some((group) => group.start_time !== undefined)).toBe(start_time !== undefined);
    }
  });

  it("have groups that wait exactly for what has not completed, and fail of what failed", () => {
    for (const { groups } of rows) {
      for (const group of groups) {
        const upstream = groups.filter(({ downstream_groups }) => downstream_groups?.includes(group.name));
        const isBlocked = upstream.some(({ status }) => isFailure(status));
        const isReady = upstream.every(({ status }) => status === "COMPLETED");
        expect(group.status === "FAILED_UPSTREAM").toBe(isBlocked);
        if (group.status === "WAITING") expect(isReady).toBe(false);
        if (group.start_time !== undefined) expect(isReady).toBe(true);
      }
    }
  });

  it("have groups and tasks whose times are in order and nested", () => {
    for (const row of rows) {
      for (const group of row.groups) {
        const stages = (part: GroupQueryResponse | TaskQueryResponse) => [
          part.processing_start_time,
          part.scheduling_start_time,
          part.initializing_start_time,
        ];
        inOrder(row.submit_time, ...stages(group), group.start_time, group.end_time, row.end_time);
        inOrder(row.start_time, group.start_time);
        expect(group.end_time !== undefined, group.status).toBe(
          group.status === "COMPLETED" || isFailure(group.status),
        );
        for (const name of group.downstream_groups ?? []) {
          const next = row.groups.find((other) => other.name === name);
          if (!isFailure(group.status))
            inOrder(group.end_time, ...(next ? stages(next) : []), next?.start_time);
        }
        for (const task of group.tasks) {
          inOrder(group.processing_start_time, task.processing_start_time);
          inOrder(group.start_time, task.start_time);
          inOrder(
            ...stages(task).slice(0, 3),
            task.input_download_start_time,
            task.input_download_end_time,
            task.start_time,
            task.output_upload_start_time,
            task.end_time,
            group.end_time,
          );
        }
        const starts = group.tasks.flatMap(({ start_time }) => start_time ?? []);
        expect(group.start_time).toBe(starts.toSorted()[0]);
        if (group.end_time !== undefined) {
          expect(group.end_time).toBe(
            group.tasks
              .flatMap(({ end_time }) => end_time ?? [])
              .toSorted()
              .at(-1),
          );
        }
      }
      const starts = row.groups.flatMap(({ start_time }) => start_time ?? []);
      expect(row.start_time).toBe(starts.toSorted()[0]);
      const ends = row.groups.flatMap(({ end_time }) => end_time ?? []).toSorted();
      if (row.end_time !== undefined) expect(row.end_time).toBe(ends.at(-1));
    }
  });

  it("have tasks that tell their group's status", () => {
    for (const { groups } of rows) {
      for (const group of groups) {
        const statuses = lastAttempts(group).map(({ status }) => status);
        if (group.status === "COMPLETED") expect(new Set(statuses)).toEqual(new Set(["COMPLETED"]));
        else expect(statuses, group.status).toContain(group.status);
        if (isFailure(group.status)) {
          for (const status of statuses)
            expect([group.status, "COMPLETED", "FAILED_CANCELED"]).toContain(status);
        } else expect(statuses.some(isFailure)).toBe(false);
        expect(lastAttempts(group).length).toBeLessThanOrEqual(8);
        expect(new Set(group.tasks.filter(({ lead }) => lead).map(({ name }) => name)).size).toBe(1);
      }
    }
  });

  it("have a running task when they run, and only then", () => {
    for (const row of rows) {
      const isRunning = tasksOf(row).some(({ status }) => status === "RUNNING");
      expect(isRunning, row.status).toBe(row.status === WorkflowStatus.RUNNING);
    }
  });

  it("number the attempts of a task, of which all but the last were rescheduled", () => {
    let retried = 0;
    for (const { groups } of rows) {
      for (const { tasks } of groups) {
        for (const attempts of Object.values(Object.groupBy(tasks, ({ name }) => name))) {
          expect(attempts?.map(({ retry_id }) => retry_id)).toEqual(attempts?.map((_, position) => position));
          const earlier = attempts?.slice(0, -1) ?? [];
          retried += earlier.length;
          for (const [position, attempt] of earlier.entries()) {
            expect(attempt.status).toBe("RESCHEDULED");
            inOrder(attempt.end_time, attempts?.[position + 1]?.processing_start_time);
          }
          expect(attempts?.at(-1)?.status).not.toBe("RESCHEDULED");
        }
      }
    }
    expect(retried).toBeGreaterThan(0);
  });

  it("have exit codes and messages exactly where something ended badly", () => {
    for (const task of rows.flatMap(tasksOf)) {
      const { status, exit_code, failure_message, start_time, end_time } = task;
      const isBad = isFailure(status) || status === "RESCHEDULED";
      expect(failure_message !== undefined, status).toBe(isBad);
      if (status === "COMPLETED") expect(exit_code).toBe(0);
      else if (end_time === undefined) expect(exit_code).toBeUndefined();
      else if (exit_code !== undefined) expect(exit_code).not.toBe(0);
      if (start_time === undefined && status !== "FAILED_START_ERROR") expect(exit_code).toBeUndefined();
      expect(end_time !== undefined).toBe(isBad || status === "COMPLETED");
    }
  });

  it("run on nodes of their own pool, once they are on a node", () => {
    const { patterns, volume } = world.config;
    for (const row of rows) {
      const pool = poolIndex(patterns, row.pool ?? "", volume.pools) ?? Number.NaN;
      for (const task of tasksOf(row)) {
        expect(task.node_name !== undefined).toBe(task.initializing_start_time !== undefined);
        expect(task.pod_ip !== undefined).toBe(task.node_name !== undefined);
        if (task.node_name === undefined) continue;
        const node = Number(task.node_name.match(/\d+$/)?.[0]) - 1;
        expect(node).toBeLessThan(volume.resourcesPerPool);
        expect(task.node_name).toBe(nodeName(patterns, pool, node));
      }
    }
  });

  it("make one task without its siblings", () => {
    for (let index = 0; index < 40; index += 1) {
      for (const task of tasksOf(world.workflows.generate(index))) {
        const alone = world.workflows.task(index, task.name);
        expect(alone?.[task.retry_id]).toEqual(task);
      }
      expect(world.workflows.task(index, "no-such-task-0")).toBeNull();
    }
  });
});
