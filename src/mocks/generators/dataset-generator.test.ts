import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CollectionInfo, DatasetInfo } from "../../lib/api/generated.schemas.ts";
import { GetDatasetInfoResponse, ListDatasetsResponse } from "../../lib/api/generated.zod.ts";
import { BILLION_VOLUME, LOW_VOLUME } from "../seed/volumes.ts";
import { createStorageWorld, TEST_PATTERNS } from "./bucket/storage-world.fixture.ts";

const SEEDS = fc.sample(fc.nat(), 2);
const HUGE = { ...BILLION_VOLUME, buckets: 10_000, datasets: 1e9 };
const RETENTION_DAYS = { "30d": 30, "90d": 90, "1y": 365, forever: Number.POSITIVE_INFINITY } as const;
const DAY = 86_400_000;

function time(value: string | undefined): number {
  return value === undefined ? Number.NaN : Date.parse(value);
}

/** Splits `s3://bucket/key`. */
function keyOf(address: string | undefined): { bucket: string; key: string } {
  const [, bucket = "", key = ""] = /^[a-z0-9]+:\/\/([^/]+)\/(.+)$/.exec(address ?? "") ?? [];
  return { bucket, key };
}

describe.each(SEEDS)("datasets of seed %d", (seed) => {
  const world = createStorageWorld(seed, HUGE);
  const { datasets, buckets } = world;
  const { now } = world;
  const indices = fc.oneof(fc.nat({ max: 999 }), fc.nat({ max: 1e9 - 65 }));
  const sample = fc.sample(indices, 250).map((index) => datasets.info(index));
  const sets = sample.filter((info): info is DatasetInfo => info.type === "DATASET");
  const collections = sample.filter((info): info is CollectionInfo => info.type === "COLLECTION");

  it("are the same in another world, at every volume that includes them, and in any order of calls", () => {
    const again = createStorageWorld(seed, HUGE).datasets;
    fc.assert(
      fc.property(fc.array(indices, { minLength: 1, maxLength: 5 }), (wanted) => {
        const first = wanted.map((index) => JSON.stringify(datasets.info(index)));
        const backwards = wanted.toReversed().map((index) => JSON.stringify(again.info(index)));
        expect(backwards.toReversed()).toEqual(first);
      }),
      { numRuns: 40 },
    );
    const smaller = createStorageWorld(seed, { ...HUGE, datasets: 640 }).datasets;
    expect(smaller.generateAll()).toEqual(datasets.generatePage(0, 640).entries);
  });

  it("match the contract and agree, in the list and in detail", () => {
    const page = datasets.generatePage(0, 200);
    expect(ListDatasetsResponse.parse(page)).toEqual(page);
    for (const [index, row] of page.entries.entries()) {
      const info = datasets.info(index);
      expect(GetDatasetInfoResponse.parse(info)).toEqual(info);
      expect(datasets.generate(index)).toEqual(row);
      const { create_time, last_created, version_id, num_files, path, ...shared } = row;
      expect(info).toMatchObject({ ...shared, created_date: create_time });
      if (info.type !== "DATASET") continue;
      const [newest] = info.versions;
      expect([last_created, version_id, num_files]).toEqual([
        newest?.created_date,
        newest?.version,
        newest?.num_files,
      ]);
      expect(newest?.uri).toBe(`${path}/${version_id}`);
      expect(datasets.generateVersions(index)).toEqual(info.versions);
    }
  });

  it("are found only by their names", () => {
    fc.assert(
      fc.property(indices, fc.nat({ max: 60 }), fc.constantFrom("x", "-", "0"), (index, place, letter) => {
        const info = datasets.info(index);
        const { name } = info;
        expect(datasets.indexByName(name)).toBe(index);
        expect(datasets.getByName(name)).toEqual(info);
        const at = place % (name.length + 1);
        expect(datasets.getByName(name.slice(0, at) + letter + name.slice(at))).toBeNull();
        expect(datasets.getByName(name.slice(0, -1))).toBeNull();
        expect(datasets.getByName(name.toUpperCase())).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it("refer to users and buckets of the world, with URIs of the bucket's provider", () => {
    for (const info of sets) {
      expect(TEST_PATTERNS.workflows.users).toContain(info.created_by);
      const bucket = buckets.getBucketByName(info.bucket);
      const scheme = bucket?.provider === "gcs" ? "gs" : "s3";
      for (const { uri, location, created_by } of info.versions) {
        expect(uri.startsWith(`${scheme}://${info.bucket}/datasets/${info.name}/`)).toBe(true);
        expect(keyOf(location).bucket).toBe(info.bucket);
        expect(TEST_PATTERNS.workflows.users).toContain(created_by);
      }
      expect(time(bucket?.created_at)).toBeLessThan(time(info.created_date));
    }
  });

  it("have growing versions in order of time, none in the future", () => {
    for (const { versions, created_date, hash_location, hash_location_size } of sets) {
      expect(versions.length).toBeLessThanOrEqual(10);
      expect([hash_location, hash_location_size]).toEqual([versions[0]?.location, versions[0]?.size]);
      const rising = versions.toReversed();
      expect(rising.map(({ version }) => version)).toEqual(rising.map((_, place) => String(place + 1)));
      expect(rising[0]?.created_date).toBe(created_date);
      for (const [place, { size, num_files = 0, created_date: made, last_used }] of rising.entries()) {
        const before = rising[place - 1];
        if (before) {
          expect(size).toBeGreaterThan(before.size);
          expect(num_files).toBeGreaterThanOrEqual(before.num_files ?? 0);
          expect(time(made)).toBeGreaterThanOrEqual(time(before.created_date));
        }
        expect(time(last_used)).toBeGreaterThanOrEqual(time(made));
        expect(time(last_used)).toBeLessThanOrEqual(now);
      }
    }
  });

  it("retain versions according to their policy, and always the newest", () => {
    const seen = new Set<string>();
    for (const { versions } of sets) {
      const newest = versions.findIndex(({ status }) => status === "READY");
      expect(versions.slice(0, newest).map(({ status }) => status)).toEqual(newest === 1 ? ["PENDING"] : []);
      expect(versions[newest]?.tags).toContain("latest");
      for (const { status, last_used, retention_policy, tags } of versions.slice(newest + 1)) {
        const isRetained = time(last_used) + RETENTION_DAYS[retention_policy] * DAY > now;
        expect(status === "READY").toBe(isRetained);
        expect(tags).not.toContain("latest");
        seen.add(status);
      }
    }
    expect(seen.has("DELETED")).toBe(true);
  });

  it("have the files that they count in their bucket, until they are deleted", () => {
    for (const info of sets.slice(0, 60)) {
      for (const { status, uri, location, num_files = 0, size } of info.versions) {
        const { bucket, key } = keyOf(uri);
        const listing = buckets.listObjects(bucket, { prefix: `${key}/`, limit: 10_000 });
        const isThere = status !== "DELETED";
        expect(listing?.total).toBe(isThere ? num_files : 0);
        expect(listing?.entries.reduce((sum, file) => sum + file.size, 0)).toBe(isThere ? size : 0);
        expect(buckets.listObjects(bucket, { prefix: keyOf(location).key })?.total).toBe(isThere ? 1 : 0);
      }
    }
  });

  it("belong to collections of three to five existing datasets, which they list", () => {
    expect(collections.length).toBeGreaterThan(10);
    for (const collection of collections) {
      expect(collection.versions.length).toBeGreaterThanOrEqual(3);
      expect(collection.versions.length).toBeLessThanOrEqual(5);
      expect(new Set(collection.versions.map(({ name }) => name)).size).toBe(collection.versions.length);
      let sum = 0;
      for (const member of collection.versions) {
        const info = datasets.getByName(member.name) as DatasetInfo;
        const version = info.versions.find(({ version }) => version === member.version);
        expect(version).toMatchObject({
          status: "READY",
          uri: member.uri,
          location: member.location,
          size: member.size,
        });
        expect(info.bucket).toBe(member.bucket);
        expect(version?.collections).toContain(collection.name);
        sum += member.size;
      }
      expect(collection.hash_location_size).toBe(sum);
    }
    for (const { name, versions } of sets) {
      for (const { version, collections: holders } of versions) {
        for (const holder of holders) {
          const { versions: members } = datasets.getByName(holder) as CollectionInfo;
          expect(members).toContainEqual(expect.objectContaining({ name, version }));
        }
      }
    }
  });

  it("page their collections in full, by name", () => {
    const total = datasets.count({ type: "COLLECTION" });
    const { entries } = datasets.generateCollectionPage(1_000, 5);
    expect(datasets.generateCollectionPage(1_000, 5).total).toBe(total);
    expect(entries).toEqual([0, 1, 2, 3, 4].map((place) => datasets.generateCollection(1_000 + place)));
    for (const collection of entries) expect(datasets.getByName(collection.name)).toEqual(collection);
  });

  it("of a new world are in the datasets folder of their bucket", () => {
    const small = createStorageWorld(seed, { datasets: 300 });
    const rows = small.datasets.generateAll().filter(({ type }) => type === "DATASET");
    for (const { name } of small.buckets.generateBucketPage(0, 30).entries) {
      const expected = rows.filter(({ bucket }) => bucket === name).map((row) => `datasets/${row.name}/`);
      const listing = small.buckets.listObjects(name, { prefix: "datasets/", delimiter: "/", limit: 1_000 });
      expect(listing?.common_prefixes).toEqual(expected.sort());
    }
  });
});

describe("worlds", () => {
  it("of two seeds share no names or ids", () => {
    const seen = new Set<string>();
    const seeds = [0, 1, 2, 3, 2 ** 32, Number.MAX_SAFE_INTEGER];
    for (const seed of seeds) {
      const { entries } = createStorageWorld(seed, { datasets: 100 }).datasets.generatePage(0, 100);
      for (const { name, id } of entries) seen.add(`${name} ${seed}`).add(id);
    }
    expect(seen.size).toBe(seeds.length * 200);
  });

  it("have approximately the shares of the config", () => {
    const { datasets } = createStorageWorld(5, HUGE);
    expect(datasets.count({ type: "COLLECTION" }) / 1e9).toBeCloseTo(
      TEST_PATTERNS.datasets.collectionShare,
      2,
    );
    const parquet = datasets.count({ formats: ["parquet"] }) / datasets.count({ type: "DATASET" });
    expect(parquet).toBeCloseTo(TEST_PATTERNS.datasets.formatDistribution.parquet ?? 0, 2);
  });

  it("with few buckets refer only to those, and without buckets have no datasets", () => {
    const { datasets } = createStorageWorld(2, { ...LOW_VOLUME, buckets: 2, datasets: 100 });
    const names = TEST_PATTERNS.buckets.names.slice(0, 2);
    for (const { bucket } of datasets.generateAll()) expect(names).toContain(bucket);
    expect(datasets.count({ buckets: names })).toBe(100);
    expect(datasets.count({ buckets: [TEST_PATTERNS.buckets.names[2] ?? ""] })).toBe(0);
    const bare = createStorageWorld(2, { ...LOW_VOLUME, buckets: 0 }).datasets;
    expect(bare.page({})).toEqual({ entries: [], total: 0 });
    expect(bare.count({ buckets: names })).toBe(0);
  });

  it("of one or two rows have collections of those rows", () => {
    for (let seed = 0; seed < 8; seed += 1) {
      const { datasets } = createStorageWorld(seed, { ...LOW_VOLUME, datasets: 2 });
      for (const index of [0, 1]) expect(datasets.info(index).versions.length).toBeLessThanOrEqual(10);
    }
  });
});

describe("invalid requests", () => {
  const { datasets } = createStorageWorld(1, LOW_VOLUME);

  it.each([-1, 10, 0.5, Number.NaN])("dataset %d of ten is rejected", (index) => {
    expect(() => datasets.generate(index)).toThrow(`There is no dataset ${index}`);
    expect(() => datasets.info(index)).toThrow(RangeError);
    expect(() => datasets.generateVersions(index)).toThrow(RangeError);
  });

  it("invalid pages are rejected by name and value", () => {
    expect(() => datasets.generatePage(-1, 2)).toThrow("offset is -1");
    expect(() => datasets.page({ limit: 0.5 })).toThrow("limit is 0.5");
    expect(() => datasets.generateCollection(1_000)).toThrow("There is no collection 1000");
  });

  it("a page of a billion datasets is rejected", () => {
    expect(() => createStorageWorld(1, HUGE).datasets.generateAll()).toThrow("ask for pages");
  });
});
