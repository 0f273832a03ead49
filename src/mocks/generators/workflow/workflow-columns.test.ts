import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WorkflowPriority, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { MOCK_CONFIG, type MockPatterns } from "../../seed/types.ts";
import { DEFAULT_VOLUME } from "../../seed/volumes.ts";
import { createWorld } from "../../world/world.ts";
import { hasEnded } from "./status-story.ts";
import { priorityWeights, RECENT_BLOCKS, STATUSES, statusWeights } from "./workflow-columns.ts";

const RECENCIES = Array.from({ length: RECENT_BLOCKS }, (_, block) => block);

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
  it("have the config's shares on average over the recent blocks, for any config", () => {
    fc.assert(
      fc.property(distributions, (distribution) => {
        const patterns = withStatuses(distribution);
        const shares = STATUSES.map((status) => distribution[status] ?? 0);
        const mean = STATUSES.map(() => 0);
        for (const block of RECENCIES) {
          const weights = statusWeights(patterns, block);
          for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(0);
          weights.forEach((weight, status) => {
            mean[status] = (mean[status] ?? 0) + weight / sum(weights) / RECENT_BLOCKS;
          });
        }
        for (const [status, share] of shares.entries()) {
          expect(mean[status]).toBeCloseTo(share / sum(shares), 9);
        }
      }),
    );
  });

  it("allow only ended workflows to be old", () => {
    const weights = statusWeights(MOCK_CONFIG, null);
    const unfinished = weights.filter((_, status) => !hasEnded(STATUSES[status] as WorkflowStatus));
    expect(unfinished).toEqual([0, 0, 0]);
    expect(sum(weights)).toBeGreaterThan(0);
  });

  it("allow any age if no workflow ends", () => {
    const patterns = withStatuses({ RUNNING: 3, WAITING: 1 });
    expect(statusWeights(patterns, null)).toEqual(statusWeights(patterns, 0));
  });
});

describe("priority weights", () => {
  it("preempt only LOW, even if the config has none", () => {
    const preempted = STATUSES.indexOf(WorkflowStatus.FAILED_PREEMPTED);
    const workflows = { ...MOCK_CONFIG.workflows, priorityDistribution: { HIGH: 1 } };
    for (const patterns of [MOCK_CONFIG, { ...MOCK_CONFIG, workflows }]) {
      expect(priorityWeights(patterns, preempted, statusWeights(patterns, null))).toEqual([0, 0, 1]);
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
      expect(Math.abs(share - (statusDistribution[status] ?? 0)), status).toBeLessThan(0.01);
    }
    const byPriority = workflows.countBy("priority");
    for (const priority of Object.values(WorkflowPriority)) {
      const share = (byPriority[priority] ?? 0) / DEFAULT_VOLUME.workflows;
      expect(Math.abs(share - (priorityDistribution[priority] ?? 0)), priority).toBeLessThan(0.01);
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
