import type { FieldError } from "../../lib/api/generated.schemas.ts";
import type { TaskRefusal } from "../generators/running-task.ts";
import { notFound, refusal, unprocessable } from "./problem.ts";
import { unknownAttempt } from "./query-parts.ts";

/** Characters of a request's body. */
const LONGEST_BODY = 65_536;

/** 409 for a task in which nothing can be opened. */
function notRunning(task: string): Response {
  return refusal(409, `The task ${task} is not running: only a running task can be reached.`);
}

/** 410 for a session that was and is not any more. */
export function sessionEnded(session: string): Response {
  return refusal(410, `The session ${session} has ended; open another one.`);
}

/** The answer when nothing can be opened in a task. */
export function refuseTask(
  reason: TaskRefusal,
  { name, task }: { readonly name: string; readonly task: string },
  retryId = 0,
): Response {
  switch (reason) {
    case "no-workflow":
      return notFound("workflow", "name", name);
    case "no-task":
      return notFound("task", "task", task);
    case "no-attempt":
      return unprocessable([unknownAttempt(task, retryId)]);
    case "not-running":
      return notRunning(task);
  }
}

type Body = { readonly value: unknown } | { readonly errors: FieldError[] };

/**
 * The one field that a body of JSON has, unread. Errors name the body as a whole, the field when it is missing, and
 * every other field that is there.
 */
export async function readBodyField(request: Request, field: string): Promise<Body> {
  const refuse = (message: string): Body => ({ errors: [{ field: "body", message }] });
  const text = await request.text();
  if (text.length > LONGEST_BODY) {
    return refuse(`It has ${text.length} characters; give at most ${LONGEST_BODY}.`);
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refuse(`It is no JSON; give an object such as {"${field}": …}.`);
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return refuse(`It is no JSON object; give one such as {"${field}": …}.`);
  }
  const entries = new Map<string, unknown>(Object.entries(body));
  const errors = [...entries.keys()]
    .filter((known) => known !== field)
    .map((unknown) => ({ field: unknown, message: `Unknown field; this body knows ${field}.` }));
  if (!entries.has(field)) errors.unshift({ field, message: "Missing; the contract requires it." });
  return errors.length > 0 ? { errors } : { value: entries.get(field) };
}
