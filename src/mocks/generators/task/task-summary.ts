import type { TaskGroupStatus, TaskSummaryColumn } from "../../../lib/api/generated.schemas.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { type GroupCount, GroupCounter } from "../group-counter.ts";
import type { PoolValues } from "../workflow/pool-values.ts";
import { TASK_STATUSES } from "../workflow/task-state.ts";
import { labeledColumns } from "../workflow/workflow-labels.ts";
import type { TaskFilter, TaskSelection } from "./task-filter.ts";

export interface TaskCountsOptions {
  readonly patterns: MockPatterns;
  readonly pools: PoolValues;
  readonly select: (filter: TaskFilter) => TaskSelection;
}

/**
 * Makes the function that counts matching tasks by the values of some columns. All columns but the status are those of
 * the workflow; by status there is a pass over the slot tables for each.
 */
export function createTaskCounts({
  patterns,
  pools,
  select,
}: TaskCountsOptions): (
  columns: readonly TaskSummaryColumn[],
  filter: TaskFilter,
) => readonly GroupCount<TaskSummaryColumn>[] {
  const labeled = labeledColumns(patterns, pools);
  return (columns, filter) => {
    const counter = new GroupCounter(columns);
    const ofWorkflow = columns.filter((column) => column !== "status");
    const keyColumns = ofWorkflow.map((column) => labeled[column].column);
    /** @param status the only one that `wanted` accepts, where tasks are counted by it. */
    const addTasks = (wanted: TaskFilter, status?: TaskGroupStatus) => {
      const { index, keys, from, to, weight } = select(wanted);
      for (const { values, count } of index.countValues(keys, { from, to }, keyColumns, weight)) {
        const labels = columns.map((column) => {
          if (column === "status") return [status];
          return labeled[column].labelsOf(values[ofWorkflow.indexOf(column)] as number);
        });
        counter.add(labels, count);
      }
    };
    if (ofWorkflow.length === columns.length) addTasks(filter);
    else {
      const statuses = new Set(filter.statuses ?? TASK_STATUSES);
      for (const status of statuses) addTasks({ ...filter, statuses: [status] }, status);
    }
    return counter.groups();
  };
}
