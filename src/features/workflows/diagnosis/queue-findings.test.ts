import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PoolStatus } from "@/lib/api/generated.schemas";
import { freeFor, needsOf, queueFindings } from "./queue-findings";
import { poolWith, usage } from "./sample-pool.fixture";

const needs = { tasks: 2, gpus: 16, largestGroup: { name: "train", gpus: 16 } };

describe("needsOf", () => {
  it("counts the tasks of groups that wait for no other group", () => {
    const tasks = [
      { task_name: "prepare-0", gpu: 1 },
      { task_name: "prepare-1", gpu: 2 },
      { task_name: "fetch-0", gpu: 2 },
      { task_name: "train-0", gpu: 8 },
    ];
    const groupOf = new Map([
      ["prepare-0", "prepare"],
      ["prepare-1", "prepare"],
      ["fetch-0", "fetch"],
      ["train-0", "train"],
    ]);
    expect(needsOf(tasks, groupOf, new Set(["train"]))).toEqual({
      tasks: 3,
      gpus: 5,
      largestGroup: { name: "prepare", gpus: 3 },
    });
    expect(needsOf([], groupOf, new Set())).toEqual({ tasks: 0, gpus: 0, largestGroup: undefined });
  });
});

describe("freeFor", () => {
  it("grants LOW all spare GPUs, and the others at most their quota", () => {
    expect(freeFor(poolWith(), "LOW")).toBe(32);
    expect(freeFor(poolWith(), "NORMAL")).toBe(24);
    expect(
      freeFor(poolWith({ resource_usage: { ...usage, quota_limit: -1, quota_free: -1 } }), "NORMAL"),
    ).toBe(32);
  });

  it("is zero if nothing can be scheduled", () => {
    expect(freeFor(poolWith({ status: "OFFLINE" }), "LOW")).toBe(0);
    expect(freeFor(poolWith({ status: "MAINTENANCE" }), "NORMAL")).toBe(0);
  });
});

describe("queueFindings", () => {
  it("is empty if nothing blocks the workflow", () => {
    expect(queueFindings({ pool: poolWith(), priority: "NORMAL", needs, ahead: 0 })).toEqual([]);
  });

  it("starts with the status of a pool that schedules nothing, without its free GPUs", () => {
    for (const status of [PoolStatus.OFFLINE, PoolStatus.MAINTENANCE]) {
      const findings = queueFindings({
        pool: poolWith({ status }),
        priority: "NORMAL",
        needs: { ...needs, gpus: 100 },
        ahead: 3,
      });
      expect(findings).toEqual([
        expect.stringMatching(/^training-h100 is (offline|in maintenance): nothing starts until/),
        "3 workflows are ahead in this pool’s queue.",
      ]);
    }
  });

  it("names the quota before the usage, and the queue last", () => {
    const findings = queueFindings({
      pool: poolWith(),
      priority: "NORMAL",
      needs: { ...needs, gpus: 100 },
      ahead: 1,
    });
    expect(findings).toEqual([
      expect.stringMatching(/quota has 24 of 64 GPUs left/),
      expect.stringMatching(/^Requires 100 GPUs; 32 of 128 are free/),
      "1 workflow is ahead in this pool’s queue.",
    ]);
  });

  it("distinguishes groups that can never fit from groups that do not fit now", () => {
    const find = (gpus: number, ofGroup: number) =>
      queueFindings({
        pool: poolWith(),
        priority: "LOW",
        needs: { tasks: 2, gpus, largestGroup: { name: "train", gpus: ofGroup } },
        ahead: 0,
      })[0];
    expect(find(130, 129)).toMatch(/^Group train requires 129 GPUs .* never start/);
    expect(find(130, 65)).toMatch(/^Requires 130 GPUs; 32 of 128 are free/);
    expect(find(32, 16)).toBeUndefined();
  });

  it("blames the quota only if there is one, and never for LOW", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom("HIGH", "NORMAL", "LOW"),
        (gpus, priority) => {
          const findings = queueFindings({ pool: poolWith(), priority, needs: { ...needs, gpus }, ahead: 0 });
          expect(findings.some((text) => text.includes("quota"))).toBe(priority !== "LOW" && gpus > 24);
        },
      ),
    );
  });
});
