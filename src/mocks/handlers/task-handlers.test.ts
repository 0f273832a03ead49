import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TaskDetail, TaskGroupStatus } from "../../lib/api/generated.schemas.ts";
import { GetTaskResponse, ListTasksQueryParams, ListTasksResponse } from "../../lib/api/generated.zod.ts";
import { BILLION_VOLUME, DEFAULT_VOLUME, type Volume } from "../seed/volumes.ts";
import { createWorld } from "../world/world.ts";
import { blamed, dated, get } from "./requests.fixture.ts";
import { taskHandlers } from "./task-handlers.ts";

const worldOf = (volume: Volume) => createWorld({ seed: 9, volume });
const defaultWorld = worldOf(DEFAULT_VOLUME);
const { workflows, tasks } = defaultWorld;
let world = defaultWorld;
const server = setupServer(...taskHandlers(() => world));

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

describe("GET /api/task", () => {
  it.each([
    "",
    "?limit=1000",
    "?offset=50000&limit=20",
    "?offset=10000000",
    "?statuses=RUNNING&statuses=FAILED&priority=HIGH&priority=LOW",
    "?pools=training-h100&users=alice.chen&tags=nightly&tags=debug",
    "?nodes=training-h100-node-007&nodes=preemptible-node-050",
    "?name=train%20llama&order=ASC",
    "?submitted_after=2026-02-20T00:00:00Z&submitted_before=2026-03-01T12:30:00.500%2B02:00",
    "?users=nobody&pools=nowhere&tags=nothing&nodes=nowhere-node-001&workflow_id=none",
  ])("matches the contract for %j", async (query) => {
    const { status, body } = await get(`/api/task${query}`);
    expect(status).toBe(200);
    expect(ListTasksResponse.parse(body)).toEqual(body);
  });

  it.each(Object.values(TaskGroupStatus))("matches the contract for %s tasks", async (wanted) => {
    const { body } = await get(`/api/task?statuses=${wanted}&limit=50`);
    const { entries, total } = ListTasksResponse.parse(body);
    expect(total).toBe(tasks.count({ statuses: [wanted] }));
    // The list has last attempts only, and none of them is rescheduled.
    expect(total > 0).toBe(wanted !== TaskGroupStatus.RESCHEDULED);
    for (const { status } of entries) expect(status).toBe(wanted);
  });

  it("returns the first 20 tasks by default", async () => {
    const { body } = await get("/api/task");
    expect(body).toEqual(dated(tasks.generatePage(0, 20)));
    expect(body).toMatchObject({ total: tasks.total });
  });

  it("passes every parameter to the generator", async () => {
    const entry = tasks
      .generatePage(0, 1_000, { statuses: ["COMPLETED"], tags: ["nightly"] })
      .entries.find(({ node, pool }) => node !== undefined && pool !== undefined);
    const { workflow_id = "", user = "", pool = "", node = "", priority = "NORMAL", task_name } = entry ?? {};
    const submitTime = workflows.getByName(workflow_id)?.submit_time ?? "";
    const query = new URLSearchParams({
      workflow_id,
      name: workflow_id,
      users: user,
      pools: pool,
      nodes: node,
      priority,
      tags: "nightly",
      statuses: "COMPLETED",
      submitted_after: submitTime,
    });
    const { body } = await get(`/api/task?${query}`);
    const { entries, total } = ListTasksResponse.parse(body);
    expect(entries.map((found) => found.task_name)).toContain(task_name);
    expect(total).toBe(entries.length);
    for (const found of entries) expect(found).toMatchObject({ workflow_id, user, pool, node, priority });
    const refuting: [string, string][] = [
      ["workflow_id", workflows.entry(7).name],
      ["name", "no-such-word"],
      ["users", "nobody"],
      ["pools", "nowhere"],
      ["nodes", "nowhere-node-001"],
      ["tags", "nothing"],
      ["statuses", "RUNNING"],
      ["priority", priority === "HIGH" ? "LOW" : "HIGH"],
      ["submitted_after", "2026-03-02T12:00:00Z"],
      ["submitted_before", submitTime],
    ];
    for (const [field, value] of refuting) {
      const other = new URLSearchParams(query);
      other.set(field, value);
      expect((await get(`/api/task?${other}`)).body, field).toEqual(dated({ entries: [], total: 0 }));
    }
  });

  it.each([
    ["submitted_before", "1800-01-01T00:00:00Z", 0],
    ["submitted_before", "0000-01-01T00:00:00Z", 0],
    ["submitted_after", "9999-12-31T23:59:59Z", 0],
    ["submitted_before", "9999-12-31T23:59:59Z", tasks.page({}).total],
    ["submitted_after", "1800-01-01T00:00:00Z", tasks.page({}).total],
  ])("accepts times that no workflow has: %s=%s", async (field, time, total) => {
    const { status, body } = await get(`/api/task?${field}=${time}`);
    expect(status).toBe(200);
    expect(ListTasksResponse.parse(body).total).toBe(total);
  });

  it("pages in the requested order", async () => {
    const query = { order: "ASC", offset: 4_000, limit: 7 } as const;
    expect((await get("/api/task?order=ASC&offset=4000&limit=7")).body).toEqual(dated(tasks.page(query)));
  });

  it.each([
    ["statuses", "PENDING"],
    ["statuses", ""],
    ["priority", "low"],
    ["pools", ""],
    ["nodes", ""],
    ["order", "asc"],
    ["sort", "status"],
    ["offset", "-1"],
    ["offset", "1.5"],
    ["limit", "0"],
    ["limit", "1001"],
    ["submitted_after", "yesterday"],
    ["submitted_before", "2026-02-30T00:00:00Z"],
    ["status", "RUNNING"],
  ])("rejects %s=%s with the field's name", async (field, value) => {
    expect(blamed(await get(`/api/task?${new URLSearchParams([[field, value]])}`), 422)).toEqual([field]);
  });

  it("reports all problems at once", async () => {
    const fields = blamed(
      await get("/api/task?limit=0&statuses=A&offset=x&page=2&workflow_id=a&workflow_id=b"),
      422,
    );
    expect(fields.toSorted()).toEqual(["limit", "offset", "page", "statuses", "workflow_id"]);
  });

  it("reads exactly the parameters of the contract", async () => {
    const fields = Object.keys(ListTasksQueryParams.shape);
    const query = new URLSearchParams(fields.map((field) => [field, "\u0000"]));
    const refused = blamed(await get(`/api/task?${query}`), 422);
    const anyText = ["workflow_id", "pools", "users", "tags", "nodes", "name"];
    expect(refused.toSorted()).toEqual(fields.filter((field) => !anyText.includes(field)).toSorted());
  });

  it("reads the current world at each request, even with a billion workflows", async () => {
    const before = await get("/api/task?limit=3");
    const billion = worldOf(BILLION_VOLUME);
    world = billion;
    const after = await get("/api/task?limit=3&offset=4000000000");
    world = defaultWorld;
    expect(after.body).toEqual(dated(billion.tasks.generatePage(4_000_000_000, 3)));
    expect(before.body).toMatchObject({ total: tasks.total });
  });
});

describe("GET /api/workflow/:name/task/:task", () => {
  const retried = workflows
    .generateFullPage(0, 300)
    .entries.flatMap(({ name, groups }) =>
      groups.flatMap((group) => group.tasks.map((task) => ({ name, task }))),
    )
    .find(({ task }) => task.retry_id > 0);
  const path = `/api/workflow/${retried?.name}/task/${retried?.task.name}`;

  it("matches the contract for a task of every status", async () => {
    for (const status of Object.values(TaskGroupStatus)) {
      for (const { workflow_id, task_name } of tasks.generatePage(0, 2, { statuses: [status] }).entries) {
        const answer = await get(`/api/workflow/${workflow_id}/task/${task_name}`);
        expect(answer.status).toBe(200);
        expect(GetTaskResponse.parse(answer.body)).toEqual(answer.body);
        expect(answer.body).toMatchObject({ workflow_id, task_name, status });
      }
    }
  });

  it("returns the last attempt, or the requested one", async () => {
    const { body } = await get(path);
    const last = GetTaskResponse.parse(body).retry_id;
    expect(last).toBeGreaterThan(0);
    for (let retryId = 0; retryId <= last; retryId += 1) {
      const answer = (await get(`${path}?retry_id=${retryId}`)).body as TaskDetail;
      expect(GetTaskResponse.parse(answer)).toEqual(answer);
      expect(answer.retry_id).toBe(retryId);
      expect(answer.status === "RESCHEDULED").toBe(retryId < last);
    }
    const missing = await get(`${path}?retry_id=${last + 1}`);
    expect(missing.status).toBe(404);
    const detail = `The task ${retried?.task.name} has no attempt ${last + 1}.`;
    const message = `${detail} Give a number from 0 to ${last}.`;
    expect(missing.body).toEqual({ detail, errors: [{ field: "retry_id", message }] });
  });

  it("answers 404 for unknown workflows and tasks", async () => {
    expect(blamed(await get(`/api/workflow/no-such-workflow/task/${retried?.task.name}`), 404)).toEqual([
      "name",
    ]);
    for (const task of ["no-such-task-0", "%22%3Cscript%3E", "a%2Fb"]) {
      expect(blamed(await get(`/api/workflow/${retried?.name}/task/${task}`), 404)).toEqual(["task"]);
    }
  });

  it.each([
    ["retry_id", "-1"],
    ["retry_id", "first"],
    ["retry_id", ""],
    ["attempt", "1"],
  ])("rejects %s=%s with the field's name", async (field, value) => {
    expect(blamed(await get(`${path}?${new URLSearchParams([[field, value]])}`), 422)).toEqual([field]);
  });
});
