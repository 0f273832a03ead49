import { type PoolPage, PoolStatus } from "../../../lib/api/generated.schemas.ts";
import type { PoolFilter, PoolSelection } from "./pool-selection.ts";

/** The order of the groups. */
const STATUSES = [PoolStatus.ONLINE, PoolStatus.MAINTENANCE, PoolStatus.OFFLINE] as const;

interface Range {
  readonly offset: number;
  readonly limit: number;
}

/**
 * The pools [offset, offset + limit) of a filter, those of one status after those of another, and how many each has:
 * the selections of the filter with each status, one after the other.
 *
 * @param rowsOf the pools of a range of a selection in the requested order
 */
export function groupByStatus(
  select: (filter: PoolFilter) => PoolSelection,
  filter: PoolFilter,
  { offset, limit }: Range,
  rowsOf: (group: PoolSelection, range: Range) => readonly number[],
): { rows: readonly number[]; by_status: NonNullable<PoolPage["by_status"]> } {
  const by_status = { ONLINE: 0, MAINTENANCE: 0, OFFLINE: 0 };
  const rows: number[] = [];
  let start = 0;
  for (const status of STATUSES) {
    if (filter.statuses?.includes(status) === false) continue;
    const group = select({ ...filter, statuses: [status] });
    by_status[status] = group.total;
    const first = Math.max(0, offset - start);
    const count = Math.min(group.total - first, limit - rows.length);
    if (count > 0) rows.push(...rowsOf(group, { offset: first, limit: count }));
    start += group.total;
  }
  return { rows, by_status };
}
