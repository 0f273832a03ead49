import {
  ListOrder,
  type ListTaskEntry,
  type TaskDetail,
  type TaskSummaryColumn,
} from "../../lib/api/generated.schemas.ts";
import { GroupCounter, type Summary } from "../generators/group-counter.ts";
import { renderTaskEntry } from "../generators/task/render-task-entry.ts";
import { createTaskFilterReader, type TaskFilter } from "../generators/task/task-filter.ts";
import { HoldingCounter, holdingFilter } from "../generators/task/task-holdings.ts";
import type { TaskGenerator, TaskGeneratorOptions, TaskPageQuery } from "../generators/task-generator.ts";
import { endWindow, isWithin } from "../generators/workflow/workflow-ends.ts";
import { recordLabels } from "../generators/workflow/workflow-labels.ts";
import type { WorkflowRecord } from "../generators/workflow/workflow-record.ts";
import { createWorkflowRows } from "../generators/workflow/workflow-rows.ts";
import type { Page } from "../generators/workflow-generator.ts";
import { isNonsense } from "./changed-workflows.ts";
import type { KnownChanges } from "./known-changes.ts";
import { matchesSubmitted } from "./match-submitted.ts";
import { changedTotal, piecesOf, type Splice } from "./splices.ts";
import type { SubmittedRows } from "./submitted-rows.ts";
import type { SubmittedWorkflow } from "./submitted-workflow.ts";
import { FIRST_SUBMITTED } from "./workflow-changes.ts";

/** The options of `base`, which the tasks of submitted workflows are added to. */
export interface ChangedTasksOptions extends TaskGeneratorOptions {
  readonly base: TaskGenerator;
  readonly known: KnownChanges;
  readonly submitted: SubmittedRows;
}

/** The matching tasks of a submitted workflow, by their last attempts. */
interface AddedTasks {
  readonly record: WorkflowRecord;
  readonly details: readonly TaskDetail[];
}

/** The tasks of a world with those that were submitted to it, as `createChangedWorkflows` has them. */
export function createChangedTasks(options: ChangedTasksOptions): TaskGenerator {
  const { base, known, submitted, patterns, volume, now, index } = options;
  const rows = createWorkflowRows(options);
  const select = createTaskFilterReader(rows, index, { patterns, now, pools: volume.pools });
  const isUnchanged = known.submitted.length === 0;

  function detailAt(row: number, task: string, retryId?: number): TaskDetail | null {
    const submission = row < FIRST_SUBMITTED ? undefined : known.submittedAt(row);
    if (submission === undefined) return base.generateAt(row, task, retryId);
    return submitted.task(submission, task, retryId);
  }

  function matchingTasks(submission: SubmittedWorkflow, filter: TaskFilter): AddedTasks {
    const record = submitted.record(submission);
    const { statuses, nodes, workflow, endedAfter, endedBefore, ...ofWorkflow } = filter;
    const window = endWindow({ endedAfter, endedBefore });
    const isWanted =
      matchesSubmitted(submission, record, ofWorkflow) &&
      (workflow === undefined || workflow === record.name);
    const tasks = isWanted ? submission.draft.groups.flatMap((group) => group.tasks) : [];
    const details = tasks
      .map(({ name }) => submitted.task(submission, name) as TaskDetail)
      .filter(
        ({ status, node, end_time }) =>
          (statuses?.includes(status) ?? true) &&
          (window === undefined || (end_time !== undefined && isWithin(Date.parse(end_time), window))) &&
          (nodes === undefined || (node !== undefined && nodes.includes(node))),
      );
    return { record, details };
  }

  /** The matching tasks of submitted workflows that have any, the latest first. */
  const matching = (filter: TaskFilter): readonly AddedTasks[] =>
    known.submitted
      .map((submission) => matchingTasks(submission, filter))
      .filter(({ details }) => details.length > 0);

  function splicesOf(added: readonly AddedTasks[], filter: TaskFilter, order: ListOrder) {
    const { keys, weight, from, to, ...selection } = select(filter);
    const { rank } = selection.index.compileWeighted(keys, weight);
    const first = rank(from);
    const total = rank(to) - first;
    const isReversed = order === ListOrder.ASC;
    const splices = added.map(({ record, details }): Splice => {
      const row = Math.min(Math.max(index.live.firstBefore(record.times.submit), from), to);
      const before = rank(row) - first;
      return { at: isReversed ? total - before : before, added: details.length, row: record.index };
    });
    return { total, splices: isReversed ? splices.toReversed() : splices };
  }

  function show({ record, details }: AddedTasks, place: number): ListTaskEntry {
    const detail = details[place] as TaskDetail;
    const { gpu, cpu, memory, storage } = detail;
    const group = { name: detail.group_name, resources: { gpu, cpu, memory, storage } };
    return renderTaskEntry(record, group, detail, patterns, now);
  }

  function page(query: TaskPageQuery): Page<ListTaskEntry> {
    if (isUnchanged || isNonsense(query)) return base.page(query);
    const { filter = {}, order = ListOrder.DESC, offset = 0, limit = 20 } = query;
    const added = matching(filter);
    const { total, splices } = splicesOf(added, filter, order);
    const byRow = new Map(added.map((tasks) => [tasks.record.index, tasks]));
    const entries = piecesOf(splices, total, offset, limit).flatMap((piece) => {
      if (piece.kind === "base") {
        return base.page({ ...query, offset: piece.offset, limit: piece.limit }).entries;
      }
      const own = byRow.get(piece.row) as AddedTasks;
      return Array.from({ length: piece.to - piece.from }, (_, place) => show(own, piece.from + place));
    });
    return { entries, total: changedTotal(splices, total) };
  }
  const count = (filter: TaskFilter = {}) =>
    matching(filter).reduce((sum, { details }) => sum + details.length, base.count(filter));

  return Object.freeze({
    get total() {
      return count();
    },
    generate(workflow: string, task: string, retryId?: number) {
      const found = known.submittedAs(workflow)?.index ?? rows.names.indexOf(workflow);
      return found === null ? null : detailAt(found, task, retryId);
    },
    generateAt: detailAt,
    generatePage: (offset: number, limit: number, filter?: TaskFilter) => page({ offset, limit, filter }),
    page,
    count,
    summarize(columns: readonly TaskSummaryColumn[], filter: TaskFilter = {}): Summary<TaskSummaryColumn> {
      const unchanged = base.summarize(columns, filter);
      if (isUnchanged) return unchanged;
      const counter = new GroupCounter(columns, unchanged.groups);
      for (const { record, details } of matching(filter)) {
        for (const { status } of details) {
          counter.add(
            columns.map((column) => (column === "status" ? [status] : recordLabels(record, column))),
            1,
          );
        }
      }
      return { total: count(filter), groups: counter.groups() };
    },
    holdings(filter: TaskFilter = {}) {
      const unchanged = base.holdings(filter);
      if (isUnchanged) return unchanged;
      const counter = new HoldingCounter(unchanged);
      for (const { record, details } of matching(holdingFilter(filter))) {
        counter.add(record, details);
      }
      return counter.all();
    },
  });
}
