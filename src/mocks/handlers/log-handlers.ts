import { type HttpHandler, HttpResponse, http } from "msw/http";
import { LogLevel } from "../../lib/api/generated.schemas.ts";
import type { WorkflowChanges } from "../changes/workflow-changes.ts";
import type { LogView } from "../generators/log/log-view.ts";
import type { LogGenerator } from "../generators/log-generator.ts";
import type { WorkflowGenerator } from "../generators/workflow-generator.ts";
import { apiPath } from "./api-path.ts";
import type { FieldReader } from "./field-reader.ts";
import type { LogAtMoment, LogFollowing, LogWindow } from "./log-stream.ts";
import { type LogTimers, SYSTEM_TIMERS } from "./log-timers.ts";
import { notFound, unprocessable } from "./problem.ts";
import { readRetry, readSwitch, unknownAttempt, unknownTask } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";
import { type SourceOf, worldOf } from "./world-source.ts";

/** The part of a world that the endpoints of logs read. */
export interface LogWorld {
  /** Its present, in milliseconds since 1970, which changes when it moves. */
  readonly now: number;
  readonly workflows: Pick<WorkflowGenerator, "indexByName" | "task">;
  readonly changes: Pick<WorkflowChanges, "cancellations" | "onCancel" | "noteFollowed">;
  /** Calls `listener` after every movement; returns what ends it. */
  onMove(listener: () => void): () => void;
  /** Called by the first request for a log that exists, so that a page without logs does not load their code. */
  loadLogs(): Promise<LogGenerator>;
}

/** Such a world, or a function that returns the current one. */
export type LogWorldSource = SourceOf<LogWorld>;

function readWindow(query: FieldReader): LogWindow {
  const lastLines = query.integer("last_n_lines", 0, 1);
  return {
    query: query.text("query"),
    levels: query.members("levels", LogLevel),
    lastLines: lastLines === 0 ? undefined : lastLines,
    offset: query.integer("offset", 0, 0),
    limit: query.integer("limit", Number.POSITIVE_INFINITY, 1),
    follow: readSwitch(query, "follow"),
  };
}

/** A log that is requested. */
interface RequestedLog extends LogAtMoment {
  readonly world: LogWorld;
  /** Of its workflow. */
  readonly name: string;
  readonly index: number;
  /** Makes a view of it; null when there is none. */
  open(logs: LogGenerator): LogView | null;
}

/** Follows a log of a workflow from the moment of its request on. */
function followingOf({ world, name, index, open, log, now }: RequestedLog): LogFollowing {
  const { changes } = world;
  const stateOf = () => ({ now: world.now, cancellation: changes.cancellations.get(index) });
  let view: LogAtMoment = { log, now };
  let seen = { ...stateOf(), now };
  function hasChanged(): boolean {
    const state = stateOf();
    return state.now !== seen.now || state.cancellation !== seen.cancellation;
  }
  return {
    hasChanged,
    async current() {
      while (hasChanged()) {
        seen = stateOf();
        const logs = await world.loadLogs();
        // A world that has gone back may not have the workflow yet.
        const later = world.workflows.indexByName(name) === null ? null : open(logs);
        view = { log: later ?? view.log, now: logs.now };
      }
      return view;
    },
    onChange(listener) {
      const ends = [changes.onCancel(index, listener), world.onMove(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
    note: (time) => changes.noteFollowed(index, time),
  };
}

/**
 * `X-Total-Lines` counts what task, attempt, query and levels match, whatever part of it is requested. A search of a log of
 * more than 100,000 lines would keep the answer waiting for the count, so there it is left out rather than guessed.
 */
async function answerLog(
  requested: RequestedLog,
  window: LogWindow,
  timers: LogTimers,
  request: Request,
): Promise<Response> {
  const { log, now } = requested;
  // With the first log: a page without logs needs none of it.
  const { countMatches, logStream } = await import("./log-stream.ts");
  const reading = { log, now, following: followingOf(requested), window, timers };
  const total = await countMatches({ ...reading, signal: request.signal });
  const headers = new Headers({ "content-type": "text/plain; charset=utf-8" });
  if (total !== null) headers.set("x-total-lines", String(total));
  // A proxy that compresses would hold back lines until it has enough of them.
  if (window.follow) headers.set("cache-control", "no-cache, no-transform");
  return new HttpResponse(logStream(reading, request.signal), { headers });
}

/**
 * GET /api/workflow/:name/logs: the logs of its tasks as one, in order of time. 404 when there is no such workflow, 422
 * when the query does not fit or names a task that the workflow does not hold.
 */
export function getWorkflowLogs(source: LogWorldSource, timers: LogTimers = SYSTEM_TIMERS): HttpHandler {
  return http.get<{ name: string }>(apiPath("/api/workflow/:name/logs"), async ({ params, request }) => {
    const reader = queryReader(request.url);
    const task = reader.text("task_name");
    const retryId = readRetry(reader);
    const window = readWindow(reader);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    const world = worldOf(source);
    const index = world.workflows.indexByName(params.name);
    if (index === null) return notFound("workflow", "name", params.name);
    const logs = await world.loadLogs();
    const open = (own: LogGenerator) => own.workflowLog(index, { task, retryId });
    const log = open(logs);
    if (log === null) return unprocessable([unknownTask(params.name, task)]);
    const requested = { world, name: params.name, index, open, log, now: logs.now };
    return answerLog(requested, window, timers, request);
  });
}

/**
 * GET /api/workflow/:name/task/:task/logs: the log of one attempt, the latest by default. 404 when there is no such
 * workflow or task, 422 when the query does not fit or names an attempt that there was not.
 */
export function getTaskLogs(source: LogWorldSource, timers: LogTimers = SYSTEM_TIMERS): HttpHandler {
  const path = apiPath("/api/workflow/:name/task/:task/logs");
  return http.get<{ name: string; task: string }>(path, async ({ params, request }) => {
    const reader = queryReader(request.url);
    const retryId = readRetry(reader);
    const window = readWindow(reader);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    const world = worldOf(source);
    const index = world.workflows.indexByName(params.name);
    if (index === null) return notFound("workflow", "name", params.name);
    const logs = await world.loadLogs();
    const attempts = world.workflows.task(index, params.task);
    if (attempts === null) return notFound("task", "task", params.task);
    // The latest attempt stays the requested one when another has begun.
    const attempt = retryId ?? attempts.length - 1;
    const open = (own: LogGenerator) => own.taskLog(index, params.task, attempt);
    const log = open(logs);
    if (log === null) return unprocessable([unknownAttempt(params.task, attempt)]);
    const requested = { world, name: params.name, index, open, log, now: logs.now };
    return answerLog(requested, window, timers, request);
  });
}

/** Both endpoints of logs. */
export function logHandlers(source: LogWorldSource, timers?: LogTimers): HttpHandler[] {
  return [getTaskLogs(source, timers), getWorkflowLogs(source, timers)];
}
