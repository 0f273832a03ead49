import { beforeAll, describe, expect, it } from "vitest";
import {
  type GroupQueryResponse,
  WorkflowPriority,
  type WorkflowQueryResponse,
  WorkflowStatus,
} from "../../../lib/api/generated.schemas.ts";
import { MOCK_CONFIG } from "../../seed/types.ts";
import { BILLION_VOLUME } from "../../seed/volumes.ts";
import { createWorld, type World } from "../../world/world.ts";
import { LARGE_GROUPS } from "./group-topology.ts";
import { inOrder, isFailure, isLarge, SEEDS, sampleRows, time } from "./sample-rows.fixture.ts";
import { STATUS_STORIES } from "./status-story.ts";

let world: World;
let rows: WorkflowQueryResponse[];

describe.each(SEEDS)("workflows of seed %d", (seed) => {
  beforeAll(() => {
    world = createWorld({ seed, volume: BILLION_VOLUME });
    rows = sampleRows(world);
  });

  it("have times in order, none in the future", () => {
    const { now } = world;
    for (const row of rows) {
      inOrder(row.submit_time, row.start_time, row.end_time);
      const stamps = JSON.stringify(row).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [];
      for (const stamp of stamps) expect(time(stamp)).toBeLessThanOrEqual(now);
    }
  });

  it("have the start, end and durations that their status implies", () => {
    const { now } = world;
    for (const row of rows) {
      const { phase, startedShare } = STATUS_STORIES[row.status];
      expect(row.end_time !== undefined, row.status).toBe(phase === "ended");
      if (startedShare === 0) expect(row.start_time).toBeUndefined();
      // One may be preempted while it is starting.
      const mayNotHaveStarted = row.status === WorkflowStatus.FAILED_PREEMPTED;
      if (startedShare === 1 && !mayNotHaveStarted) expect(row.start_time).toBeDefined();
      expect(row.duration !== undefined).toBe(row.start_time !== undefined);
      const submit = time(row.submit_time);
      const start = time(row.start_time ?? row.end_time ?? new Date(now).toISOString());
      expect(row.queued_time).toBeCloseTo((start - submit) / 1_000, 6);
      const end = row.end_time === undefined ? now : time(row.end_time);
      if (row.start_time !== undefined) expect(row.duration).toBeCloseTo((end - start) / 1_000, 6);
    }
  });

  it("stay within their timeouts, and reach them if they timed out", () => {
    for (const row of rows) {
      const { status, duration = 0, exec_timeout = 0, queue_timeout = 0 } = row;
      if (status === WorkflowStatus.FAILED_EXEC_TIMEOUT) expect(duration).toBe(exec_timeout);
      else expect(duration).toBeLessThan(exec_timeout);
      if (status === WorkflowStatus.FAILED_QUEUE_TIMEOUT) expect(row.queued_time).toBe(queue_timeout);
      else expect(row.queued_time).toBeLessThan(queue_timeout);
    }
  });

  it("name who canceled them, if canceled", () => {
    for (const row of rows) {
      expect(row.cancelled_by !== undefined).toBe(row.status === WorkflowStatus.FAILED_CANCELED);
      if (row.cancelled_by) expect(MOCK_CONFIG.workflows.users).toContain(row.cancelled_by);
    }
  });

  it("have LOW priority if preempted", () => {
    const preempted = rows.filter(({ status }) => status === WorkflowStatus.FAILED_PREEMPTED);
    expect(preempted).not.toEqual([]);
    for (const { priority } of preempted) expect(priority).toBe(WorkflowPriority.LOW);
  });

  it("have groups whose edges lead to groups and agree at both ends", () => {
    for (const { groups } of rows) {
      const names = groups.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      if (isLarge(groups)) {
        const [fewest, most] = LARGE_GROUPS;
        expect(groups.length).toBeGreaterThanOrEqual(fewest);
        expect(groups.length).toBeLessThanOrEqual(most);
      }
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

  it("have groups that determine their status", () => {
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
        expect(statuses.some(isFailure)).toBe(false);
        expect(statuses.some((own) => own !== "COMPLETED")).toBe(true);
      } else if (status === WorkflowStatus.WAITING) {
        for (const group of groups) {
          if (roots.includes(group)) allowed(group, "PROCESSING", "SCHEDULING", "INITIALIZING");
          else allowed(group, "WAITING");
        }
      } else if (status === WorkflowStatus.PENDING) {
        for (const group of groups) {
          if (roots.includes(group)) allowed(group, "SUBMITTING", "PROCESSING");
          else allowed(group, "WAITING");
        }
      } else {
        const own = STATUS_STORIES[status].groupStatuses[0] as string;
        const others = own === "FAILED_CANCELED" ? [] : ["FAILED_CANCELED", "FAILED_UPSTREAM"];
        for (const group of groups) allowed(group, own, "COMPLETED", ...others);
        if (own !== "FAILED_CANCELED") expect(statuses.filter((value) => value === own)).toHaveLength(1);
        else expect(statuses).toContain(own);
      }
      expect(groups.some((group) => group.start_time !== undefined)).toBe(start_time !== undefined);
    }
  });

  it("have groups that wait exactly for uncompleted groups, and fail with failed ones", () => {
    for (const { groups, status } of rows) {
      const behind = status === "FAILED_CANCELED" ? "FAILED_CANCELED" : "FAILED_UPSTREAM";
      for (const group of groups) {
        const upstream = groups.filter(({ downstream_groups }) => downstream_groups?.includes(group.name));
        const isBlocked = upstream.some(({ status }) => isFailure(status));
        const isReady = upstream.every(({ status }) => status === "COMPLETED");
        if (isBlocked) expect(group.status).toBe(behind);
        else expect(group.status).not.toBe("FAILED_UPSTREAM");
        if (group.status === "WAITING") expect(isReady).toBe(false);
        if (group.start_time !== undefined) expect(isReady).toBe(true);
      }
    }
  });
});
