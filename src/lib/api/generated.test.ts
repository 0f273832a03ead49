import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { expect, test, vi } from "vitest";
import { getListWorkflowsQueryKey, getListWorkflowsUrl, getTask, getTaskLogs, listWorkflows } from "./generated.ts";
import { WorkflowPriority, WorkflowStatus } from "./generated.schemas.ts";
import { ListUsersResponse, ListWorkflowsQueryParams, PutCredentialBody } from "./generated.zod.ts";

test("the enums load without React and without a TypeScript compiler", () => {
  const source = readFileSync(new URL("./generated.schemas.ts", import.meta.url), "utf8");
  expect(source).not.toMatch(/^\s*import\b/m);
  // Throws on what cannot be erased, such as an enum.
  expect(stripTypeScriptTypes(source)).toContain("export const WorkflowStatus = {");
});

test("array parameters repeat, absent ones are omitted", () => {
  const url = getListWorkflowsUrl({
    statuses: [WorkflowStatus.RUNNING, WorkflowStatus.FAILED],
    priority: [WorkflowPriority.LOW],
    pools: [],
    name: "a&b c",
    offset: 0,
    submitted_after: undefined,
  });
  expect(url).toBe("/api/workflow?statuses=RUNNING&statuses=FAILED&priority=LOW&name=a%26b+c&offset=0");
});

test("a request gives the parsed body, passes the signal on, and keeps a name in its path segment", async () => {
  const fetch = vi.fn(async () => Response.json({ entries: [], total: 0 }));
  vi.stubGlobal("fetch", fetch);
  const { signal } = new AbortController();
  expect(await listWorkflows({ limit: 5 }, { signal })).toEqual({ entries: [], total: 0 });
  expect(fetch).toHaveBeenLastCalledWith("/api/workflow?limit=5", { method: "GET", signal });
  await getTask("a/b", "c?d");
  expect(fetch).toHaveBeenLastCalledWith("/api/workflow/a%2Fb/task/c%3Fd", { method: "GET" });
});

test("a log is text", async () => {
  vi.stubGlobal("fetch", async () => new Response("line\n", { headers: { "content-type": "text/plain" } }));
  expect(await getTaskLogs("a", "b", { last_n_lines: 1 })).toBe("line\n");
});

test("query keys contain the parameters after the path segments", () => {
  expect(getListWorkflowsQueryKey({ limit: 5 })).toEqual(["api", "workflow", { limit: 5 }]);
  expect(getListWorkflowsQueryKey()).toEqual(["api", "workflow"]);
});

test.each([
  ["2026-01-01T00:00:00Z", true],
  ["2026-01-01T00:00:00.123Z", true],
  ["2026-01-01T00:00:00+01:00", false],
  ["2026-01-01 00:00:00", false],
])("time %s is accepted: %s", (time, accepted) => {
  expect(ListWorkflowsQueryParams.safeParse({ submitted_after: time }).success).toBe(accepted);
});

test.each([
  [{}, true],
  [{ offset: -1 }, false],
  [{ limit: 0 }, false],
  [{ limit: 1 }, true],
  [{ limit: 1000 }, true],
  [{ limit: 1001 }, false],
  [{ statuses: ["SCHEDULING"] }, false],
  [{ sort: "duration" }, true],
  [{ sort: "gpu_count" }, false],
])("parameters %j are accepted: %s", (parameters, accepted) => {
  expect(ListWorkflowsQueryParams.safeParse(parameters).success).toBe(accepted);
});

test("a response with an unknown field is rejected", () => {
  expect(ListUsersResponse.safeParse({ entries: ["ada"], total: 1 }).success).toBe(true);
  expect(ListUsersResponse.safeParse({ entries: ["ada"], total: 1, next: 2 }).success).toBe(false);
});

test("a credential is of exactly one kind", () => {
  const registry = { registry_credential: { auth: "secret" } };
  const generic = { generic_credential: { credential: { key: "secret" } } };
  expect(PutCredentialBody.safeParse(registry).success).toBe(true);
  expect(PutCredentialBody.safeParse({ ...registry, ...generic }).success).toBe(false);
  expect(PutCredentialBody.safeParse({}).success).toBe(false);
});
