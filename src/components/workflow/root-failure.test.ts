import { describe, expect, it } from "vitest";
import { describeExit, findRootFailure } from "./root-failure";
import { group, task, workflow } from "./sample-workflow.fixture";

describe("findRootFailure", () => {
  it("picks the earliest failure, not the first in the response", () => {
    const failure = findRootFailure(
      workflow("FAILED", [
        group("report", "FAILED_UPSTREAM", [task("report-0", "FAILED_UPSTREAM")]),
        group("train", "FAILED", [
          task("train-0", "FAILED_CANCELED", { end_time: "2026-03-01T00:01:00Z", exit_code: 143 }),
          task("train-1", "FAILED", { end_time: "2026-03-01T00:03:00Z", exit_code: 1 }),
          task("train-2", "FAILED", {
            end_time: "2026-03-01T00:02:00Z",
            exit_code: 137,
            failure_message: "OOMKilled",
          }),
        ]),
      ]),
    );
    expect(failure).toMatchObject({ task: { name: "train-2" }, exitCode: 137, message: "OOMKilled" });
  });

  it("prefers failures with the workflow's status", () => {
    const failure = findRootFailure(
      workflow("FAILED_EXEC_TIMEOUT", [
        group("evaluate", "FAILED", [task("evaluate-0", "FAILED", { end_time: "2026-03-01T00:01:00Z" })]),
        group("train", "FAILED_EXEC_TIMEOUT", [
          task("train-0", "FAILED_EXEC_TIMEOUT", { end_time: "2026-03-01T00:09:00Z" }),
        ]),
      ]),
    );
    expect(failure?.group.name).toBe("train");
  });

  it("falls back to the group's message if no task failed by itself", () => {
    const failed = group("train", "FAILED_SERVER_ERROR", [], { failure_message: "internal error" });
    expect(findRootFailure(workflow("FAILED_SERVER_ERROR", [failed]))).toEqual({
      group: failed,
      task: undefined,
      message: "internal error",
      exitCode: undefined,
    });
  });

  it("finds nothing in a canceled, running, or empty workflow", () => {
    const canceled = group("train", "FAILED_CANCELED", [task("train-0", "FAILED_CANCELED")]);
    expect(findRootFailure(workflow("FAILED_CANCELED", [canceled]))).toBeUndefined();
    expect(findRootFailure(workflow("RUNNING", [group("train", "RUNNING", [])]))).toBeUndefined();
    expect(findRootFailure(workflow("FAILED_SUBMISSION", []))).toBeUndefined();
  });
});

describe("describeExit", () => {
  it.each([
    [137, "Killed for want of memory (OOMKilled)", "exit code 137 (out of memory)"],
    [1, "torch.cuda.OutOfMemoryError: CUDA out of memory", "exit code 1 (out of memory)"],
    [137, "Ran longer than its exec_timeout allows", "exit code 137 (killed)"],
    [1, undefined, "exit code 1"],
    [undefined, "Preempted", undefined],
  ])("%s %s", (exitCode, message, words) => {
    expect(describeExit({ exitCode, message })).toBe(words);
  });
});
