import fc from "fast-check";
import { expect } from "vitest";
import {
  type GroupQueryResponse,
  type TaskQueryResponse,
  type WorkflowQueryResponse,
  WorkflowStatus,
} from "../../../lib/api/generated.schemas.ts";
import type { World } from "../../world/world.ts";
import { MAXIMUM_GROUPS } from "./group-topology.ts";
import { LARGE_TASKS } from "./workflow-plans.ts";

// Shared by tests of entire workflows.

/** Seeds of this test run; a failing test names its own. */
export const SEEDS = fc.sample(fc.nat(), 3);

/** New rows, old rows, rows of every status, and large workflows. */
export function sampleRows(world: World): WorkflowQueryResponse[] {
  const { workflows } = world;
  const indices = new Set<number>();
  for (let index = 0; index < 100; index += 1) indices.add(index);
  for (let step = 0; step < 100; step += 1) indices.add(9_000 + step * 9_876_543);
  const ofStatus = Object.values(WorkflowStatus).flatMap(
    (status) => workflows.generateFullPage(0, 12, { statuses: [status] }).entries,
  );
  const large = workflows.generateFullPage(0, 2, { minimumTasks: LARGE_TASKS[0] }).entries;
  return [...[...indices].map((index) => workflows.generate(index)), ...ofStatus, ...large];
}

/** Whether these are the groups of a large workflow: more than others ever have. */
export function isLarge(groups: readonly GroupQueryResponse[]): boolean {
  return groups.length > MAXIMUM_GROUPS;
}

export function tasksOf({ groups }: WorkflowQueryResponse): TaskQueryResponse[] {
  return groups.flatMap(({ tasks }) => tasks);
}

export function time(value: string | undefined): number {
  return value === undefined ? Number.NaN : Date.parse(value);
}

/** Expects defined times to be in order. */
export function inOrder(...values: (string | undefined)[]): void {
  const times = values.filter((value) => value !== undefined).map(time);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
}

export function isFailure(status: string): boolean {
  return status.startsWith("FAILED");
}

/** The last attempt of each task. */
export function lastAttempts({ tasks }: GroupQueryResponse): TaskQueryResponse[] {
  return [...new Map(tasks.map((task) => [task.name, task])).values()];
}
