import { expect, it } from "vitest";
import { group, task } from "@/components/workflow/sample-workflow.fixture";
import { gpusByGroup } from "./group-gpus";

it("adds up the GPUs of each group, and counts the attempts of a task once", () => {
  const groups = [
    group("prepare", "COMPLETED", [task("prepare-0", "COMPLETED")]),
    group("train", "RUNNING", [
      task("train-0", "RUNNING", { retry_id: 1 }),
      task("train-0", "RESCHEDULED"),
      task("train-1", "RUNNING"),
    ]),
  ];
  const entries = [
    { task_name: "prepare-0", gpu: 0 },
    { task_name: "train-0", gpu: 8 },
    { task_name: "train-1", gpu: 4 },
  ];
  expect([...gpusByGroup(groups, entries)]).toEqual([
    ["prepare", 0],
    ["train", 12],
  ]);
});
