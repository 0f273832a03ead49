import { ListOrder, WorkflowSortKey } from "../../lib/api/generated.schemas.ts";
import type { LiveRows } from "../generators/workflow/live-job.ts";
import {
  isBefore,
  isMeasured,
  type MeasuredOrder,
  type MeasuredSortKey,
  measuredRow,
} from "../generators/workflow/measured-order.ts";
import type { WorkflowSelection } from "../generators/workflow/workflow-filter.ts";
import { recordLabels } from "../generators/workflow/workflow-labels.ts";
import type { CountColumn, WorkflowPages } from "../generators/workflow/workflow-pages.ts";
import type { WorkflowRecord } from "../generators/workflow/workflow-record.ts";
import type { Splice } from "./splices.ts";

/** What counts a row in the columns by which rows are counted or sorted. */
export function labelsOf(record: WorkflowRecord, column: CountColumn): readonly string[] {
  return recordLabels(record, column).filter((label) => label !== undefined);
}

/** The labels of counts in their order, with those that only added rows have. */
export function withLabels(
  counts: Readonly<Record<string, number>>,
  records: readonly WorkflowRecord[],
  column: CountColumn,
): readonly string[] {
  const known = Object.keys(counts);
  const added = new Set(records.flatMap((record) => labelsOf(record, column)));
  for (const label of known) added.delete(label);
  if (added.size === 0) return known;
  // Pools and users are in the order of their names, tags in that of the config.
  return column === "tag" ? [...known, ...added] : [...known, ...added].sort();
}

export interface SpliceOptions {
  readonly pages: WorkflowPages;
  readonly selection: WorkflowSelection;
  readonly sort: WorkflowSortKey;
  readonly order: ListOrder;
  readonly live: Pick<LiveRows, "firstBefore">;
  /** The rows of the list, where it is sorted by seconds. */
  readonly measure: MeasuredOrder;
}

/** Rows as additions to a list that is sorted by seconds. */
function measuredSplices(
  records: readonly WorkflowRecord[],
  sort: MeasuredSortKey,
  { selection, order, measure }: SpliceOptions,
): readonly Splice[] {
  const rows = measure(selection, sort, order);
  return records
    .map(({ index, times }) => measuredRow(index, times, sort))
    .sort((one, other) => (isBefore(one, other, order) ? -1 : isBefore(other, one, order) ? 1 : 0))
    .map((own) => {
      const next = rows.findIndex((row) => isBefore(own, row, order));
      return { at: next < 0 ? rows.length : next, added: 1, row: own.index };
    });
}

/** Rows as additions to a list in the given order. @param records the latest first. */
export function workflowSplices(
  records: readonly WorkflowRecord[],
  options: SpliceOptions,
): readonly Splice[] {
  const { pages, selection, sort, order, live } = options;
  if (isMeasured(sort)) return measuredSplices(records, sort, options);
  const isAscending = order === ListOrder.ASC;
  const splice = ({ index }: WorkflowRecord, at: number): Splice => ({ at, added: 1, row: index });
  /** How many rows of the list have arrived since, all of them or those with that label. */
  const since = ({ times }: WorkflowRecord, label?: string): number => {
    const column = sort === WorkflowSortKey.submit_time ? undefined : sort;
    return pages.countBefore(selection, live.firstBefore(times.submit), column, label);
  };
  if (sort === WorkflowSortKey.submit_time) {
    if (!isAscending) return records.map((record) => splice(record, since(record)));
    const total = pages.count(selection);
    return records.map((record) => splice(record, total - since(record))).toReversed();
  }
  const counts = pages.countBy(sort, selection);
  const known = withLabels(counts, records, sort);
  const labels = isAscending ? known : known.toReversed();
  // Without pools there is no label, and one section holds all.
  if (labels.length === 0) return records.map((record) => splice(record, since(record)));
  const splices: Splice[] = [];
  let start = 0;
  for (const label of labels) {
    for (const record of records) {
      if (labelsOf(record, sort).includes(label)) splices.push(splice(record, start + since(record, label)));
    }
    start += counts[label] ?? 0;
  }
  return splices;
}
