import { type HttpHandler, HttpResponse, http } from "msw/http";
import type { SessionRefusal, TerminalSimulator } from "../generators/terminal-simulator.ts";
import type { WorkflowGenerator } from "../generators/workflow-generator.ts";
import { apiPath } from "./api-path.ts";
import { bodyReader, readBodyField, readJson } from "./body-reader.ts";
import { notFound, unprocessable } from "./problem.ts";
import { readRetry } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";
import { refuseTask, sessionEnded } from "./session-requests.ts";
import { characterCount } from "./text-length.ts";
import { type SourceOf, worldOf } from "./world-source.ts";

/** What of a world shells are answered from. */
export interface TerminalWorld {
  readonly workflows: Pick<WorkflowGenerator, "indexByName" | "task">;
  readonly terminals: TerminalSimulator;
}

/** Such a world, or a function that returns the current one. */
export type TerminalWorldSource = SourceOf<TerminalWorld>;

type SessionPath = { name: string; task: string; session: string };

const SESSION_PATH = apiPath("/api/workflow/:name/task/:task/exec/:session");
/** Characters of a command line, as POSIX' LINE_MAX and more. */
const LONGEST_COMMAND = 4_096;
const LONGEST_ENTRY_COMMAND = 1_024;
const DEFAULT_ENTRY_COMMAND = "/bin/bash";

/** 404 for the first part of the path that belongs to nothing; undefined when the session is one of that task. */
function refuseSessionPath(
  { workflows, terminals }: TerminalWorld,
  { name, task, session }: SessionPath,
): Response | undefined {
  const index = workflows.indexByName(name);
  if (index === null) return notFound("workflow", "name", name);
  if (workflows.task(index, task) === null) return notFound("task", "task", task);
  const place = terminals.getPlace(session);
  const isOfTask = place?.workflowName === name && place.taskName === task;
  return isOfTask ? undefined : notFound("session", "session", session);
}

function refuseSession(reason: SessionRefusal, session: string): Response {
  return reason === "ended" ? sessionEnded(session) : notFound("session", "session", session);
}

/**
 * POST /api/workflow/:name/exec/task/:task: opens a shell in the latest attempt, or the one that `retry_id` names. 404
 * when there is no such workflow or task, 409 when that attempt is not running, 422 when the query does not fit.
 */
export function createExecSession(source: TerminalWorldSource): HttpHandler {
  const path = apiPath("/api/workflow/:name/exec/task/:task");
  return http.post<{ name: string; task: string }>(path, ({ params, request }) => {
    const reader = queryReader(request.url);
    const entryCommand = reader.text("entry_command") ?? DEFAULT_ENTRY_COMMAND;
    const retryId = readRetry(reader);
    const errors = reader.finish();
    const length = characterCount(entryCommand);
    if (length === 0 || length > LONGEST_ENTRY_COMMAND) {
      const message = `It has ${length} characters; give 1 to ${LONGEST_ENTRY_COMMAND}.`;
      errors.push({ field: "entry_command", message });
    }
    if (errors.length > 0) return unprocessable(errors);
    const session = worldOf(source).terminals.createSession(params.name, params.task, {
      retryId,
      entryCommand,
    });
    return "refused" in session ? refuseTask(session.refused, params, retryId) : HttpResponse.json(session);
  });
}

/**
 * POST /api/workflow/:name/task/:task/exec/:session: runs one command line. 404 for what is unknown, 410 for a session
 * that has ended, 422 when the body does not fit.
 */
export function runExecCommand(source: TerminalWorldSource): HttpHandler {
  return http.post<SessionPath>(SESSION_PATH, async ({ params, request }) => {
    const body = await readBodyField(request, "command");
    if ("errors" in body) return unprocessable(body.errors);
    const { value: command } = body;
    if (typeof command !== "string") {
      return unprocessable([{ field: "command", message: "It is no text; give one command line." }]);
    }
    const length = characterCount(command);
    if (length > LONGEST_COMMAND) {
      const message = `It has ${length} characters; give at most ${LONGEST_COMMAND}.`;
      return unprocessable([{ field: "command", message }]);
    }
    const world = worldOf(source);
    const refusal = refuseSessionPath(world, params);
    if (refusal !== undefined) return refusal;
    const result = await world.terminals.executeCommand(params.session, command);
    return "refused" in result ? refuseSession(result.refused, params.session) : HttpResponse.json(result);
  });
}

/** The line and the cursor of a completion, or what does not fit. */
async function readCompletion(request: Request) {
  const reader = bodyReader(await readJson(request));
  const cursor = reader.requiredInteger("cursor", 0, LONGEST_COMMAND);
  if (!reader.has("line")) reader.note("line", "Missing; the contract requires it.");
  const line = reader.text("line") ?? "";
  const errors = reader.finish();
  const length = characterCount(line);
  if (length > LONGEST_COMMAND) {
    errors.push({ field: "line", message: `It has ${length} characters; give at most ${LONGEST_COMMAND}.` });
  } else if (errors.length === 0 && cursor > line.length) {
    const message = `It is ${cursor}, and the line has ${line.length} code units; give at most that.`;
    errors.push({ field: "cursor", message });
  }
  return errors.length > 0 ? { errors } : { line, cursor };
}

/**
 * POST …/exec/:session/completion: what the word at the cursor can be completed to. 404 for what is unknown, 410 for a
 * session that has ended, 422 when the body does not fit.
 */
export function completeExecLine(source: TerminalWorldSource): HttpHandler {
  return http.post<SessionPath>(`${SESSION_PATH}/completion`, async ({ params, request }) => {
    const body = await readCompletion(request);
    if ("errors" in body) return unprocessable(body.errors ?? []);
    const world = worldOf(source);
    const refusal = refuseSessionPath(world, params);
    if (refusal !== undefined) return refusal;
    const result = await world.terminals.completeLine(params.session, body.line, body.cursor);
    return "refused" in result ? refuseSession(result.refused, params.session) : HttpResponse.json(result);
  });
}

/** GET …/exec/:session: the current session. 404 for what is unknown, 410 for one that has ended. */
export function getExecSession(source: TerminalWorldSource): HttpHandler {
  return http.get<SessionPath>(SESSION_PATH, ({ params }) => {
    const world = worldOf(source);
    const refusal = refuseSessionPath(world, params);
    if (refusal !== undefined) return refusal;
    const session = world.terminals.getSession(params.session);
    return "refused" in session ? refuseSession(session.refused, params.session) : HttpResponse.json(session);
  });
}

/** DELETE …/exec/:session: ends a session. 404 for what is unknown, 410 for one that has ended. */
export function endExecSession(source: TerminalWorldSource): HttpHandler {
  return http.delete<SessionPath>(SESSION_PATH, ({ params }) => {
    const world = worldOf(source);
    const refusal = refuseSessionPath(world, params);
    if (refusal !== undefined) return refusal;
    const closed = world.terminals.closeSession(params.session);
    return closed === "closed"
      ? new HttpResponse(null, { status: 204 })
      : refuseSession(closed.refused, params.session);
  });
}

/** All endpoints of shells. */
export function terminalHandlers(source: TerminalWorldSource): HttpHandler[] {
  return [
    completeExecLine(source),
    runExecCommand(source),
    getExecSession(source),
    createExecSession(source),
    endExecSession(source),
  ];
}
