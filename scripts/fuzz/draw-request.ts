import type { RandomStream } from "../../src/mocks/rows/random-stream.ts";
import type { Operation, Parameter } from "./contract.ts";
import { drawOddText, drawValue, drawWrongText, spoil } from "./draw-value.ts";
import { encode, type FuzzRequest } from "./fuzz-request.ts";
import { SPECS } from "./specs.ts";
import type { Place, WorldNames } from "./world-names.ts";

/** Characters of a name in the path; MSW matches no path of more than 8,192. */
const LONGEST_NAME = 400;

const METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "PROPFIND"];
const TYPES = [
  "text/plain",
  "application/x-www-form-urlencoded",
  "application/jsonp",
  "multipart/form-data",
  "json",
  "",
];
const JSON_TYPES = ["application/json", "application/json; charset=utf-8", "Application/JSON;a=b"];
const BODY_TEXTS = [
  "",
  "{",
  "nothing",
  "null",
  "[]",
  "{}",
  '"text"',
  "1",
  '{"a":1,}',
  "\u0000",
  '{"file":1}',
  '{"__proto__":{}}',
];

function pickOr<Item>(list: readonly Item[], stream: RandomStream, otherwise: Item): Item {
  return list.length > 0 ? stream.pick(list) : otherwise;
}

/** Values of the path, which fit together. */
function namesFor(
  { path }: Operation,
  names: WorldNames,
  stream: RandomStream,
): Readonly<Record<string, string>> {
  const places = path.includes("{session}")
    ? names.shells
    : path.includes("{key}")
      ? names.tunnels
      : names.tasks;
  const nobody: Place = { workflow: "no-such-workflow", task: "no-such-task", key: "no-such-key" };
  const { workflow, task, key = "" } = pickOr(places.length > 0 ? places : names.tasks, stream, nobody);
  const pool = pickOr(names.pools, stream, "no-such-pool");
  const dataset = pickOr(names.datasets, stream, { name: "no-such-dataset", bucket: "no-such-bucket" });
  const opened = { task, session: key || "no-such-key", key: key || "no-such-key" };
  if (path.startsWith("/api/workflow/")) return { ...opened, name: workflow };
  if (path.startsWith("/api/pool/")) return { name: pool, pool };
  if (path.startsWith("/api/resources/")) return { hostname: pickOr(names.nodes, stream, "no-such-node") };
  if (path.includes("/dataset/")) return dataset;
  if (path.startsWith("/api/bucket/")) return { name: pickOr(names.buckets, stream, "no-such-bucket") };
  return { name: stream.pick(["a-registry", "a b", "é/💥", "x".repeat(128), "💥".repeat(128)]) };
}

/** Names of the world that a parameter of the query may have. */
function knownValues(
  { name, schema }: Parameter,
  names: WorldNames,
  path: Readonly<Record<string, string>>,
): readonly string[] {
  switch (name) {
    case "task_name":
      return [
        path.task ?? "",
        ...names.tasks.filter(({ workflow }) => workflow === path.name).map(({ task }) => task),
      ];
    case "workflow_id":
      return names.workflows;
    case "names":
    case "node_set":
      return names.pools;
    case "hostname":
      return names.nodes;
    case "prefix":
      return names.prefixes;
    case "from":
    case "to":
    case "submitted_after":
    case "submitted_before":
    case "ended_after":
    case "ended_before":
      return names.times;
    case "query":
      return ["error", "INFO", "a"];
    default: {
      // The number of buckets of a timeline is no bucket.
      if (schema.type === "integer") return [];
      const list = (names as unknown as Readonly<Record<string, unknown>>)[name];
      return Array.isArray(list) && list.every((value) => typeof value === "string") ? list : [];
    }
  }
}

function drawTexts(parameter: Parameter, known: readonly string[], stream: RandomStream): string[] {
  const { schema } = parameter;
  const value = drawValue(schema, stream);
  const texts = (Array.isArray(value) ? value : [value]).map(String);
  return known.length === 0 ? texts : texts.map((text) => (stream.chance(0.7) ? stream.pick(known) : text));
}

function drawQuery(
  operation: Operation,
  names: WorldNames,
  path: Readonly<Record<string, string>>,
  stream: RandomStream,
) {
  const parameters = operation.parameters.filter((parameter) => parameter.in === "query");
  const query: [string, string][] = [];
  for (const parameter of parameters) {
    const isPage = ["limit", "last_n_lines"].includes(parameter.name);
    const share = isPage ? 0.7 : 1.5 / parameters.length;
    if (!stream.chance(parameter.required === true ? 0.9 : share)) continue;
    const isOfUsage = operation.id === "getUsage" && parameter.name === "name";
    const known = isOfUsage ? [...names.pools, ...names.nodes] : knownValues(parameter, names, path);
    for (const text of drawTexts(parameter, known, stream)) query.push([parameter.name, text]);
  }
  if (parameters.length > 0 && stream.chance(0.25)) {
    const { name, schema } = stream.pick(parameters);
    query.push([name, drawWrongText(schema.items ?? schema, stream)]);
  }
  if (stream.chance(0.03)) query.push([drawOddText(stream), drawOddText(stream)]);
  return query;
}

function drawBody({ id, body }: Operation, stream: RandomStream): string | null {
  if (body === undefined || stream.chance(0.04)) return null;
  if (stream.chance(0.08)) return stream.pick(BODY_TEXTS);
  let value = drawValue(body.schema, stream);
  if (id === "submitWorkflow" && stream.chance(0.7))
    value = { ...(value as object), file: stream.pick(SPECS) };
  return JSON.stringify(stream.chance(0.3) ? spoil(value, stream) : value);
}

function drawType(body: string | null, stream: RandomStream): string | null {
  if (body === null) return null;
  return stream.chance(0.06)
    ? stream.pick(TYPES)
    : stream.chance(0.2)
      ? stream.pick(JSON_TYPES)
      : "application/json";
}

/** A request for an operation: mostly one that matches the contract, else one that differs in a place or two. */
export function drawRequest(operation: Operation, names: WorldNames, stream: RandomStream): FuzzRequest {
  const values = namesFor(operation, names, stream);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encode(stream.chance(0.06) ? drawOddText(stream).slice(0, LONGEST_NAME) : (values[name] ?? "")),
  );
  const suffix = stream.chance(0.01) ? stream.pick(["/", "/more", "/%E0%A4%A", "/%", "//", "/%00"]) : "";
  const method = stream.chance(0.06) ? stream.pick(METHODS) : operation.method;
  const hasBody = !["GET", "HEAD"].includes(method);
  const body = hasBody ? drawBody(operation, stream) : null;
  return {
    method,
    path: path + suffix,
    query: drawQuery(operation, names, values, stream),
    type: drawType(body, stream),
    body,
  };
}
