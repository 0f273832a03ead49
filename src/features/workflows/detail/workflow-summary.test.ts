import { describe, expect, it } from "vitest";
import { group, task, workflow } from "@/components/workflow/sample-workflow.fixture";
import { hasEnded } from "@/components/workflow/workflow-state";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { queueSeconds, runSeconds, summarizeWorkflow } from "./workflow-summary";

/** Two hours and six minutes after the sample's submission. */
const now = Date.UTC(2026, 2, 1, 2, 6);
const started = { start_time: "2026-03-01T00:01:00Z" };
const ended = { ...started, end_time: "2026-03-01T00:13:00Z" };

describe("summarizeWorkflow", () => {
  it("counts the running tasks", () => {
    const train = group("train", "RUNNING", [
      task("a", "RUNNING"),
      task("b", "COMPLETED"),
      task("c", "WAITING"),
    ]);
    expect(summarizeWorkflow(workflow("RUNNING", [train], started), now)).toBe(
      "Running for 2 h 05 m: 1 of 3 tasks running, 1 completed.",
    );
  });

  it("names the group, the exit code, and skipped groups", () => {
    const train = group("train", "FAILED", [
      task("train-0", "FAILED", { exit_code: 137, failure_message: "OOMKilled" }),
    ]);
    const report = group("report", "FAILED_UPSTREAM", []);
    expect(summarizeWorkflow(workflow("FAILED", [train, report], ended), now)).toBe(
      "Failed after 12 m 00 s: group train failed with exit code 137 (out of memory). 1 downstream group never ran.",
    );
  });

  it("explains other failures by their meaning", () => {
    const train = group("train", "FAILED_EVICTED", [task("train-0", "FAILED_EVICTED", { exit_code: 137 })]);
    expect(summarizeWorkflow(workflow("FAILED_EVICTED", [train], ended), now)).toMatch(
      /^Evicted after 12 m 00 s \(group train\): its node [^.]+\.$/,
    );
  });

  it("names who canceled it, and whether it had started", () => {
    const canceled = { cancelled_by: "bob.martin" };
    expect(summarizeWorkflow(workflow("FAILED_CANCELED", [], { ...ended, ...canceled }), now)).toBe(
      "Canceled after 12 m 00 s by bob.martin.",
    );
    const queued = { end_time: "2026-03-01T00:13:00Z", ...canceled };
    expect(summarizeWorkflow(workflow("FAILED_CANCELED", [], queued), now)).toBe(
      "Canceled after 13 m 00 s by bob.martin, before it started.",
    );
  });

  it("names the pool that a waiting workflow waits for", () => {
    expect(summarizeWorkflow(workflow("WAITING", [], { pool: "training-h100" }), now)).toBe(
      "Waiting for 2 h 06 m in the training-h100 queue.",
    );
  });

  it("is one sentence or more for every status, with no undefined in it", () => {
    for (const status of Object.values(WorkflowStatus)) {
      const sentence = summarizeWorkflow(workflow(status, []), now);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/undefined|null|NaN/);
    }
  });
});

describe("times", () => {
  it("increase until the end, and are fixed after it", () => {
    expect(runSeconds(workflow("RUNNING", [], started), now)).toBe(7500);
    expect(runSeconds(workflow("FAILED", [], ended), now)).toBe(720);
    expect(runSeconds(workflow("WAITING", []), now)).toBeNull();
    expect(queueSeconds(workflow("WAITING", []), now)).toBe(7560);
    expect(queueSeconds(workflow("RUNNING", [], started), now)).toBe(60);
  });
});

describe("hasEnded", () => {
  it("is false for exactly the three active statuses", () => {
    const open = Object.values(WorkflowStatus).filter((status) => !hasEnded({ status }));
    expect(open.toSorted()).toEqual(["PENDING", "RUNNING", "WAITING"]);
  });
});
