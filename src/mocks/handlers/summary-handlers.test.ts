import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ErrorBody, TaskGroupStatus, WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import {
  GetTaskSummaryQueryParams,
  GetTaskSummaryResponse,
  GetWorkflowSummaryQueryParams,
  GetWorkflowSummaryResponse,
} from "../../lib/api/generated.zod.ts";
import { createHandlers } from "../handlers.ts";
import { MOCK_CONFIG } from "../seed/types.ts";
import { BILLION_VOLUME, NO_VOLUME } from "../seed/volumes.ts";
import { createWorld, type World } from "../world/world.ts";
import { adminWorld } from "./admin-world.fixture.ts";
import { blamed, get, send } from "./requests.fixture.ts";

const initial = adminWorld({ seed: 9 });
let world: World = initial;
const server = setupServer(...createHandlers(() => world));

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

const AS_OF = new Date(initial.now).toISOString();

/** The messages of a refusal. */
function messagesOf({ body }: { readonly body: unknown }): string[] {
  return (body as ErrorBody).errors.map(({ message }) => message);
}

describe("GET /api/workflow/summary", () => {
  it.each([
    "",
    "?group_by=tag",
    "?group_by=pool&group_by=user",
    "?group_by=tag&group_by=pool&name=train",
    "?group_by=priority&statuses=RUNNING&statuses=FAILED&priority=HIGH",
    "?group_by=user&pools=training-h100&tags=nightly&tags=debug",
    "?submitted_after=2026-02-20T00:00:00Z&submitted_before=2026-03-01T12:30:00.500%2B02:00",
    "?users=nobody&pools=nowhere&tags=nothing",
  ])("matches the contract for %j", async (query) => {
    const { status, body } = await get(`/api/workflow/summary${query}`);
    expect(status).toBe(200);
    expect(GetWorkflowSummaryResponse.parse(body)).toEqual(body);
    expect(body).toMatchObject({ as_of: AS_OF });
  });

  it("counts by status by default, with the time of the world", async () => {
    const { body } = await get("/api/workflow/summary");
    expect(body).toEqual({ ...world.workflows.summarize(["status"]), as_of: AS_OF });
    expect(body).toMatchObject({ total: world.workflows.total });
  });

  it("has a count for each status that is the total of the list", async () => {
    const { body } = await get("/api/workflow/summary?priority=HIGH");
    const { groups } = GetWorkflowSummaryResponse.parse(body);
    for (const status of Object.values(WorkflowStatus)) {
      const list = (await get(`/api/workflow?priority=HIGH&statuses=${status}&limit=1`)).body;
      expect(list).toMatchObject({ total: groups.find(({ key }) => key.status === status)?.count ?? 0 });
    }
  });

  it("counts canceled and submitted workflows", async () => {
    world = initial.withVolume({});
    const before = GetWorkflowSummaryResponse.parse((await get("/api/workflow/summary")).body);
    const countOf = ({ groups }: typeof before, status: string) =>
      groups.find(({ key }) => key.status === status)?.count ?? 0;
    const [running] = world.workflows.generatePage(0, 1, { statuses: ["RUNNING"] }).entries;
    expect((await send("POST", `/api/workflow/${running?.name}/cancel`)).status).toBe(200);
    const [pool] = world.pools.generatePage(0, 1, { statuses: ["ONLINE"] }).entries;
    expect((await send("POST", `/api/pool/${pool?.name}/workflow?workflow_id=${running?.name}`)).status).toBe(
      200,
    );
    const after = GetWorkflowSummaryResponse.parse((await get("/api/workflow/summary")).body);
    world = initial;
    expect(after.total).toBe(before.total + 1);
    expect(countOf(after, "RUNNING")).toBe(countOf(before, "RUNNING") - 1);
    expect(countOf(after, "FAILED_CANCELED")).toBe(countOf(before, "FAILED_CANCELED") + 1);
    expect(countOf(after, "PENDING")).toBe(countOf(before, "PENDING") + 1);
  });

  it("is exact for a billion workflows, and empty without any", async () => {
    world = initial.withVolume(BILLION_VOLUME);
    const { total, groups } = GetWorkflowSummaryResponse.parse(
      (await get("/api/workflow/summary?group_by=pool&group_by=user")).body,
    );
    world = initial.withVolume(NO_VOLUME);
    const empty = (await get("/api/workflow/summary?group_by=pool&group_by=user")).body;
    world = initial;
    expect(total).toBe(1e9);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(1e9);
    expect(empty).toEqual({ total: 0, groups: [], as_of: AS_OF });
  });

  it.each([
    ["group_by=status&group_by=pool&group_by=user", "status, pool, user are 3 columns; give one or two."],
    ["group_by=pool&group_by=pool", '"pool" is given 2 times; give it once.'],
    ["group_by=name", 'Must be one of status, pool, user, priority, tag, not "name".'],
    ["group_by=", 'Must be one of status, pool, user, priority, tag, not "".'],
  ])("rejects %s with the reason", async (query, message) => {
    const answer = await get(`/api/workflow/summary?${query}`);
    expect(blamed(answer, 422)).toEqual(["group_by"]);
    expect(messagesOf(answer)).toEqual([message]);
  });

  it("rejects more groups than an answer may have, and not with a filter", async () => {
    const { users } = MOCK_CONFIG.workflows;
    const many = Array.from({ length: 60 }, (_, place) => users[place] ?? `user.${place}`);
    const workflows = { ...MOCK_CONFIG.workflows, users: many };
    const displayNames = Object.fromEntries(many.map((user) => [user, user]));
    const patterns = { ...MOCK_CONFIG, workflows, users: { ...MOCK_CONFIG.users, displayNames } };
    world = createWorld({ seed: 9, patterns });
    const answer = await get("/api/workflow/summary?group_by=pool&group_by=user");
    const narrowed = await get(`/api/workflow/summary?group_by=pool&group_by=user&users=${users[0]}`);
    world = initial;
    expect(blamed(answer, 422)).toEqual(["group_by"]);
    expect(messagesOf(answer)[0]).toMatch(
      /^pool and user have \d{4} combinations of values, above the 1000 of an answer; group by one column, or filter\.$/,
    );
    expect(narrowed.status).toBe(200);
  });

  it("reads exactly the parameters of the contract", async () => {
    const fields = Object.keys(GetWorkflowSummaryQueryParams.shape);
    const query = new URLSearchParams(fields.map((field) => [field, "\u0000"]));
    const refused = blamed(await get(`/api/workflow/summary?${query}`), 422);
    const anyText = ["pools", "users", "tags", "name"];
    expect(refused).toEqual(fields.filter((field) => !anyText.includes(field)).toSorted());
    expect(blamed(await get("/api/workflow/summary?limit=5"), 422)).toEqual(["limit"]);
  });
});

describe("GET /api/task/summary", () => {
  it.each([
    "",
    "?group_by=user&group_by=priority",
    "?group_by=status&group_by=pool&nodes=training-h100-node-007&nodes=preemptible-node-050",
    "?group_by=pool&statuses=RUNNING&tags=nightly&name=train",
    "?workflow_id=none",
  ])("matches the contract for %j", async (query) => {
    const { status, body } = await get(`/api/task/summary${query}`);
    expect(status).toBe(200);
    expect(GetTaskSummaryResponse.parse(body)).toEqual(body);
    expect(body).toMatchObject({ as_of: AS_OF });
  });

  it("counts by status by default, each the total of the list", async () => {
    const { body } = await get("/api/task/summary?users=alice.chen");
    const { total, groups } = GetTaskSummaryResponse.parse(body);
    expect(total).toBe(world.tasks.count({ users: ["alice.chen"] }));
    for (const status of Object.values(TaskGroupStatus)) {
      const list = (await get(`/api/task?users=alice.chen&statuses=${status}&limit=1`)).body;
      expect(list).toMatchObject({ total: groups.find(({ key }) => key.status === status)?.count ?? 0 });
    }
  });

  it.each([
    ["group_by=tag", 'Must be one of status, pool, user, priority, not "tag".'],
    ["group_by=user&group_by=user", '"user" is given 2 times; give it once.'],
  ])("rejects %s with the reason", async (query, message) => {
    const answer = await get(`/api/task/summary?${query}`);
    expect(blamed(answer, 422)).toEqual(["group_by"]);
    expect(messagesOf(answer)).toEqual([message]);
  });

  it("reads exactly the parameters of the contract", async () => {
    const fields = Object.keys(GetTaskSummaryQueryParams.shape);
    const query = new URLSearchParams(fields.map((field) => [field, "\u0000"]));
    const refused = blamed(await get(`/api/task/summary?${query}`), 422);
    const anyText = ["workflow_id", "pools", "users", "tags", "nodes", "name"];
    expect(refused).toEqual(fields.filter((field) => !anyText.includes(field)).toSorted());
  });
});
