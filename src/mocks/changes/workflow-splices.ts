import { ListOrder, WorkflowSortKey, WorkflowStatus } from "../../lib/api/generated.schemas.ts";
import { STATUSES, type WorkflowColumn } from "../generators/workflow/workflow-columns.ts";
import type { WorkflowFilter, WorkflowSelection } from "../generators/workflow/workflow-filter.ts";
import { recordLabels } from "../generators/workflow/workflow-labels.ts";
import type { CountColumn, WorkflowPages } from "../generators/workflow/workflow-pages.ts";
import type { WorkflowRecord } from "../generators/workflow/workflow-record.ts";
import type { WorkflowIndex, WorkflowRows } from "../generators/workflow/workflow-rows.ts";
import { matchesSubmitted } from "./match-submitted.ts";
import { type OrderedChanges, recordOfSubmitted } from "./ordered-changes.ts";
import type { Splice } from "./splices.ts";
import type { WorkflowChanges } from "./workflow-changes.ts";

const CANCELED = STATUSES.indexOf(WorkflowStatus.FAILED_CANCELED);

/** A row that a change takes out of a list or puts into it. */
export interface Move {
  /** The row as it was where it leaves, as it is now where it joins. */
  readonly record: WorkflowRecord;
  readonly joins: boolean;
  readonly isSubmitted: boolean;
}

/** Whether a selection holds row `index`, with that value of the column `status`. */
export function holdsRow(
  { keys, from, to }: WorkflowSelection,
  index: number,
  values: Readonly<Record<WorkflowColumn, number>>,
): boolean {
  if (index < from || index >= to) return false;
  return (Object.keys(keys) as WorkflowColumn[]).every((column) => keys[column]?.has(values[column]) ?? true);
}

export interface MoveOptions {
  readonly changes: WorkflowChanges;
  readonly index: WorkflowIndex;
  readonly rows: Pick<WorkflowRows, "record">;
}

/** The rows that the changes take out of a list and put into it, newest first; a row that only changes does both. */
export function movesOf(
  { changes, index, rows }: MoveOptions,
  { canceled, submitted }: OrderedChanges,
  filter: WorkflowFilter,
  selection: WorkflowSelection,
): readonly Move[] {
  const moves: Move[] = [];
  for (const submission of submitted) {
    const record = recordOfSubmitted(changes, submission);
    if (matchesSubmitted(submission, record, filter)) moves.push({ record, joins: true, isSubmitted: true });
  }
  for (const { index: row } of canceled) {
    const values = index.keysAt(row);
    const wasThere = holdsRow(selection, row, values);
    const isThere = holdsRow(selection, row, { ...values, status: CANCELED });
    if (!wasThere && !isThere) continue;
    const record = rows.record(row);
    const now = { ...record, status: WorkflowStatus.FAILED_CANCELED };
    // In this order, a row that leaves and joins at the same position stays there.
    if (isThere) moves.push({ record: now, joins: true, isSubmitted: false });
    if (wasThere) moves.push({ record, joins: false, isSubmitted: false });
  }
  return moves;
}

/** What counts a row in the columns by which rows are counted or sorted. */
export function labelsOf(record: WorkflowRecord, column: CountColumn): readonly string[] {
  return recordLabels(record, column).filter((label) => label !== undefined);
}

/** The labels of counts in their order, with those that only changed rows have. */
export function withLabels(
  counts: Readonly<Record<string, number>>,
  moves: readonly Move[],
  column: CountColumn,
): readonly string[] {
  const known = Object.keys(counts);
  const added = new Set(moves.flatMap(({ record }) => labelsOf(record, column)));
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
}

/** The changes as splices of the list in the given order. */
export function workflowSplices(
  moves: readonly Move[],
  { pages, selection, sort, order }: SpliceOptions,
): readonly Splice[] {
  const isAscending = order === ListOrder.ASC;
  const splice = ({ record, joins }: Move, at: number): Splice => ({
    at,
    removed: joins ? 0 : 1,
    added: joins ? 1 : 0,
    row: record.index,
  });
  const before = ({ record, isSubmitted }: Move, label?: string): number => {
    if (isSubmitted) return 0;
    const column = sort === WorkflowSortKey.submit_time ? undefined : sort;
    return pages.countBefore(selection, record.index, column, label);
  };
  if (sort === WorkflowSortKey.submit_time) {
    if (!isAscending) return moves.map((move) => splice(move, before(move)));
    const total = pages.count(selection);
    return moves.map((move) => splice(move, total - before(move) - (move.joins ? 0 : 1))).toReversed();
  }
  const counts = pages.countBy(sort, selection);
  const known = withLabels(counts, moves, sort);
  const labels = isAscending ? known : known.toReversed();
  // Without pools there is no label, and one section holds all.
  if (labels.length === 0) return moves.map((move) => splice(move, before(move)));
  const splices: Splice[] = [];
  let start = 0;
  for (const label of labels) {
    for (const move of moves) {
      if (labelsOf(move.record, sort).includes(label))
        splices.push(splice(move, start + before(move, label)));
    }
    start += counts[label] ?? 0;
  }
  return splices;
}
