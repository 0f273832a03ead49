import type { ErrorBody } from "../../src/lib/api/generated.schemas.ts";
import type { Operation, ResponseObject, Schema } from "./contract.ts";
import type { FuzzRequest } from "./fuzz-request.ts";
import type { Judgment } from "./judge-request.ts";
import { GOOD_SPECS } from "./specs.ts";
import { closed, problemsOf } from "./validator.ts";

/** A response with as much of its body as was read. */
export interface FuzzResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Of HTTP itself. */
const PLAIN_HEADERS = ["allow", "cache-control", "content-length", "content-type"];

function problemsOfHeaders(documented: ResponseObject["headers"] = {}, { headers }: FuzzResponse): string[] {
  const problems: string[] = [];
  const names = Object.keys(documented).map((name) => name.toLowerCase());
  for (const name of headers.keys()) {
    if (!PLAIN_HEADERS.includes(name) && !names.includes(name)) problems.push(`undocumented header ${name}`);
  }
  for (const [name, { schema }] of Object.entries(documented)) {
    const text = headers.get(name);
    if (text === null) problems.push(`no header ${name}`);
    if (text === null) continue;
    const value = schema.type === "integer" ? Number(text) : text;
    problems.push(...problemsOf(schema, value).map((problem) => `header ${name}: ${problem}`));
  }
  return problems;
}

function problemsOfBody(
  content: Readonly<Record<string, { readonly schema: Schema }>> | undefined,
  { headers, text }: FuzzResponse,
): string[] {
  if (content === undefined) return text === "" ? [] : ["a body where the contract has none"];
  const type = headers.get("content-type")?.split(";")[0] ?? "none";
  const schema = content[type]?.schema;
  if (schema === undefined) return [`content type ${type}`];
  if (type !== "application/json") return problemsOf(schema, text);
  try {
    return problemsOf(closed(schema), JSON.parse(text)).map((problem) => `body: ${problem}`);
  } catch {
    return ["a body that is no JSON"];
  }
}

/** Fields that an error names. */
function fieldsOf({ text }: FuzzResponse): string[] {
  try {
    return (JSON.parse(text) as ErrorBody).errors.map(({ field }) => field);
  } catch {
    return [];
  }
}

/** Whether a request submits a spec that every pool accepts, whatever its variables are. */
function submitsGoodSpec({ body }: FuzzRequest): boolean {
  try {
    return GOOD_SPECS.includes((JSON.parse(body ?? "") as { file: string }).file);
  } catch {
    return false;
  }
}

/** Whether the contract lets a field be refused although it matches its schema. The fields of a spec count as its file. */
function isCheckedFurther(
  field: string,
  { furtherChecks, parameters }: Operation,
  request: FuzzRequest,
): boolean {
  const isOfSpec = furtherChecks.includes("file") && parameters.every(({ name }) => name !== field);
  if (isOfSpec) return !submitsGoodSpec(request);
  return furtherChecks.includes(field);
}

function problemsOfRefusal(
  operation: Operation,
  { wrongQuery, wrongParts }: Judgment,
  request: FuzzRequest,
  response: FuzzResponse,
): string[] {
  const { status } = response;
  const isRefused = status >= 400 && status < 500;
  const isWrong = wrongQuery.length + wrongParts.length > 0;
  if (isWrong && !isRefused) return [`accepts a wrong ${[...wrongQuery, ...wrongParts].join(", ")}`];
  if (status === 415 && !wrongParts.includes("type")) return ["refuses the type of JSON"];
  // The response to HEAD does not say why.
  if (status !== 422 || request.method === "HEAD") return [];
  const fields = fieldsOf(response);
  if (isWrong) {
    const unnamed = wrongQuery.filter((name) => !fields.includes(name));
    return unnamed.length > 0 ? [`does not name the wrong ${unnamed.join(", ")}`] : [];
  }
  const isFurther = fields.length > 0 && fields.every((field) => isCheckedFurther(field, operation, request));
  return isFurther ? [] : [`refuses a valid ${fields.join(", ") || "request"}`];
}

function problemsOfMethod(
  { methods }: Judgment,
  request: FuzzRequest,
  response: FuzzResponse | undefined,
): string[] {
  if (methods.length === 0)
    return response === undefined ? [] : [`answers an unknown path with ${response.status}`];
  if (response === undefined) return ["has no handler"];
  const expected = [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].sort().join(", ");
  const allow = response.headers.get("allow");
  const status = request.method === "OPTIONS" ? 204 : 405;
  return [
    ...(response.status === status ? [] : [`answers ${request.method} with ${response.status}`]),
    ...(allow === expected ? [] : [`allows ${allow}`]),
  ];
}

/** Where a response does not do what the contract says; `undefined` is the response of no handler. */
export function problemsOfResponse(
  judgment: Judgment,
  request: FuzzRequest,
  response: FuzzResponse | undefined,
): string[] {
  const { operation } = judgment;
  const { method } = request;
  if (operation === undefined) return problemsOfMethod(judgment, request, response);
  if (response === undefined) return ["has no handler"];
  const documented = operation.responses.get(response.status);
  if (documented === undefined) return [`undocumented status ${response.status}`];
  const { content } = method === "HEAD" ? {} : documented;
  return [
    ...problemsOfRefusal(operation, judgment, request, response),
    ...problemsOfHeaders(documented.headers, response),
    ...problemsOfBody(content, response),
  ];
}
