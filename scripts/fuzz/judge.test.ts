import { describe, expect, it } from "vitest";
import { curlLine, type FuzzRequest } from "./fuzz-request.ts";
import { judge } from "./judge-request.ts";
import { problemsOfResponse } from "./judge-response.ts";
import { GOOD_SPECS } from "./specs.ts";
import { problemsOf } from "./validator.ts";

function get(path: string, method = "GET"): FuzzRequest {
  const { pathname, searchParams } = new URL(path, "http://console.test");
  return { method, path: pathname, query: [...searchParams], type: null, body: null };
}

function post(path: string, body: unknown, type = "application/json"): FuzzRequest {
  return { ...get(path, "POST"), type, body: typeof body === "string" ? body : JSON.stringify(body) };
}

function problems(
  request: FuzzRequest,
  status: number,
  body: unknown = "",
  headers: Record<string, string> = {},
) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const type = { "content-type": typeof body === "string" ? "text/plain" : "application/json" };
  const all = new Headers({ ...(text !== "" && type), ...headers });
  return problemsOfResponse(judge(request), request, { status, headers: all, text });
}

const refusal = (...fields: string[]) => ({
  detail: "It does not fit.",
  errors: fields.map((field) => ({ field, message: "It is wrong." })),
});

describe("a request", () => {
  it.each([
    ["/api/workflow?limit=0", ["limit"]],
    ["/api/workflow?limit=1001&offset=9007199254740992&order=up", ["limit", "offset", "order"]],
    ["/api/workflow?limit=1&limit=2&colour=red", ["limit", "colour"]],
    ["/api/workflow?pools=&pools=a", ["pools"]],
    ["/api/task?submitted_after=2026-02-30T00:00:00Z", ["submitted_after"]],
    ["/api/bucket/a/list?delimiter=,", ["delimiter"]],
    ["/api/task?submitted_before=1800-01-01T00:00:00Z&offset=9007199254740991", []],
    ["/api/version?any=thing", []],
    ["/api/workflow/timeline?to=2026-03-01T00:00:00Z&buckets=0", ["from", "buckets"]],
  ])("has wrong parameters: %s", (path, wrong) => expect(judge(get(path)).wrongQuery).toEqual(wrong));

  it.each([
    [post("/api/credentials/a", { generic_credential: { credential: {} } }), []],
    [post("/api/credentials/a", { generic_credential: { credential: {} } }, "text/plain"), ["type"]],
    [post("/api/credentials/a", {}), ["body"]],
    [post("/api/credentials/a", "{"), ["body"]],
    [post(`/api/credentials/${"💥".repeat(128)}`, { registry_credential: { auth: "a" } }), []],
    [post(`/api/credentials/${"💥".repeat(129)}`, { registry_credential: { auth: "a" } }), ["path"]],
    [get("/api/credentials/a", "POST"), ["body"]],
    [get("/api/pool/a/workflow?workflow_id=a", "POST"), []],
  ])("has wrong parts: %o", (request, wrong) => expect(judge(request).wrongParts).toEqual(wrong));
});

describe("a response", () => {
  const page = { entries: ["alice"], total: 1 };

  it("may match", () => {
    expect(problems(get("/api/users"), 200, page)).toEqual([]);
    expect(problems(get("/api/users?limit=0"), 422, refusal("limit"))).toEqual([]);
    expect(problems(get("/api/users", "HEAD"), 200)).toEqual([]);
  });

  it.each([
    ["has another status", get("/api/users"), 500, refusal(), /^undocumented status 500$/],
    ["has another property", get("/api/users"), 200, { ...page, more: 1 }, /body:.*unevaluated/],
    ["lacks a property", get("/api/users"), 200, { entries: [] }, /body:.*'total'/],
    ["has another type", get("/api/users"), 200, "alice", /^content type text\/plain$/],
    ["accepts a wrong parameter", get("/api/users?limit=0"), 200, page, /^accepts a wrong limit$/],
    ["refuses a valid one", get("/api/users?limit=7"), 422, refusal("limit"), /^refuses a valid limit$/],
    [
      "does not name a wrong one",
      get("/api/users?limit=0&offset=a"),
      422,
      refusal("limit"),
      /^does not name the wrong offset$/,
    ],
    ["lacks a header", get("/api/workflow/a/logs"), 200, "line\n", /^no header X-Total-Lines$/],
    [
      "answers another method",
      get("/api/users", "DELETE"),
      200,
      page,
      /^answers DELETE with 200\nallows null$/,
    ],
    ["has a body for HEAD", get("/api/users", "HEAD"), 200, page, /^a body where/],
    [
      "refuses a good spec",
      post("/api/pool/a/workflow", { file: GOOD_SPECS[0] }),
      422,
      refusal("workflow.tasks"),
      /^refuses a valid workflow.tasks$/,
    ],
  ] as const)("%s", (_, request, status, body, problem) => {
    expect(problems(request, status, body).join("\n")).toMatch(problem);
  });

  it("has a further reason that the contract names", () => {
    expect(problems(get("/api/workflow/a/logs?task_name=a"), 422, refusal("task_name"))).toEqual([]);
    expect(problems(post("/api/pool/a/workflow", { file: "a" }), 422, refusal("workflow.name"))).toEqual([]);
    expect(
      problems(post("/api/pool/a/workflow?priority=LOW", { file: "a" }), 422, refusal("priority")),
    ).toHaveLength(1);
  });

  it("of an unknown path has no handler", () => {
    expect(problemsOfResponse(judge(get("/api/nothing")), get("/api/nothing"), undefined)).toEqual([]);
    expect(problemsOfResponse(judge(get("/api/users")), get("/api/users"), undefined)).toEqual([
      "has no handler",
    ]);
  });
});

it.each([
  ["2016-12-31T23:59:60Z", true],
  ["2016-12-31T18:59:60-05:00", true],
  ["2016-12-31T12:00:60Z", false],
  ["2024-02-29t00:00:00.123456789012z", true],
  ["2025-02-29T00:00:00Z", false],
  ["2026-03-01T00:00:00+05", false],
])("%s is a time: %s", (text, isTime) => {
  expect(problemsOf({ type: "string", format: "date-time" }, text)).toHaveLength(isTime ? 0 : 1);
});

it("is written as a line of a shell", () => {
  expect(curlLine(post("/api/credentials/a?b='", "it's"), "http://127.0.0.1:4010")).toBe(
    "curl -i --path-as-is -X POST -H 'Content-Type: application/json' --data-raw 'it'\\''s' 'http://127.0.0.1:4010/api/credentials/a?b=%27'",
  );
});
