import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NodeGroupKey, type NodeTile, ResourceStatus } from "../../lib/api/generated.schemas.ts";
import {
  GetResourceMapResponse,
  GetResourceResponse,
  ListPoolResourcesQueryParams,
  ListPoolResourcesResponse,
  ListResourcesQueryParams,
  ListResourcesResponse,
} from "../../lib/api/generated.zod.ts";
import type { NodeOrder } from "../generators/resource/sort-nodes.ts";
import { BILLION_VOLUME, DEFAULT_VOLUME, type Volume } from "../seed/volumes.ts";
import { createWorld } from "../world/world.ts";
import { blamed, dated, get } from "./requests.fixture.ts";
import { resourceHandlers } from "./resource-handlers.ts";

const worldOf = (volume: Volume) => createWorld({ seed: 9, volume });

let world = worldOf(DEFAULT_VOLUME);
const server = setupServer(...resourceHandlers(() => world));

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

const BAD_VALUES: readonly [field: string, value: string][] = [
  ["types", "gpu"],
  ["types", ""],
  ["statuses", "BROKEN"],
  ["platforms", ""],
  ["offset", "-1"],
  ["offset", "x"],
  ["limit", "0"],
  ["limit", "1001"],
  ["host", "a"],
];

describe("GET /api/resources", () => {
  it.each([
    "",
    "?limit=300",
    "?offset=2490",
    "?offset=2500",
    "?pools=preemptible&pools=ci-small&platforms=dgx&types=SHARED&types=UNUSED&statuses=AVAILABLE",
    "?hostname=node-01",
    "?hostname=",
    "?pools=nowhere",
    "?backends=kubernetes&gpu_models=H100&gpu_models=A100&gpu_free_min=1&gpu_free_max=8",
    "?topology=zone%3Dus-west-a&topology=region%3Dus-west&topology=rack%3Dci-small-rack-1",
  ])("matches the contract for %j", async (query) => {
    const { status, body } = await get(`/api/resources${query}`);
    expect(status).toBe(200);
    expect(ListResourcesResponse.parse(body)).toEqual(body);
  });

  it("returns the first 20 nodes by default", async () => {
    const { body } = await get("/api/resources");
    expect(body).toEqual(dated(world.resources.generateGlobalPage(0, 20)));
    expect(body).toMatchObject({ total: 2_500 });
  });

  it("passes every parameter to the generator", async () => {
    const [node] = world.resources.generateGlobalPage(0, 1, {
      types: ["SHARED"],
      statuses: ["IN_USE"],
    }).entries;
    const all = new URLSearchParams({
      pools: "preemptible",
      platforms: "dgx",
      types: "SHARED",
      statuses: "IN_USE",
      hostname: node?.hostname ?? "",
    });
    all.set("backends", node?.backend ?? "");
    all.set("gpu_models", node?.gpu_model ?? "");
    all.set("gpu_free_min", "0");
    all.set("gpu_free_max", "0");
    const rack = node?.label_fields?.["topology.example.com/rack"] ?? "";
    all.set("topology", `rack=${rack}`);
    expect((await get(`/api/resources?${all}`)).body).toMatchObject({ entries: [node], total: 1 });
    const refuting: [string, string][] = [
      ["pools", "ci-small"],
      ["platforms", "egx"],
      ["types", "RESERVED"],
      ["statuses", "AVAILABLE"],
      ["hostname", "nothing"],
      ["backends", "elsewhere"],
      ["gpu_models", "T4"],
      ["gpu_free_min", "1"],
      ["topology", `rack=${rack}0`],
      ["offset", "1"],
    ];
    for (const [field, value] of refuting) {
      const query = new URLSearchParams(all);
      query.set(field, value);
      const { body } = await get(`/api/resources?${query}`);
      expect(body, field).toMatchObject({ entries: [], total: field === "offset" ? 1 : 0 });
    }
  });

  it("sorts in both directions", async () => {
    for (const query of ["sort=free&order=DESC", "sort=used", "order=DESC", "sort=hostname&order=ASC"]) {
      const { sort, order } = Object.fromEntries(new URLSearchParams(query)) as NodeOrder;
      const { body } = await get(`/api/resources?${query}&offset=2400`);
      expect(body).toEqual(dated(world.resources.generateGlobalPage(2_400, 20, {}, { sort, order })));
    }
    const { body } = await get("/api/resources?order=DESC&limit=1");
    expect(body).toMatchObject({ entries: [{ hostname: "pool-50-node-050" }] });
  });

  it.each<[string, string]>([
    ...BAD_VALUES,
    ["sort", "size"],
    ["order", "UP"],
    ["pools", ""],
    ["backends", ""],
    ["gpu_models", ""],
    ["gpu_free_min", "9"],
    ["gpu_free_max", "-1"],
    ["topology", ""],
    ["topology", "zone"],
    ["topology", "zone="],
    ["topology", "row=1"],
  ])("refuses %s=%s with the field's name", async (field, value) => {
    expect(blamed(await get(`/api/resources?${new URLSearchParams([[field, value]])}`), 422)).toEqual([
      field,
    ]);
  });

  it("reads exactly the parameters of the contract", async () => {
    const fields = Object.keys(ListResourcesQueryParams.shape);
    const query = new URLSearchParams(fields.flatMap((field) => [[field, "\u0000"]]));
    const anyText = ["pools", "platforms", "hostname", "backends", "gpu_models"];
    expect(blamed(await get(`/api/resources?${query}`), 422).toSorted()).toEqual(
      fields.filter((field) => !anyText.includes(field)).toSorted(),
    );
  });
});

describe("GET /api/pool/:name/resources", () => {
  it.each(["", "?limit=50&statuses=OFFLINE&statuses=DRAINING", "?types=UNUSED&platforms=egx&hostname=small"])(
    "matches the contract for %j",
    async (query) => {
      const { status, body } = await get(`/api/pool/ci-small/resources${query}`);
      expect(status).toBe(200);
      expect(ListPoolResourcesResponse.parse(body)).toEqual(body);
    },
  );

  it("returns the nodes that serve the pool, including those of its node set", async () => {
    const { body } = await get("/api/pool/preemptible/resources?offset=40&limit=20");
    expect(body).toEqual(dated(world.resources.generatePage("preemptible", 40, 20)));
    expect(body).toMatchObject({ total: 100 });
    const { entries } = ListPoolResourcesResponse.parse(body);
    for (const node of entries) expect(node.pool_platform_labels).toHaveProperty("preemptible");
  });

  it("passes every parameter to the generator", async () => {
    const query = "statuses=AVAILABLE&types=RESERVED&platforms=egx&hostname=node-0&offset=1&limit=2";
    const filter = {
      statuses: ["AVAILABLE"],
      types: ["RESERVED"],
      platforms: ["egx"],
      hostname: "node-0",
    } as const;
    const { body } = await get(`/api/pool/ci-small/resources?${query}`);
    expect(body).toEqual(dated(world.resources.generatePage("ci-small", 1, 2, filter)));
    expect(ListPoolResourcesResponse.parse(body).entries).toHaveLength(2);
  });

  it.each(["nowhere", "pool-51", "CI-SMALL"])("answers 404 for %s", async (name) => {
    expect(blamed(await get(`/api/pool/${name}/resources`), 404)).toEqual(["name"]);
    expect(blamed(await get(`/api/pool/${name}/resources?limit=0`), 404)).toEqual(["name"]);
  });

  it.each<[string, string]>([...BAD_VALUES, ["pools", "ci-small"]])(
    "refuses %s=%s with the field's name",
    async (field, value) => {
      const path = `/api/pool/ci-small/resources?${new URLSearchParams([[field, value]])}`;
      expect(blamed(await get(path), 422)).toEqual([field]);
    },
  );

  it("reads exactly the parameters of the contract", async () => {
    const fields = Object.keys(ListPoolResourcesQueryParams.shape);
    const query = new URLSearchParams(fields.flatMap((field) => [[field, "\u0000"]]));
    expect(blamed(await get(`/api/pool/ci-small/resources?${query}`), 422).toSorted()).toEqual(
      fields.filter((field) => !["platforms", "hostname"].includes(field)).toSorted(),
    );
  });
});

describe("GET /api/resources/map", () => {
  it.each(Object.values(NodeGroupKey))(
    "matches the contract by %s, and adds up to the sums of the list",
    async (key) => {
      for (const filter of [
        "",
        "&statuses=AVAILABLE&statuses=OFFLINE",
        "&topology=zone%3Dus-west-a&hostname=1",
      ]) {
        const { status, body } = await get(`/api/resources/map?group_by=${key}${filter}`);
        expect(status).toBe(200);
        const map = GetResourceMapResponse.parse(body);
        expect(map).toEqual(body);
        const list = ListResourcesResponse.parse((await get(`/api/resources?limit=1${filter}`)).body);
        const sum = (amountOf: (tile: NodeTile) => number) =>
          (map.tiles ?? []).reduce((total, tile) => total + amountOf(tile), 0);
        expect(sum(({ nodes }) => nodes)).toBe(list.total);
        expect(map.total).toBe(list.total);
        const { allocatable, free } = list.resource_sum;
        expect([sum(({ gpus }) => gpus), sum(({ used }) => used)]).toEqual([
          allocatable.gpu,
          allocatable.gpu - free.gpu,
        ]);
        for (const of of Object.values(ResourceStatus))
          expect(sum(({ by_status }) => by_status[of])).toBe(list.by_status[of]);
        const cells = GetResourceMapResponse.parse(
          (await get(`/api/resources/map?group_by=${key}&level=node${filter}`)).body,
        );
        const counts = new Map<string, number>();
        for (const { group } of cells.nodes ?? []) counts.set(group, (counts.get(group) ?? 0) + 1);
        expect(Object.fromEntries(counts)).toEqual(
          Object.fromEntries((map.tiles ?? []).map((tile) => [tile.key, tile.nodes])),
        );
      }
    },
  );

  it("has the nodes of the list at its deepest level", async () => {
    const { body } = await get("/api/resources/map?level=node&pools=preemptible");
    const rows = world.resources.generatePage("preemptible", 0, 1_000).entries;
    expect(GetResourceMapResponse.parse(body).nodes).toEqual(
      rows.map(
        ({ hostname, status, allocatable_fields: { gpu }, usage_fields, non_workflow_usage_fields }) => ({
          ...{ hostname, status, gpus: gpu, used: usage_fields.gpu + non_workflow_usage_fields.gpu },
          group: hostname.replace(/-node-\d+$/, ""),
        }),
      ),
    );
  });

  it.each([
    ["group_by", "user"],
    ["level", "rack"],
    ["limit", "20"],
    ["sort", "free"],
    ["gpu_free_min", "9"],
  ])("refuses %s=%s with the field's name", async (field, value) => {
    expect(blamed(await get(`/api/resources/map?${new URLSearchParams([[field, value]])}`), 422)).toEqual([
      field,
    ]);
  });
});

describe("GET /api/resources/:hostname", () => {
  it("matches the contract for nodes of every status", async () => {
    for (const status of Object.values(ResourceStatus)) {
      const [node] = world.resources.generateGlobalPage(0, 1, { statuses: [status] }).entries;
      const answer = await get(`/api/resources/${node?.hostname}`);
      expect(answer.status).toBe(200);
      expect(GetResourceResponse.parse(answer.body)).toEqual(answer.body);
      expect(answer.body).toEqual(world.resources.describe(node?.hostname ?? ""));
      expect(answer.body).toMatchObject(node ?? {});
    }
  });

  it.each([
    "ci-small-node-051",
    "ci-small-node-1",
    "ci-small-node-0001",
    "CI-SMALL-node-001",
    "ci-small",
    "a%2Fb",
  ])("answers 404 for %s", async (hostname) => {
    expect(blamed(await get(`/api/resources/${hostname}`), 404)).toEqual(["hostname"]);
  });
});

describe("handlers whose world is replaced", () => {
  it("read the current world at each request, even with ten million nodes", async () => {
    world = worldOf(BILLION_VOLUME);
    const { body } = await get("/api/resources?offset=9999990&limit=20");
    expect(ListResourcesResponse.parse(body)).toMatchObject({ total: 10_000_000 });
    expect(body).toEqual(dated(world.resources.generateGlobalPage(9_999_990, 20)));
    expect((await get("/api/pool/pool-1000/resources")).body).toMatchObject({ total: 10_000 });
    const map = GetResourceMapResponse.parse((await get("/api/resources/map")).body);
    expect(map.tiles).toHaveLength(1_000);
    expect(map.tiles?.reduce((sum, { nodes }) => sum + nodes, 0)).toBe(10_000_000);
    for (const name of ["ci-small", "pool-77", "pool-500", "pool-1000"]) {
      const { body: own } = await get(`/api/pool/${name}/resources?limit=1`);
      const { total, by_status, resource_sum } = ListPoolResourcesResponse.parse(own);
      expect(map.tiles?.find(({ key }) => key === name)).toMatchObject({
        ...{ nodes: total, gpus: resource_sum.allocatable.gpu, by_status },
      });
    }
    expect(blamed(await get("/api/resources/map?level=node"), 422)).toEqual(["level"]);
    expect(blamed(await get("/api/resources/map?group_by=rack"), 422)).toEqual(["group_by"]);
    const racks = (await get("/api/resources/map?group_by=rack&pools=pool-77")).body;
    expect(GetResourceMapResponse.parse(racks).tiles).toHaveLength(1_250);
    const zones = GetResourceMapResponse.parse((await get("/api/resources/map?group_by=zone")).body);
    expect(zones.tiles?.reduce((sum, { nodes }) => sum + nodes, 0)).toBe(10_000_000);
  });
});
