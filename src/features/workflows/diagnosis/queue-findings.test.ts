import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { freeFor, needsOf, queueFindings } from "./queue-findings";

const usage = {
  quota_used: 40,
  quota_free: 24,
  quota_limit: 64,
  total_usage: 96,
  total_capacity: 128,
  total_free: 32,
};

function poolWith(change: Partial<PoolResourceUsage> = {}): PoolResourceUsage {
  return {
    name: "training-h100",
    status: "ONLINE",
    enable_maintenance: false,
    backend: "kubernetes",
    node_set: "training-h100",
    default_exit_actions: {},
    resources: {},
    topology_keys: [],
    platforms: {},
    resource_usage: usage,
    ...change,
  };
}

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
  it("gives LOW what is spare, and the others no more than their quota", () => {
    expect(freeFor(poolWith(), "LOW")).toBe(32);
    expect(freeFor(poolWith(), "NORMAL")).toBe(24);
    expect(
      freeFor(poolWith({ resource_usage: { ...usage, quota_limit: -1, quota_free: -1 } }), "NORMAL"),
    ).toBe(32);
  });
});

describe("queueFindings", () => {
  it("says that it is next where nothing blocks it", () => {
    expect(queueFindings({ pool: poolWith(), priority: "NORMAL", needs, ahead: 0 })).toEqual([
      expect.stringMatching(/it is next/),
    ]);
  });

  it("names a pool that is offline first", () => {
    const [first] = queueFindings({
      pool: poolWith({ status: "OFFLINE" }),
      priority: "LOW",
      needs,
      ahead: 3,
    });
    expect(first).toMatch(/^training-h100 is offline/);
  });

  it("tells a group that can never fit from groups that do not fit now", () => {
    const find = (gpus: number, ofGroup: number) =>
      queueFindings({
        pool: poolWith(),
        priority: "LOW",
        needs: { tasks: 2, gpus, largestGroup: { name: "train", gpus: ofGroup } },
        ahead: 0,
      })[0];
    expect(find(130, 129)).toMatch(/^Group train requires 129 GPUs .* never start/);
    expect(find(130, 65)).toMatch(/^Requires 130 GPUs; 32 of 128 are free/);
    expect(find(32, 16)).toMatch(/it is next/);
  });

  it("blames the quota only where there is one, and never for LOW", () => {
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
