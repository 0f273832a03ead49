import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WorkflowPriority, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { MOCK_CONFIG, type MockPatterns } from "../../seed/types.ts";
import { DEFAULT_VOLUME } from "../../seed/volumes.ts";
import { createWorld } from "../../world/world.ts";
import { hasEnded } from "./status-story.ts";
import { PRIORITIES, priorityWeights, STATUSES, statusWeights } from "./workflow-columns.ts";

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function withStatuses(statusDistribution: Partial<Record<WorkflowStatus, number>>): MockPatterns {
  return { ...MOCK_CONFIG, workflows: { ...MOCK_CONFIG.workflows, statusDistribution } };
}

const distributions = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...STATUSES), fc.double({ min: 0, max: 100, noNaN: true })), {
    minLength: 1,
    selector: ([status]) => status,
  })
  .filter((entries) => sum(entries.map(([, weight]) => weight)) > 1e-6)
  .map((entries) => Object.fromEntries(entries));

describe("status weights", () => {
  it("have the config's shares among the statuses that end, for any config with one of them", () => {
    fc.assert(
      fc.property(distributions, (distribution) => {
        const weights = statusWeights(withStatuses(distribution));
        const expected = STATUSES.map((status) => (hasEnded(status) ? (distribution[status] ?? 0) : 0));
        fc.pre(sum(expected) > 1e-6);
        for (const [status, weight] of weights.entries()) {
          expect(weight / sum(weights)).toBeCloseTo((expected[status] as number) / sum(expected), 9);
        }
      }),
    );
  });

  it("are all of the config if nothing in it ends", () => {
    const weights = statusWeights(withStatuses({ RUNNING: 3, WAITING: 1 }));
    const shareOf = (status: WorkflowStatus) => (weights[STATUSES.indexOf(status)] as number) / sum(weights);
    expect([shareOf("RUNNING"), shareOf("WAITING")]).toEqual([0.75, 0.25]);
  });
});

describe("priority weights", () => {
  it("preempt only LOW, even if the config has none", () => {
    const preempted = STATUSES.indexOf(WorkflowStatus.FAILED_PREEMPTED);
    const workflows = { ...MOCK_CONFIG.workflows, priorityDistribution: { HIGH: 1 } };
    for (const patterns of [MOCK_CONFIG, { ...MOCK_CONFIG, workflows }]) {
      expect(priorityWeights(patterns, preempted)).toEqual([0, 0, 1]);
    }
  });

  it("have the config's shares over all statuses together", () => {
    const statuses = statusWeights(MOCK_CONFIG);
    const shares = PRIORITIES.map((_, priority) =>
      sum(
        statuses.map((weight, status) => {
          const weights = priorityWeights(MOCK_CONFIG, status);
          return ((weight / sum(statuses)) * (weights[priority] as number)) / sum(weights);
        }),
      ),
    );
    for (const [priority, share] of shares.entries()) {
      const { priorityDistribution } = MOCK_CONFIG.workflows;
      expect(share).toBeCloseTo(priorityDistribution[PRIORITIES[priority] as WorkflowPriority] ?? 0, 9);
    }
  });
});

describe("the default world", () => {
  it.each([1, 2, 77])("has the config's shares, seed %d", (seed) => {
    const { workflows } = createWorld({ seed, volume: DEFAULT_VOLUME });
    const { statusDistribution, priorityDistribution } = MOCK_CONFIG.workflows;
    const byStatus = workflows.countBy("status");
    for (const status of Object.values(WorkflowStatus)) {
      const share = (byStatus[status] ?? 0) / DEFAULT_VOLUME.workflows;
      // What runs and waits at one moment in one world varies; the mean of several is within a point.
      expect(Math.abs(share - (statusDistribution[status] ?? 0)), status).toBeLessThan(0.03);
    }
    const byPriority = workflows.countBy("priority");
    for (const priority of Object.values(WorkflowPriority)) {
      const share = (byPriority[priority] ?? 0) / DEFAULT_VOLUME.workflows;
      expect(Math.abs(share - (priorityDistribution[priority] ?? 0)), priority).toBeLessThan(0.02);
    }
    expect(workflows.count({ statuses: ["FAILED_PREEMPTED"], priorities: ["HIGH", "NORMAL"] })).toBe(0);
  });

  it("contains every status, tag, user and pair of name words", () => {
    const { workflows } = createWorld({ seed: 5 });
    for (const column of ["status", "priority", "user", "tag", "pool"] as const) {
      expect(Math.min(...Object.values(workflows.countBy(column))), column).toBeGreaterThan(0);
    }
    for (const prefix of MOCK_CONFIG.workflows.namePrefixes) {
      expect(workflows.count({ name: prefix }), prefix).toBeGreaterThan(0);
    }
  });
});
