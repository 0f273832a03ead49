import { describe, expect, it } from "vitest";
import { eventText } from "./event-text";

const task = { workflow_name: "train-7", task_name: "worker-0" };

describe("text of an event", () => {
  it("does not repeat the reason and the task", () => {
    expect(eventText({ ...task, reason: "Started", message: "Started train-7/worker-0" })).toBe("");
    expect(eventText({ ...task, reason: "Completed", message: "train-7/worker-0 completed" })).toBe("");
  });

  it("keeps what else it says", () => {
    const message = "Assigned train-7/worker-0 with 2 GPUs";
    expect(eventText({ ...task, reason: "Scheduled", message })).toBe("Assigned with 2 GPUs");
    expect(eventText({ reason: "Cordoned", message: "The node is CORDONED: a test." })).toBe(
      "The node is CORDONED: a test.",
    );
  });
});
