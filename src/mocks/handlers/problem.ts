import { HttpResponse } from "msw/http";
import type { ErrorBody, FieldError, Need } from "../../lib/api/generated.schemas.ts";

function problem(status: number, detail: string, errors: FieldError[]): Response {
  const body: ErrorBody = { detail, errors };
  return HttpResponse.json(body, { status });
}

/** 403 for what the user's profile does not allow, with what it lacks and whom to ask for it. */
export function forbidden(needs: Need): Response {
  const { kind, name, contact = "an administrator" } = needs;
  const detail = `Your profile does not have the ${kind} ${name}. Ask ${contact} to add it.`;
  const body: ErrorBody = { detail, errors: [], needs };
  return HttpResponse.json(body, { status: 403 });
}

/** 404 for a name in the path that belongs to nothing. */
export function notFound(kind: string, field: string, name: string): Response {
  const detail = `There is no ${kind} "${name}".`;
  return problem(404, detail, [{ field, message: `${detail} Names are whole and lower case.` }]);
}

/** 404 for an attempt that a task has not had. @param last number of its last one, from 0. */
export function attemptNotFound(task: string, retryId: number, last: number): Response {
  const detail = `The task ${task} has no attempt ${retryId}.`;
  const wanted = last === 0 ? "0, the only one" : `a number from 0 to ${last}`;
  return problem(404, detail, [{ field: "retry_id", message: `${detail} Give ${wanted}.` }]);
}

/** 405 for a method that a path does not have. @param allow its methods, separated by commas. */
export function methodNotAllowed({ method, url }: Pick<Request, "method" | "url">, allow: string): Response {
  const response = problem(405, `${new URL(url).pathname} has no ${method}; it has ${allow}.`, []);
  response.headers.set("allow", allow);
  return response;
}

/** 415 for a body of another type than JSON. */
export function unsupportedType(type: string | null): Response {
  const found = type === null ? "The body has no Content-Type" : `The body is ${type}`;
  return problem(415, `${found}; send JSON, with Content-Type: application/json.`, []);
}

/** 409 for what the state of the world forbids, 410 for what was and is not any more. */
export function refusal(status: 409 | 410, detail: string): Response {
  return problem(status, detail, []);
}

/** 422 for a query or a body that does not fit the contract, with everything that is wrong with it. */
export function unprocessable(errors: FieldError[]): Response {
  const fields = [...new Set(errors.map(({ field }) => field))].join(", ");
  return problem(422, `The request does not fit the contract: ${fields}.`, errors);
}
