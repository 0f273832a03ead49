import { type HttpHandler, HttpResponse, http } from "msw/http";
import type { Event, EventPage } from "../../lib/api/generated.schemas.ts";
import type { EventGenerator } from "../generators/event-generator.ts";
import type { WorkflowGenerator } from "../generators/workflow-generator.ts";
import { apiPath } from "./api-path.ts";
import type { FieldReader } from "./field-reader.ts";
import { notFound, unprocessable } from "./problem.ts";
import { readPage, readRetry, unknownAttempt, unknownTask } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";
import { type SourceOf, worldOf } from "./world-source.ts";

/** What of a world events are answered from. */
export interface EventWorld {
  readonly workflows: Pick<WorkflowGenerator, "indexByName">;
  /** Called by the first request for events that exist, so that a page without events does not load their code. */
  loadEvents(): Promise<EventGenerator>;
}

/** Such a world, or a function that returns the current one. */
export type EventWorldSource = SourceOf<EventWorld>;

interface EventQuery {
  readonly retryId?: number;
  readonly offset: number;
  readonly limit: number;
}

function readQuery(query: FieldReader): EventQuery {
  return { retryId: readRetry(query), ...readPage(query) };
}

function answerPage(events: readonly Event[], { offset, limit }: EventQuery): Response {
  const page: EventPage = { entries: events.slice(offset, offset + limit), total: events.length };
  return HttpResponse.json(page);
}

/**
 * GET /api/workflow/:name/events: a page of its events and of its tasks', oldest first. 404 when there is no such
 * workflow, 422 when the query does not fit or names a task that the workflow does not hold.
 */
export function listWorkflowEvents(source: EventWorldSource): HttpHandler {
  return http.get<{ name: string }>(apiPath("/api/workflow/:name/events"), async ({ params, request }) => {
    const reader = queryReader(request.url);
    const task = reader.text("task_name");
    const query = readQuery(reader);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    const world = worldOf(source);
    const index = world.workflows.indexByName(params.name);
    if (index === null) return notFound("workflow", "name", params.name);
    const events = await world.loadEvents();
    const found = events.generateWorkflowEvents(index, { task, retryId: query.retryId });
    return found === null ? unprocessable([unknownTask(params.name, task)]) : answerPage(found, query);
  });
}

/**
 * GET /api/workflow/:name/task/:task/events: a page of the events of one attempt, the latest by default, oldest first.
 * 404 when there is no such workflow or task, 422 when the query does not fit or names an attempt that there was not.
 */
export function listTaskEvents(source: EventWorldSource): HttpHandler {
  const path = apiPath("/api/workflow/:name/task/:task/events");
  return http.get<{ name: string; task: string }>(path, async ({ params, request }) => {
    const reader = queryReader(request.url);
    const query = readQuery(reader);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    const world = worldOf(source);
    const index = world.workflows.indexByName(params.name);
    if (index === null) return notFound("workflow", "name", params.name);
    const events = await world.loadEvents();
    const latest = events.generateTaskEvents(index, params.task);
    if (latest === null) return notFound("task", "task", params.task);
    if (query.retryId === undefined) return answerPage(latest, query);
    const found = events.generateTaskEvents(index, params.task, query.retryId);
    return found === null
      ? unprocessable([unknownAttempt(params.task, query.retryId)])
      : answerPage(found, query);
  });
}

/** Both endpoints of events. */
export function eventHandlers(source: EventWorldSource): HttpHandler[] {
  return [listTaskEvents(source), listWorkflowEvents(source)];
}
