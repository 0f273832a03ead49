import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import { DEFAULT_VOLUME } from "../seed/volumes.ts";
import type { World } from "../world/world.ts";
import { configs, SEEDS, worldOf } from "./sample-worlds.fixture.ts";
import { taskProblems } from "./task-problems.fixture.ts";

/** Indices of workflows of every status, the newest ones. */
function indicesOfEveryStatus(world: World, each: number): number[] {
  return Object.values(WorkflowStatus).flatMap((status) =>
    world.workflows
      .generatePage(0, each, { statuses: [status] })
      .entries.map(({ name }) => world.workflows.indexByName(name) ?? Number.NaN),
  );
}

describe("a task's page, rows, log and events are consistent", () => {
  it.each(SEEDS.slice(0, 2))("in workflows of every status, seed %d", (seed) => {
    const world = worldOf({ seed, volume: DEFAULT_VOLUME });
    expect(indicesOfEveryStatus(world, 4).flatMap((index) => taskProblems(index, world))).toEqual([]);
  });

  it("in any workflow of any world", () => {
    fc.assert(
      fc.property(configs, fc.nat(), (config, draw) => {
        const world = worldOf(config);
        expect(taskProblems((draw * 7_919) % world.workflows.total, world)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the log and the events of a workflow", () => {
  it.each(SEEDS.slice(0, 2))("end with it, and are within it, seed %d", (seed) => {
    const world = worldOf({ seed, volume: DEFAULT_VOLUME });
    for (const index of indicesOfEveryStatus(world, 2)) {
      const { name, status, submit_time, end_time, groups } = world.workflows.generate(index);
      const log = world.logs.workflowLog(index);
      const running = groups.flatMap(({ tasks }) => tasks).some((task) => task.status === "RUNNING");
      expect(log?.isOpen, name).toBe(running && log?.isOpen);
      if (end_time !== undefined) expect(log?.isOpen, name).toBe(false);
      const end = end_time === undefined ? world.now : Date.parse(end_time);
      const count = log?.lineCount ?? 0;
      if (log && count > 0) {
        expect(log.timeAt(0)).toBeGreaterThanOrEqual(Date.parse(submit_time));
        expect(log.timeAt(count - 1)).toBeLessThanOrEqual(end);
      }
      const events = world.events.generateWorkflowEvents(index) ?? [];
      const times = events.map(({ first_timestamp }) => first_timestamp);
      expect(times, name).toEqual(times.toSorted());
      expect(events[0]).toMatchObject({ reason: "Submitted", first_timestamp: submit_time });
      for (const { last_timestamp } of events) expect(Date.parse(last_timestamp)).toBeLessThanOrEqual(end);
      const reasons = events.map(({ reason }) => reason);
      expect(reasons.includes("WorkflowCompleted"), name).toBe(status === "COMPLETED");
      expect(reasons.includes("WorkflowCanceled"), name).toBe(status === "FAILED_CANCELED");
    }
  });
});

describe("the artifacts of a workflow", () => {
  it.each(SEEDS.slice(0, 2))(
    "belong to its tasks, are in its bucket, and are written after its start, seed %d",
    (seed) => {
      const world = worldOf({ seed, volume: DEFAULT_VOLUME });
      for (const index of indicesOfEveryStatus(world, 3)) {
        const workflow = world.workflows.generate(index);
        const { bucket, prefix, entries, total } = world.buckets.generateWorkflowArtifacts(index, {
          limit: 200,
        });
        expect(world.buckets.getBucketByName(bucket)).not.toBeNull();
        if (workflow.outputs !== undefined) expect(workflow.outputs).toBe(`s3://${bucket}/${prefix}`);
        if (workflow.start_time === undefined) expect(total).toBe(0);
        const attempts = Object.groupBy(
          workflow.groups.flatMap(({ tasks }) => tasks),
          ({ name }) => name,
        );
        for (const { key, task_name, last_modified } of entries) {
          expect(key.startsWith(prefix), key).toBe(true);
          if (task_name !== undefined)
            expect(attempts[task_name]?.at(-1)?.start_time, task_name).toBeDefined();
          const time = Date.parse(last_modified);
          expect(time).toBeGreaterThanOrEqual(Date.parse(workflow.start_time ?? ""));
          const end = workflow.end_time === undefined ? world.now : Date.parse(workflow.end_time);
          expect(time).toBeLessThanOrEqual(end);
        }
      }
    },
  );
});
