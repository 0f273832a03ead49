import type { MockPatterns } from "../../seed/types.ts";
import { type GroupCount, GroupCounter } from "../group-counter.ts";
import type { PoolValues } from "./pool-values.ts";
import type { WorkflowSelection } from "./workflow-filter.ts";
import { labeledColumns } from "./workflow-labels.ts";
import type { CountColumn } from "./workflow-pages.ts";

/** Makes the function that counts the rows of a selection by the values of some columns, at a cost that no number of rows changes. */
export function createWorkflowCounts(
  patterns: MockPatterns,
  pools: PoolValues,
): (columns: readonly CountColumn[], selection: WorkflowSelection) => readonly GroupCount<CountColumn>[] {
  const labeled = labeledColumns(patterns, pools);
  return (columns, { index, keys, from, to }) => {
    const counter = new GroupCounter(columns);
    const wanted = columns.map((column) => labeled[column]);
    const keyColumns = wanted.map(({ column }) => column);
    for (const { values, count } of index.countValues(keys, { from, to }, keyColumns)) {
      counter.add(
        wanted.map(({ labelsOf }, place) => labelsOf(values[place] as number)),
        count,
      );
    }
    return counter.groups();
  };
}
