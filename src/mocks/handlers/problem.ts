import { HttpResponse } from "msw/http";
import type { ErrorBody, FieldError } from "../../lib/api/generated.schemas.ts";

function problem(status: number, detail: string, errors: FieldError[]): Response {
  const body: ErrorBody = { detail, errors };
  return HttpResponse.json(body, { status });
}

/** 404 for a name in the path that belongs to nothing. */
export function notFound(kind: string, field: string, name: string): Response {
  const detail = `There is no ${kind} "${name}".`;
  return problem(404, detail, [{ field, message: `${detail} Names are whole and lower case.` }]);
}

/** 422 for a query or a body that does not fit the contract, with everything that is wrong with it. */
export function unprocessable(errors: FieldError[]): Response {
  const fields = [...new Set(errors.map(({ field }) => field))].join(", ");
  return problem(422, `The request does not fit the contract: ${fields}.`, errors);
}
