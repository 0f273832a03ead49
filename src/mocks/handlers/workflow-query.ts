import {
  ListOrder,
  TaskGroupStatus,
  WorkflowPriority,
  WorkflowSortKey,
  WorkflowStatus,
} from "../../lib/api/generated.schemas.ts";
import { GROWING, growsIn, isMeasured } from "../generators/workflow/measured-order.ts";
import { isEnded } from "../generators/workflow/task-state.ts";
import type { WorkflowFilter } from "../generators/workflow/workflow-filter.ts";
import type { WorkflowPageQuery } from "../generators/workflow-generator.ts";
import { readEnds } from "./ends-parts.ts";
import type { FieldReader } from "./field-reader.ts";
import { readPage } from "./query-parts.ts";

/** Statuses of unfinished tasks. */
function readTaskStatuses(query: FieldReader): WorkflowFilter["taskStatuses"] {
  const statuses = query.members("task_statuses", TaskGroupStatus);
  const ended = statuses?.filter(isEnded) ?? [];
  if (ended.length > 0) {
    query.note("task_statuses", `Tasks that are ${ended.join(" or ")} have ended; give others.`);
  }
  return statuses;
}

/** The filters of the workflow list. @param now of the world, in milliseconds since 1970. */
export function readWorkflowFilter(query: FieldReader, now: number): WorkflowFilter {
  return {
    statuses: query.members("statuses", WorkflowStatus),
    taskStatuses: readTaskStatuses(query),
    pools: query.strings("pools"),
    users: query.strings("users"),
    priorities: query.members("priority", WorkflowPriority),
    tags: query.strings("tags"),
    name: query.text("name"),
    submittedAfter: query.instant("submitted_after"),
    submittedBefore: query.instant("submitted_before"),
    ...readEnds(query, now),
  };
}

function readSort(query: FieldReader, { statuses }: WorkflowFilter): WorkflowSortKey {
  const sort = query.member("sort", WorkflowSortKey) ?? WorkflowSortKey.submit_time;
  if (isMeasured(sort) && !growsIn(sort, statuses)) {
    const wanted = GROWING[sort].join(" or ");
    query.note(
      "sort",
      `Sorting by ${sort} needs statuses, each of them ${wanted}; ended ones cannot be sorted by it.`,
    );
  }
  return sort;
}

/** The filters, order and page of the workflow list. @param now of the world, in milliseconds since 1970. */
export function readWorkflowQuery(query: FieldReader, now: number): Required<WorkflowPageQuery> {
  const filter = readWorkflowFilter(query, now);
  return {
    filter,
    sort: readSort(query, filter),
    order: query.member("order", ListOrder) ?? ListOrder.DESC,
    ...readPage(query),
  };
}
