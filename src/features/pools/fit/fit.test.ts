import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FreeGpuCount, ResourceUsage } from "@/lib/api/generated.schemas";
import { type FittingPool, fitOf } from "./fit";
import { fitAlternatives, fitBlockers } from "./fit-advice";

const usage: ResourceUsage = {
  quota_used: 40,
  quota_free: 20,
  quota_limit: 60,
  total_usage: 40,
  total_capacity: 80,
  total_free: 37,
};
const pool: FittingPool = { status: "ONLINE", resource_usage: usage };

/** Two empty nodes of 8, one with 5 and two with 3 GPUs free, five full. */
const histogram = histogramOf({ 0: 5, 3: 2, 5: 1, 8: 2 });

function histogramOf(nodes: Readonly<Record<number, number>>): FreeGpuCount[] {
  return Array.from({ length: 9 }, (_, free) => ({ free_gpus: free, nodes: nodes[free] ?? 0 }));
}

describe("fitOf", () => {
  it("counts whole tasks on each node", () => {
    const fit = fitOf({ gpus: 4, tasks: 100, priority: "LOW" }, pool, histogram);
    expect(fit).toEqual({ tasks: 5, nodes: 3, roomOnNodes: 5, roomInQuota: undefined, tooFewTogether: 6 });
  });

  it("is bounded by the quota for High and Normal, not for Low", () => {
    expect(fitOf({ gpus: 1, tasks: 100, priority: "HIGH" }, pool, histogram).tasks).toBe(20);
    expect(fitOf({ gpus: 1, tasks: 100, priority: "LOW" }, pool, histogram).tasks).toBe(27);
  });

  it("is not bounded by a quota without a limit, and by one that is used up to nothing", () => {
    const unlimited = { ...pool, resource_usage: { ...usage, quota_limit: -1, quota_free: -1 } };
    expect(fitOf({ gpus: 1, tasks: 100, priority: "NORMAL" }, unlimited, histogram).tasks).toBe(27);
    const over = { ...pool, resource_usage: { ...usage, quota_used: 70, quota_free: 0 } };
    expect(fitOf({ gpus: 1, tasks: 100, priority: "NORMAL" }, over, histogram).tasks).toBe(0);
  });

  it("is nothing in a pool that accepts no work", () => {
    expect(
      fitOf({ gpus: 1, tasks: 1, priority: "LOW" }, { ...pool, status: "MAINTENANCE" }, histogram).tasks,
    ).toBe(0);
  });

  it("is as many as placing one task after the other", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(8), { maxLength: 20 }),
        fc.integer({ min: 1, max: 8 }),
        fc.nat(60),
        (free, gpus, tasks) => {
          const nodes = Map.groupBy(free, (each) => each);
          const counts = histogramOf(
            Object.fromEntries([...nodes].map(([key, { length }]) => [key, length])),
          );
          const left = [...free];
          let placed = 0;
          for (; placed < tasks; placed += 1) {
            const node = left.findIndex((each) => each >= gpus);
            if (node === -1) break;
            left[node] = (left[node] ?? 0) - gpus;
          }
          expect(fitOf({ gpus, tasks, priority: "LOW" }, pool, counts).tasks).toBe(placed);
        },
      ),
    );
  });
});

describe("fitBlockers", () => {
  const blockersOf = (gpus: number, tasks: number, of = pool) => {
    const question = { gpus, tasks, priority: "NORMAL" } as const;
    return fitBlockers(question, of, fitOf(question, of, histogram));
  };

  it("names nothing when all tasks fit", () => {
    expect(blockersOf(8, 2)).toEqual([]);
  });

  it("names nodes and quota, each with its room", () => {
    expect(blockersOf(8, 3)).toEqual([
      "Nodes: 2 nodes with 8 free GPUs or more, room for 2 tasks. 11 more GPUs are free on nodes with too few for a task.",
      "Quota: 20 free GPUs, room for 2 tasks.",
    ]);
    expect(blockersOf(9, 1)[0]).toContain("No node has 9 free GPUs");
  });

  it("names the pool's status alone when it accepts no work", () => {
    expect(blockersOf(1, 1, { ...pool, status: "OFFLINE" })).toEqual([
      "The pool is offline and accepts no new work.",
    ]);
  });
});

describe("fitAlternatives", () => {
  it("offers Low priority and fewer GPUs where more tasks fit then", () => {
    expect(fitAlternatives({ gpus: 5, tasks: 5, priority: "NORMAL" }, pool, histogram)).toEqual([
      "With 4 GPUs per task all 5 fit.",
    ]);
    expect(fitAlternatives({ gpus: 1, tasks: 25, priority: "NORMAL" }, pool, histogram)).toEqual([
      "At Low priority all 25 fit, and can be preempted.",
    ]);
    expect(fitAlternatives({ gpus: 1, tasks: 1, priority: "NORMAL" }, pool, histogram)).toEqual([]);
    expect(fitAlternatives({ gpus: 9, tasks: 1, priority: "NORMAL" }, pool, histogram)).toEqual([
      "With 8 GPUs per task it fits.",
    ]);
  });
});
