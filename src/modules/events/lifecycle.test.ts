import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event, TaskGroupStatus, TaskQueryResponse } from "@/lib/api/generated.schemas";
import { countChoices, filterLifecycles } from "./event-filter";
import { lifecyclesOf, stateOfEvents, stateOfTask } from "./lifecycle";

let second = 0;

function event(reason: string, change: Partial<Event> = {}): Event {
  second += 1;
  const time = new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
  return {
    type: "Normal",
    reason,
    message: `${reason} happened`,
    source: { component: "kubelet" },
    first_timestamp: time,
    last_timestamp: time,
    count: 1,
    involved_object: { kind: "Pod", name: "train-0", namespace: "runs" },
    task_name: "train-0",
    retry_id: 0,
    ...change,
  };
}

function attempt(status: TaskGroupStatus, change: Partial<TaskQueryResponse> = {}): TaskQueryResponse {
  return {
    name: "train-0",
    retry_id: 0,
    status,
    logs: "",
    events: "",
    pod_name: "train-0",
    task_uuid: "",
    ...change,
  };
}

const life = ["SuccessfulCreate", "Scheduled", "Pulling", "Pulled", "Created", "Started", "Running"];

describe("stateOfEvents", () => {
  it("reaches the furthest stage with events in any order and with gaps", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(life, { minLength: 1 }), (reasons) => {
        const furthest = Math.max(...reasons.map((reason) => life.indexOf(reason)));
        const expected = furthest >= 5 ? "Running" : furthest >= 1 ? "Initializing" : "Scheduling";
        expect(stateOfEvents(reasons.map((reason) => event(reason)))).toMatchObject({
          stage: expected,
          outcome: "active",
        });
      }),
    );
  });

  it("fails in its current stage; waiting for resources is no failure", () => {
    expect(stateOfEvents([event("Scheduled"), event("Failed", { type: "Warning" })]).stages).toEqual([
      "passed",
      "failed",
      "open",
      "open",
    ]);
    expect(stateOfEvents([event("FailedScheduling", { type: "Warning" })])).toMatchObject({
      outcome: "active",
    });
  });
});

describe("lifecyclesOf", () => {
  it("prefers the platform's status over events", () => {
    const [own] = lifecyclesOf([event("Started"), event("Running")], [attempt("INITIALIZING")]);
    expect(own?.stage).toBe("Initializing");
  });

  it("groups the attempts of a task", () => {
    const events = [
      event("Started"),
      event("Started", { task_name: "eval-0" }),
      event("Started", { retry_id: 1 }),
    ];
    const keys = ["train-0/0", "train-0/1", "eval-0/0"];
    expect(lifecyclesOf(events, []).map(({ key }) => key)).toEqual(keys);
    expect(lifecyclesOf(events.toReversed(), []).map(({ key }) => key)).toEqual(keys);
  });

  it("lists started attempts without events, but not waiting ones", () => {
    const begun = attempt("RUNNING", { processing_start_time: "2026-01-01T00:00:00Z" });
    expect(lifecyclesOf([], [begun, attempt("WAITING", { name: "eval-0" })])).toMatchObject([
      { key: "train-0/0", events: [], stage: "Running" },
    ]);
  });

  it("ends an unknown attempt with its final event", () => {
    const [started, ended] = [event("Started"), event("Succeeded")];
    expect(lifecyclesOf([started, ended], [])[0]?.end).toBe(ended?.last_timestamp);
    expect(lifecyclesOf([started], [])[0]?.end).toBeUndefined();
  });

  it("separates attempts and lists the workflow's events first", () => {
    const events = [
      event("Started"),
      event("Started", { retry_id: 1 }),
      event("Submitted", { task_name: undefined, retry_id: undefined }),
    ];
    expect(lifecyclesOf(events, []).map(({ key }) => key)).toEqual(["workflow", "train-0/0", "train-0/1"]);
  });
});

describe("filterLifecycles", () => {
  const lifecycles = lifecyclesOf(
    [event("Started"), event("OOMKilled", { type: "Warning", task_name: "train-1" })],
    [attempt("RUNNING"), attempt("FAILED", { name: "train-1", start_time: "2026-01-01T00:00:00Z" })],
  );

  it("filters by stage, severity and text, and counts stages", () => {
    const keys = (filter: Partial<Parameters<typeof filterLifecycles>[1]>) =>
      filterLifecycles(lifecycles, { stage: "all", severity: "all", text: "", ...filter }).map(
        ({ key }) => key,
      );
    expect(keys({})).toEqual(["train-0/0", "train-1/0"]);
    expect(keys({ stage: "failed" })).toEqual(["train-1/0"]);
    expect(keys({ severity: "warnings" })).toEqual(["train-1/0"]);
    expect(keys({ text: "oomk" })).toEqual(["train-1/0"]);
    expect(keys({ text: "TRAIN-0" })).toEqual(["train-0/0"]);
    expect(keys({ text: "nothing" })).toEqual([]);
    const canceled = lifecyclesOf([], [attempt("FAILED_CANCELED", { start_time: "2026-01-01T00:00:00Z" })]);
    expect(countChoices(canceled)).toMatchObject({ all: 1, failed: 0, canceled: 1, running: 0 });
    const bare = [{ ...lifecycles[0], events: [] }] as typeof lifecycles;
    expect(filterLifecycles(bare, { stage: "running", severity: "all", text: "train" })).toHaveLength(1);
    expect(filterLifecycles(bare, { stage: "all", severity: "warnings", text: "" })).toHaveLength(0);
    expect(countChoices(lifecycles)).toMatchObject({ all: 2, running: 1, failed: 1, done: 0 });
  });
});

describe("stateOfTask", () => {
  it("fails in the stage that the attempt reached", () => {
    expect(
      stateOfTask(attempt("FAILED_IMAGE_PULL", { initializing_start_time: "2026-01-01T00:00:00Z" })).stage,
    ).toBe("Initializing");
    expect(stateOfTask(attempt("FAILED_CANCELED", { start_time: "2026-01-01T00:00:00Z" }))).toMatchObject({
      stages: ["passed", "passed", "canceled", "open"],
      outcome: "canceled",
    });
    expect(stateOfTask(attempt("COMPLETED")).stages).toEqual(["passed", "passed", "passed", "passed"]);
    expect(stateOfTask(attempt("WAITING")).stages).toEqual(["open", "open", "open", "open"]);
  });
});
