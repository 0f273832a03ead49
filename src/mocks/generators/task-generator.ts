import {
  ListOrder,
  type ListTaskEntry,
  type TaskDetail,
  type TaskSummaryColumn,
} from "../../lib/api/generated.schemas.ts";
import type { TaskPatterns } from "../seed/task-patterns.ts";
import type { Summary } from "./group-counter.ts";
import { requireCount } from "./require-count.ts";
import { attemptDuration, renderTaskEntry } from "./task/render-task-entry.ts";
import { createTaskFilterReader, type TaskFilter, type TaskSelection } from "./task/task-filter.ts";
import { type Holding, holdingFilter, sumHoldings } from "./task/task-holdings.ts";
import { taskEnvironment, taskRecipe } from "./task/task-recipe.ts";
import { createTaskCounts } from "./task/task-summary.ts";
import { filledEnvironment, tokenFiller } from "./task/task-tokens.ts";
import { dashboardAddress } from "./workflow/workflow-addresses.ts";
import { findTask, type GroupPlan, taskName } from "./workflow/workflow-groups.ts";
import type { PlannedGroup } from "./workflow/workflow-plans.ts";
import type { WorkflowRecord } from "./workflow/workflow-record.ts";
import { createWorkflowRows, type WorkflowRowsOptions } from "./workflow/workflow-rows.ts";
import type { Page } from "./workflow-generator.ts";

export type { TaskFilter } from "./task/task-filter.ts";

/** Those of the workflow generator of the same world, and what its index was made with. */
export interface TaskGeneratorOptions extends WorkflowRowsOptions {
  /** Those of `patterns` by default. */
  readonly taskPatterns?: TaskPatterns;
}

export interface TaskPageQuery {
  readonly filter?: TaskFilter;
  /** Order of the workflows; DESC by default, the newest first. */
  readonly order?: ListOrder;
  /** Matching tasks to pass over; 0 by default. */
  readonly offset?: number;
  /** 20 by default. */
  readonly limit?: number;
}

/**
 * The tasks of all workflows of a world, without storage: one list row for each task, by its last attempt; those of
 * one workflow in the order of its groups. What became of a task follows from key columns of its workflow, so that
 * totals are exact and pages cost the same at any depth, however many workflows there are.
 */
export interface TaskGenerator {
  /** How many tasks all workflows have. */
  readonly total: number;
  /**
   * One attempt of a task, whole.
   * @param workflow whole name.
   * @param retryId the last attempt by default.
   * @returns null when there is no such workflow, task or attempt.
   */
  generate(workflow: string, task: string, retryId?: number): TaskDetail | null;
  /** The same by the workflow's index. @throws RangeError unless `index` is an integer from 0 to workflows − 1. */
  generateAt(index: number, task: string, retryId?: number): TaskDetail | null;
  /** List rows, newest workflow first; empty past the end. @throws RangeError unless both are integers ≥ 0. */
  generatePage(offset: number, limit: number, filter?: TaskFilter): Page<ListTaskEntry>;
  /** List rows in either order. @throws RangeError like `generatePage`. */
  page(query: TaskPageQuery): Page<ListTaskEntry>;
  /** Exact number of matching tasks. */
  count(filter?: TaskFilter): number;
  /** Exact numbers by the values of some columns, without zeros; a task without a pool has no value there. */
  summarize(columns: readonly TaskSummaryColumn[], filter?: TaskFilter): Summary<TaskSummaryColumn>;
  /**
   * What tasks request by pool, user and priority; those that hold nodes unless the filter has statuses or ends.
   * @throws RangeError for a status in which tasks have ended, without `endedAfter`.
   */
  holdings(filter?: TaskFilter): readonly Holding[];
}

/** Makes the tasks of a world. */
export function createTaskGenerator(options: TaskGeneratorOptions): TaskGenerator {
  const { patterns, volume, now, index, taskPatterns = patterns.tasks } = options;
  const rows = createWorkflowRows(options);
  const select = createTaskFilterReader(rows, index, { patterns, now, pools: volume.pools });
  const countGroups = createTaskCounts({ patterns, pools: rows.placement, select });

  function detail(row: WorkflowRecord, name: string, retryId?: number): TaskDetail | null {
    const found = findTask(rows.groups(row), name);
    if (found === null) return null;
    const { group, task } = found;
    const attempts = rows.attempts(row, group, task);
    const attempt = attempts[retryId ?? attempts.length - 1];
    if (attempt === undefined) return null;
    const plan = index.plans.at(row.plan);
    const planned = { ...(plan.groups[group.position] as PlannedGroup), resources: group.resources };
    const recipe = taskRecipe(
      planned,
      patterns.images,
      taskPatterns,
      index.plans.recipeStream(row.plan, group.position),
    );
    const inputs = planned.upstream.map((other) => taskName(plan.groups[other] as PlannedGroup, 0));
    const fill = tokenFiller({ workflow: row.name, inputs });
    const whole: TaskDetail = {
      ...attempt,
      workflow_id: row.name,
      task_name: name,
      group_name: group.name,
      ...group.resources,
      image: recipe.image,
      command: recipe.command.map(fill),
      args: recipe.args.map(fill),
      env: filledEnvironment(taskEnvironment(planned, task, taskPatterns), fill),
    };
    const duration = attemptDuration(attempt, now);
    if (attempt.node_name !== undefined) whole.node = attempt.node_name;
    if (duration !== undefined) {
      whole.duration = duration;
      whole.dashboard_url = dashboardAddress(patterns.workflows.backend, attempt.task_uuid);
    }
    return whole;
  }

  /** A row's wanted tasks, to be shown one by one. */
  function openRow(rowIndex: number, selection: TaskSelection) {
    const row = rows.record(rowIndex);
    const groups = rows.groups(row);
    const tasks = selection.tasksOf(row, index.keysAt(rowIndex).pool);
    const show = (place: number): ListTaskEntry => {
      const task = tasks[place] as number;
      const group = groups.findLast(({ firstTask }) => firstTask <= task) as GroupPlan;
      const attempt = rows.attempts(row, group, task - group.firstTask).at(-1);
      if (attempt === undefined) throw new Error(`Task ${task} of ${row.name} has no attempt.`);
      return renderTaskEntry(row, group, attempt, patterns, now);
    };
    return { rowIndex, count: tasks.length, show };
  }

  function page({ filter = {}, order = ListOrder.DESC, offset = 0, limit = 20 }: TaskPageQuery) {
    requireCount("offset", offset);
    requireCount("limit", limit);
    const selection = select(filter);
    const weighted = selection.index.compileWeighted(selection.keys, selection.weight);
    const first = weighted.rank(selection.from);
    const total = weighted.rank(selection.to) - first;
    const isReversed = order === ListOrder.ASC;
    const entries: ListTaskEntry[] = [];
    let open: ReturnType<typeof openRow> | undefined;
    for (let place = offset; place < Math.min(offset + limit, total); place += 1) {
      const part = weighted.select(first + (isReversed ? total - 1 - place : place));
      if (part === null) break;
      if (open?.rowIndex !== part.index) open = openRow(part.index, selection);
      // The oldest workflow may come first, but its tasks stay in their order.
      entries.push(open.show(isReversed ? open.count - 1 - part.place : part.place));
    }
    return { entries, total };
  }

  function count(filter: TaskFilter = {}): number {
    const selection = select(filter);
    const { rank } = selection.index.compileWeighted(selection.keys, selection.weight);
    return rank(selection.to) - rank(selection.from);
  }

  return Object.freeze({
    get total() {
      return count();
    },
    generate(workflow: string, task: string, retryId?: number) {
      const found = rows.names.indexOf(workflow);
      return found === null ? null : detail(rows.record(found), task, retryId);
    },
    generateAt: (row: number, task: string, retryId?: number) => detail(rows.record(row), task, retryId),
    generatePage: (offset: number, limit: number, filter?: TaskFilter) => page({ offset, limit, filter }),
    page,
    count,
    summarize: (columns: readonly TaskSummaryColumn[], filter: TaskFilter = {}) => ({
      total: count(filter),
      groups: countGroups(columns, filter),
    }),
    holdings(filter: TaskFilter = {}) {
      const wanted = holdingFilter(filter);
      return sumHoldings(select(wanted), wanted, rows, index);
    },
  });
}
