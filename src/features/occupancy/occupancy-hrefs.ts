import { HOLDING_STATUSES } from "@/components/status/unfinished-statuses";
import { OccupancyColumn, TaskGroupStatus, WorkflowPriority } from "@/lib/api/generated.schemas";
import { listHref, poolHref } from "@/lib/hrefs/list-href";
import type { OccupancyFilter } from "./occupancy-request";

/** What the numbers of a row, or of all of them, open; undefined where no list has that same total. */
export interface OccupancyHrefs {
  /** The workflows of the tasks that are summed. */
  readonly workflows: string | undefined;
  /** The tasks that are summed. */
  readonly tasks: string | undefined;
  /** Those on spare capacity. */
  readonly spare: string | undefined;
  /** The tasks that wait for nodes. */
  readonly waiting: string | undefined;
}

/** The list of the tasks that a filter sums, or of their workflows; undefined by platform, which no such list knows. */
function sumHref(
  path: "/tasks" | "/workflows",
  { statuses = [...HOLDING_STATUSES], pools, users, priority, platforms, tags }: OccupancyFilter,
): string | undefined {
  if (platforms !== undefined) return undefined;
  const filters = { pool: pools, user: users, priority, tag: tags };
  return listHref(path, { [path === "/tasks" ? "status" : "task-status"]: statuses, ...filters });
}

/** What the sums of a filter open. @param filter from `within` for that of a row. */
export function occupancyHrefs(filter: OccupancyFilter): OccupancyHrefs {
  const { priority = [WorkflowPriority.LOW] } = filter;
  return {
    workflows: sumHref("/workflows", filter),
    tasks: sumHref("/tasks", filter),
    // The tasks of another priority are not among those that are summed.
    spare: priority.includes(WorkflowPriority.LOW)
      ? sumHref("/tasks", { ...filter, priority: [WorkflowPriority.LOW] })
      : undefined,
    waiting: sumHref("/tasks", { ...filter, statuses: [TaskGroupStatus.SCHEDULING] }),
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
