import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ObjectEntry } from "../../lib/api/generated.schemas.ts";
import {
  GetBucketResponse,
  ListBucketsResponse,
  ListObjectsResponse,
  ListWorkflowArtifactsResponse,
} from "../../lib/api/generated.zod.ts";
import { BILLION_VOLUME, DEFAULT_VOLUME, LOW_VOLUME } from "../seed/volumes.ts";
import { createStorageWorld, type StorageWorld } from "./bucket/storage-world.fixture.ts";
import { BUCKET_SPREAD } from "./bucket-names.ts";

const SEEDS = fc.sample(fc.nat(), 2);
const HUGE = { ...BILLION_VOLUME, buckets: 1e9, datasets: 1e9 };

function time(value: string | undefined): number {
  return value === undefined ? Number.NaN : Date.parse(value);
}

/** All objects of a bucket, page by page. */
function allObjects({ buckets }: StorageWorld, name: string, prefix = ""): ObjectEntry[] {
  const objects: ObjectEntry[] = [];
  for (;;) {
    const page = buckets.listObjects(name, { prefix, offset: objects.length, limit: 700 });
    objects.push(...(page?.entries ?? []));
    if (objects.length >= (page?.total ?? 0)) return objects;
  }
}

function sumOfSizes(objects: readonly ObjectEntry[]): number {
  return objects.reduce((sum, { size }) => sum + size, 0);
}

describe.each(SEEDS)("buckets of seed %d", (seed) => {
  const world = createStorageWorld(seed, LOW_VOLUME);
  const huge = createStorageWorld(seed, HUGE);

  it("are the same in another world, at every volume that includes them, and in any order of calls", () => {
    const again = createStorageWorld(seed, { ...HUGE, buckets: 10_000 });
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9_999 }), { minLength: 1, maxLength: 5 }), (wanted) => {
        const first = wanted.map((index) => JSON.stringify(huge.buckets.generateBucket(index)));
        const backwards = wanted
          .toReversed()
          .map((index) => JSON.stringify(again.buckets.generateBucket(index)));
        expect(backwards.toReversed()).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  it("are paged without gaps, by index and by name, with exact totals", () => {
    const { buckets } = createStorageWorld(seed, { ...LOW_VOLUME, buckets: 137 });
    const all = buckets.generateAllBuckets();
    expect(all).toHaveLength(137);
    const pages = (page: typeof buckets.pageByName) =>
      Array.from({ length: 14 }, (_, number) => page(number * 10, 10).entries).flat();
    expect(pages(buckets.generateBucketPage)).toEqual(all);
    expect(pages(buckets.pageByName)).toEqual(all.toSorted((one, other) => (one.name < other.name ? -1 : 1)));
    expect(buckets.pageByName(130, 20)).toMatchObject({ total: 137, entries: { length: 7 } });
    expect(buckets.pageByName(137, 20)).toEqual({ entries: [], total: 137 });
  });

  it("are found only by their names, even among a billion", () => {
    for (const { totalBuckets, ...buckets } of [
      createStorageWorld(seed, { buckets: 10_000 }).buckets,
      huge.buckets,
    ]) {
      fc.assert(
        fc.property(fc.nat({ max: totalBuckets - 1 }), (index) => {
          const bucket = buckets.generateBucket(index);
          expect(buckets.getBucketByName(bucket.name)).toEqual(bucket);
          expect(buckets.getBucketByName(`${bucket.name}x`)).toBeNull();
        }),
        { numRuns: 40 },
      );
      const { entries, total } = buckets.pageByName(totalBuckets - 5, 20);
      expect([entries.length, total]).toEqual([5, totalBuckets]);
    }
    expect(huge.buckets.getBucketByName("bucket-1000000001")).toBeNull();
    expect(huge.buckets.getBucketByName("bucket-1")).toBeNull();
  });

  it("match the contract, and are older than their objects", () => {
    const page = huge.buckets.generateBucketPage(0, 60);
    expect(ListBucketsResponse.parse(page)).toEqual(page);
    for (const bucket of page.entries) {
      expect(GetBucketResponse.parse(bucket)).toEqual(bucket);
      expect(bucket.endpoint !== undefined).toBe(bucket.provider === "minio");
      const listing = huge.buckets.listObjects(bucket.name, { limit: 100 });
      expect(ListObjectsResponse.parse(listing)).toEqual(listing);
      for (const { last_modified } of listing?.entries ?? []) {
        expect(time(last_modified)).toBeGreaterThanOrEqual(time(bucket.created_at));
        expect(time(last_modified)).toBeLessThanOrEqual(huge.now);
      }
    }
    for (const { provider } of page.entries.slice(0, BUCKET_SPREAD)) expect(provider).not.toBe("gcs");
    const others = huge.buckets.generateBucketPage(30, 400).entries;
    expect(others.some(({ object_count }) => object_count === 0)).toBe(true);
  });

  it("count what they list", () => {
    for (const { name, size_bytes, object_count } of world.buckets.generateAllBuckets()) {
      const objects = allObjects(world, name);
      expect(objects).toHaveLength(object_count);
      expect(sumOfSizes(objects)).toBe(size_bytes);
      const keys = objects.map(({ key }) => key);
      expect(keys).toEqual([...new Set(keys)].sort());
    }
  });

  it("group the whole listing into folders, at every level", () => {
    const [bucket] = world.buckets.generateAllBuckets();
    const name = bucket?.name ?? "";
    const objects = allObjects(world, name);
    const keys = objects.map(({ key }) => key);
    const wanted = fc.nat({ max: keys.length - 1 }).chain((place) => {
      const key = keys[place] ?? "";
      return fc.nat({ max: key.length }).map((end) => key.slice(0, end));
    });
    fc.assert(
      fc.property(wanted, fc.nat({ max: 30 }), fc.integer({ min: 1, max: 40 }), (prefix, offset, limit) => {
        const below = objects.filter(({ key }) => key.startsWith(prefix));
        const folders = new Set<string>();
        for (const { key } of below) {
          const end = key.indexOf("/", prefix.length);
          if (end >= 0) folders.add(key.slice(0, end + 1));
        }
        const direct = below.filter(({ key }) => !key.slice(prefix.length).includes("/"));
        const expected = [...folders, ...direct].slice(offset, offset + limit);
        const listing = world.buckets.listObjects(name, { prefix, delimiter: "/", offset, limit });
        expect(listing).toMatchObject({
          bucket: name,
          prefix,
          delimiter: "/",
          total: folders.size + direct.length,
        });
        expect([...(listing?.common_prefixes ?? []), ...(listing?.entries ?? [])]).toEqual(expected);
        const flat = world.buckets.listObjects(name, { prefix, offset, limit });
        expect(flat).toMatchObject({ total: below.length, common_prefixes: [] });
        expect(flat?.entries).toEqual(below.slice(offset, offset + limit));
      }),
      { numRuns: 60 },
    );
  });

  it("list deep pages of a large bucket without gaps or repeats", () => {
    const { object_count } = huge.buckets.generateBucket(2);
    const { name } = huge.buckets.generateBucket(2);
    fc.assert(
      fc.property(fc.nat({ max: object_count - 60 }), (offset) => {
        const page = (from: number, limit: number) =>
          huge.buckets.listObjects(name, { offset: from, limit })?.entries ?? [];
        const whole = page(offset, 60);
        expect([0, 20, 40].flatMap((from) => page(offset + from, 20))).toEqual(whole);
        const keys = whole.map(({ key }) => key);
        expect(keys).toEqual([...new Set(keys)].sort());
      }),
      { numRuns: 30 },
    );
  });
});

describe.each(SEEDS)("artifacts of seed %d", (seed) => {
  const world = createStorageWorld(seed, { ...DEFAULT_VOLUME, workflows: 1e9 });
  const { workflows, buckets } = world;
  const indices = fc.oneof(fc.nat({ max: 3_000 }), fc.nat({ max: 1e9 - 1 }));

  it("are the objects of the workflow's bucket under the workflow's prefix", () => {
    fc.assert(
      fc.property(indices, (index) => {
        const { outputs, name, status } = workflows.generate(index);
        const page = buckets.generateWorkflowArtifacts(index, { limit: 1_000 });
        expect(ListWorkflowArtifactsResponse.parse(page)).toEqual(page);
        expect(buckets.getBucketByName(page.bucket)?.name).toBe(page.bucket);
        expect(page.prefix).toBe(`workflows/${name}/`);
        if (outputs) expect(outputs).toBe(`s3://${page.bucket}/${page.prefix}`);
        if (status === "COMPLETED") expect(page.total > 0).toBe(outputs !== undefined);
        const listed = allObjects(world, page.bucket, page.prefix);
        expect(page.entries.map(({ type, task_name, ...object }) => object)).toEqual(listed);
        expect(page.total).toBe(listed.length);
      }),
      { numRuns: 150 },
    );
  });

  it("are written by tasks of the workflow, between its start and its end", () => {
    fc.assert(
      fc.property(indices, (index) => {
        const { groups, start_time, end_time } = workflows.generate(index);
        const tasks = groups.flatMap((group) => group.tasks.map((task) => task.name));
        for (const artifact of buckets.generateWorkflowArtifacts(index, { limit: 1_000 }).entries) {
          expect(tasks).toContain(artifact.task_name);
          const written = time(artifact.last_modified);
          expect(written).toBeGreaterThanOrEqual(time(start_time));
          expect(written).toBeLessThanOrEqual(end_time === undefined ? world.now : time(end_time));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("reflect how far the workflow came", () => {
    const rows = workflows.generateFullPage(0, 600).entries;
    const wrote = new Set<string>();
    for (const [index, { status, start_time }] of rows.entries()) {
      const { entries } = buckets.generateWorkflowArtifacts(index, { limit: 1_000 });
      const types = new Set(entries.map(({ type }) => type));
      if (start_time === undefined) expect(types.size, status).toBe(0);
      else if (types.size > 0 && status !== "COMPLETED") {
        expect(types.has("config"), status).toBe(true);
        expect(types.has("model"), status).toBe(false);
        expect(types.has("log"), status).toBe(status !== "RUNNING");
      } else if (types.size > 0) expect(types.size).toBe(5);
      if (types.size > 0) wrote.add(status);
    }
    expect([...wrote]).toEqual(expect.arrayContaining(["RUNNING", "COMPLETED", "FAILED"]));
  });

  it("have sizes typical of their type", () => {
    const bounds = {
      checkpoint: [9e7, 5.3e10],
      model: [9e8, 1.1e11],
      log: [1e4, 6e7],
      config: [300, 1e4],
      metrics: [1e3, 4e7],
    } as const;
    for (let index = 0; index < 300; index += 1) {
      for (const { type, size } of buckets.generateWorkflowArtifacts(index, { limit: 1_000 }).entries) {
        const [least, most] = bounds[type];
        expect(size).toBeGreaterThan(least);
        expect(size).toBeLessThan(most);
      }
    }
  });

  it("are paged and filtered by whole keys", () => {
    let index = 0;
    while (buckets.generateWorkflowArtifacts(index).total < 12) index += 1;
    const { entries, prefix, total } = buckets.generateWorkflowArtifacts(index, { limit: 1_000 });
    const pages = [0, 5, 10].flatMap(
      (offset) => buckets.generateWorkflowArtifacts(index, { offset, limit: 5 }).entries,
    );
    expect(pages).toEqual(entries.slice(0, 15));
    const checkpoints = entries.filter(({ key }) => key.startsWith(`${prefix}checkpoints/`));
    const narrowed = buckets.generateWorkflowArtifacts(index, {
      prefix: `${prefix}checkpoints/`,
      limit: 1_000,
    });
    expect(narrowed).toMatchObject({ entries: checkpoints, total: checkpoints.length, prefix });
    expect(buckets.generateWorkflowArtifacts(index, { prefix: "work" }).total).toBe(total);
    expect(buckets.generateWorkflowArtifacts(index, { prefix: "checkpoints/" }).total).toBe(0);
  });

  it("of new workflows are listed by their bucket, in one folder for each workflow", () => {
    const name = buckets.generateBucket(0).name;
    const listing = buckets.listObjects(name, {
      prefix: "workflows/",
      delimiter: "/",
      limit: 300,
      offset: 200,
    });
    expect(listing?.common_prefixes).toHaveLength(300);
    for (const prefix of listing?.common_prefixes ?? []) {
      const index = workflows.indexByName(prefix.slice("workflows/".length, -1));
      expect(buckets.generateWorkflowArtifacts(index ?? -1)).toMatchObject({ bucket: name, prefix });
    }
  });

  it("of another bucket's workflows are not in this bucket", () => {
    const { bucket, prefix } = buckets.generateWorkflowArtifacts(0);
    const other = buckets.generateBucketPage(0, 8).entries.find(({ name }) => name !== bucket)?.name ?? "";
    expect(buckets.listObjects(other, { prefix })).toMatchObject({ entries: [], total: 0 });
  });
});

describe("invalid requests", () => {
  const { buckets } = createStorageWorld(1, LOW_VOLUME);

  it.each([-1, 5, 0.5, Number.NaN])("bucket %d of five is rejected", (index) => {
    expect(() => buckets.generateBucket(index)).toThrow(`There is no bucket ${index}`);
  });

  it("invalid pages are rejected by name and value", () => {
    expect(() => buckets.generateBucketPage(-1, 2)).toThrow("offset is -1");
    expect(() => buckets.pageByName(0, 0.5)).toThrow("limit is 0.5");
    expect(() => buckets.listObjects("scratch", { limit: -3 })).toThrow("limit is -3");
    expect(() => buckets.generateWorkflowArtifacts(0, { offset: Number.NaN })).toThrow("offset is NaN");
    expect(() => buckets.generateWorkflowArtifacts(100)).toThrow("There is no workflow 100");
  });

  it("a page of a billion buckets is rejected", () => {
    expect(() => createStorageWorld(1, HUGE).buckets.generateAllBuckets()).toThrow("ask for pages");
  });

  it("an unknown bucket has no listing", () => {
    expect(buckets.listObjects("nowhere")).toBeNull();
  });

  it("a world without buckets has no artifacts", () => {
    const bare = createStorageWorld(1, { ...LOW_VOLUME, buckets: 0 });
    expect(bare.buckets.pageByName(0, 20)).toEqual({ entries: [], total: 0 });
    for (let index = 0; index < 50; index += 1) {
      expect(bare.buckets.generateWorkflowArtifacts(index)).toMatchObject({
        bucket: "",
        entries: [],
        total: 0,
      });
    }
  });
});
