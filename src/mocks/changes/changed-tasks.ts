import {
  ListOrder,
  type ListTaskEntry,
  type TaskDetail,
  type TaskGroupStatus,
  type TaskSummaryColumn,
} from "../../lib/api/generated.schemas.ts";
import { LruCache } from "../../lib/lru-cache.ts";
import { GroupCounter, type Summary } from "../generators/group-counter.ts";
import { attemptDuration, renderTaskEntry } from "../generators/task/render-task-entry.ts";
import {
  createTaskFilterReader,
  type TaskFilter,
  type TaskSelection,
} from "../generators/task/task-filter.ts";
import type { TaskGenerator, TaskGeneratorOptions, TaskPageQuery } from "../generators/task-generator.ts";
import { statusOf } from "../generators/workflow/task-state.ts";
import { type GroupPlan, taskStatesOf } from "../generators/workflow/workflow-groups.ts";
import { recordLabels } from "../generators/workflow/workflow-labels.ts";
import type { WorkflowRecord } from "../generators/workflow/workflow-record.ts";
import { createWorkflowRows } from "../generators/workflow/workflow-rows.ts";
import type { Page } from "../generators/workflow-generator.ts";
import { cancelAttempt, cancelRecord, cancelStates } from "./canceled-workflow.ts";
import { isNonsense } from "./changed-workflows.ts";
import { matchesSubmitted } from "./match-submitted.ts";
import { CACHED_LISTS, createOrderedChanges, listKey, recordOfSubmitted } from "./ordered-changes.ts";
import { changedTotal, piecesOf, type Splice } from "./splices.ts";
import { type SubmittedWorkflow, submittedTask } from "./submitted-workflow.ts";
import { FIRST_SUBMITTED, type WorkflowChanges } from "./workflow-changes.ts";
import { holdsRow } from "./workflow-splices.ts";

/** The options of `base`, which the changes are applied to. */
export interface ChangedTasksOptions extends TaskGeneratorOptions {
  readonly base: TaskGenerator;
  readonly changes: WorkflowChanges;
}

/** The matching tasks of a row. */
interface MatchingTasks {
  readonly record: WorkflowRecord;
  readonly statuses: readonly TaskGroupStatus[];
}

/** The matching tasks of a changed row, rendered one by one. */
interface RowTasks extends MatchingTasks {
  show(place: number): ListTaskEntry;
}

interface ChangedList {
  readonly splices: readonly Splice[];
  readonly tasks: ReadonlyMap<number, RowTasks>;
  /** Matching tasks of the unchanged list. */
  readonly total: number;
}

/** The tasks of a world with its changes, as `createChangedWorkflows` has them. */
export function createChangedTasks(options: ChangedTasksOptions): TaskGenerator {
  const { base, changes, seed, patterns, volume, now, index } = options;
  const rows = createWorkflowRows(options);
  const select = createTaskFilterReader(rows, index, { patterns, pools: volume.pools });
  const ordered = createOrderedChanges(changes, volume.workflows);
  const lists = new LruCache<ChangedList>(CACHED_LISTS);

  function detailAt(row: number, task: string, retryId?: number): TaskDetail | null {
    const submission = row < FIRST_SUBMITTED ? undefined : changes.submittedAt(row);
    const cancellation = changes.cancellations.get(row);
    const attempt =
      submission === undefined
        ? base.generateAt(row, task, retryId)
        : (retryId ?? 0) === 0
          ? submittedTask(seed, submission, task)
          : null;
    if (attempt === null || cancellation === undefined) return attempt;
    const canceled = cancelAttempt(attempt, cancellation.at);
    const duration = attemptDuration(canceled, now);
    return duration === undefined ? canceled : { ...canceled, duration };
  }

  function tasksOfSubmitted(
    submission: SubmittedWorkflow,
    selection: TaskSelection,
    filter: TaskFilter,
  ): RowTasks {
    const record = recordOfSubmitted(changes, submission);
    const { statuses: _, nodes: __, workflow, ...ofWorkflow } = filter;
    const isWanted =
      matchesSubmitted(submission, record, ofWorkflow) &&
      (workflow === undefined || workflow === record.name);
    const details = (isWanted ? submission.draft.groups : [])
      .flatMap(({ tasks }) => tasks.map(({ name }) => detailAt(submission.index, name) as TaskDetail))
      .filter(({ status }) => selection.acceptsOffNode(status));
    return {
      record,
      statuses: details.map(({ status }) => status),
      show(place) {
        const detail = details[place] as TaskDetail;
        const { gpu, cpu, memory, storage } = detail;
        const group = { name: detail.group_name, resources: { gpu, cpu, memory, storage } };
        return renderTaskEntry(record, group, detail, patterns, now);
      },
    };
  }

  function tasksOfCanceled(row: number, at: number, selection: TaskSelection, pool: number): RowTasks {
    const record = rows.record(row);
    const states = cancelStates(taskStatesOf(record, index.states));
    const tasks = selection.tasksOf(record, pool, states);
    const canceled: WorkflowRecord = cancelRecord(record, at);
    return {
      record: canceled,
      statuses: tasks.map((task) => statusOf(states[task] as number)),
      show(place) {
        const task = tasks[place] as number;
        const group = rows.groups(record).findLast(({ firstTask }) => firstTask <= task) as GroupPlan;
        const attempt = rows.attempts(record, group, task - group.firstTask).at(-1);
        if (attempt === undefined) throw new Error(`Task ${task} of ${record.name} has no attempt.`);
        return renderTaskEntry(canceled, group, cancelAttempt(attempt, at), patterns, now);
      },
    };
  }

  function changedList(filter: TaskFilter, order: ListOrder): ChangedList {
    const selection = select(filter);
    const weighted = index.compileWeighted(selection.keys, selection.weight);
    const first = weighted.rank(selection.from);
    const total = weighted.rank(selection.to) - first;
    const isReversed = order === ListOrder.ASC;
    const splices: Splice[] = [];
    const tasks = new Map<number, RowTasks>();
    function add(row: number, before: number, removed: number, own: RowTasks | undefined): void {
      const added = own?.statuses.length ?? 0;
      if (added === 0 && removed === 0) return;
      if (own) tasks.set(row, own);
      splices.push({ at: isReversed ? total - before - removed : before, removed, added, row });
    }
    const { submitted, canceled } = ordered();
    for (const submission of submitted)
      add(submission.index, 0, 0, tasksOfSubmitted(submission, selection, filter));
    // The status of a canceled workflow does not decide which of its tasks match: each has its own.
    const { status: _, ...keys } = selection.keys;
    for (const { index: row, cancellation } of canceled) {
      const values = index.keysAt(row);
      if (!holdsRow({ ...selection, keys }, row, values)) continue;
      const own = tasksOfCanceled(row, cancellation.at, selection, values.pool);
      add(row, weighted.rank(row) - first, weighted.weightAt(row), own);
    }
    return { splices: isReversed ? splices.toReversed() : splices, tasks, total };
  }
  const listOf = (filter: TaskFilter, order: ListOrder) =>
    lists.getOrCreate(listKey(changes, filter, order), () => changedList(filter, order));

  function page(query: TaskPageQuery): Page<ListTaskEntry> {
    if (changes.isEmpty || isNonsense(query)) return base.page(query);
    const { filter = {}, order = ListOrder.DESC, offset = 0, limit = 20 } = query;
    const { splices, tasks, total } = listOf(filter, order);
    const entries = piecesOf(splices, total, offset, limit).flatMap((piece) => {
      if (piece.kind === "base")
        return base.page({ ...query, offset: piece.offset, limit: piece.limit }).entries;
      const own = tasks.get(piece.row) as RowTasks;
      return Array.from({ length: piece.to - piece.from }, (_, place) => own.show(piece.from + place));
    });
    return { entries, total: changedTotal(splices, total) };
  }
  function count(filter: TaskFilter = {}): number {
    if (changes.isEmpty) return base.count(filter);
    const { splices, total } = listOf(filter, ListOrder.DESC);
    return changedTotal(splices, total);
  }

  /** The matching tasks that a canceled row had before. */
  function tasksBefore(row: number, selection: TaskSelection): MatchingTasks {
    const record = rows.record(row);
    const states = taskStatesOf(record, index.states);
    const tasks = selection.tasksOf(record, index.keysAt(row).pool, states);
    return { record, statuses: tasks.map((task) => statusOf(states[task] as number)) };
  }
  function summarize(
    columns: readonly TaskSummaryColumn[],
    filter: TaskFilter = {},
  ): Summary<TaskSummaryColumn> {
    const unchanged = base.summarize(columns, filter);
    if (changes.isEmpty) return unchanged;
    const counter = new GroupCounter(columns, unchanged.groups);
    const count = ({ record, statuses }: MatchingTasks, times: 1 | -1) => {
      for (const status of statuses) {
        counter.add(
          columns.map((column) => (column === "status" ? [status] : recordLabels(record, column))),
          times,
        );
      }
    };
    const selection = select(filter);
    const { splices, tasks, total } = listOf(filter, ListOrder.DESC);
    for (const { row, removed } of splices) {
      if (removed > 0) count(tasksBefore(row, selection), -1);
      const own = tasks.get(row);
      if (own) count(own, 1);
    }
    return { total: changedTotal(splices, total), groups: counter.groups() };
  }

  return Object.freeze({
    get total() {
      return count();
    },
    generate(workflow: string, task: string, retryId?: number) {
      const submission = changes.submitted.get(workflow);
      const found = submission?.index ?? rows.names.indexOf(workflow);
      return found === null ? null : detailAt(found, task, retryId);
    },
    generateAt: detailAt,
    generatePage: (offset: number, limit: number, filter?: TaskFilter) => page({ offset, limit, filter }),
    page,
    count,
    summarize,
  });
}
