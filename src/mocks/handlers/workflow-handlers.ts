import { type HttpHandler, http } from "msw/http";
import {
  ListOrder,
  WorkflowPriority,
  WorkflowSortKey,
  WorkflowStatus,
  WorkflowSummaryColumn,
} from "../../lib/api/generated.schemas.ts";
import type { WorkflowFilter } from "../generators/workflow/workflow-filter.ts";
import type { WorkflowPageQuery } from "../generators/workflow-generator.ts";
import { apiPath } from "./api-path.ts";
import type { FieldReader } from "./field-reader.ts";
import { datedAnswer, datedPage, readWorld } from "./moment.ts";
import { notFound, unprocessable } from "./problem.ts";
import { queryReader } from "./query-reader.ts";
import { readColumns, summaryResponse } from "./summary-parts.ts";
import { type WorldSource, worldOf } from "./world-source.ts";

const MAXIMUM_LIMIT = 1_000;
const DEFAULT_LIMIT = 20;

function readWorkflowFilter(query: FieldReader): WorkflowFilter {
  return {
    statuses: query.members("statuses", WorkflowStatus),
    pools: query.strings("pools"),
    users: query.strings("users"),
    priorities: query.members("priority", WorkflowPriority),
    tags: query.strings("tags"),
    name: query.text("name"),
    submittedAfter: query.instant("submitted_after"),
    submittedBefore: query.instant("submitted_before"),
  };
}

function readWorkflowQuery(query: FieldReader): Required<WorkflowPageQuery> {
  return {
    filter: readWorkflowFilter(query),
    sort: query.member("sort", WorkflowSortKey) ?? WorkflowSortKey.submit_time,
    order: query.member("order", ListOrder) ?? ListOrder.DESC,
    offset: query.integer("offset", 0, 0),
    limit: query.integer("limit", DEFAULT_LIMIT, 1, MAXIMUM_LIMIT),
  };
}

/** GET /api/workflow: a page of the list. 422 when the query does not fit. */
export function listWorkflows(world: WorldSource): HttpHandler {
  return http.get(apiPath("/api/workflow"), ({ request }) => {
    const reader = queryReader(request.url);
    const query = readWorkflowQuery(reader);
    const known = readWorld(reader, world);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    return datedPage(known.workflows.page(query), known);
  });
}

/** GET /api/workflow/summary: exact numbers of workflows by one or two columns. 422 when the query does not fit. */
export function summarizeWorkflows(world: WorldSource): HttpHandler {
  return http.get(apiPath("/api/workflow/summary"), ({ request }) => {
    const reader = queryReader(request.url);
    const columns = readColumns(reader, WorkflowSummaryColumn, [WorkflowSummaryColumn.status]);
    const filter = readWorkflowFilter(reader);
    const { workflows, now } = readWorld(reader, world);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    return summaryResponse(workflows.summarize(columns, filter), columns, now);
  });
}

/** GET /api/workflow/:name: one workflow with its groups and tasks. 404 when there is none. */
export function getWorkflow(world: WorldSource): HttpHandler {
  return http.get<{ name: string }>(apiPath("/api/workflow/:name"), ({ params }) => {
    const known = worldOf(world);
    const workflow = known.workflows.getByName(params.name);
    return workflow === null ? notFound("workflow", "name", params.name) : datedAnswer(workflow, known);
  });
}

/** All of /api/workflow. */
export function workflowHandlers(world: WorldSource): HttpHandler[] {
  // The literal path comes before the one with a name.
  return [listWorkflows(world), summarizeWorkflows(world), getWorkflow(world)];
}
