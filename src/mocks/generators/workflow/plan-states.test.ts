import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TaskGroupStatus, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { TASK_PATTERNS } from "../../seed/task-patterns.ts";
import { MOCK_CONFIG } from "../../seed/types.ts";
import { MAXIMUM_GROUPS } from "./group-topology.ts";
import { PlanStates } from "./plan-states.ts";
import { possibleTaskStatuses, Reach, STATUS_STORIES } from "./status-story.ts";
import { isOnNode, MAXIMUM_RETRIES, retriesOf, statusOf, taskReach } from "./task-state.ts";
import { LARGE_TASKS, PLAN_COUNT, WorkflowPlans } from "./workflow-plans.ts";

const PLANS = Array.from({ length: PLAN_COUNT }, (_, plan) => plan);
const STATUSES = Object.values(WorkflowStatus);

describe.each(fc.sample(fc.nat(), 2))("plans of seed %d", (seed) => {
  const plans = new WorkflowPlans(seed, MOCK_CONFIG, TASK_PATTERNS);
  const states = new PlanStates(seed, plans);

  it("number their tasks consecutively, and have unique group names", () => {
    for (const plan of PLANS) {
      const { groups, taskCount } = plans.at(plan);
      let next = 0;
      for (const group of groups) {
        expect(group.firstTask).toBe(next);
        next += group.taskCount;
      }
      expect(next).toBe(taskCount);
      expect(plans.taskCounts[plan]).toBe(taskCount);
      expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
      for (const { name, stage } of groups) expect(name.startsWith(stage)).toBe(true);
    }
  });

  it("are large in two cases, of different shapes", () => {
    const large = PLANS.filter((plan) => plans.at(plan).groups.length > MAXIMUM_GROUPS);
    expect(large).toEqual([PLAN_COUNT - 2, PLAN_COUNT - 1]);
    for (const plan of large) {
      expect(plans.at(plan).taskCount).toBeGreaterThanOrEqual(LARGE_TASKS[0]);
      expect(plans.at(plan).taskCount).toBeLessThanOrEqual(LARGE_TASKS[1]);
    }
  });

  it("request what nodes have", () => {
    const gpus = new Map<number, number>();
    for (const { resources } of PLANS.flatMap((plan) => plans.at(plan).groups)) {
      const { gpu, cpu, memory, storage } = resources;
      gpus.set(gpu, (gpus.get(gpu) ?? 0) + 1);
      expect([10, 50, 100, 200]).toContain(storage / 1_073_741_824);
      expect(memory).toBe(cpu * 4 * 1_073_741_824);
      expect(gpu === 0 ? cpu <= 8 && cpu >= 2 : cpu / gpu >= 8 && cpu / gpu <= 16).toBe(true);
    }
    expect([...gpus.keys()].toSorted()).toEqual([0, 1, 2, 4, 8]);
  });

  it("have started in the share of workflows that the status implies", () => {
    for (const status of STATUSES) {
      const started = PLANS.filter((plan) => states.started(status, plan));
      const { startedShare, reach } = STATUS_STORIES[status];
      expect(started.length / PLAN_COUNT, status).toBeCloseTo(startedShare, 2);
      if (reach === Reach.Running) continue;
      for (const plan of started) expect(Math.max(...plans.at(plan).topology.levels)).toBeGreaterThan(0);
    }
  });

  it("have groups that started exactly if the workflow started", () => {
    for (const status of STATUSES) {
      for (const plan of PLANS) {
        const ran = states.groups(status, plan).some(({ reach }) => reach === Reach.Running);
        expect(ran, `${status}, plan ${plan}`).toBe(states.started(status, plan));
      }
    }
  });

  it("have tasks whose state fits their group's, and none that the status excludes", () => {
    let retried = 0;
    for (const status of STATUSES) {
      const possible = possibleTaskStatuses(status);
      for (const plan of PLANS) {
        const groups = states.groups(status, plan);
        const tasks = states.tasks(status, plan);
        expect(tasks).toHaveLength(plans.at(plan).taskCount);
        for (const [position, group] of plans.at(plan).groups.entries()) {
          const { reach, failingTask, status: groupStatus } = groups[position] as (typeof groups)[number];
          expect(failingTask !== undefined).toBe(groupStatus.startsWith("FAILED"));
          const own = tasks.subarray(group.firstTask, group.firstTask + group.taskCount);
          expect([...own].map(statusOf)).toContain(groupStatus);
          for (const [task, state] of own.entries()) {
            const taskStatus = statusOf(state);
            if (!possible.includes(taskStatus)) expect(possible).toContain(taskStatus);
            if (task === failingTask) expect(taskStatus).toBe(groupStatus);
            const cameTo = taskReach(taskStatus, reach);
            if (isOnNode(state) !== cameTo >= Reach.Initializing) expect(state).toBe("off");
            if (retriesOf(state) > 0) expect(cameTo).toBe(Reach.Running);
            if (retriesOf(state) > MAXIMUM_RETRIES) expect(state).toBe("too often");
            retried += Number(retriesOf(state) > 0);
          }
        }
      }
    }
    expect(retried).toBeGreaterThan(100);
  });

  it("are the same in any order of access", () => {
    const other = new PlanStates(seed, plans);
    for (const plan of PLANS.toReversed()) {
      for (const status of STATUSES.toReversed()) {
        expect(other.tasks(status, plan)).toEqual(states.tasks(status, plan));
        expect(other.groups(status, plan)).toEqual(states.groups(status, plan));
      }
    }
  });
});

it("every task status occurs except RESCHEDULED", () => {
  const plans = new WorkflowPlans(1, MOCK_CONFIG, TASK_PATTERNS);
  const states = new PlanStates(1, plans);
  const found = new Set(
    STATUSES.flatMap((status) => PLANS.flatMap((plan) => [...states.tasks(status, plan)].map(statusOf))),
  );
  const { RESCHEDULED, ...others } = TaskGroupStatus;
  expect(found).toEqual(new Set(Object.values(others)));
  expect(RESCHEDULED).toBe("RESCHEDULED");
});

it("two seeds have different plans and states", () => {
  const [one, other] = [1, 2].map((seed) => {
    const plans = new WorkflowPlans(seed, MOCK_CONFIG, TASK_PATTERNS);
    const states = new PlanStates(seed, plans);
    return PLANS.map((plan) => JSON.stringify([plans.at(plan).groups, [...states.tasks("FAILED", plan)]]));
  }) as [string[], string[]];
  const equal = one.filter((plan, number) => plan === other[number]);
  expect(equal.length).toBeLessThan(5);
});
