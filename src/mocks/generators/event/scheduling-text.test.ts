import { expect, it } from "vitest";
import { schedulingText } from "./scheduling-text.ts";

it("counts every node once, in the order of the text", () => {
  expect(schedulingText({ total: 50, unschedulable: 2, unreachable: 0 }, 8)).toBe(
    "0/50 nodes are available: 2 node(s) were unschedulable, 48 Insufficient nvidia.com/gpu. preemption: 0/50 nodes are available: 2 Preemption is not helpful for scheduling, 48 No preemption victims found for incoming pod.",
  );
});

it("lacks memory for a pod without GPUs, and nothing if no node accepts pods", () => {
  expect(schedulingText({ total: 3, unschedulable: 0, unreachable: 1 }, 0)).toContain(
    "1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }, 2 Insufficient memory.",
  );
  expect(schedulingText({ total: 3, unschedulable: 3, unreachable: 0 }, 1)).not.toContain("Insufficient");
});

it("has no nodes to count in an empty pool", () => {
  expect(schedulingText({ total: 0, unschedulable: 0, unreachable: 0 })).toBe(
    "no nodes available to schedule pods",
  );
  expect(schedulingText(undefined)).toBe("no nodes available to schedule pods");
});
