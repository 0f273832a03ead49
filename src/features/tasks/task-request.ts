import {
  type GetTaskSummaryParams,
  ListOrder,
  type ListTasksParams,
  TaskGroupStatus,
  WorkflowPriority,
} from "@/lib/api/generated.schemas";
import { resolveDateRange } from "@/lib/filters/date-range";
import { endedField } from "@/lib/filters/ended-filter";
import type { FilterChip, FilterField } from "@/lib/filters/filter-types";
import { usableValues } from "@/lib/filters/resolve-chips";
import type { TimeOrder } from "@/lib/list/list-order";
import { membersOf, sorted, withoutMissing } from "@/lib/list/request-parameters";

/** Request for the list without its paging parameters. */
export type TaskRequest = Omit<ListTasksParams, "offset" | "limit">;

/**
 * Request for the given chips and order, on the day of `now` (milliseconds since the epoch). Unusable chips and server
 * defaults are omitted, so that equal lists share a cache entry.
 */
export function taskRequest(
  chips: readonly FilterChip[],
  order: TimeOrder,
  fields: readonly FilterField[],
  now: number,
): TaskRequest {
  const values = usableValues(chips, fields);
  const submitted = resolveDateRange(values.get("submitted")?.[0] ?? "", now);
  const ended = resolveDateRange(values.get(endedField.key)?.[0] ?? "", now);
  return withoutMissing({
    name: values.get("name")?.[0],
    workflow_id: values.get("workflow")?.[0],
    statuses: membersOf(TaskGroupStatus, values.get("status")),
    users: sorted(values.get("user")),
    pools: sorted(values.get("pool")),
    nodes: sorted(values.get("node")),
    priority: membersOf(WorkflowPriority, values.get("priority")),
    tags: sorted(values.get("tag")),
    submitted_after: submitted?.after,
    submitted_before: submitted?.before,
    ended_after: ended?.after,
    ended_before: ended?.before,
    order: order === "oldest" ? ListOrder.ASC : undefined,
  });
}

/** The request for numbers of tasks by status, whichever statuses are selected. */
export function taskSummaryRequest({ order: _, statuses: __, ...others }: TaskRequest): GetTaskSummaryParams {
  return others;
}
