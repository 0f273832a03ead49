import { type HttpHandler, http } from "msw/http";
import { ListOrder, TaskGroupStatus, TaskSummaryColumn } from "../../lib/api/generated.schemas.ts";
import type { TaskFilter, TaskGenerator, TaskPageQuery } from "../generators/task-generator.ts";
import type { WorkflowGenerator } from "../generators/workflow-generator.ts";
import { apiPath } from "./api-path.ts";
import { readEnds } from "./ends-parts.ts";
import type { FieldReader } from "./field-reader.ts";
import { type Dated, datedAnswer, datedPage, readWorld } from "./moment.ts";
import { attemptNotFound, notFound, unprocessable } from "./problem.ts";
import { readPage, readRetry, readTaskParts } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";
import { readColumns, summaryResponse } from "./summary-parts.ts";
import { type SourceOf, worldOf } from "./world-source.ts";

/** What of a world tasks are answered from. */
export interface TaskWorld {
  readonly workflows: Pick<WorkflowGenerator, "indexByName">;
  readonly tasks: TaskGenerator;
}

/** Such a world, or a function that returns the current one. */
export type TaskWorldSource = SourceOf<Dated<TaskWorld>>;

function readTaskFilter(query: FieldReader, now: number): TaskFilter {
  return {
    workflow: query.text("workflow_id"),
    statuses: query.members("statuses", TaskGroupStatus),
    pools: query.strings("pools"),
    ...readTaskParts(query),
    ...readEnds(query, now),
  };
}

function readTaskQuery(query: FieldReader, now: number): Required<TaskPageQuery> {
  return {
    filter: readTaskFilter(query, now),
    order: query.member("order", ListOrder) ?? ListOrder.DESC,
    ...readPage(query),
  };
}

/** GET /api/task: a page of the tasks of all workflows, by their last attempts. 422 when the query does not fit. */
export function listTasks(world: TaskWorldSource): HttpHandler {
  return http.get(apiPath("/api/task"), ({ request }) => {
    const reader = queryReader(request.url);
    const known = readWorld(reader, world);
    const query = readTaskQuery(reader, known.now);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    return datedPage(known.tasks.page(query), known);
  });
}

/** GET /api/task/summary: exact numbers of tasks by one or two columns. 422 when the query does not fit. */
export function summarizeTasks(world: TaskWorldSource): HttpHandler {
  return http.get(apiPath("/api/task/summary"), ({ request }) => {
    const reader = queryReader(request.url);
    const columns = readColumns(reader, TaskSummaryColumn, [TaskSummaryColumn.status]);
    const { tasks, now } = readWorld(reader, world);
    const filter = readTaskFilter(reader, now);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    return summaryResponse(tasks.summarize(columns, filter), columns, now);
  });
}

/**
 * GET /api/workflow/:name/task/:task: one attempt of a task, whole; the last one by default. 404 when there is no
 * such workflow, task or attempt, 422 when the query does not fit.
 */
export function getTask(world: TaskWorldSource): HttpHandler {
  type Path = { name: string; task: string };
  return http.get<Path>(apiPath("/api/workflow/:name/task/:task"), ({ request, params }) => {
    const reader = queryReader(request.url);
    const wanted = readRetry(reader);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    const known = worldOf(world);
    const { workflows, tasks } = known;
    const { name, task } = params;
    if (workflows.indexByName(name) === null) return notFound("workflow", "name", name);
    const last = tasks.generate(name, task);
    if (last === null) return notFound("task", "task", task);
    const found = wanted === undefined ? last : tasks.generate(name, task, wanted);
    return found === null ? attemptNotFound(task, wanted ?? 0, last.retry_id) : datedAnswer(found, known);
  });
}

/** All of /api/task, and single tasks. */
export function taskHandlers(world: TaskWorldSource): HttpHandler[] {
  return [listTasks(world), summarizeTasks(world), getTask(world)];
}
