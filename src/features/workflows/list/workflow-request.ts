import {
  ListOrder,
  type ListWorkflowsParams,
  WorkflowPriority,
  WorkflowSortKey,
  WorkflowStatus,
} from "@/lib/api/generated.schemas";
import { resolveDateRange } from "@/lib/filters/date-range";
import type { FilterChip, FilterField } from "@/lib/filters/filter-types";
import { usableValues } from "@/lib/filters/resolve-chips";
import type { TimeOrder } from "@/lib/list/list-order";
import { membersOf, sorted, withoutMissing } from "@/lib/list/request-parameters";

/** What the list is asked for, whichever page of it. */
export type WorkflowRequest = Omit<ListWorkflowsParams, "offset" | "limit">;

/**
 * The request that chips and order stand for, on the day of `now` (milliseconds since the epoch). Chips that cannot
 * be used are left out; what is the server's default is not named, so that equal lists share their answers.
 */
export function workflowRequest(
  chips: readonly FilterChip[],
  order: TimeOrder,
  fields: readonly FilterField[],
  now: number,
): WorkflowRequest {
  const values = usableValues(chips, fields);
  const submitted = resolveDateRange(values.get("submitted")?.[0] ?? "", now);
  return withoutMissing({
    name: values.get("name")?.[0],
    statuses: membersOf(WorkflowStatus, values.get("status")),
    users: sorted(values.get("user")),
    pools: sorted(values.get("pool")),
    priority: membersOf(WorkflowPriority, values.get("priority")),
    tags: sorted(values.get("tag")),
    submitted_after: submitted?.after,
    submitted_before: submitted?.before,
    ...(order === "oldest" && { sort: WorkflowSortKey.submit_time, order: ListOrder.ASC }),
  });
}
