import {
  ListOrder,
  WorkflowSortKey,
  type WorkflowSummaryColumn,
} from "../../../lib/api/generated.schemas.ts";
import { LruCache } from "../../../lib/lru-cache.ts";
import { filterContent } from "../../rows/filter-content.ts";
import type { BlockIndex, CompiledFilter, KeyFilter } from "../../rows/types.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { poolName } from "../pool-names.ts";
import type { PoolValues } from "./pool-values.ts";
import { tagSets } from "./tag-sets.ts";
import { PRIORITIES, STATUSES, type WorkflowColumn } from "./workflow-columns.ts";
import type { WorkflowSelection } from "./workflow-filter.ts";

/** The columns by whose values workflows can be counted; a workflow counts for each of its tags. */
export type CountColumn = WorkflowSummaryColumn;

/** Columns that lists are sorted by with the index alone; the others need the times of rows, see `measured-order.ts`. */
export type ColumnSortKey = Exclude<WorkflowSortKey, "queued_time" | "duration">;

/** Some values of one key column, under the name that the API has for them. */
interface LabelledValues {
  readonly label: string;
  readonly values: ReadonlySet<number>;
}

interface Grouping {
  readonly column: WorkflowColumn;
  readonly groups: readonly LabelledValues[];
}

/** Groupings whose parts are cached: one by pool has up to 50 of them. */
const CACHED_GROUPINGS = 4;

function byLabel(one: LabelledValues, other: LabelledValues): number {
  return one.label < other.label ? -1 : one.label > other.label ? 1 : 0;
}

function single(labels: readonly string[]): LabelledValues[] {
  return labels.map((label, value) => ({ label, values: new Set([value]) }));
}

function createGroupings(
  patterns: MockPatterns,
  { poolCount, valuesOf }: PoolValues,
): Readonly<Record<CountColumn, Grouping>> {
  const { users, tags } = patterns.workflows;
  const sets = tagSets(tags.length);
  const poolGroups = Array.from({ length: poolCount }, (_, pool) => ({
    label: poolName(patterns, pool),
    values: valuesOf(new Set([pool])),
  }));
  const tagGroups = tags.map((label, tag) => ({
    label,
    values: new Set(sets.flatMap((set, value) => (set.includes(tag) ? [value] : []))),
  }));
  return {
    status: { column: "status", groups: single(STATUSES) },
    priority: { column: "priority", groups: single(PRIORITIES) },
    pool: { column: "pool", groups: poolGroups.sort(byLabel) },
    user: { column: "user", groups: single(users).sort(byLabel) },
    tag: { column: "tagSet", groups: tagGroups },
  };
}

function narrowed(keys: KeyFilter<WorkflowColumn>, column: WorkflowColumn, values: ReadonlySet<number>) {
  const before = keys[column];
  return { ...keys, [column]: before ? new Set([...values].filter((value) => before.has(value))) : values };
}

/** Counts and pages over selections; no cost grows with the number of rows. */
export class WorkflowPages {
  private readonly groupings: Readonly<Record<CountColumn, Grouping>>;
  private readonly partsOf = new WeakMap<BlockIndex<WorkflowColumn>, LruCache<readonly CompiledFilter[]>>();

  constructor(patterns: MockPatterns, pools: PoolValues) {
    this.groupings = createGroupings(patterns, pools);
  }

  /** How many rows a selection holds. */
  count({ index, keys, from, to }: WorkflowSelection): number {
    const filter = index.compile(keys);
    return filter.rank(to) - filter.rank(from);
  }

  /** How many rows of the selection have each value of the column, zeros too, in the column's order. */
  countBy(column: CountColumn, selection: WorkflowSelection): Readonly<Record<string, number>> {
    const { from, to } = selection;
    const grouping = this.groupings[column];
    const parts = this.parts(selection, grouping);
    const counts = grouping.groups.map(({ label }, position) => {
      const filter = parts[position] as CompiledFilter;
      return [label, filter.rank(to) - filter.rank(from)] as const;
    });
    return Object.fromEntries(counts);
  }

  /** Indices of the rows [offset, offset + limit) of a selection, in the given order. */
  rows(
    selection: WorkflowSelection,
    sort: ColumnSortKey,
    order: ListOrder,
    offset: number,
    limit: number,
  ): readonly number[] {
    if (sort === WorkflowSortKey.submit_time) {
      const filter = selection.index.compile(selection.keys);
      return sliceOf(filter, selection, order === ListOrder.ASC, offset, limit);
    }
    const rows: number[] = [];
    const parts = this.parts(selection, this.groupings[sort]);
    let skipped = 0;
    for (const filter of order === ListOrder.ASC ? parts : parts.toReversed()) {
      const count = filter.rank(selection.to) - filter.rank(selection.from);
      const start = Math.max(0, offset - skipped);
      if (start < count) rows.push(...sliceOf(filter, selection, false, start, limit - rows.length));
      if (rows.length === limit) break;
      skipped += count;
    }
    return rows;
  }

  /**
   * The number of rows of a selection before row `index`, newest first: all of them, or those with the value of that
   * label in a column. The row itself may be outside the selection.
   */
  countBefore(selection: WorkflowSelection, index: number, column?: CountColumn, label?: string): number {
    const { from, to } = selection;
    const groups = column === undefined ? [] : this.groupings[column].groups;
    const position = groups.findIndex((group) => group.label === label);
    const filter =
      column === undefined || groups.length === 0
        ? selection.index.compile(selection.keys)
        : this.parts(selection, this.groupings[column])[position];
    return filter === undefined ? 0 : filter.rank(Math.min(Math.max(index, from), to)) - filter.rank(from);
  }

  /** The filter narrowed to each of a column's values; a sorted list is the concatenation of their lists. */
  private parts({ index, keys }: WorkflowSelection, { column, groups }: Grouping): readonly CompiledFilter[] {
    const content = `${column}|${filterContent(keys)}`;
    const known = this.partsOf.get(index) ?? new LruCache<readonly CompiledFilter[]>(CACHED_GROUPINGS);
    this.partsOf.set(index, known);
    return known.getOrCreate(content, () => {
      // In a world without pools all workflows are equal in theirs.
      const all = groups.length > 0 ? groups.map(({ values }) => narrowed(keys, column, values)) : [keys];
      return all.map((part) => index.compile(part));
    });
  }
}

/** Rows of a filter within a selection's range, counted from the newest or, when reversed, from the oldest. */
function sliceOf(
  filter: CompiledFilter,
  { from, to }: WorkflowSelection,
  reversed: boolean,
  offset: number,
  limit: number,
): number[] {
  const first = filter.rank(from);
  const end = filter.rank(to);
  const count = Math.max(0, Math.min(limit, end - first - offset));
  const rows: number[] = [];
  for (let place = 0; place < count; place += 1) {
    rows.push(filter.select(reversed ? end - 1 - offset - place : first + offset + place));
  }
  return rows;
}
