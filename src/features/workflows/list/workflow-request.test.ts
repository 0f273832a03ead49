import { describe, expect, it } from "vitest";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { chipsFromParameters } from "@/lib/filters/filter-chips";
import { togglePreset } from "@/lib/filters/filter-presets";
import { statusPresets, workflowFilterFields } from "./workflow-filters";
import { workflowRequest, workflowSummaryRequest } from "./workflow-request";

const fields = workflowFilterFields(() => () => Promise.resolve([]));
const now = Date.parse("2026-03-01T12:00:00Z");
const requestOf = (...parameters: string[]) =>
  workflowRequest(chipsFromParameters(parameters), "newest", fields, now);

describe("workflowRequest", () => {
  it("omits server defaults", () => {
    expect(requestOf()).toEqual({});
  });

  it("maps every filter field to its request parameter", () => {
    const parameters = [
      "name:llama 70b",
      "status:WAITING",
      "status:RUNNING",
      "task-status:RUNNING",
      "task-status:INITIALIZING",
      "user:grace.kim",
      "pool:training-h100",
      "priority:LOW",
      "tag:nightly",
      "submitted:last-7-days",
      "ended:2026-03-01T11:00:00Z..2026-03-01T12:00:00Z",
    ];
    expect(requestOf(...parameters)).toEqual({
      name: "llama 70b",
      statuses: ["RUNNING", "WAITING"],
      task_statuses: ["INITIALIZING", "RUNNING"],
      users: ["grace.kim"],
      pools: ["training-h100"],
      priority: ["LOW"],
      tags: ["nightly"],
      submitted_after: "2026-02-23T00:00:00.000Z",
      submitted_before: "2026-03-02T00:00:00.000Z",
      ended_after: "2026-03-01T11:00:00.000Z",
      ended_before: "2026-03-01T12:00:00.000Z",
    });
  });

  it("is the same request for the same filters in any order", () => {
    const one = requestOf("pool:a", "status:FAILED", "pool:b", "status:RUNNING");
    const other = requestOf("status:RUNNING", "pool:b", "status:FAILED", "pool:a");
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  it("omits unusable values of a URL", () => {
    expect(requestOf("status:GONE", "color:red", "submitted:yesterday", "RUNNING")).toEqual({});
  });

  it("requests the oldest first by submission time", () => {
    expect(workflowRequest([], "oldest", fields, now)).toEqual({ sort: "submit_time", order: "ASC" });
  });
});

describe("workflowSummaryRequest", () => {
  it("has all filters but the status, and no order", () => {
    const chips = chipsFromParameters(["status:COMPLETED", "pool:a", "name:llama"]);
    const request = workflowRequest(chips, "oldest", fields, now);
    expect(workflowSummaryRequest(request)).toEqual({ name: "llama", pools: ["a"] });
  });
});

describe("statusPresets", () => {
  it("put every status in exactly one preset, and all failures in Failed", () => {
    const values = statusPresets.flatMap((preset) => preset.values);
    expect(values.toSorted()).toEqual(Object.values(WorkflowStatus).toSorted());
    const failed = statusPresets.find((preset) => preset.label === "Failed");
    if (failed === undefined) throw new Error("there is no pill for failures");
    expect(failed.values).toHaveLength(12);
    expect(workflowRequest(togglePreset(failed, [], fields), "newest", fields, now).statuses).toHaveLength(
      12,
    );
  });
});
