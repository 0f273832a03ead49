import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PoolPage, PoolStatus } from "../../lib/api/generated.schemas.ts";
import { GetPoolResponse, ListPoolsQueryParams, ListPoolsResponse } from "../../lib/api/generated.zod.ts";
import { DEFAULT_VOLUME, type Volume } from "../seed/volumes.ts";
import { createWorld } from "../world/world.ts";
import { poolHandlers } from "./pool-handlers.ts";
import { blamed, dated, get } from "./requests.fixture.ts";

const worldOf = (volume: Volume) => createWorld({ seed: 9, volume });

let world = worldOf(DEFAULT_VOLUME);
const server = setupServer(...poolHandlers(() => world));

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

describe("GET /api/pool", () => {
  it.each([
    "",
    "?limit=1000",
    "?offset=45&limit=20",
    "?offset=50",
    "?statuses=ONLINE&statuses=OFFLINE&platforms=dgx&platforms=ovx&backends=kubernetes",
    "?name=shared",
    "?name=",
    "?platforms=abacus",
    "?names=ci-small&names=nowhere&sort=free&order=DESC",
    "?node_set=research-nodes&gpu_models=A100&quota_free_min=0&capacity_free_min=1",
    "?sort=name&limit=1000",
  ])("matches the contract for %j", async (query) => {
    const { status, body } = await get(`/api/pool${query}`);
    expect(status).toBe(200);
    expect(ListPoolsResponse.parse(body)).toEqual(body);
  });

  it("returns the first 20 pools, and the sum over all, by default", async () => {
    const { body } = await get("/api/pool");
    expect(body).toEqual(dated(world.pools.generatePage(0, 20)));
    expect(body).toMatchObject({ total: 50 });
  });

  it("passes every parameter to the generator", async () => {
    const all =
      "statuses=ONLINE&platforms=dgx&backends=kubernetes&name=training&gpu_models=A100&gpu_models=H100" +
      "&names=training-h100&names=training-a100&quota_free_min=0&capacity_free_min=0";
    expect((await get(`/api/pool?${all}`)).body).toMatchObject({ total: 2 });
    expect((await get(`/api/pool?${all}&offset=1&limit=1`)).body).toMatchObject({
      entries: [{ name: "training-a100" }],
      total: 2,
    });
    const refuting: [string, string][] = [
      ["statuses", "MAINTENANCE"],
      ["platforms", "egx"],
      ["backends", "elsewhere"],
      ["name", "nothing"],
      ["names", "ci-small"],
      ["node_set", "research-nodes"],
      ["gpu_models", "T4"],
      ["quota_free_min", "1000000"],
      ["capacity_free_min", "1000000"],
    ];
    for (const [field, value] of refuting) {
      const query = new URLSearchParams(all);
      query.set(field, value);
      expect((await get(`/api/pool?${query}`)).body, field).toMatchObject({ entries: [], total: 0 });
    }
  });

  it("sorts in both directions", async () => {
    const names = async (query: string) => {
      const { body } = await get(`/api/pool?limit=4&${query}`);
      return (body as PoolPage).entries.map(({ name }) => name);
    };
    expect(await names("order=DESC")).toEqual(["pool-50", "pool-49", "pool-48", "pool-47"]);
    expect(await names("sort=name")).toEqual(["ci-small", "inference-l40s", "pool-10", "pool-11"]);
    expect(await names("sort=free&order=DESC")).toEqual(
      world.pools.page({ sort: "free", order: "DESC", limit: 4 }).entries.map(({ name }) => name),
    );
  });

  it("puts pools of one status one after the other, each in the requested order", async () => {
    const order = [PoolStatus.ONLINE, PoolStatus.MAINTENANCE, PoolStatus.OFFLINE];
    const { body } = await get("/api/pool?group_by=status&sort=name&limit=1000&name=1");
    const { entries, total, by_status, resource_sum } = body as PoolPage;
    const expected = order.map((status) =>
      world.pools.page({ filter: { statuses: [status], name: "1" }, sort: "name", limit: 1_000 }),
    );
    expect(entries).toEqual(expected.flatMap((group) => group.entries));
    expect(by_status).toEqual(Object.fromEntries(order.map((status, at) => [status, expected[at]?.total])));
    expect(total).toBe(entries.length);
    expect(resource_sum).toEqual(world.pools.page({ filter: { name: "1" } }).resource_sum);
    // A page that begins in one group and ends in another.
    const online = expected[0]?.total ?? 0;
    const across = await get(`/api/pool?group_by=status&sort=name&limit=3&name=1&offset=${online - 2}`);
    expect((across.body as PoolPage).entries).toEqual(entries.slice(online - 2, online + 1));
    const some = await get("/api/pool?group_by=status&statuses=OFFLINE");
    expect((some.body as PoolPage).by_status).toMatchObject({ ONLINE: 0, MAINTENANCE: 0 });
  });

  it.each([
    ["group_by", "backend"],
    ["sort", "size"],
    ["order", "UP"],
    ["names", ""],
    ["node_set", ""],
    ["gpu_models", ""],
    ["quota_free_min", "-1"],
    ["capacity_free_min", "1.5"],
    ["statuses", "BROKEN"],
    ["statuses", ""],
    ["platforms", ""],
    ["backends", ""],
    ["offset", "-1"],
    ["offset", "1.5"],
    ["limit", "0"],
    ["limit", "5000"],
    ["limit", "many"],
    ["status", "ONLINE"],
    ["pools", "ci-small"],
  ])("rejects %s=%s with the field's name", async (field, value) => {
    expect(blamed(await get(`/api/pool?${new URLSearchParams([[field, value]])}`), 422)).toEqual([field]);
  });

  it("reports all problems at once", async () => {
    const fields = blamed(await get("/api/pool?limit=0&statuses=A&name=a&name=b&offset=x&page=2"), 422);
    expect(fields.toSorted()).toEqual(["limit", "name", "offset", "page", "statuses"]);
  });

  it("reads exactly the parameters of the contract", async () => {
    const fields = Object.keys(ListPoolsQueryParams.shape);
    const query = new URLSearchParams(fields.flatMap((field) => [[field, "\u0000"]]));
    const anyText = ["platforms", "backends", "name", "names", "node_set", "gpu_models"];
    expect(blamed(await get(`/api/pool?${query}`), 422).toSorted()).toEqual(
      fields.filter((field) => !anyText.includes(field)).toSorted(),
    );
  });
});

describe("GET /api/pool/:name", () => {
  it("matches the contract for pools of every status", async () => {
    for (const status of Object.values(PoolStatus)) {
      const [pool] = world.pools.generatePage(0, 1, { statuses: [status] }).entries;
      const answer = await get(`/api/pool/${pool?.name}`);
      expect(answer.status).toBe(200);
      expect(GetPoolResponse.parse(answer.body)).toEqual(pool);
    }
  });

  it.each(["nowhere", "pool-51", "pool-8", "pool-09", "CI-SMALL", "a%2Fb"])(
    "answers 404 for %s",
    async (name) => {
      expect(blamed(await get(`/api/pool/${name}`), 404)).toEqual(["name"]);
    },
  );
});

describe("handlers whose world is replaced", () => {
  it("read the current world at each request, even with a billion pools", async () => {
    world = worldOf({ ...DEFAULT_VOLUME, pools: 1e9 });
    const { body } = await get("/api/pool?offset=999999990&limit=20");
    expect(ListPoolsResponse.parse(body)).toMatchObject({ total: 1e9 });
    expect(body).toEqual(dated(world.pools.generatePage(999_999_990, 20)));
    expect((await get("/api/pool/pool-1000000000")).status).toBe(200);
    expect(blamed(await get("/api/pool?sort=free"), 422)).toEqual(["sort"]);
    expect((await get("/api/pool?sort=free&name=99999999")).status).toBe(200);
  });
});
