import { describe, expect, it } from "vitest";
import type { Allocation } from "@/lib/api/generated.schemas";
import { ganttRows } from "./gantt-rows";

function allocation(workflow: string, devices: number[], end?: string): Allocation {
  return {
    workflow,
    task: "train",
    user: "ada",
    priority: "NORMAL",
    status: end === undefined ? "RUNNING" : "COMPLETED",
    gpu: devices.length,
    devices,
    start: "2026-11-22T10:00:00Z",
    ...(end !== undefined && { end }),
  };
}

describe("rows of a node's day", () => {
  it("are its GPUs, each with the tasks that held it", () => {
    const rows = ganttRows(
      [0, 1, 2],
      [allocation("a", [0, 1], "2026-11-22T11:00:00Z"), allocation("b", [1])],
    );
    expect(rows.map(({ label, bars }) => [label, bars.length])).toEqual([
      ["GPU 0", 1],
      ["GPU 1", 2],
      ["GPU 2", 0],
    ]);
  });

  it("give the tasks of a workflow one color, and what still runs no end", () => {
    const [gpu0, gpu1] = ganttRows(
      [0, 1],
      [allocation("a", [0]), allocation("b", [1]), allocation("a", [1])],
    );
    const colors = gpu1?.bars.map(({ color }) => color);
    expect(colors?.[1]).toBe(gpu0?.bars[0]?.color);
    expect(colors?.[0]).not.toBe(colors?.[1]);
    expect(gpu0?.bars[0]?.end).toBeNull();
  });

  it("have one more for tasks without GPUs", () => {
    const rows = ganttRows([], [allocation("a", [])]);
    expect(rows.map(({ label, bars }) => [label, bars.length])).toEqual([["No GPU", 1]]);
    expect(ganttRows([0], [allocation("a", [0])])).toHaveLength(1);
  });
});
