import { type HttpHandler, http } from "msw/http";
import { WorkflowSummaryColumn } from "../../lib/api/generated.schemas.ts";
import { apiPath } from "./api-path.ts";
import { datedAnswer, datedPage, readWorld } from "./moment.ts";
import { notFound, unprocessable } from "./problem.ts";
import { queryReader } from "./query-reader.ts";
import { readColumns, summaryResponse } from "./summary-parts.ts";
import { getWorkflowTimeline } from "./timeline-handlers.ts";
import { readWorkflowFilter, readWorkflowQuery } from "./workflow-query.ts";
import { type WorldSource, worldOf } from "./world-source.ts";

/** GET /api/workflow: a page of the list. 422 when the query does not fit. */
export function listWorkflows(world: WorldSource): HttpHandler {
  return http.get(apiPath("/api/workflow"), ({ request }) => {
    const reader = queryReader(request.url);
    const known = readWorld(reader, world);
    const query = readWorkflowQuery(reader, known.now);
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
    const { workflows, now } = readWorld(reader, world);
    const filter = readWorkflowFilter(reader, now);
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
  // The literal paths come before the one with a name.
  return [listWorkflows(world), summarizeWorkflows(world), getWorkflowTimeline(world), getWorkflow(world)];
}
