import { ListOrder, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { LruCache } from "../../../lib/lru-cache.ts";
import { filterContent } from "../../rows/filter-content.ts";
import { STATUSES } from "./workflow-columns.ts";
import type { WorkflowSelection } from "./workflow-filter.ts";
import type { WorkflowRows } from "./workflow-rows.ts";
import type { WorkflowTimes } from "./workflow-times.ts";

/** Columns of seconds that grow until something happens; lists are sorted by them only as long as that has not. */
export type MeasuredSortKey = "queued_time" | "duration";

/** The statuses in which each of them grows. */
export const GROWING: Readonly<Record<MeasuredSortKey, readonly WorkflowStatus[]>> = {
  queued_time: [WorkflowStatus.PENDING, WorkflowStatus.WAITING],
  duration: [WorkflowStatus.RUNNING],
};

/** Rows that are sorted at most; the cluster of a world never has as many. */
const MOST_ROWS = 50_000;
/** Orders that are cached. */
const CACHED_ORDERS = 4;

export function isMeasured(sort: string): sort is MeasuredSortKey {
  return Object.hasOwn(GROWING, sort);
}

/** Whether statuses are given, and a column grows in each of them. */
export function growsIn(sort: MeasuredSortKey, statuses: readonly WorkflowStatus[] | undefined): boolean {
  return statuses?.every((status) => GROWING[sort].includes(status)) ?? false;
}

/** A row by what lists are sorted by. */
export interface MeasuredRow {
  readonly index: number;
  readonly seconds: number;
  /** Milliseconds since 1970. */
  readonly submit: number;
}

export function measuredRow(index: number, times: WorkflowTimes, sort: MeasuredSortKey): MeasuredRow {
  const { submit, queuedTime, duration = 0 } = times;
  return { index, submit, seconds: sort === "queued_time" ? queuedTime : duration };
}

/** Whether a row comes before another in a list; of equal ones the newer. */
export function isBefore(one: MeasuredRow, other: MeasuredRow, order: ListOrder): boolean {
  if (one.seconds !== other.seconds) {
    return order === ListOrder.ASC ? one.seconds < other.seconds : one.seconds > other.seconds;
  }
  return one.submit > other.submit;
}

/** Reads all rows of a selection in the order of such a column. */
export type MeasuredOrder = (
  selection: WorkflowSelection,
  sort: MeasuredSortKey,
  order: ListOrder,
) => readonly MeasuredRow[];

/** Makes the function that sorts rows that have not ended, which are some thousand at any volume. */
export function createMeasuredOrder({ timesOf }: Pick<WorkflowRows, "timesOf">): MeasuredOrder {
  const ordersOf = new WeakMap<WorkflowSelection["index"], LruCache<readonly MeasuredRow[]>>();

  function sortRows(selection: WorkflowSelection, sort: MeasuredSortKey, order: ListOrder) {
    const { index, keys, from, to } = selection;
    const wanted = [...(keys.status ?? STATUSES.keys())].map((value) => STATUSES[value] as WorkflowStatus);
    if (!growsIn(sort, wanted)) {
      throw new RangeError(`Sorting by ${sort} takes statuses: ${GROWING[sort].join(" or ")}.`);
    }
    const { rank, select } = index.compile(keys);
    const first = rank(from);
    const count = rank(to) - first;
    if (count > MOST_ROWS) throw new RangeError(`${count} workflows are too many to sort by ${sort}.`);
    const rows = Array.from({ length: count }, (_, place) => {
      const row = select(first + place);
      return measuredRow(row, timesOf(row), sort);
    });
    return rows.sort((one, other) => {
      if (one.seconds === other.seconds) return one.index - other.index;
      return isBefore(one, other, order) ? -1 : 1;
    });
  }

  return (selection, sort, order) => {
    const { index, keys, from, to } = selection;
    const content = [sort, order, from, to, filterContent(keys)].join("|");
    const orders = ordersOf.get(index) ?? new LruCache<readonly MeasuredRow[]>(CACHED_ORDERS);
    ordersOf.set(index, orders);
    return orders.getOrCreate(content, () => sortRows(selection, sort, order));
  };
}
