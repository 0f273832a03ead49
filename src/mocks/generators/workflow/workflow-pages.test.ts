import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ListEntry,
  ListOrder,
  WorkflowPriority,
  WorkflowSortKey,
  WorkflowStatus,
  WorkflowSummaryColumn,
} from "../../../lib/api/generated.schemas.ts";
import { MOCK_CONFIG } from "../../seed/types.ts";
import { BILLION_VOLUME, DEFAULT_VOLUME } from "../../seed/volumes.ts";
import { createWorld } from "../../world/world.ts";
import type { Label } from "../group-counter.ts";
import { scanGroups } from "../scan-summary.fixture.ts";
import type { WorkflowGenerator } from "../workflow-generator.ts";
import { isMeasured } from "./measured-order.ts";
import type { WorkflowFilter } from "./workflow-filter.ts";

const SEED = fc.sample(fc.nat(), 1)[0] as number;
const SMALL_TOTAL = 3_000;
const POOL_COUNT = 7;
const { now } = createWorld();
const world = createWorld({
  seed: SEED,
  volume: { ...DEFAULT_VOLUME, workflows: SMALL_TOTAL, pools: POOL_COUNT },
});
const small = world.workflows;
const rows = Array.from({ length: SMALL_TOTAL }, (_, index) => small.entry(index));

/** The words of a name, and its code, which the workflows of a sequence share. */
function stemOf(name: string): string {
  return name.replace(/-[0-9a-z]{8}(?:-\d)?$/, "");
}

function codeOf(name: string): string {
  return name.slice(stemOf(name).length + 1).slice(0, 8);
}

/** A filter as the contract defines it, without an index. */
function accepts(filter: WorkflowFilter, row: ListEntry): boolean {
  const submitted = Date.parse(row.submit_time);
  const words = filter.name?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const stem = stemOf(row.name);
  return (
    (filter.statuses?.includes(row.status) ?? true) &&
    (filter.pools?.includes(row.pool ?? "") ?? true) &&
    (filter.users?.includes(row.user) ?? true) &&
    (filter.priorities?.includes(row.priority) ?? true) &&
    (filter.tags?.some((tag) => row.tags.includes(tag)) ?? true) &&
    submitted >= (filter.submittedAfter ?? Number.NEGATIVE_INFINITY) &&
    submitted < (filter.submittedBefore ?? Number.POSITIVE_INFINITY) &&
    (words.every((word) => stem.includes(word)) || row.name === filter.name)
  );
}

function some<Value>(values: readonly Value[]): fc.Arbitrary<Value[] | undefined> {
  return fc.option(fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 }), { nil: undefined });
}

/** Times around the newest rows, and exactly at some of them, to test bounds. */
const moments = fc.oneof(
  fc.nat({ max: SMALL_TOTAL - 1 }).map((index) => Date.parse(rows[index]?.submit_time ?? "")),
  fc.integer({ min: now - 40 * 86_400_000, max: now + 86_400_000 }),
);

const { users, tags, namePrefixes, nameSuffixes } = MOCK_CONFIG.workflows;
const pools = [...new Set(rows.map(({ pool }) => pool ?? ""))];

const names = fc.oneof(
  fc.constantFrom("", "  ", "TRAIN", "train 70b", "a", "llama-", "7", "no-such-word", "evaluate"),
  fc.constantFrom(...namePrefixes, ...nameSuffixes),
  fc.nat({ max: SMALL_TOTAL - 1 }).map((index) => rows[index]?.name ?? ""),
);

const filters: fc.Arbitrary<WorkflowFilter> = fc.record({
  statuses: some(Object.values(WorkflowStatus)),
  pools: some([...pools, "no-such-pool"]),
  users: some([...users, "nobody"]),
  priorities: some(Object.values(WorkflowPriority)),
  tags: some([...tags, "no-such-tag"]),
  name: fc.option(names, { nil: undefined, freq: 2 }),
  submittedAfter: fc.option(moments, { nil: undefined, freq: 2 }),
  submittedBefore: fc.option(moments, { nil: undefined, freq: 2 }),
});

const FIELDS = [
  "statuses",
  "pools",
  "users",
  "priorities",
  "tags",
  "name",
  "submittedAfter",
  "submittedBefore",
] as const;

/** Filters of one or two fields only, so that many rows match. */
const wideFilters: fc.Arbitrary<WorkflowFilter> = fc
  .tuple(filters, fc.shuffledSubarray([...FIELDS]))
  .map(([filter, fields]) => Object.fromEntries(fields.slice(0, 2).map((field) => [field, filter[field]])));

const columnPairs = fc.shuffledSubarray(Object.values(WorkflowSummaryColumn), { minLength: 1, maxLength: 2 });

function labelsOf(row: ListEntry, column: WorkflowSummaryColumn): readonly Label[] {
  if (column === "tag") return row.tags.length === 0 ? [undefined] : row.tags;
  return [row[column]];
}

// Those by seconds take unfinished statuses only, see `changed-lists.test.ts`.
const sorts = fc.constantFrom(...Object.values(WorkflowSortKey).filter((sort) => !isMeasured(sort)));
const orders = fc.constantFrom(...Object.values(ListOrder));

function sortedScan(filter: WorkflowFilter, sort: WorkflowSortKey, order: ListOrder): ListEntry[] {
  const matching = rows.filter((row) => accepts(filter, row));
  if (sort === "submit_time") return order === "ASC" ? matching.toReversed() : matching;
  const statuses = Object.values(WorkflowStatus);
  const priorities = Object.values(WorkflowPriority);
  const keyOf = (row: ListEntry) =>
    sort === "status"
      ? statuses.indexOf(row.status)
      : sort === "priority"
        ? priorities.indexOf(row.priority)
        : row[sort];
  const compare = (one: ListEntry, other: ListEntry) => {
    const [left, right] = [keyOf(one) ?? "", keyOf(other) ?? ""];
    return (left < right ? -1 : left > right ? 1 : 0) * (order === "ASC" ? 1 : -1);
  };
  return matching.toSorted(compare);
}

function allPages(
  generator: WorkflowGenerator,
  query: Parameters<WorkflowGenerator["page"]>[0],
  size: number,
) {
  const entries: ListEntry[] = [];
  for (let offset = 0; ; offset += size) {
    const page = generator.page({ ...query, offset, limit: size });
    entries.push(...page.entries);
    if (page.entries.length < size) return { entries, total: page.total };
  }
}

describe(`3,000 workflows of seed ${SEED}`, () => {
  it("under any filter, have the pages and the total of a scan", () => {
    const sizes = fc.integer({ min: 50, max: 700 });
    fc.assert(
      fc.property(fc.oneof(filters, wideFilters), sorts, orders, sizes, (filter, sort, order, size) => {
        const expected = sortedScan(filter, sort, order);
        const { entries, total } = allPages(small, { filter, sort, order }, size);
        expect(entries.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
        expect(total).toBe(expected.length);
        expect(small.count(filter)).toBe(expected.length);
      }),
      { numRuns: 150 },
    );
  });

  it("have the counts of a scan for each column", () => {
    fc.assert(
      fc.property(wideFilters, (filter) => {
        const matching = rows.filter((row) => accepts(filter, row));
        const expected = (valuesOf: (row: ListEntry) => readonly string[], labels: readonly string[]) =>
          Object.fromEntries(
            labels.map((label) => [label, matching.filter((row) => valuesOf(row).includes(label)).length]),
          );
        const statuses = Object.values(WorkflowStatus);
        expect(small.countBy("status", filter)).toEqual(expected((row) => [row.status], statuses));
        expect(small.countBy("user", filter)).toEqual(expected((row) => [row.user], users));
        expect(small.countBy("pool", filter)).toEqual(expected((row) => [row.pool ?? ""], pools));
        expect(small.countBy("tag", filter)).toEqual(expected((row) => row.tags, tags));
      }),
      { numRuns: 40 },
    );
  });

  it("have the summary of a scan by any one or two columns", () => {
    fc.assert(
      fc.property(fc.oneof(filters, wideFilters), columnPairs, (filter, columns) => {
        const matching = rows.filter((row) => accepts(filter, row));
        expect(small.summarize(columns, filter)).toEqual({
          total: matching.length,
          groups: scanGroups(matching, columns, labelsOf),
        });
      }),
      { numRuns: 100 },
    );
  });

  it("are found by their full name in any case, and by their code alone", () => {
    fc.assert(
      fc.property(fc.nat({ max: SMALL_TOTAL - 1 }), (index) => {
        const row = rows[index] as ListEntry;
        for (const name of [row.name, ` ${row.name.toUpperCase()} `]) {
          expect(small.page({ filter: { name } })).toEqual({ entries: [row], total: 1 });
        }
        const alike = rows.filter((other) => codeOf(other.name) === codeOf(row.name));
        expect(small.page({ filter: { name: codeOf(row.name) } })).toEqual({
          entries: alike,
          total: alike.length,
        });
        const other = row.status === "RUNNING" ? WorkflowStatus.COMPLETED : WorkflowStatus.RUNNING;
        expect(small.count({ name: row.name, statuses: [other] })).toBe(0);
      }),
    );
  });

  it("are found by a partially typed name, up to its code", () => {
    const { name } = rows[0] as ListEntry;
    const stem = stemOf(name);
    expect(small.count({ name: stem })).toBe(rows.filter((row) => stemOf(row.name) === stem).length);
    expect(small.count({ name: `${stem}-` })).toBe(small.count({ name: stem }));
    const numbered = rows.find((row) => row.name.endsWith("-2")) as ListEntry;
    const unnumbered = numbered.name.slice(0, -2);
    const sequence = rows.filter((row) => row.name.startsWith(`${unnumbered}-`));
    for (const typed of [unnumbered, `${unnumbered}-`]) {
      expect(small.page({ filter: { name: typed } })).toEqual({
        entries: sequence,
        total: sequence.length,
      });
    }
  });

  it("match nothing beyond their end, neither by name nor by time", () => {
    const older = world.withVolume({ workflows: 5_000 }).workflows.entry(4_000);
    expect(small.count({ name: older.name })).toBe(0);
    expect(small.count({ name: codeOf(older.name) })).toBe(0);
    expect(small.count({ submittedBefore: Date.parse(older.submit_time) })).toBe(0);
  });
});

describe(`a billion workflows of seed ${SEED}`, () => {
  const { workflows } = world.withVolume(BILLION_VOLUME);

  it("have deep pages of matching rows, in order, without gaps or repeats", () => {
    fc.assert(
      fc.property(
        wideFilters,
        sorts,
        orders,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (filter, sort, order, share) => {
          const total = workflows.count(filter);
          if (total < 60) return;
          const offset = Math.floor((total - 60) * share);
          const page = (from: number, limit: number) =>
            workflows.page({ filter, sort, order, offset: from, limit });
          const whole = page(offset, 60);
          expect(whole.total).toBe(total);
          expect([0, 20, 40].flatMap((from) => page(offset + from, 20).entries)).toEqual(whole.entries);
          const found = whole.entries.map(({ name }) => workflows.indexByName(name) ?? -1);
          expect(new Set(found).size).toBe(60);
          if (sort === "submit_time") {
            const rising = found.toSorted((one, other) => one - other);
            expect(found).toEqual(order === "DESC" ? rising : rising.toReversed());
          }
          for (const entry of whole.entries)
            expect(accepts({ ...filter, name: undefined }, entry)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("have counts by value that add up to the total", () => {
    for (const column of ["status", "priority", "pool", "user"] as const) {
      const counts = Object.values(workflows.countBy(column));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1e9);
    }
  });

  it("have summaries whose counts are the totals of lists, under any filter", () => {
    fc.assert(
      fc.property(wideFilters, columnPairs, (filter, columns) => {
        const { total, groups } = workflows.summarize(columns, filter);
        expect(total).toBe(workflows.count(filter));
        const sum = groups.reduce((before, { count }) => before + count, 0);
        if (columns.includes("tag")) expect(sum).toBeGreaterThanOrEqual(total);
        else expect(sum).toBe(total);
        for (const { key, count } of [...groups.slice(0, 2), ...groups.slice(-2)]) {
          // No filter of the list means workflows without a tag, or with another tag besides.
          if (columns.includes("tag") && (filter.tags !== undefined || key.tag === undefined)) continue;
          const narrowed: WorkflowFilter = {
            ...filter,
            ...(key.status !== undefined && { statuses: [key.status as WorkflowStatus] }),
            ...(key.priority !== undefined && { priorities: [key.priority as WorkflowPriority] }),
            ...(key.pool !== undefined && { pools: [key.pool] }),
            ...(key.user !== undefined && { users: [key.user] }),
            ...(key.tag !== undefined && { tags: [key.tag] }),
          };
          expect(workflows.count(narrowed)).toBe(count);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are partitioned by any time", () => {
    const anyMoment = fc.integer({ min: now - 3_700 * 86_400_000, max: now });
    fc.assert(
      fc.property(wideFilters, anyMoment, (filter, moment) => {
        const always = { ...filter, submittedBefore: undefined, submittedAfter: undefined };
        const before = workflows.count({ ...always, submittedBefore: moment });
        const after = workflows.count({ ...always, submittedAfter: moment });
        expect(before + after).toBe(workflows.count(always));
      }),
      { numRuns: 60 },
    );
  });
});
