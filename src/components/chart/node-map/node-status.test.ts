import { expect, test } from "vitest";
import { itemLabel, NODE_STATUS_LOOKS, NODE_STATUSES, shapePath } from "./node-status.ts";
import type { MapNode } from "./types.ts";

const node: MapNode = { hostname: "gpu-node-7", status: "DRAINING", gpus: 8, used: 3 };

test("a node says its name, status, use and group", () => {
  expect(itemLabel({ key: "a", label: "training", nodes: [node] }, 0)).toBe(
    "gpu-node-7, Draining, 3 of 8 GPUs used, training.",
  );
});

test("a node without GPUs says so instead of a share of nothing", () => {
  const cpuNode = { ...node, gpus: 0, used: 0 };
  expect(itemLabel({ key: "a", label: "cpu", nodes: [cpuNode] }, 0)).toBe(
    "gpu-node-7, Draining, no GPUs, cpu.",
  );
});

test("a tile says its sums, and how many of its nodes accept no work", () => {
  const byStatus = { AVAILABLE: 700, IN_USE: 100, CORDONED: 0, DRAINING: 9, OFFLINE: 3 };
  const tile = { nodes: 812, gpus: 6496, used: 5200, byStatus };
  expect(itemLabel({ key: "a", label: "training", tile }, undefined)).toBe(
    "training: 812 nodes, 5,200 of 6,496 GPUs used (80%), 9 draining, 3 offline.",
  );
});

test("each status that accepts no work has a shape of its own", () => {
  const shapes = NODE_STATUSES.map((status) => shapePath(NODE_STATUS_LOOKS[status].shape ?? []));
  expect(shapes.filter((path) => path === "")).toHaveLength(2);
  expect(new Set(shapes).size).toBe(4);
});
