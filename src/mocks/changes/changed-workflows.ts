import {
  type ListEntry,
  ListOrder,
  type WorkflowQueryResponse,
  WorkflowSortKey,
} from "../../lib/api/generated.schemas.ts";
import { LruCache } from "../../lib/lru-cache.ts";
import { GroupCounter, type Summary } from "../generators/group-counter.ts";
import type { WorkflowFilter } from "../generators/workflow/workflow-filter.ts";
import { recordLabels } from "../generators/workflow/workflow-labels.ts";
import { type CountColumn, WorkflowPages } from "../generators/workflow/workflow-pages.ts";
import type { WorkflowRecord } from "../generators/workflow/workflow-record.ts";
import { createWorkflowRows, type WorkflowRowsOptions } from "../generators/workflow/workflow-rows.ts";
import type { Page, WorkflowGenerator, WorkflowPageQuery } from "../generators/workflow-generator.ts";
import { cancelAttempt, cancelEntry, cancelPlan, cancelRecord, cancelWorkflow } from "./canceled-workflow.ts";
import { CACHED_LISTS, createOrderedChanges, listKey } from "./ordered-changes.ts";
import { changedTotal, piecesOf } from "./splices.ts";
import {
  type SubmittedWorkflow,
  submittedAttempt,
  submittedEntry,
  submittedPlans,
  submittedWorkflow,
} from "./submitted-workflow.ts";
import { type Cancellation, FIRST_SUBMITTED, type WorkflowChanges } from "./workflow-changes.ts";
import { labelsOf, type Move, movesOf, withLabels, workflowSplices } from "./workflow-splices.ts";

/** The options of `base`, which the changes are applied to. */
export interface ChangedWorkflowsOptions extends WorkflowRowsOptions {
  readonly base: WorkflowGenerator;
  readonly changes: WorkflowChanges;
}

/**
 * The workflows of a world with its changes: canceled ones move to FAILED_CANCELED in every list, submitted ones lead
 * it. The cost of a list grows with the changes, never with the number of rows; without changes it is that of `base`.
 *
 * Submitted workflows have indices from `FIRST_SUBMITTED` on; `total` counts them, and 0 … `base.total` − 1 are generated.
 */
export function createChangedWorkflows(options: ChangedWorkflowsOptions): WorkflowGenerator {
  const { base, changes, seed, patterns, index } = options;
  const rows = createWorkflowRows(options);
  const pages = new WorkflowPages(index, patterns, rows.placement);
  const ordered = createOrderedChanges(changes, base.total);
  const movesByFilter = new LruCache<readonly Move[]>(CACHED_LISTS);
  const splicesByQuery = new LruCache<ReturnType<typeof workflowSplices>>(CACHED_LISTS);

  /** Reads a row from its source, generated or submitted, and applies its cancellation. */
  function read<Value>(
    row: number,
    generated: () => Value,
    submitted: (submission: SubmittedWorkflow) => Value,
    cancel: (value: Value, cancellation: Cancellation) => Value,
  ): Value {
    const cancellation = changes.cancellations.get(row);
    const submission = row < FIRST_SUBMITTED ? undefined : changes.submittedAt(row);
    const value = submission === undefined ? generated() : submitted(submission);
    return cancellation === undefined ? value : cancel(value, cancellation);
  }
  const whole = (row: number): WorkflowQueryResponse =>
    read(
      row,
      () => base.generate(row),
      (submission) => submittedWorkflow(seed, submission, patterns),
      cancelWorkflow,
    );
  const entry = (row: number): ListEntry =>
    read(
      row,
      () => base.entry(row),
      (submission) => submittedEntry(submission, patterns),
      cancelEntry,
    );
  const record = (row: number): WorkflowRecord =>
    read(
      row,
      () => base.record(row),
      (submission) => submission.record,
      (value, { at }) => cancelRecord(value, at),
    );
  const indexByName = (name: string) => changes.submitted.get(name)?.index ?? base.indexByName(name);

  function moves(filter: WorkflowFilter): readonly Move[] {
    return movesByFilter.getOrCreate(listKey(changes, filter), () =>
      movesOf({ changes, index, rows }, ordered(), filter, rows.select(filter)),
    );
  }

  function changedPage<Row>(
    query: WorkflowPageQuery,
    baseRows: (query: WorkflowPageQuery) => readonly Row[],
    render: (row: number) => Row,
  ): Page<Row> {
    const { filter = {}, sort = WorkflowSortKey.submit_time, order = ListOrder.DESC } = query;
    const { offset = 0, limit = 20 } = query;
    const selection = rows.select(filter);
    const splices = splicesByQuery.getOrCreate(listKey(changes, filter, sort, order), () =>
      workflowSplices(moves(filter), { pages, selection, sort, order }),
    );
    const total = pages.count(selection);
    const entries = piecesOf(splices, total, offset, limit).flatMap((piece) =>
      piece.kind === "added"
        ? [render(piece.row)]
        : baseRows({ ...query, offset: piece.offset, limit: piece.limit }),
    );
    return { entries, total: changedTotal(splices, total) };
  }
  function page(query: WorkflowPageQuery): Page<ListEntry> {
    // The base rejects invalid filters.
    if (changes.isEmpty || isNonsense(query)) return base.page(query);
    return changedPage(query, (part) => base.page(part).entries, entry);
  }

  function count(filter: WorkflowFilter = {}): number {
    const unchanged = base.count(filter);
    if (changes.isEmpty) return unchanged;
    return moves(filter).reduce((sum, { joins }) => sum + (joins ? 1 : -1), unchanged);
  }

  return Object.freeze({
    get total() {
      return base.total + changes.submitted.size;
    },
    record,
    entry,
    generate: whole,
    groups: (row: number) =>
      read(
        row,
        () => base.groups(row),
        submittedPlans,
        (plans, { at }) => plans.map((plan) => cancelPlan(plan, at)),
      ),
    task: (row: number, name: string) =>
      read(
        row,
        () => base.task(row, name),
        (submission) => {
          const attempt = submittedAttempt(seed, submission, name);
          return attempt && [attempt];
        },
        (attempts, { at }) => attempts?.map((attempt) => cancelAttempt(attempt, at)) ?? null,
      ),
    page,
    generatePage: (offset: number, limit: number, filter?: WorkflowFilter) => page({ offset, limit, filter }),
    generateFullPage(offset: number, limit: number, filter?: WorkflowFilter) {
      const query = { offset, limit, filter };
      if (changes.isEmpty || isNonsense(query)) return base.generateFullPage(offset, limit, filter);
      const baseRows = (part: WorkflowPageQuery) =>
        base.generateFullPage(part.offset ?? 0, part.limit ?? 0, filter).entries;
      return changedPage(query, baseRows, whole);
    },
    indexByName,
    getByName(name: string) {
      const found = indexByName(name);
      return found === null ? null : whole(found);
    },
    count,
    countBy(column: CountColumn, filter: WorkflowFilter = {}) {
      const unchanged = base.countBy(column, filter);
      if (changes.isEmpty) return unchanged;
      const own = moves(filter);
      const counts = new Map(
        withLabels(unchanged, own, column).map((label) => [label, unchanged[label] ?? 0]),
      );
      for (const move of own) {
        for (const label of labelsOf(move.record, column)) {
          counts.set(label, (counts.get(label) ?? 0) + (move.joins ? 1 : -1));
        }
      }
      return Object.fromEntries(counts);
    },
    summarize(columns: readonly CountColumn[], filter: WorkflowFilter = {}): Summary<CountColumn> {
      const unchanged = base.summarize(columns, filter);
      if (changes.isEmpty) return unchanged;
      const counter = new GroupCounter(columns, unchanged.groups);
      for (const { record, joins } of moves(filter)) {
        counter.add(
          columns.map((column) => recordLabels(record, column)),
          joins ? 1 : -1,
        );
      }
      return { total: count(filter), groups: counter.groups() };
    },
  });
}

/** Whether offset or limit is no count. */
export function isNonsense({ offset = 0, limit = 20 }: { offset?: number; limit?: number }): boolean {
  return ![offset, limit].every((value) => Number.isSafeInteger(value) && value >= 0);
}
