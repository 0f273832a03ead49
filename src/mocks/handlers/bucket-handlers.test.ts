import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ArtifactPage, Bucket, ObjectListing } from "../../lib/api/generated.schemas.ts";
import {
  GetBucketResponse,
  GetDatasetInfoResponse,
  ListBucketsQueryParams,
  ListBucketsResponse,
  ListCollectionsQueryParams,
  ListCollectionsResponse,
  ListDatasetsQueryParams,
  ListDatasetsResponse,
  ListObjectsQueryParams,
  ListObjectsResponse,
  ListWorkflowArtifactsQueryParams,
  ListWorkflowArtifactsResponse,
} from "../../lib/api/generated.zod.ts";
import {
  createStorageWorld,
  type StorageWorld,
  TEST_PATTERNS,
} from "../generators/bucket/storage-world.fixture.ts";
import { bucketHandlers } from "./bucket-handlers.ts";
import { datasetHandlers } from "./dataset-handlers.ts";
import { blamed, get, nonsense } from "./requests.fixture.ts";

const defaultWorld = createStorageWorld(9);
let world: StorageWorld = defaultWorld;
const source = () => world;
// Buckets first: the literal paths of datasets must take precedence in any order.
const server = setupServer(...bucketHandlers(source), ...datasetHandlers(source));

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());
beforeEach(() => {
  world = defaultWorld;
});

const PAGE_FAULTS: readonly (readonly [field: string, value: string])[] = [
  ["offset", "-1"],
  ["offset", "1.5"],
  ["limit", "0"],
  ["limit", "1001"],
  ["limit", "many"],
  ["page", "2"],
];

describe("GET /api/bucket", () => {
  it("matches the contract, sorted by name", async () => {
    for (const query of ["", "?limit=1000", "?offset=45", "?offset=50&limit=3"]) {
      const { status, body } = await get(`/api/bucket${query}`);
      expect(status).toBe(200);
      expect(ListBucketsResponse.parse(body)).toEqual(body);
      expect(body).toMatchObject({ total: 50 });
    }
    const { entries } = (await get("/api/bucket?limit=1000")).body as { entries: Bucket[] };
    const names = entries.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect((await get("/api/bucket?offset=30&limit=5")).body).toEqual({
      entries: entries.slice(30, 35),
      total: 50,
    });
  });

  it.each(PAGE_FAULTS)("rejects %s=%s", async (field, value) => {
    expect(blamed(await get(`/api/bucket?${field}=${value}`), 422)).toEqual([field]);
  });
});

describe("GET /api/bucket/:name", () => {
  it("returns every bucket that a workflow refers to", async () => {
    const { entries } = world.workflows.generateFullPage(0, 60, { statuses: ["COMPLETED"] });
    const named = new Set(
      entries.flatMap(({ outputs }) => /^s3:\/\/([^/]+)\//.exec(outputs ?? "")?.[1] ?? []),
    );
    expect(named.size).toBeGreaterThan(3);
    for (const name of named) {
      const { status, body } = await get(`/api/bucket/${name}`);
      expect(status).toBe(200);
      expect(GetBucketResponse.parse(body)).toEqual(body);
      expect(body).toEqual(world.buckets.getBucketByName(name));
    }
  });

  it.each(["no-such-bucket", "bucket-51", "bucket-1", "a%2Fb", "%22"])("answers 404 for %s", async (name) => {
    expect(blamed(await get(`/api/bucket/${name}`), 404)).toEqual(["name"]);
  });
});

describe("GET /api/bucket/:name/list", () => {
  it("matches the contract, page by page", async () => {
    const path = "/api/bucket/scratch/list";
    for (const query of ["", "?delimiter=/", "?prefix=workflows/&delimiter=/&limit=5", "?prefix=nothing/"]) {
      const { status, body } = await get(`${path}${query}`);
      expect(status).toBe(200);
      expect(ListObjectsResponse.parse(body)).toEqual(body);
    }
    const { body } = await get(`${path}?prefix=workflows/&delimiter=/&offset=7&limit=3`);
    const query = { prefix: "workflows/", delimiter: "/", offset: 7, limit: 3 } as const;
    expect(body).toEqual(world.buckets.listObjects("scratch", query));
  });

  it("leads from the top to an object, folder by folder", async () => {
    let prefix = "";
    for (let depth = 0; ; depth += 1) {
      expect(depth).toBeLessThan(6);
      const answer = await get(
        `/api/bucket/raw-datasets/list?delimiter=/&prefix=${encodeURIComponent(prefix)}`,
      );
      const { common_prefixes, entries } = answer.body as ObjectListing;
      expect(common_prefixes.length + entries.length).toBeGreaterThan(0);
      const [folder] = common_prefixes;
      if (folder === undefined) break;
      expect(folder.startsWith(prefix)).toBe(true);
      prefix = folder;
    }
  });

  it.each<readonly [string, string]>([
    ...PAGE_FAULTS,
    ["delimiter", "-"],
    ["delimiter", ""],
    ["delimiter", "//"],
  ])("rejects %s=%s", async (field, value) => {
    expect(blamed(await get(`/api/bucket/scratch/list?${field}=${value}`), 422)).toEqual([field]);
  });

  it("answers 404 for an unknown bucket", async () => {
    expect(blamed(await get("/api/bucket/nowhere/list"), 404)).toEqual(["name"]);
  });
});

describe("GET /api/workflow/:name/artifacts", () => {
  it("returns the objects of the workflow's bucket under its outputs", async () => {
    const { entries } = world.workflows.generateFullPage(0, 30, {
      statuses: ["COMPLETED", "RUNNING", "FAILED"],
    });
    for (const { name, outputs } of entries) {
      const { status, body } = await get(`/api/workflow/${name}/artifacts?limit=1000`);
      expect(status).toBe(200);
      expect(ListWorkflowArtifactsResponse.parse(body)).toEqual(body);
      const page = body as ArtifactPage;
      if (outputs) expect(outputs).toBe(`s3://${page.bucket}/${page.prefix}`);
      const listing = await get(`/api/bucket/${page.bucket}/list?prefix=${page.prefix}&limit=1000`);
      const objects = page.entries.map(({ type, task_name, ...object }) => object);
      expect(listing.body).toMatchObject({ entries: objects, total: page.total });
    }
  });

  it("filters by prefix, and pages", async () => {
    const [row] = world.workflows.generateFullPage(0, 1, { statuses: ["RUNNING"] }).entries;
    const path = `/api/workflow/${row?.name}/artifacts`;
    const { entries } = (await get(`${path}?limit=1000`)).body as ArtifactPage;
    const key = entries[1]?.key ?? "";
    expect((await get(`${path}?prefix=${key}`)).body).toMatchObject({ entries: [entries[1]], total: 1 });
    expect((await get(`${path}?offset=1&limit=1`)).body).toMatchObject({ entries: [entries[1]] });
  });

  it("is empty for a workflow that has not started", async () => {
    const [row] = world.workflows.generatePage(0, 1, { statuses: ["PENDING"] }).entries;
    expect((await get(`/api/workflow/${row?.name}/artifacts`)).body).toMatchObject({ entries: [], total: 0 });
  });

  it.each(PAGE_FAULTS)("rejects %s=%s", async (field, value) => {
    const [row] = world.workflows.generatePage(0, 1).entries;
    expect(blamed(await get(`/api/workflow/${row?.name}/artifacts?${field}=${value}`), 422)).toEqual([field]);
  });

  it("answers 404 for an unknown workflow", async () => {
    expect(blamed(await get("/api/workflow/nowhere/artifacts"), 404)).toEqual(["name"]);
  });
});

describe("GET /api/bucket/list_dataset and /api/bucket/collections", () => {
  it.each([
    "",
    "?limit=1000",
    "?type=COLLECTION",
    "?type=DATASET&formats=csv&formats=parquet",
    "?buckets=scratch&buckets=checkpoints&users=alice.chen",
    "?name=raw%20audio",
    "?users=nobody",
  ])("match the contract for %j", async (query) => {
    const { status, body } = await get(`/api/bucket/list_dataset${query}`);
    expect(status).toBe(200);
    expect(ListDatasetsResponse.parse(body)).toEqual(body);
    if (query.includes("type") || query.includes("formats")) return;
    const collections = await get(`/api/bucket/collections${query}`);
    expect(ListCollectionsResponse.parse(collections.body)).toEqual(collections.body);
    const same = await get(`/api/bucket/list_dataset${query}${query === "" ? "?" : "&"}type=COLLECTION`);
    expect(collections.body).toEqual(same.body);
  });

  it("pass every parameter to the generator", async () => {
    const [row] = world.datasets.page({ filter: { type: "DATASET", formats: ["tfrecord"] } }).entries;
    const { name = "", bucket = "", created_by: users = "", format = "" } = row ?? {};
    const query = new URLSearchParams({ name, buckets: bucket, users, type: "DATASET", formats: format });
    expect((await get(`/api/bucket/list_dataset?${query}`)).body).toEqual({ entries: [row], total: 1 });
    const refuting = {
      name: "no-such",
      buckets: "nowhere",
      users: "nobody",
      type: "COLLECTION",
      formats: "csv",
    };
    for (const [field, value] of Object.entries(refuting)) {
      const other = new URLSearchParams(query);
      other.set(field, value);
      expect((await get(`/api/bucket/list_dataset?${other}`)).body, field).toEqual({ entries: [], total: 0 });
    }
  });

  it.each<readonly [string, string]>([
    ...PAGE_FAULTS,
    ["type", "dataset"],
    ["formats", "xml"],
    ["buckets", ""],
    ["users", ""],
  ])("reject %s=%s", async (field, value) => {
    expect(blamed(await get(`/api/bucket/list_dataset?${field}=${value}`), 422)).toEqual([field]);
    expect(blamed(await get(`/api/bucket/collections?${field}=${value}`), 422)).toEqual([field]);
  });

  it("take precedence over buckets with those names", async () => {
    const buckets = { ...TEST_PATTERNS.buckets, names: ["collections", "other"] };
    world = createStorageWorld(3, {}, { ...TEST_PATTERNS, buckets });
    expect(world.buckets.getBucketByName("collections")).not.toBeNull();
    for (const path of ["/api/bucket/collections", "/api/bucket/list_dataset"]) {
      const { body } = await get(path);
      expect(ListDatasetsResponse.parse(body)).toEqual(body);
    }
    expect((await get("/api/bucket/collections/list")).body).toMatchObject({ bucket: "collections" });
  });
});

describe("GET /api/bucket/:bucket/dataset/:name/info", () => {
  it("returns every dataset and collection of the list", async () => {
    const { entries } = world.datasets.page({ limit: 40 });
    for (const { name, bucket } of entries) {
      const { status, body } = await get(`/api/bucket/${bucket}/dataset/${name}/info`);
      expect(status).toBe(200);
      expect(GetDatasetInfoResponse.parse(body)).toEqual(body);
      expect(body).toMatchObject({ name, bucket });
    }
  });

  it("answers 404 for unknown names, and names of another bucket", async () => {
    const [row] = world.datasets.page({}).entries;
    expect(blamed(await get(`/api/bucket/${row?.bucket}/dataset/nothing/info`), 404)).toEqual(["name"]);
    const other = row?.bucket === "scratch" ? "checkpoints" : "scratch";
    expect(blamed(await get(`/api/bucket/${other}/dataset/${row?.name}/info`), 404)).toEqual(["bucket"]);
  });
});

describe("every list", () => {
  const anyText = ["prefix", "name", "buckets", "users"];

  it.each([
    ["/api/bucket", ListBucketsQueryParams.shape],
    ["/api/bucket/scratch/list", ListObjectsQueryParams.shape],
    ["/api/bucket/list_dataset", ListDatasetsQueryParams.shape],
    ["/api/bucket/collections", ListCollectionsQueryParams.shape],
    ["/api/workflow/:name/artifacts", ListWorkflowArtifactsQueryParams.shape],
  ])("%s reads exactly the parameters of the contract", async (pattern, shape) => {
    const path = pattern.replace(":name", world.workflows.entry(0).name);
    const expected = Object.keys(shape).filter((field) => !anyText.includes(field));
    expect(blamed(await get(`${path}?${nonsense(shape)}`), 422)).toEqual(expected.sort());
    expect(blamed(await get(`${path}?unheard-of=1`), 422)).toEqual(["unheard-of"]);
  });
});

describe("handlers whose world is replaced", () => {
  it("read the current world at each request, even with a billion buckets", async () => {
    world = createStorageWorld(9, { buckets: 1e9, datasets: 1e9 });
    expect((await get("/api/bucket?offset=999999990")).body).toMatchObject({
      total: 1e9,
      entries: { length: 10 },
    });
    expect((await get("/api/bucket/list_dataset?offset=500000000&limit=3")).body).toMatchObject({
      total: 1e9,
    });
  });

  it("answer concurrent requests like sequential ones", async () => {
    const paths = Array.from({ length: 16 }, (_, step) =>
      step % 2 === 0
        ? `/api/bucket/list_dataset?offset=${step * 5}&limit=7`
        : `/api/bucket/scratch/list?offset=${step * 31}&limit=9`,
    );
    const together = await Promise.all(paths.map(get));
    for (const [position, path] of paths.entries()) expect(together[position]).toEqual(await get(path));
  });
});
