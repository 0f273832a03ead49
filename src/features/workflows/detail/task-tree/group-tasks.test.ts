import { describe, expect, it } from "vitest";
import { group, task } from "../sample-workflow";
import { countTasks, describeCounts, groupTasks } from "./group-tasks";

describe("groupTasks", () => {
  it("counts a task that was tried three times once, by its last attempt", () => {
    const tasks = groupTasks(
      group("train", "RUNNING", [
        task("train-0", "RESCHEDULED", { retry_id: 0 }),
        task("train-0", "RUNNING", { retry_id: 2 }),
        task("train-0", "RESCHEDULED", { retry_id: 1 }),
        task("train-1", "COMPLETED"),
      ]),
    );
    expect(tasks.map(({ name, category }) => [name, category])).toEqual([
      ["train-0", "running"],
      ["train-1", "completed"],
    ]);
    expect(tasks[0]?.latest.retry_id).toBe(2);
    expect(tasks[0]?.earlier.map(({ retry_id }) => retry_id)).toEqual([1, 0]);
  });

  it("gives nothing for a group without tasks", () => {
    expect(groupTasks(group("train", "SUBMITTING", []))).toEqual([]);
  });
});

describe("describeCounts", () => {
  it("tells of failures only where there are some", () => {
    const tasks = groupTasks(
      group("train", "FAILED", [task("a", "COMPLETED"), task("b", "FAILED"), task("c", "FAILED_EVICTED")]),
    );
    expect(describeCounts(countTasks(tasks))).toBe("1 of 3 completed, 2 failed");
    expect(describeCounts(countTasks(tasks.slice(0, 1)))).toBe("1 of 1 completed");
  });
});
