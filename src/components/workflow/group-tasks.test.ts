import { describe, expect, it } from "vitest";
import type { TaskGroupStatus } from "@/lib/api/generated.schemas";
import { countTasks, describeCounts, groupTasks } from "./group-tasks";
import { group, task } from "./sample-workflow.fixture";

describe("groupTasks", () => {
  it("counts a task with three attempts once, by its latest attempt", () => {
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

  it("is empty for a group without tasks", () => {
    expect(groupTasks(group("train", "SUBMITTING", []))).toEqual([]);
  });
});

describe("describeCounts", () => {
  const words = (...statuses: TaskGroupStatus[]) =>
    describeCounts(
      countTasks(
        groupTasks(
          group(
            "train",
            "RUNNING",
            statuses.map((status, n) => task(`train-${n}`, status)),
          ),
        ),
      ),
    );

  it.each([
    [words("COMPLETED"), "1 of 1 completed"],
    [words("RUNNING", "WAITING", "SCHEDULING"), "0 of 3 completed"],
    [words("COMPLETED", "FAILED", "FAILED_EVICTED"), "1 of 3 completed, 2 failed"],
    [words("FAILED", "FAILED_CANCELED", "FAILED_CANCELED"), "1 of 3 failed, 2 canceled"],
    [words("FAILED_UPSTREAM", "FAILED_UPSTREAM"), "2 of 2 skipped"],
  ])("%s", (actual, expected) => {
    expect(actual).toBe(expected);
  });
});
