import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  GetOccupancyHistoryQueryParams,
  GetOccupancyHistoryResponse,
  ListResourceAllocationsQueryParams,
  ListResourceAllocationsResponse,
  ListResourceEventsQueryParams,
  ListResourceEventsResponse,
} from "../../lib/api/generated.zod.ts";
import { isoTime } from "../generators/iso-time.ts";
import { LOW_VOLUME } from "../seed/volumes.ts";
import { createWorld } from "../world/world.ts";
import { pastHandlers } from "./past-handlers.ts";
import { blamed, get, nonsense } from "./requests.fixture.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const world = createWorld({ seed: 9, volume: LOW_VOLUME, elapsed: 2 * HOUR });
const { now } = world;
const server = setupServer(...pastHandlers(world));
const NODE = "/api/resources/training-a100-node-003";

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

const time = (moment: number) => encodeURIComponent(isoTime(moment));

const WRONG_RANGES: readonly [query: string, fields: readonly string[]][] = [
  [`to=${time(now + 1)}`, ["to"]],
  [`from=${time(now - 30 * DAY - 1)}`, ["from"]],
  [`from=${time(now)}`, ["from"]],
  [`from=${time(now - HOUR)}&to=${time(now - HOUR)}`, ["from"]],
  ["from=yesterday", ["from"]],
  ["as_of=2020-01-01T00:00:00Z", ["as_of"]],
];

describe("GET /api/occupancy/history", () => {
  async function history(query: string) {
    const { status, body } = await get(`/api/occupancy/history${query}`);
    expect(status, query).toBe(200);
    expect(GetOccupancyHistoryResponse.parse(body)).toEqual(body);
    return GetOccupancyHistoryResponse.parse(body);
  }

  it("has the hours of the last day by pool, by default", async () => {
    const body = await history("");
    expect(body).toEqual(world.past.occupancy({ from: now - DAY, to: now, step: HOUR }));
    expect(body.buckets).toHaveLength(24);
    expect(body.buckets[0]?.start).toBe(isoTime(now - DAY));
    expect(body.entries.length).toBeGreaterThan(0);
    expect(body.sum.by_bucket).toHaveLength(24);
  });

  it.each([
    ["?group_by=user&top=3&step=86400", 1],
    [`?group_by=priority&from=${time(now - 30 * DAY)}&step=6480`, 400],
    [`?group_by=platform&from=${time(now - 30 * DAY)}&to=${time(now - 30 * DAY + 1)}`, 1],
    ["?users=alice.chen&priority=LOW&tags=nightly&name=train&step=5000", 18],
    ["?pools=nowhere&platforms=dgx&nodes=nothing&workflow_id=none", 24],
    [`?as_of=${time(now - HOUR)}`, 24],
  ])("matches the contract for %s", async (query, buckets) => {
    expect((await history(query)).buckets).toHaveLength(buckets);
  });

  it.each<(typeof WRONG_RANGES)[number]>([
    ...WRONG_RANGES,
    ["step=0", ["step"]],
    ["step=215", ["step"]],
    ["top=0&group_by=tag", ["group_by", "top"]],
    ["top=101", ["top"]],
    ["statuses=RUNNING", ["statuses"]],
  ])("refuses %s with the field's name", async (query, fields) => {
    expect(blamed(await get(`/api/occupancy/history?${query}`), 422)).toEqual(fields);
  });

  it("reads exactly the parameters of the contract", async () => {
    const { shape } = GetOccupancyHistoryQueryParams;
    const anyText = ["workflow_id", "pools", "platforms", "users", "tags", "nodes", "name"];
    expect(blamed(await get(`/api/occupancy/history?${nonsense(shape)}`), 422)).toEqual(
      Object.keys(shape)
        .filter((field) => !anyText.includes(field))
        .toSorted(),
    );
  });
});

describe.each([
  ["allocations", ListResourceAllocationsResponse, ListResourceAllocationsQueryParams],
  ["events", ListResourceEventsResponse, ListResourceEventsQueryParams],
] as const)("GET /api/resources/:hostname/%s", (kind, response, parameters) => {
  const path = `${NODE}/${kind}`;

  it.each([
    "",
    `?from=${time(now - 30 * DAY)}&limit=1000`,
    `?from=${time(now - 2 * DAY)}&to=${time(now - DAY)}&offset=1&limit=2`,
    `?as_of=${time(now - HOUR)}`,
  ])("matches the contract for %j", async (query) => {
    const { status, body } = await get(`${path}${query}`);
    expect(status).toBe(200);
    expect(response.parse(body)).toEqual(body);
  });

  it("is empty for a node that no workflow can be on, and 404 for an unknown one", async () => {
    const large = createWorld({ seed: 9, volume: { ...LOW_VOLUME, resourcesPerPool: 60 } });
    const { nodes } = large.past;
    const range = { from: large.now - DAY, to: large.now };
    expect(nodes.allocations("training-a100-node-060", range)).toEqual([]);
    expect(nodes.allocations("training-a100-node-061", range)).toBeNull();
    expect(nodes.events("nowhere", range)).toBeNull();
    expect(blamed(await get(`/api/resources/nowhere/${kind}`), 404)).toEqual(["hostname"]);
  });

  it.each(WRONG_RANGES)("refuses %s with the field's name", async (query, fields) => {
    expect(blamed(await get(`${path}?${query}`), 422)).toEqual(fields);
  });

  it("reads exactly the parameters of the contract", async () => {
    const { shape } = parameters;
    expect(blamed(await get(`${path}?${nonsense(shape)}`), 422)).toEqual(Object.keys(shape).toSorted());
  });
});

describe("the events of a node", () => {
  it("come the oldest first on request", async () => {
    const range = `from=${time(now - 20 * DAY)}&limit=1000`;
    const newest = ListResourceEventsResponse.parse((await get(`${NODE}/events?${range}`)).body);
    const oldest = ListResourceEventsResponse.parse((await get(`${NODE}/events?${range}&order=ASC`)).body);
    expect(oldest.entries).toEqual(newest.entries.toReversed());
    expect(oldest.entries.length).toBeGreaterThan(2);
  });
});
