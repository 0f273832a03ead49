import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  GetWorkflowResponse,
  ListWorkflowsQueryParams,
  ListWorkflowsResponse,
} from "../../lib/api/generated.zod.ts";
import { createHandlers } from "../handlers.ts";
import { BILLION_VOLUME, DEFAULT_VOLUME } from "../seed/volumes.ts";
import { createWorld, type World } from "../world/world.ts";
import { blamed, dated, get } from "./requests.fixture.ts";

let world: World = createWorld({ seed: 9 });
const server = setupServer(...createHandlers(() => world));

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

describe("GET /api/workflow", () => {
  it.each([
    "",
    "?limit=1000",
    "?offset=9990&limit=20",
    "?offset=10000",
    "?statuses=RUNNING&statuses=FAILED&priority=HIGH&priority=LOW",
    "?task_statuses=SCHEDULING&task_statuses=RUNNING&ended_after=2026-03-01T00:00:00Z",
    "?pools=training-h100&users=alice.chen&tags=nightly&tags=debug",
    "?name=train%20llama&sort=pool&order=ASC",
    "?submitted_after=2026-02-20T00:00:00Z&submitted_before=2026-03-01T12:30:00.500%2B02:00",
    "?users=nobody&pools=nowhere&tags=nothing",
  ])("matches the contract for %j", async (query) => {
    const { status, body } = await get(`/api/workflow${query}`);
    expect(status).toBe(200);
    const page = ListWorkflowsResponse.parse(body);
    expect(page).toEqual(body);
  });

  it("returns the first 20 workflows by default", async () => {
    const { body } = await get("/api/workflow");
    expect(body).toEqual(dated(world.workflows.generatePage(0, 20)));
    expect(body).toMatchObject({ total: DEFAULT_VOLUME.workflows });
  });

  it("passes every parameter to the generator", async () => {
    const [row] = world.workflows.page({ filter: { statuses: ["FAILED"], tags: ["nightly"] } }).entries;
    const { name = "", user = "", pool = "", priority = "NORMAL", submit_time = "" } = row ?? {};
    const query = new URLSearchParams({
      name,
      users: user,
      pools: pool,
      priority,
      tags: "nightly",
      statuses: "FAILED",
    });
    query.append("submitted_after", submit_time);
    const one = { entries: [row], total: 1 };
    expect((await get(`/api/workflow?${query}`)).body).toEqual(dated(one));
    const refuting: [string, string][] = [
      ["name", "no-such-word"],
      ["users", "nobody"],
      ["pools", "nowhere"],
      ["tags", "nothing"],
      ["statuses", "COMPLETED"],
      ["priority", priority === "HIGH" ? "LOW" : "HIGH"],
      ["submitted_after", "2026-03-02T12:00:00Z"],
      ["submitted_before", submit_time],
    ];
    for (const [field, value] of refuting) {
      const other = new URLSearchParams(query);
      other.set(field, value);
      expect((await get(`/api/workflow?${other}`)).body, field).toEqual(dated({ entries: [], total: 0 }));
    }
  });

  it("pages in the requested order", async () => {
    const query = { sort: "user", order: "ASC", offset: 4_000, limit: 7 } as const;
    const { body } = await get("/api/workflow?sort=user&order=ASC&offset=4000&limit=7");
    expect(body).toEqual(dated(world.workflows.page(query)));
  });

  it.each([
    ["statuses", "SCHEDULING"],
    ["task_statuses", "COMPLETED"],
    ["task_statuses", "PENDING"],
    ["statuses", ""],
    ["priority", "low"],
    ["pools", ""],
    ["sort", "name"],
    ["order", "asc"],
    ["offset", "-1"],
    ["offset", "1.5"],
    ["offset", "1e3"],
    ["offset", ""],
    ["limit", "0"],
    ["limit", "1001"],
    ["limit", "5000"],
    ["limit", "many"],
    ["submitted_after", "yesterday"],
    ["submitted_after", "2026-03-01"],
    ["submitted_after", "2026-03-01T00:00:00"],
    ["submitted_before", "2026-02-30T00:00:00Z"],
    ["submitted_before", "2026-03-01T25:00:00Z"],
    ["status", "RUNNING"],
    ["constructor", "1"],
  ])("rejects %s=%s with the field's name", async (field, value) => {
    const query = new URLSearchParams([[field, value]]);
    expect(blamed(await get(`/api/workflow?${query}`), 422)).toEqual([field]);
  });

  it("rejects duplicates of a single-value parameter", async () => {
    expect(blamed(await get("/api/workflow?limit=5&limit=6"), 422)).toEqual(["limit"]);
  });

  it("reports all problems at once", async () => {
    const fields = blamed(
      await get("/api/workflow?limit=0&statuses=A&statuses=B&offset=x&page=2&sort=name"),
      422,
    );
    expect(fields.toSorted()).toEqual(["limit", "offset", "page", "sort", "statuses", "statuses"]);
  });

  it("reads exactly the parameters of the contract", async () => {
    const fields = Object.keys(ListWorkflowsQueryParams.shape);
    const unknown = blamed(await get(`/api/workflow?unheard-of=1`), 422);
    expect(unknown).toEqual(["unheard-of"]);
    const query = new URLSearchParams(fields.flatMap((field) => [[field, "\u0000"]]));
    const refused = blamed(await get(`/api/workflow?${query}`), 422);
    const anyText = ["pools", "users", "tags", "name"];
    expect(refused.toSorted()).toEqual(fields.filter((field) => !anyText.includes(field)).toSorted());
  });
});

describe("GET /api/workflow/:name", () => {
  it("matches the contract for workflows of every status", async () => {
    const byStatus = Object.keys(world.workflows.countBy("status"));
    for (const status of byStatus) {
      const { entries } = ListWorkflowsResponse.parse(
        (await get(`/api/workflow?statuses=${status}&limit=3`)).body,
      );
      expect(entries).toHaveLength(3);
      for (const { name } of entries) {
        const answer = await get(`/api/workflow/${name}`);
        expect(answer.status).toBe(200);
        expect(GetWorkflowResponse.parse(answer.body)).toEqual(answer.body);
        expect(answer.body).toMatchObject({ name, status });
      }
    }
  });

  it.each(["no-such-workflow", "train-llama-70b-00000000", "a%2Fb", "%22%3Cscript%3E"])(
    "answers 404 for %s",
    async (name) => {
      expect(blamed(await get(`/api/workflow/${name}`), 404)).toEqual(["name"]);
    },
  );
});

describe("handlers whose world is replaced", () => {
  it("read the current world at each request, even with a billion rows", async () => {
    const before = await get("/api/workflow?limit=3");
    world = world.withVolume(BILLION_VOLUME);
    const after = await get("/api/workflow?limit=3");
    expect(after.body).toMatchObject({ total: 1e9 });
    expect((after.body as { entries: unknown }).entries).toEqual(
      (before.body as { entries: unknown }).entries,
    );
    expect((await get("/api/workflow?offset=999999980")).body).toEqual(
      dated(world.workflows.generatePage(999_999_980, 20)),
    );
  });

  it("answer concurrent requests like sequential ones", async () => {
    const paths = Array.from({ length: 24 }, (_, step) =>
      step % 2 === 0
        ? `/api/workflow?offset=${step * 40_000_000}&statuses=COMPLETED`
        : `/api/workflow/${world.workflows.entry(step).name}`,
    );
    const together = await Promise.all(paths.map(get));
    for (const [position, path] of paths.entries()) expect(together[position]).toEqual(await get(path));
  });

  it("answer under any path prefix and origin", async () => {
    const response = await fetch("https://elsewhere.test/console/api/workflow?limit=1");
    expect(response.status).toBe(200);
  });
});
