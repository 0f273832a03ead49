import { beforeAll, describe, expect, it } from "vitest";
import {
  type GroupQueryResponse,
  TaskGroupStatus,
  type TaskQueryResponse,
  type WorkflowQueryResponse,
  WorkflowStatus,
} from "../../../lib/api/generated.schemas.ts";
import { BILLION_VOLUME } from "../../seed/volumes.ts";
import { createWorld, type World } from "../../world/world.ts";
import {
  inOrder,
  isFailure,
  isLarge,
  lastAttempts,
  SEEDS,
  sampleRows,
  tasksOf,
} from "./sample-rows.fixture.ts";
import { LARGE_TASKS, MAXIMUM_TASKS } from "./workflow-plans.ts";

let world: World;
let rows: WorkflowQueryResponse[];

/** Whether the cluster has lived through a workflow. */
function isLive({ name }: WorkflowQueryResponse): boolean {
  return world.workflows.record(world.workflows.indexByName(name) as number).job !== undefined;
}

describe.each(SEEDS)("tasks of seed %d", (seed) => {
  beforeAll(() => {
    world = createWorld({ seed, volume: BILLION_VOLUME });
    rows = sampleRows(world);
  });

  it("have groups and tasks with ordered, nested times", () => {
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

  it("have tasks that determine their group's status", () => {
    for (const { groups } of rows) {
      for (const group of groups) {
        const statuses = lastAttempts(group).map(({ status }) => status);
        if (group.status === "COMPLETED") expect(new Set(statuses)).toEqual(new Set(["COMPLETED"]));
        else expect(statuses, group.status).toContain(group.status);
        if (isFailure(group.status)) {
          for (const status of statuses)
            expect([group.status, "COMPLETED", "FAILED_CANCELED"]).toContain(status);
        } else expect(statuses.some(isFailure)).toBe(false);
        if (!isLarge(groups)) expect(lastAttempts(group).length).toBeLessThanOrEqual(MAXIMUM_TASKS);
        expect(new Set(group.tasks.filter(({ lead }) => lead).map(({ name }) => name)).size).toBe(1);
      }
    }
  });

  it("are 100–400 in a large workflow", () => {
    const large = rows.filter(({ groups }) => isLarge(groups));
    expect(large.length).toBeGreaterThanOrEqual(2);
    for (const { groups } of large) {
      const count = groups.flatMap(lastAttempts).length;
      expect(count).toBeGreaterThanOrEqual(LARGE_TASKS[0]);
      expect(count).toBeLessThanOrEqual(LARGE_TASKS[1]);
    }
  });

  it("moved to another node when they were rescheduled before the cluster's time, and stay on theirs since", () => {
    for (const row of rows) {
      const { groups } = row;
      for (const attempts of Object.values(
        Object.groupBy(
          groups.flatMap(({ tasks }) => tasks),
          ({ name }) => name,
        ),
      )) {
        const nodes = attempts?.map(({ node_name }) => node_name) ?? [];
        for (const [position, node] of nodes.entries()) {
          if (position === 0) continue;
          if (isLive(row)) expect(node).toBe(nodes[position - 1]);
          else expect(node).not.toBe(nodes[position - 1]);
        }
      }
    }
  });

  it("run only if their workflow does", () => {
    const isRunning = (row: WorkflowQueryResponse) =>
      tasksOf(row).some(({ status }) => status === TaskGroupStatus.RUNNING);
    for (const row of rows.filter(isRunning)) expect(row.status).toBe(WorkflowStatus.RUNNING);
    expect(rows.some(isRunning)).toBe(true);
  });

  it("number the attempts of a task, all but the last rescheduled", () => {
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

  it("have exit codes and messages exactly if they failed", () => {
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

  it("are on nodes of their pool's node set, once scheduled", () => {
    for (const row of rows) {
      for (const task of tasksOf(row)) {
        expect(task.node_name !== undefined).toBe(task.initializing_start_time !== undefined);
        expect(task.pod_ip !== undefined).toBe(task.node_name !== undefined);
        if (task.node_name === undefined) continue;
        const node = world.resources.getByHostname(task.node_name);
        expect(Object.keys(node?.pool_platform_labels ?? {})).toContain(row.pool);
      }
    }
  });

  it("can be generated one by one", () => {
    for (let index = 0; index < 40; index += 1) {
      for (const task of tasksOf(world.workflows.generate(index))) {
        const alone = world.workflows.task(index, task.name);
        expect(alone?.[task.retry_id]).toEqual(task);
      }
      expect(world.workflows.task(index, "no-such-task-0")).toBeNull();
    }
  });
});
