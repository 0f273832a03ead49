import {
  type ListEntry,
  ListOrder,
  type TaskQueryResponse,
  type WorkflowQueryResponse,
  WorkflowSortKey,
} from "../../lib/api/generated.schemas.ts";
import { deriveKey } from "../rows/keyed-hash.ts";
import { RandomStream } from "../rows/random-stream.ts";
import type { Summary } from "./group-counter.ts";
import { requireCount } from "./require-count.ts";
import { type PlannedTimes, plannedTimesIn } from "./workflow/live-attempts.ts";
import { createMeasuredOrder, isMeasured } from "./workflow/measured-order.ts";
import { type PoolWaits, readPoolWaits } from "./workflow/pool-waits.ts";
import { renderEntry, renderWorkflow } from "./workflow/render-workflow.ts";
import { RowBranch } from "./workflow/row-branches.ts";
import type { Bucket, TimelineQuery } from "./workflow/timeline.ts";
import type { WorkflowFilter } from "./workflow/workflow-filter.ts";
import { findTask, type GroupPlan, renderGroup } from "./workflow/workflow-groups.ts";
import { type CountColumn, WorkflowPages } from "./workflow/workflow-pages.ts";
import type { WorkflowRecord } from "./workflow/workflow-record.ts";
import { createWorkflowRows, type WorkflowRowsOptions } from "./workflow/workflow-rows.ts";
import { createWorkflowCounts } from "./workflow/workflow-summary.ts";
import { countOverTime, timelineFilter } from "./workflow/workflow-timeline.ts";

export { createWorkflowIndex, type WorkflowIndex } from "./workflow/workflow-rows.ts";

/** The index is from `createWorldIndex` with the same options. */
export type WorkflowGeneratorOptions = WorkflowRowsOptions;

export interface WorkflowPageQuery {
  readonly filter?: WorkflowFilter;
  /**
   * `submit_time` by default. Statuses and priorities sort as in the contract, pools and users by name, `queued_time` and
   * `duration` by their seconds, for statuses in which these grow; equal rows are ordered newest first.
   */
  readonly sort?: WorkflowSortKey;
  /** DESC by default, which for `submit_time` is the newest first. */
  readonly order?: ListOrder;
  /** Matching rows to pass over; 0 by default. */
  readonly offset?: number;
  /** 20 by default. */
  readonly limit?: number;
}

/** Rows and the exact number of all that match. */
export interface Page<Row> {
  readonly entries: Row[];
  readonly total: number;
}

/**
 * Workflows without storage: row `index` (0 is the newest at the world's epoch, −1 the next to arrive) is made on demand. The newest 10,000 rows are those that the
 * cluster lives through (`cluster/`): their status, times, pool, requests and nodes follow from what else runs there, and
 * so from the pools and nodes of the world. A row behind them has ended, and is a function of (seed, index, patterns, now)
 * alone; the volume affects it in two cases only:
 *
 * - The world has fewer pools, nodes or buckets than the row could name. The row then names another pool, has labels
 *   if that pool enforces them, and its tasks request what that pool's nodes have. Without pools a workflow has no
 *   `pool`, without nodes no `node_name`, and without buckets no `outputs`.
 * - The list ends before the workflow that the row was resubmitted from. The row then has no parent.
 * @example
 * world.workflows.generatePage(0, 20, { statuses: ["FAILED"] }).total; // exact at any volume
 * world.workflows.getByName(name); // null for an unknown name
 */
export interface WorkflowGenerator {
  /** The index of the newest row: 0, or less when workflows have arrived since the world's epoch. */
  readonly first: number;
  readonly total: number;
  /** The whole workflow. @throws RangeError unless `index` is an integer from `first` to `first` + total − 1. */
  generate(index: number): WorkflowQueryResponse;
  /** The list's row of it, with the same values. @throws RangeError like `generate`. */
  entry(index: number): ListEntry;
  /** What the row decided short of its groups, in numbers. @throws RangeError like `generate`. */
  record(index: number): WorkflowRecord;
  /** What was decided of its groups before their tasks are made. @throws RangeError like `generate`. */
  groups(index: number): readonly GroupPlan[];
  /** All attempts of one task, made without its siblings; null when there is no such task. @throws RangeError like `generate`. */
  task(index: number, name: string): readonly TaskQueryResponse[] | null;
  /**
   * What becomes of an attempt of a task if nothing comes between, also before it has begun; null for one that was never
   * on the cluster, which ended before its time. @throws RangeError like `generate`.
   */
  plannedTimes(index: number, task: string, retryId: number): PlannedTimes | null;
  /** List rows, newest first; empty past the end. @throws RangeError unless both are integers ≥ 0. */
  generatePage(offset: number, limit: number, filter?: WorkflowFilter): Page<ListEntry>;
  /** The same rows, whole. @throws RangeError like `generatePage`. */
  generateFullPage(offset: number, limit: number, filter?: WorkflowFilter): Page<WorkflowQueryResponse>;
  /** List rows in any order that the contract knows. @throws RangeError like `generatePage`. */
  page(query: WorkflowPageQuery): Page<ListEntry>;
  /** The workflow of that whole name, or null. */
  getByName(name: string): WorkflowQueryResponse | null;
  /** Index of the workflow of that whole name, or null. */
  indexByName(name: string): number | null;
  /** Exact number of matching workflows. */
  count(filter?: WorkflowFilter): number;
  /** Exact numbers by the values of a column, zeros too. */
  countBy(column: CountColumn, filter?: WorkflowFilter): Readonly<Record<string, number>>;
  /**
   * Exact numbers by the values of some columns, without zeros. A workflow counts for each of its tags; one without a
   * pool or without tags has no value there.
   */
  summarize(columns: readonly CountColumn[], filter?: WorkflowFilter): Summary<CountColumn>;
  /**
   * Exact numbers by the time at which workflows were submitted or ended, and by the category of their status.
   * @throws RangeError unless the range of a query for ends begins in the 30 days before the world's present.
   */
  timeline(query: TimelineQuery, filter?: WorkflowFilter): readonly Bucket[];
  /** Who waits in the pool of that name, in the order in which the scheduler serves them, and how long others did. */
  waitsIn(pool: string): PoolWaits;
  /** Makes the function that reads who submitted a workflow; undefined for one that the filter does not accept. */
  userReader(filter: WorkflowFilter): (index: number) => string | undefined;
}

/** Makes the workflows of a world. */
export function createWorkflowGenerator(options: WorkflowGeneratorOptions): WorkflowGenerator {
  const { patterns, volume, now, index } = options;
  const rows = createWorkflowRows(options);
  const { first, total, names, record } = rows;
  const pages = new WorkflowPages(patterns, rows.placement);
  const measure = createMeasuredOrder(rows);
  const countGroups = createWorkflowCounts(patterns, rows.placement);

  function whole(row: WorkflowRecord): WorkflowQueryResponse {
    const groups = rows.groups(row).map((group) => {
      const tasks: TaskQueryResponse[] = [];
      for (let task = 0; task < group.taskCount; task += 1) tasks.push(...rows.attempts(row, group, task));
      return renderGroup(group, tasks);
    });
    const extras = new RandomStream(deriveKey(rows.keyOf(row), RowBranch.Extras));
    return renderWorkflow(row, groups, patterns, volume.buckets, extras);
  }
  function pageOf<Row>(query: WorkflowPageQuery, render: (row: WorkflowRecord) => Row): Page<Row> {
    const { offset = 0, limit = 20, sort = WorkflowSortKey.submit_time, order = ListOrder.DESC } = query;
    requireCount("offset", offset);
    requireCount("limit", limit);
    const selection = rows.select(query.filter ?? {});
    const found = isMeasured(sort)
      ? measure(selection, sort, order)
          .slice(offset, offset + limit)
          .map(({ index }) => index)
      : pages.rows(selection, sort, order, offset, limit);
    return { entries: found.map((index) => render(record(index))), total: pages.count(selection) };
  }
  const lean = (row: WorkflowRecord) => renderEntry(row, rows.sums(row), patterns);

  return Object.freeze({
    first,
    total,
    record,
    indexByName: (name: string) => names.indexOf(name),
    generate: (index: number) => whole(record(index)),
    entry: (index: number) => lean(record(index)),
    groups: (index: number) => rows.groups(record(index)),
    task(index: number, name: string) {
      const row = record(index);
      const found = findTask(rows.groups(row), name);
      return found && rows.attempts(row, found.group, found.task);
    },
    plannedTimes: (index: number, name: string, retryId: number) =>
      plannedTimesIn(rows.groups(record(index)), name, retryId),
    generatePage: (offset: number, limit: number, filter?: WorkflowFilter) =>
      pageOf({ offset, limit, filter }, lean),
    generateFullPage: (offset: number, limit: number, filter?: WorkflowFilter) =>
      pageOf({ offset, limit, filter }, whole),
    page: (query: WorkflowPageQuery) => pageOf(query, lean),
    getByName(name: string) {
      const index = names.indexOf(name);
      return index === null ? null : whole(record(index));
    },
    count: (filter: WorkflowFilter = {}) => pages.count(rows.select(filter)),
    countBy: (column: CountColumn, filter: WorkflowFilter = {}) => pages.countBy(column, rows.select(filter)),
    summarize(columns: readonly CountColumn[], filter: WorkflowFilter = {}) {
      const selection = rows.select(filter);
      return { total: pages.count(selection), groups: countGroups(columns, selection) };
    },
    timeline: (query: TimelineQuery, filter: WorkflowFilter = {}) =>
      countOverTime(query, rows.select(timelineFilter(query, filter)), rows),
    waitsIn: (pool: string) => readPoolWaits(pool, rows, now, index.live.end),
    userReader(filter: WorkflowFilter) {
      const { index: matching, keys, from, to } = rows.select(filter);
      const { matches } = matching.compile(keys);
      return (row: number) =>
        row >= from && row < to && matches(row)
          ? patterns.workflows.users[index.keysAt(row).user]
          : undefined;
    },
  });
}
