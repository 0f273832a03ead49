import { type Operation, operationsAt, type Parameter, type Schema } from "./contract.ts";
import type { FuzzRequest } from "./fuzz-request.ts";
import { problemsOf } from "./validator.ts";

/** What the contract says of a request. */
export interface Judgment {
  /** Undefined for a path or a method that the contract does not have. */
  readonly operation?: Operation;
  /** Methods of the path; none for an unknown path. */
  readonly methods: readonly string[];
  /** Parameters of the query that do not match, or are missing. */
  readonly wrongQuery: readonly string[];
  /** Whatever else does not match: `path`, `type`, `body`. */
  readonly wrongParts: readonly string[];
}

/** In decimal digits. */
const INTEGER = /^-?(?:0|[1-9]\d*)$/;

/** A text of the URL as the value that it stands for; the text itself when it stands for none. */
function readValue(text: string, { type }: Schema): unknown {
  if (type === "integer") return INTEGER.test(text) ? Number(text) : text;
  if (type === "boolean") return text === "true" || (text === "false" ? false : text);
  return text;
}

function matches({ schema }: Parameter, texts: readonly string[]): boolean {
  if (schema.type === "array" && schema.items !== undefined) {
    const { items } = schema;
    return (
      problemsOf(
        schema,
        texts.map((text) => readValue(text, items)),
      ).length === 0
    );
  }
  const [text = ""] = texts;
  return texts.length === 1 && problemsOf(schema, readValue(text, schema)).length === 0;
}

function wrongQueryOf({ parameters }: Operation, query: FuzzRequest["query"]): string[] {
  const known = parameters.filter((parameter) => parameter.in === "query");
  // An operation without query parameters ignores the query.
  if (known.length === 0) return [];
  const missing = known.filter(
    ({ name, required }) => required === true && query.every(([other]) => other !== name),
  );
  const wellFormed = query.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()] as const);
  const wrong = [...new Set(wellFormed.map(([name]) => name))].filter((name) => {
    const texts = wellFormed.filter(([other]) => other === name).map(([, value]) => value);
    const parameter = known.find((candidate) => candidate.name === name);
    return parameter === undefined || !matches(parameter, texts);
  });
  return [...missing.map(({ name }) => name), ...wrong];
}

function isPathWrong({ path, parameters }: Operation, pathname: string): boolean {
  const segments = pathname.split("/");
  return path.split("/").some((part, position) => {
    const parameter = parameters.find(({ name }) => part === `{${name}}`);
    if (parameter === undefined) return false;
    try {
      return !matches(parameter, [decodeURIComponent(segments[position] ?? "")]);
    } catch {
      return true;
    }
  });
}

function isBodyWrong({ body: expected }: Operation, body: string | null): boolean {
  if (expected === undefined) return false;
  if (body === null || body === "") return expected.required;
  try {
    return problemsOf(expected.schema, JSON.parse(body)).length > 0;
  } catch {
    return true;
  }
}

/** Compares a request with the contract. */
export function judge(request: FuzzRequest): Judgment {
  // As a client resolves it: without `.` and `..`.
  const { pathname } = new URL(request.path, "http://console.test");
  const operations = operationsAt(pathname);
  const methods = operations.map(({ method }) => method);
  const method = request.method === "HEAD" ? "GET" : request.method;
  const operation = operations.find((candidate) => candidate.method === method);
  if (operation === undefined) return { methods, wrongQuery: [], wrongParts: [] };
  const hasBody = operation.body !== undefined && request.body !== null && request.body !== "";
  const isJson = /^application\/json\s*(;|$)/i.test(request.type ?? "");
  const wrongParts = [
    ...(isPathWrong(operation, pathname) ? ["path"] : []),
    ...(hasBody && !isJson ? ["type"] : []),
    ...(isBodyWrong(operation, request.body) ? ["body"] : []),
  ];
  return { operation, methods, wrongQuery: wrongQueryOf(operation, request.query), wrongParts };
}
