import {
  type GetWorkflowSummaryParams,
  ListOrder,
  type ListWorkflowsParams,
  TaskGroupStatus,
  WorkflowPriority,
  WorkflowSortKey,
  WorkflowStatus,
} from "@/lib/api/generated.schemas";
import { resolveDateRange } from "@/lib/filters/date-range";
import { endedField } from "@/lib/filters/ended-filter";
import type { FilterChip, FilterField } from "@/lib/filters/filter-types";
import { usableValues } from "@/lib/filters/resolve-chips";
import type { TimeOrder } from "@/lib/list/list-order";
import { membersOf, sorted, withoutMissing } from "@/lib/list/request-parameters";

/** Request for the list without its paging parameters. */
export type WorkflowRequest = Omit<ListWorkflowsParams, "offset" | "limit">;

/**
 * Request for the given chips and order, on the day of `now` (milliseconds since the epoch). Unusable chips and server
 * defaults are omitted, so that equal lists share a cache entry.
 */
export function workflowRequest(
  chips: readonly FilterChip[],
  order: TimeOrder,
  fields: readonly FilterField[],
  now: number,
): WorkflowRequest {
  const values = usableValues(chips, fields);
  const submitted = resolveDateRange(values.get("submitted")?.[0] ?? "", now);
  const ended = resolveDateRange(values.get(endedField.key)?.[0] ?? "", now);
  return withoutMissing({
    name: values.get("name")?.[0],
    statuses: membersOf(WorkflowStatus, values.get("status")),
    task_statuses: membersOf(TaskGroupStatus, values.get("task-status")),
    users: sorted(values.get("user")),
    pools: sorted(values.get("pool")),
    priority: membersOf(WorkflowPriority, values.get("priority")),
    tags: sorted(values.get("tag")),
    submitted_after: submitted?.after,
    submitted_before: submitted?.before,
    ended_after: ended?.after,
    ended_before: ended?.before,
    ...(order === "oldest" && { sort: WorkflowSortKey.submit_time, order: ListOrder.ASC }),
  });
}

/** The request for numbers of workflows by status, whichever statuses are selected. */
export function workflowSummaryRequest({
  sort: _,
  order: __,
  statuses: ___,
  ...others
}: WorkflowRequest): GetWorkflowSummaryParams {
  return others;
}
