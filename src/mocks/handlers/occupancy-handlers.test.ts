import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  GetPoolQueueResponse,
  ListOccupancyQueryParams,
  ListOccupancyResponse,
} from "../../lib/api/generated.zod.ts";
import { isoTime } from "../generators/iso-time.ts";
import { createHandlers } from "../handlers.ts";
import { BILLION_VOLUME, NO_VOLUME } from "../seed/volumes.ts";
import { createWorld, type World } from "../world/world.ts";
import { blamed, get } from "./requests.fixture.ts";

const DAY = 86_400_000;
const initial = createWorld({ seed: 9 });
let world: World = initial;
const server = setupServer(...createHandlers(() => world));

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

async function occupancy(query: string) {
  const { status, body } = await get(`/api/occupancy${query}`);
  expect(status, query).toBe(200);
  const parsed = ListOccupancyResponse.parse(body);
  expect(parsed).toEqual(body);
  return parsed;
}

describe("GET /api/occupancy", () => {
  it.each([
    "?group_by=platform&then_by=priority&sort=key&order=ASC",
    "?group_by=user&pools=training-h100&pools=nowhere&platforms=dgx",
    "?group_by=priority&statuses=SCHEDULING&statuses=RUNNING&tags=nightly&name=train",
    "?nodes=training-h100-node-007&submitted_after=2026-02-20T00:00:00Z",
    "?statuses=COMPLETED&statuses=RUNNING&ended_after=2026-03-01T00:00:00Z",
    "?group_by=user&ended_after=2026-02-10T00:00:00Z&ended_before=2026-02-20T00:00:00Z",
    "?workflow_id=none",
    "?offset=1000",
  ])("matches the contract for %s", async (query) => {
    await occupancy(query);
  });

  it("sums the tasks of pools that hold nodes by default, the most GPUs first", async () => {
    const body = await occupancy("");
    expect(body).toEqual({ ...world.occupancy.page(), as_of: isoTime(world.now) });
    expect(body.sum.gpu).toBe(world.pools.generatePage(0, 0).resource_sum?.total_usage);
    const gpus = body.entries.map(({ gpu }) => gpu);
    expect(gpus).toEqual(gpus.toSorted((one, other) => other - one));
  });

  it("has what is used outside workflows on the nodes of the pools that it names, once", async () => {
    world = initial.withVolume(BILLION_VOLUME);
    const { outside } = await occupancy("");
    const sets = Map.groupBy(world.pools.generatePage(0, 30).entries, ({ node_set }) => node_set);
    const [shared = []] = [...sets.values()].filter((pools) => pools.length > 1);
    const named = await occupancy(`?${shared.map(({ name }) => `pools=${name}`).join("&")}`);
    expect(outside.gpu).toBe(world.pools.generatePage(0, 0).resource_sum?.total_non_workflow_usage);
    expect(shared.length).toBeGreaterThan(1);
    expect(named.outside.gpu).toBe(shared[0]?.resource_usage.total_non_workflow_usage);
    expect((await occupancy("?pools=nowhere")).outside.gpu).toBe(0);
    world = initial;
  });

  it("is empty in a world without workflows", async () => {
    world = initial.withVolume(NO_VOLUME);
    const { entries, total, sum } = await occupancy("");
    world = initial;
    expect([entries, total, sum.gpu, sum.tasks]).toEqual([[], 0, 0, 0]);
  });

  it.each([
    ["?group_by=user&then_by=user", ["then_by"]],
    ["?group_by=tag&sort=name&order=up", ["group_by", "order", "sort"]],
    ["?statuses=COMPLETED", ["statuses"]],
    ["?statuses=RUNNING&statuses=FAILED_UPSTREAM", ["statuses"]],
    ["?limit=0&ended_after=2026-01-01T00:00:00Z", ["ended_after", "limit"]],
    ["?ended_before=2026-03-01T00:00:00Z", ["ended_before"]],
  ])("rejects %s", async (query, fields) => {
    expect(blamed(await get(`/api/occupancy${query}`), 422)).toEqual(fields);
  });

  it("reads exactly the parameters of the contract", async () => {
    const fields = Object.keys(ListOccupancyQueryParams.shape);
    const query = new URLSearchParams(fields.map((field) => [field, "\u0000"]));
    const refused = blamed(await get(`/api/occupancy?${query}`), 422);
    const anyText = ["workflow_id", "pools", "platforms", "users", "tags", "nodes", "name"];
    expect(refused).toEqual(fields.filter((field) => !anyText.includes(field)).toSorted());
  });
});

describe("GET /api/pool/:name/queue", () => {
  it("has who waits by priority, HIGH first, with the sums over all", async () => {
    const { body } = await get("/api/pool/training-h100/queue");
    const queue = GetPoolQueueResponse.parse(body);
    expect(queue).toEqual(body);
    expect(queue).toMatchObject({ pool: "training-h100", as_of: isoTime(world.now) });
    expect(queue.priorities.map(({ priority }) => priority)).toEqual(["HIGH", "NORMAL", "LOW"]);
    const { waiting, started } = world.workflows.waitsIn("training-h100");
    expect([queue.workflows, queue.gpu]).toEqual([
      waiting.length,
      waiting.reduce((sum, { gpus }) => sum + gpus, 0),
    ]);
    for (const { priority, workflows, oldest_wait, median_wait_24h } of queue.priorities) {
      const own = waiting.filter((workflow) => workflow.priority === priority);
      expect(workflows).toBe(own.length);
      expect(oldest_wait).toBe(own.length === 0 ? undefined : Math.max(...own.map(({ seconds }) => seconds)));
      const waits = started
        .filter((workflow) => workflow.priority === priority && workflow.start > world.now - DAY)
        .map(({ seconds }) => seconds);
      const shorter = waits.filter((seconds) => seconds <= (median_wait_24h ?? 0)).length;
      const longer = waits.filter((seconds) => seconds >= (median_wait_24h ?? 0)).length;
      expect(median_wait_24h === undefined).toBe(waits.length === 0);
      expect(Math.min(shorter, longer)).toBeGreaterThanOrEqual(waits.length / 2);
    }
  });

  it("has the average waits of those that started in the last 7 and 30 days, by priority and of all", async () => {
    const { body } = await get("/api/pool/training-h100/queue");
    const queue = GetPoolQueueResponse.parse(body);
    const { started } = world.workflows.waitsIn("training-h100");
    for (const { priority, ...waits } of [...queue.priorities, { ...queue, priority: undefined }]) {
      for (const [days, average] of [
        [7, waits.average_wait_7d],
        [30, waits.average_wait_30d],
      ] as const) {
        const own = started.filter(
          (workflow) =>
            (priority === undefined || workflow.priority === priority) &&
            workflow.start > world.now - days * DAY,
        );
        const total = own.reduce((sum, { seconds }) => sum + seconds, 0);
        if (own.length === 0) expect(average).toBeUndefined();
        else expect((average ?? 0) * own.length).toBeCloseTo(total, 3);
      }
    }
    expect(queue.average_wait_30d).not.toBe(queue.average_wait_7d);
  });

  it("refuses a time that is not known", async () => {
    const path = "/api/pool/training-h100/queue";
    expect(blamed(await get(`${path}?as_of=2020-01-01T00:00:00Z`), 422)).toEqual(["as_of"]);
    expect(blamed(await get(`${path}?limit=1`), 422)).toEqual(["limit"]);
  });

  it("is empty for a pool that no workflow runs in, and 404 for an unknown one", async () => {
    world = initial.withVolume({ pools: 200 });
    const { body } = await get("/api/pool/pool-150/queue");
    world = initial;
    expect(GetPoolQueueResponse.parse(body)).toMatchObject({ workflows: 0, gpu: 0 });
    expect(blamed(await get("/api/pool/nowhere/queue"), 404)).toEqual(["name"]);
  });
});
