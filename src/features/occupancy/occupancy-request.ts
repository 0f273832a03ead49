import {
  type ListOccupancyParams,
  ListOrder,
  OccupancyColumn,
  OccupancySortKey,
  TaskGroupStatus,
  WorkflowPriority,
} from "@/lib/api/generated.schemas";
import type { FilterChip, FilterField } from "@/lib/filters/filter-types";
import { usableValues } from "@/lib/filters/resolve-chips";
import type { ColumnSort } from "@/lib/list/column-sort";
import { membersOf, sorted, withoutMissing } from "@/lib/list/request-parameters";

/** Which tasks are summed. */
export type OccupancyFilter = Pick<
  ListOccupancyParams,
  "statuses" | "pools" | "users" | "priority" | "platforms" | "tags"
>;

/** Request for the top level without its paging parameters. */
export type OccupancyRequest = Omit<ListOccupancyParams, "offset" | "limit" | "as_of">;

/** The filter of the given chips. Unusable ones are omitted. */
export function occupancyFilter(
  chips: readonly FilterChip[],
  fields: readonly FilterField[],
): OccupancyFilter {
  const values = usableValues(chips, fields);
  return withoutMissing({
    statuses: membersOf(TaskGroupStatus, values.get("status")),
    pools: sorted(values.get("pool")),
    users: sorted(values.get("user")),
    priority: membersOf(WorkflowPriority, values.get("priority")),
    platforms: sorted(values.get("platform")),
    tags: sorted(values.get("tag")),
  });
}

/** The column that rows are expanded by unless the URL says otherwise. */
export const DEFAULT_CHILDREN: Readonly<Record<OccupancyColumn, OccupancyColumn>> = {
  pool: OccupancyColumn.user,
  user: OccupancyColumn.pool,
  priority: OccupancyColumn.pool,
  platform: OccupancyColumn.user,
};

/** What the server sorts by, by the id of a column of the table. */
export const SORT_KEYS: Readonly<Record<string, OccupancySortKey>> = {
  name: OccupancySortKey.key,
  gpu: OccupancySortKey.gpu,
  // A share is larger where there are more GPUs.
  share: OccupancySortKey.gpu,
  spare: OccupancySortKey.low_gpu,
  waiting: OccupancySortKey.waiting_gpu,
  tasks: OccupancySortKey.tasks,
  workflows: OccupancySortKey.workflows,
  cpu: OccupancySortKey.cpu,
  memory: OccupancySortKey.memory,
  storage: OccupancySortKey.storage,
};

export interface OccupancyQuestion {
  readonly filter: OccupancyFilter;
  readonly groupBy: OccupancyColumn;
  readonly thenBy: OccupancyColumn;
  /** Null for the default, most GPUs first. */
  readonly sort: ColumnSort | null;
}

/** Request for the rows of the top level. */
export function occupancyRequest({ filter, groupBy, thenBy, sort }: OccupancyQuestion): OccupancyRequest {
  return { group_by: groupBy, then_by: thenBy, ...filter, ...sortRequest(sort) };
}

/** Request for the rows below the one with this key. */
export function childRequest(
  { filter, groupBy, thenBy, sort }: OccupancyQuestion,
  key: string,
): OccupancyRequest {
  return { group_by: thenBy, ...within(filter, groupBy, key), ...sortRequest(sort) };
}

function sortRequest(sort: ColumnSort | null): Pick<OccupancyRequest, "sort" | "order"> {
  const key = sort === null ? undefined : SORT_KEYS[sort.column];
  if (key === undefined || sort === null) return {};
  return { sort: key, order: sort.direction === "ascending" ? ListOrder.ASC : ListOrder.DESC };
}

/**
 * The filter of what the entry of a key sums. A pool has one platform, so that its entry needs no filter by platform.
 */
export function within(filter: OccupancyFilter, column: OccupancyColumn, key: string): OccupancyFilter {
  switch (column) {
    case OccupancyColumn.pool: {
      const { platforms: _, ...others } = filter;
      return { ...others, pools: [key] };
    }
    case OccupancyColumn.user:
      return { ...filter, users: [key] };
    case OccupancyColumn.priority:
      return { ...filter, priority: membersOf(WorkflowPriority, [key]) };
    default:
      return { ...filter, platforms: [key] };
  }
}
