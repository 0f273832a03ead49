import {
  type ListEntry,
  ListOrder,
  TimelineMoment,
  type WorkflowQueryResponse,
  WorkflowSortKey,
} from "../../lib/api/generated.schemas.ts";
import { GroupCounter, type Summary } from "../generators/group-counter.ts";
import { plannedTimesIn } from "../generators/workflow/live-attempts.ts";
import { createMeasuredOrder } from "../generators/workflow/measured-order.ts";
import {
  mergeWaits,
  type PoolWaits,
  startedWorkflow,
  waitingFilter,
} from "../generators/workflow/pool-waits.ts";
import { Timeline, type TimelineQuery } from "../generators/workflow/timeline.ts";
import type { WorkflowFilter } from "../generators/workflow/workflow-filter.ts";
import { recordLabels } from "../generators/workflow/workflow-labels.ts";
import { type CountColumn, WorkflowPages } from "../generators/workflow/workflow-pages.ts";
import type { WorkflowRecord } from "../generators/workflow/workflow-record.ts";
import { createWorkflowRows, type WorkflowRowsOptions } from "../generators/workflow/workflow-rows.ts";
import type { Page, WorkflowGenerator, WorkflowPageQuery } from "../generators/workflow-generator.ts";
import type { KnownChanges } from "./known-changes.ts";
import { matchesSubmitted } from "./match-submitted.ts";
import { changedTotal, piecesOf } from "./splices.ts";
import type { SubmittedRows } from "./submitted-rows.ts";
import type { SubmittedWorkflow } from "./submitted-workflow.ts";
import { type Cancellation, FIRST_SUBMITTED } from "./workflow-changes.ts";
import { labelsOf, withLabels, workflowSplices } from "./workflow-splices.ts";

/** The options of `base`, which the submitted workflows are added to. */
export interface ChangedWorkflowsOptions extends WorkflowRowsOptions {
  readonly base: WorkflowGenerator;
  readonly known: KnownChanges;
  readonly submitted: SubmittedRows;
}

/** A workflow that a person canceled says who did, and why. */
function withCanceler(workflow: WorkflowQueryResponse, { by, message }: Cancellation): WorkflowQueryResponse {
  const { cancel_message: _, ...canceled } = { ...workflow, cancelled_by: by };
  return message === undefined ? canceled : { ...canceled, cancel_message: message };
}

/**
 * The workflows of a world with those that were submitted to it. The cost of a list grows with their number, never with
 * that of the rows; without any it is that of `base`.
 *
 * Submitted workflows have indices from `FIRST_SUBMITTED` on; `total` counts them.
 */
export function createChangedWorkflows(options: ChangedWorkflowsOptions): WorkflowGenerator {
  const { base, known, submitted, patterns, now, index } = options;
  const rows = createWorkflowRows(options);
  const pages = new WorkflowPages(patterns, rows.placement);
  const measure = createMeasuredOrder(rows);
  const isUnchanged = known.submitted.length === 0;

  /** Reads a row from where it is, generated or submitted. */
  function read<Value>(
    row: number,
    generated: (row: number) => Value,
    added: (submission: SubmittedWorkflow) => Value,
  ): Value {
    const submission = row < FIRST_SUBMITTED ? undefined : known.submittedAt(row);
    return submission === undefined ? generated(row) : added(submission);
  }
  const record = (row: number): WorkflowRecord => read(row, base.record, submitted.record);
  const entry = (row: number): ListEntry => read(row, base.entry, submitted.entry);
  function whole(row: number): WorkflowQueryResponse {
    const workflow = read(row, base.generate, submitted.workflow);
    const cancellation = known.cancellationOf(row);
    return cancellation === undefined ? workflow : withCanceler(workflow, cancellation);
  }
  const indexByName = (name: string) => known.submittedAs(name)?.index ?? base.indexByName(name);

  /** The records of the submitted workflows that a filter accepts, the latest first. */
  const matching = (filter: WorkflowFilter): readonly WorkflowRecord[] =>
    known.submitted.flatMap((submission) => {
      const own = submitted.record(submission);
      return matchesSubmitted(submission, own, filter) ? [own] : [];
    });

  function changedPage<Row>(
    query: WorkflowPageQuery,
    baseRows: (query: WorkflowPageQuery) => readonly Row[],
    render: (row: number) => Row,
  ): Page<Row> {
    const { filter = {}, sort = WorkflowSortKey.submit_time, order = ListOrder.DESC } = query;
    const { offset = 0, limit = 20 } = query;
    const selection = rows.select(filter);
    const splices = workflowSplices(matching(filter), {
      pages,
      selection,
      sort,
      order,
      measure,
      live: index.live,
    });
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
    if (isUnchanged || isNonsense(query)) return base.page(query);
    return changedPage(query, (part) => base.page(part).entries, entry);
  }
  function submittedWaits(pool: string): PoolWaits {
    const own = known.submitted.toReversed().filter((it) => it.record.poolName === pool);
    const records = own.map(submitted.record);
    const { statuses = [] } = waitingFilter(pool);
    return {
      waiting: records.flatMap(({ status, priority, times }, place) => {
        if (!statuses.includes(status)) return [];
        const gpus = submitted.waitingGpus(own[place] as SubmittedWorkflow);
        return [{ priority, submit: times.submit, seconds: times.queuedTime, gpus }];
      }),
      started: records.flatMap((own) => startedWorkflow(own, now) ?? []),
    };
  }
  const count = (filter: WorkflowFilter = {}) => base.count(filter) + matching(filter).length;

  return Object.freeze({
    first: base.first,
    total: base.total + known.submitted.length,
    record,
    entry,
    generate: whole,
    groups: (row: number) => read(row, base.groups, submitted.groups),
    task: (row: number, name: string) =>
      read(
        row,
        () => base.task(row, name),
        (submission) => submitted.attempts(submission, name),
      ),
    plannedTimes: (row: number, name: string, retryId: number) =>
      read(
        row,
        () => base.plannedTimes(row, name, retryId),
        (submission) => plannedTimesIn(submitted.groups(submission), name, retryId),
      ),
    page,
    generatePage: (offset: number, limit: number, filter?: WorkflowFilter) => page({ offset, limit, filter }),
    generateFullPage(offset: number, limit: number, filter?: WorkflowFilter) {
      const query = { offset, limit, filter };
      if (isNonsense(query)) return base.generateFullPage(offset, limit, filter);
      return changedPage(
        query,
        (part) => base.generateFullPage(part.offset ?? 0, part.limit ?? 0, filter).entries,
        whole,
      );
    },
    indexByName,
    getByName(name: string) {
      const found = indexByName(name);
      return found === null ? null : whole(found);
    },
    count,
    countBy(column: CountColumn, filter: WorkflowFilter = {}) {
      const unchanged = base.countBy(column, filter);
      const own = matching(filter);
      const counts = new Map(
        withLabels(unchanged, own, column).map((label) => [label, unchanged[label] ?? 0]),
      );
      for (const label of own.flatMap((added) => labelsOf(added, column))) {
        counts.set(label, (counts.get(label) ?? 0) + 1);
      }
      return Object.fromEntries(counts);
    },
    summarize(columns: readonly CountColumn[], filter: WorkflowFilter = {}): Summary<CountColumn> {
      const unchanged = base.summarize(columns, filter);
      if (isUnchanged) return unchanged;
      const counter = new GroupCounter(columns, unchanged.groups);
      for (const added of matching(filter)) {
        counter.add(
          columns.map((column) => recordLabels(added, column)),
          1,
        );
      }
      return { total: count(filter), groups: counter.groups() };
    },
    timeline(query: TimelineQuery, filter: WorkflowFilter = {}) {
      const unchanged = base.timeline(query, filter);
      if (isUnchanged) return unchanged;
      const timeline = new Timeline(query, unchanged);
      for (const { times, status } of matching(filter)) {
        timeline.add(query.of === TimelineMoment.submitted ? times.submit : times.end, status);
      }
      return timeline.buckets();
    },
    waitsIn: (pool: string) => mergeWaits(base.waitsIn(pool), submittedWaits(pool)),
    userReader(filter: WorkflowFilter) {
      const users = new Map(matching(filter).map((own) => [own.index, own.user]));
      const ofRows = base.userReader(filter);
      return (row: number) => (row < FIRST_SUBMITTED ? ofRows(row) : users.get(row));
    },
  });
}

/** Whether offset or limit is no count. */
export function isNonsense({ offset = 0, limit = 20 }: { offset?: number; limit?: number }): boolean {
  return ![offset, limit].every((value) => Number.isSafeInteger(value) && value >= 0);
}
