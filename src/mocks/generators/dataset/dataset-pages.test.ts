import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DataListEntry, DatasetFormat, DatasetType } from "../../../lib/api/generated.schemas.ts";
import { createKey } from "../../rows/keyed-hash.ts";
import { createStorageWorld, TEST_PATTERNS } from "../bucket/storage-world.fixture.ts";
import { bucketName } from "../bucket-names.ts";
import type { DatasetFilter } from "./dataset-filter.ts";
import { datasetCode, indexOfCode, indicesByCodeStart } from "./dataset-names.ts";

const SEED = fc.sample(fc.nat(), 1)[0] as number;
const SMALL_TOTAL = 800;
const BUCKET_COUNT = 11;
const { datasets: small } = createStorageWorld(SEED, { datasets: SMALL_TOTAL, buckets: BUCKET_COUNT });
const rows = small.generateAll();

function byName(one: DataListEntry, other: DataListEntry): number {
  return one.name < other.name ? -1 : 1;
}

/** The words of a name, without its code. */
function stemOf(name: string): string {
  return name.slice(0, name.lastIndexOf("-"));
}

/** A filter as the contract defines it, without an index. */
function accepts(filter: DatasetFilter, row: DataListEntry): boolean {
  const words = filter.name?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  return (
    (filter.buckets?.includes(row.bucket) ?? true) &&
    (filter.users?.includes(row.created_by ?? "") ?? true) &&
    (filter.formats?.some((format) => format === row.format) ?? true) &&
    (filter.type === undefined || filter.type === row.type) &&
    (words.every((word) => stemOf(row.name).includes(word)) ||
      (words.length === 1 && row.name.startsWith(words[0] ?? "")))
  );
}

function some<Value>(values: readonly Value[]): fc.Arbitrary<Value[] | undefined> {
  return fc.option(fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 }), { nil: undefined, freq: 1 });
}

const { users } = TEST_PATTERNS.workflows;
const bucketNames = Array.from({ length: BUCKET_COUNT + 1 }, (_, bucket) =>
  bucketName(TEST_PATTERNS, bucket),
);
const names = fc.oneof(
  fc.constantFrom("", "  ", "RAW", "web raw", "a", "no-such-word", "motion-", "images cleaned sample"),
  fc
    .tuple(fc.nat({ max: SMALL_TOTAL - 1 }), fc.nat({ max: 40 }))
    .map(([index, cut]) => rows[index]?.name.slice(0, Math.max(4, 40 - cut)) ?? ""),
);
const filters: fc.Arbitrary<DatasetFilter> = fc.record({
  name: fc.option(names, { nil: undefined, freq: 1 }),
  buckets: some(bucketNames),
  users: some([...users, "nobody"]),
  type: fc.option(fc.constantFrom(...Object.values(DatasetType)), { nil: undefined, freq: 1 }),
  formats: some(Object.values(DatasetFormat)),
});

describe(`${SMALL_TOTAL} datasets of seed ${SEED}`, () => {
  it("under any filter, have the pages and the total of a scan by name", () => {
    fc.assert(
      fc.property(filters, fc.integer({ min: 60, max: 400 }), (filter, limit) => {
        const expected = rows.filter((row) => accepts(filter, row)).toSorted(byName);
        const found: DataListEntry[] = [];
        for (let offset = 0; offset <= expected.length; offset += limit) {
          const page = small.page({ filter, offset, limit });
          expect(page.total).toBe(expected.length);
          found.push(...page.entries);
        }
        expect(found.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
        expect(small.count(filter)).toBe(expected.length);
      }),
      { numRuns: 80 },
    );
  });

  it("are found by their full name in any case, and by their code alone", () => {
    fc.assert(
      fc.property(fc.nat({ max: SMALL_TOTAL - 1 }), (index) => {
        const row = rows[index] as DataListEntry;
        const code = row.name.slice(row.name.lastIndexOf("-") + 1);
        for (const name of [row.name, ` ${row.name.toUpperCase()} `, code]) {
          expect(small.page({ filter: { name } })).toEqual({ entries: [row], total: 1 });
        }
        const type = row.type === "DATASET" ? DatasetType.COLLECTION : DatasetType.DATASET;
        expect(small.count({ name: row.name, type })).toBe(0);
      }),
    );
  });

  it("match nothing beyond their end", () => {
    const { name } = createStorageWorld(SEED, { datasets: 5_000, buckets: BUCKET_COUNT }).datasets.generate(
      4_000,
    );
    expect(small.count({ name })).toBe(0);
    expect(small.count({ name: name.slice(name.lastIndexOf("-") + 1) })).toBe(0);
    expect(small.getByName(name)).toBeNull();
  });
});

describe.each([50_000, 1e6, 1e9])(`%d datasets of seed ${SEED}`, (total) => {
  const { datasets } = createStorageWorld(SEED, { datasets: total, buckets: 10_000 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it("have deep pages of matching rows, by name, without gaps or repeats", () => {
    const wide = fc.oneof(
      fc.constant({}),
      fc.record({ type: fc.constantFrom(...Object.values(DatasetType)) }),
      fc.record({ users: fc.constantFrom(["alice.chen"], ["bob.martin", "svc-nightly"]) }),
      fc.record({
        formats: fc.constantFrom([DatasetFormat.csv], [DatasetFormat.parquet, DatasetFormat.hdf5]),
      }),
      fc.record({
        buckets: fc.constantFrom(["scratch"], ["bucket-20", "checkpoints"]),
        name: fc.constant("raw"),
      }),
    );
    fc.assert(
      fc.property(wide, share, (filter: DatasetFilter, depth) => {
        const count = datasets.count(filter);
        const offset = Math.floor(Math.max(0, count - 60) * depth);
        const page = (from: number, limit: number) => datasets.page({ filter, offset: from, limit }).entries;
        const whole = page(offset, 60);
        expect(whole).toHaveLength(Math.min(60, count));
        expect([0, 20, 40].flatMap((from) => page(offset + from, 20))).toEqual(whole);
        const found = whole.map(({ name }) => name);
        expect(found).toEqual([...new Set(found)].sort());
        for (const row of whole) expect(accepts(filter, row)).toBe(true);
        expect(page(count, 20)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("have counts by value that add up to the total", () => {
    const sum = (filters: readonly DatasetFilter[]) =>
      filters.reduce((before, filter) => before + datasets.count(filter), 0);
    expect(datasets.totalDatasets).toBe(total);
    expect(sum([{}])).toBe(total);
    expect(sum(Object.values(DatasetType).map((type) => ({ type })))).toBe(total);
    expect(sum(users.map((user) => ({ users: [user] })))).toBe(total);
    const inFormats = Object.values(DatasetFormat).map((format) => ({ formats: [format] }));
    expect(sum(inFormats)).toBe(datasets.count({ type: DatasetType.DATASET }));
    const inBuckets = Array.from({ length: 24 }, (_, bucket) => ({
      buckets: [bucketName(TEST_PATTERNS, bucket)],
    }));
    expect(sum(inBuckets)).toBe(total);
  });
});

describe("codes", () => {
  const key = createKey(SEED, "codes");
  const indices = fc.oneof(fc.nat({ max: 2_000 }), fc.nat({ max: 2 ** 41 - 1 }));

  it("are ordered by index, and map back to it", () => {
    fc.assert(
      fc.property(indices, indices, (one, other) => {
        const [first, second] = [datasetCode(key, one), datasetCode(key, other)];
        expect(indexOfCode(key, first)).toBe(one);
        expect(first < second).toBe(one < other);
      }),
    );
  });

  it("have contiguous ranges by prefix", () => {
    const all = Array.from({ length: 1_400 }, (_, index) => datasetCode(key, index));
    for (const code of [...all.slice(0, 60), ...all.slice(1_290, 1_310)]) {
      for (let length = 0; length <= code.length; length += 1) {
        const start = code.slice(0, length);
        const { from, to } = indicesByCodeStart(key, start);
        const expected = all.flatMap((other, index) => (other.startsWith(start) ? [index] : []));
        expect([from, Math.min(to, all.length)]).toEqual([expected[0], (expected.at(-1) ?? 0) + 1]);
      }
    }
  });

  it.each(["", "a", "a0", "b0111", "z1", "A0", "a0xxx", "c12", "-"])("%j is not a code", (text) => {
    expect(indexOfCode(key, text)).toBeNull();
  });
});
