import { describe, expect, it } from "vitest";
import { TaskGroupStatus } from "@/lib/api/generated.schemas";
import { chipsFromParameters } from "@/lib/filters/filter-chips";
import { togglePreset } from "@/lib/filters/filter-presets";
import { taskHref } from "@/lib/hrefs/workflow-href";
import { statusPresets, taskFilterFields } from "./task-filters";
import { taskRequest, taskSummaryRequest } from "./task-request";

const fields = taskFilterFields(() => () => Promise.resolve([]));
const now = Date.parse("2026-03-01T12:00:00Z");
const requestOf = (...parameters: string[]) =>
  taskRequest(chipsFromParameters(parameters), "newest", fields, now);
const presetOf = (key: string) => {
  const found = statusPresets.find((preset) => preset.key === key);
  if (found === undefined) throw new Error(`there is no pill for ${key}`);
  return found;
};

describe("taskRequest", () => {
  it("omits server defaults", () => {
    expect(requestOf()).toEqual({});
    expect(JSON.stringify(requestOf())).toBe("{}");
  });

  it("maps every filter field to its request parameter", () => {
    const parameters = [
      "name:llama 70b",
      "workflow:train-llama-70b-x7k2m9qa",
      "status:WAITING",
      "status:INITIALIZING",
      "user:grace.kim",
      "pool:training-h100",
      "node:h100-node-0007",
      "priority:LOW",
      "tag:nightly",
      "submitted:last-7-days",
      "ended:2026-03-01T11:00:00Z..2026-03-01T12:00:00Z",
    ];
    expect(requestOf(...parameters)).toEqual({
      name: "llama 70b",
      workflow_id: "train-llama-70b-x7k2m9qa",
      statuses: ["WAITING", "INITIALIZING"],
      users: ["grace.kim"],
      pools: ["training-h100"],
      nodes: ["h100-node-0007"],
      priority: ["LOW"],
      tags: ["nightly"],
      submitted_after: "2026-02-23T00:00:00.000Z",
      submitted_before: "2026-03-02T00:00:00.000Z",
      ended_after: "2026-03-01T11:00:00.000Z",
      ended_before: "2026-03-01T12:00:00.000Z",
    });
  });

  it("is the same request for the same filters in any order", () => {
    const one = requestOf("node:a", "status:FAILED", "node:b", "status:RUNNING");
    const other = requestOf("status:RUNNING", "node:b", "status:FAILED", "node:a");
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  it("omits unusable values of a URL", () => {
    expect(requestOf("status:GONE", "color:red", "submitted:yesterday", "RUNNING")).toEqual({});
    expect(requestOf("workflow:a", "workflow:b")).toEqual({ workflow_id: "a" });
  });

  it("requests the oldest first", () => {
    expect(taskRequest([], "oldest", fields, now)).toEqual({ order: "ASC" });
  });
});

describe("statusPresets", () => {
  it("put every status in exactly one preset", () => {
    const values = statusPresets.flatMap((preset) => preset.values);
    expect(values.toSorted()).toEqual(Object.values(TaskGroupStatus).toSorted());
  });

  it("map to the requested statuses", () => {
    const chips = togglePreset(presetOf("running"), [], fields);
    expect(taskRequest(chips, "newest", fields, now)).toEqual({ statuses: ["INITIALIZING", "RUNNING"] });
  });
});

describe("taskSummaryRequest", () => {
  it("has all filters but the status, and no order", () => {
    const chips = chipsFromParameters(["status:COMPLETED", "pool:a", "name:llama"]);
    const request = taskRequest(chips, "oldest", fields, now);
    expect(taskSummaryRequest(request)).toEqual({ name: "llama", pools: ["a"] });
  });
});

describe("taskHref", () => {
  it("escapes special characters", () => {
    const { pathname, searchParams } = new URL(
      taskHref({ workflow_id: "a/b c", task_name: "x&y=1" }),
      "http://console.test",
    );
    expect([pathname, searchParams.get("task")]).toEqual(["/workflows/a%2Fb%20c", "x&y=1"]);
  });
});
