import { OccupancyColumn, TaskGroupStatus, WorkflowPriority } from "@/lib/api/generated.schemas";
import { listHref, poolHref } from "@/lib/hrefs/list-href";
import { HOLDING_STATUSES } from "./occupancy-filters";
import type { OccupancyFilter } from "./occupancy-request";

/** What the numbers of a row, or of all of them, open; undefined where no list has that same total. */
export interface OccupancyHrefs {
  /** The tasks that are summed. */
  readonly tasks: string | undefined;
  /** Those on spare capacity. */
  readonly spare: string | undefined;
  /** The tasks that wait for nodes. */
  readonly waiting: string | undefined;
}

/** The list of the tasks that a filter sums; undefined by platform, which that list knows nothing of. */
function tasksHref({ statuses, pools, users, priority, platforms, tags }: OccupancyFilter) {
  if (platforms !== undefined) return undefined;
  return listHref("/tasks", {
    status: statuses ?? HOLDING_STATUSES,
    pool: pools,
    user: users,
    priority,
    tag: tags,
  });
}

/** What the sums of a filter open. @param filter from `within` for that of a row. */
export function occupancyHrefs(filter: OccupancyFilter): OccupancyHrefs {
  const { priority = [WorkflowPriority.LOW] } = filter;
  return {
    tasks: tasksHref(filter),
    // The tasks of another priority are not among those that are summed.
    spare: priority.includes(WorkflowPriority.LOW)
      ? tasksHref({ ...filter, priority: [WorkflowPriority.LOW] })
      : undefined,
    waiting: tasksHref({ ...filter, statuses: [TaskGroupStatus.SCHEDULING] }),
  };
}

/** What a row opens: the page of a pool, or the tasks of anything else. */
export function rowHref(
  column: OccupancyColumn,
  key: string,
  { tasks }: Pick<OccupancyHrefs, "tasks">,
): string | undefined {
  return column === OccupancyColumn.pool ? poolHref(key) : tasks;
}
