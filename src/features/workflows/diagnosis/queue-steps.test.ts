import { describe, expect, it } from "vitest";
import type { QueueFacts } from "./queue-findings";
import { poolsWithRoom, queueSteps } from "./queue-steps";
import { poolWith, usage } from "./sample-pool.fixture";

const facts: QueueFacts = {
  pool: poolWith(),
  priority: "NORMAL",
  needs: { tasks: 2, gpus: 16, largestGroup: { name: "train", gpus: 16 } },
  ahead: 4,
};

const withFree = (name: string, free: number, status: "ONLINE" | "OFFLINE" = "ONLINE") =>
  poolWith({ name, status, resource_usage: { ...usage, total_free: free, quota_free: free } });

describe("poolsWithRoom", () => {
  const pools = [
    facts.pool,
    withFree("small", 15),
    withFree("fits", 16),
    withFree("large", 200),
    withFree("off", 300, "OFFLINE"),
    withFree("medium", 100),
    withFree("other", 50),
  ];

  it("suggests three online pools where the workflow fits, most free first", () => {
    expect(poolsWithRoom(pools, facts, undefined)).toEqual([
      { name: "large", free: 200 },
      { name: "medium", free: 100 },
      { name: "other", free: 50 },
    ]);
  });

  it("suggests only pools of the profile", () => {
    expect(poolsWithRoom(pools, facts, ["fits", "off", "small"])).toEqual([{ name: "fits", free: 16 }]);
  });
});

describe("queueSteps", () => {
  it("ends with waiting, as an alternative where there is another step", () => {
    expect(queueSteps(facts, false)).toEqual(["Wait: it starts automatically."]);
    expect(queueSteps(facts, true)).toEqual(["Or wait: it starts automatically."]);
  });

  it("explains what a wait depends on", () => {
    const stepsIn = (status: "OFFLINE" | "MAINTENANCE") =>
      queueSteps({ ...facts, priority: "LOW", pool: poolWith({ status }) }, false);
    expect(stepsIn("OFFLINE")).toEqual(["Wait: it starts automatically once training-h100 is back online."]);
    expect(stepsIn("MAINTENANCE")).toEqual(["Wait: it starts automatically once the maintenance ends."]);
  });

  it("suggests LOW priority if only the quota is used up, and NORMAL to LOW workflows", () => {
    const pool = poolWith({ resource_usage: { ...usage, quota_free: 0 } });
    expect(queueSteps({ ...facts, pool }, false)[0]).toMatch(/^Resubmit at Low priority/);
    expect(queueSteps({ ...facts, priority: "LOW" }, false)[0]).toMatch(/^Resubmit at Normal priority/);
  });

  it("does not suggest waiting if the workflow can never start", () => {
    const needs = { tasks: 1, gpus: 129, largestGroup: { name: "train", gpus: 129 } };
    expect(queueSteps({ ...facts, needs }, true)).toEqual(["Cancel it and request fewer GPUs in the spec."]);
  });
});
