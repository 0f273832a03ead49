import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

type Node = Record<string, unknown>;

const document: Node = parse(readFileSync(new URL("./openapi.yaml", import.meta.url), "utf8"));

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The part of the document at these keys; throws if missing. */
function at(root: unknown, ...keys: string[]): Node {
  let here = root;
  for (const key of keys) here = isNode(here) ? here[key] : undefined;
  if (!isNode(here)) throw new Error(`nothing at ${keys.join(" / ")}`);
  return here;
}

function resolve(value: unknown): Node {
  const node = at(value);
  if (typeof node.$ref !== "string") return node;
  return at(document, ...node.$ref.replace("#/", "").split("/"));
}

/** Every object of the document with its path. */
function* walk(value: unknown, path: string[] = []): Generator<{ path: string[]; node: Node }> {
  if (isNode(value)) yield { path, node: value };
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* walk(child, [...path, key]);
}

const everything = [...walk(document)];

// The routes of the contract, each with its operation and the refusals that it documents.
const routes: [string, string, string, number[]][] = [
  ["get", "/api/workflow", "listWorkflows", [422]],
  ["get", "/api/workflow/summary", "getWorkflowSummary", [422]],
  ["get", "/api/workflow/timeline", "getWorkflowTimeline", [422]],
  ["get", "/api/occupancy", "listOccupancy", [422]],
  ["get", "/api/occupancy/history", "getOccupancyHistory", [422]],
  ["get", "/api/pool/{name}/queue", "getPoolQueue", [404, 422]],
  ["post", "/api/pool/{pool}/workflow", "submitWorkflow", [403, 404, 409, 415, 422]],
  ["get", "/api/workflow/{name}", "getWorkflow", [404]],
  ["post", "/api/workflow/{name}/cancel", "cancelWorkflow", [404, 409, 422]],
  ["get", "/api/workflow/{name}/logs", "getWorkflowLogs", [404, 422]],
  ["get", "/api/workflow/{name}/task/{task}/logs", "getTaskLogs", [404, 422]],
  ["get", "/api/workflow/{name}/events", "listWorkflowEvents", [404, 422]],
  ["get", "/api/workflow/{name}/task/{task}/events", "listTaskEvents", [404, 422]],
  ["get", "/api/workflow/{name}/spec", "getWorkflowSpec", [404, 422]],
  ["get", "/api/workflow/{name}/artifacts", "listWorkflowArtifacts", [404, 422]],
  ["get", "/api/workflow/{name}/task/{task}", "getTask", [404, 422]],
  ["get", "/api/task", "listTasks", [422]],
  ["get", "/api/task/summary", "getTaskSummary", [422]],
  ["post", "/api/workflow/{name}/exec/task/{task}", "createExecSession", [404, 409, 422]],
  ["post", "/api/workflow/{name}/task/{task}/exec/{session}", "runExecCommand", [404, 410, 415, 422]],
  [
    "post",
    "/api/workflow/{name}/task/{task}/exec/{session}/completion",
    "completeExecLine",
    [404, 410, 415, 422],
  ],
  ["get", "/api/workflow/{name}/task/{task}/exec/{session}", "getExecSession", [404, 410]],
  ["delete", "/api/workflow/{name}/task/{task}/exec/{session}", "endExecSession", [404, 410]],
  ["post", "/api/workflow/{name}/webserver/{task}", "createPortForward", [404, 409, 415, 422]],
  ["get", "/api/workflow/{name}/portforward", "listPortForwards", [404, 422]],
  ["get", "/api/workflow/{name}/portforward/{key}", "getPortForward", [404]],
  ["delete", "/api/workflow/{name}/portforward/{key}", "closePortForward", [404]],
  ["get", "/api/pool", "listPools", [422]],
  ["get", "/api/pool/{name}", "getPool", [404]],
  ["get", "/api/pool/{name}/resources", "listPoolResources", [404, 422]],
  ["get", "/api/resources", "listResources", [422]],
  ["get", "/api/bucket", "listBuckets", [422]],
  ["get", "/api/bucket/{name}", "getBucket", [404]],
  ["get", "/api/bucket/{name}/list", "listObjects", [404, 422]],
  ["get", "/api/bucket/list_dataset", "listDatasets", [422]],
  ["get", "/api/bucket/collections", "listCollections", [422]],
  ["get", "/api/bucket/{bucket}/dataset/{name}/info", "getDatasetInfo", [404]],
  ["get", "/api/profile", "getProfile", []],
  ["get", "/api/profile/settings", "getProfileSettings", []],
  ["put", "/api/profile/settings", "putProfileSettings", [415, 422]],
  ["get", "/api/credentials", "listCredentials", [422]],
  ["post", "/api/credentials/{name}", "putCredential", [415, 422]],
  ["delete", "/api/credentials/{name}", "deleteCredential", [404]],
  ["get", "/api/resources/map", "getResourceMap", [422]],
  ["get", "/api/resources/{hostname}", "getResource", [404, 422]],
  ["get", "/api/resources/{hostname}/allocations", "listResourceAllocations", [404, 422]],
  ["get", "/api/resources/{hostname}/events", "listResourceEvents", [404, 422]],
  ["get", "/api/usage", "getUsage", [422]],
  ["get", "/api/users", "listUsers", [422]],
  ["get", "/api/tag", "listTags", [422]],
  ["get", "/api/version", "getVersion", []],
];

const refusalNames: Record<string, string> = {
  403: "Forbidden",
  404: "NotFound",
  409: "Conflict",
  410: "Gone",
  415: "UnsupportedMediaType",
  422: "Unprocessable",
};

const methods = ["get", "post", "put", "patch", "delete"];

test("the routes are those of the contract, no more and no fewer", () => {
  const documented = Object.entries(at(document, "paths")).flatMap(([path, item]) =>
    methods.filter((method) => method in at(item)).map((method) => `${method} ${path}`),
  );
  expect(documented.sort()).toEqual(routes.map(([method, path]) => `${method} ${path}`).sort());
});

describe.each(routes)("%s %s", (method, path, operationId, refusals) => {
  const operation = at(document, "paths", path, method);
  const shared = at(document, "paths", path).parameters ?? [];
  const parameters = [shared, operation.parameters ?? []].flatMap((list) => (list as unknown[]).map(resolve));
  const body = (status: string) => resolve(at(operation, "responses", status));

  test("has an id, a summary line, and a declared tag", () => {
    expect(operation.operationId).toBe(operationId);
    expect(operation.summary).toMatch(/\w+ \w+/);
    const tags = (document.tags as Node[]).map((tag) => tag.name);
    expect(tags).toEqual(expect.arrayContaining(operation.tags as unknown[]));
  });

  test("documents its error responses with the common body", () => {
    const documented = Object.keys(at(operation, "responses")).filter((status) => !status.startsWith("2"));
    expect(documented).toEqual(refusals.map(String));
    for (const status of documented) {
      const { $ref } = at(operation, "responses", status);
      expect($ref).toBe(`#/components/responses/${refusalNames[status]}`);
      const { schema } = at(body(status), "content", "application/json");
      expect(schema).toEqual({ $ref: "#/components/schemas/ErrorBody" });
    }
  });

  test("declares every name in its path, and describes every parameter", () => {
    const inPath = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
    expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    for (const parameter of parameters) expect(parameter.description).toMatch(/\w+ \w+/);
  });

  test("pages by offset and limit when it is a list, and only then", () => {
    const success = operationId.startsWith("list")
      ? at(body("200"), "content", "application/json", "schema")
      : {};
    const page = "$ref" in success ? resolve(success) : success;
    const merged = [page, ...((page.allOf as unknown[] | undefined) ?? []).map(resolve)];
    const paged = merged.some((part) => {
      const { entries, total } = (part.properties ?? {}) as Node;
      return entries !== undefined && total !== undefined;
    });
    const byEntries = parameters.filter(
      (parameter) => parameter.name === "limit" && at(parameter.schema).maximum === 1_000,
    );
    expect(paged).toBe(operationId.startsWith("list"));
    expect(byEntries).toHaveLength(paged ? 1 : 0);
    expect(parameters.some(({ name }) => name === "offset")).toBe(paged || operationId.endsWith("Logs"));
  });
});

test("operation ids are unique", () => {
  const ids = routes.map(([, , id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every reference resolves, and every component is used", () => {
  const referred = new Set(
    everything.flatMap(({ node }) => (typeof node.$ref === "string" ? [node.$ref] : [])),
  );
  for (const $ref of referred) expect(() => resolve({ $ref })).not.toThrow();
  const unused = Object.entries(at(document, "components")).flatMap(([kind, entries]) =>
    Object.keys(at(entries))
      .map((name) => `#/components/${kind}/${name}`)
      .filter((reference) => !referred.has(reference)),
  );
  expect(unused).toEqual([]);
});

test("nothing is null: in YAML a comma cuts an unquoted text inside braces in two", () => {
  const cut = everything.flatMap(({ path, node }) =>
    Object.keys(node)
      .filter((key) => node[key] === null)
      .map((key) => [...path, key].join("/")),
  );
  expect(cut).toEqual([]);
});

test("logs and specs are text, and logs have a length", () => {
  for (const path of ["/api/workflow/{name}/logs", "/api/workflow/{name}/task/{task}/logs"]) {
    const log = resolve(at(document, "paths", path, "get", "responses", "200"));
    expect(Object.keys(at(log, "content"))).toEqual(["text/plain"]);
    expect(resolve(at(log, "headers", "X-Total-Lines")).description).toMatch(/lines/);
  }
  const spec = resolve(at(document, "paths", "/api/workflow/{name}/spec", "get", "responses", "200"));
  expect(Object.keys(at(spec, "content"))).toEqual(["text/plain"]);
});

describe("units", () => {
  const measured = everything
    .filter(({ path }) => path.at(-2) === "properties")
    .map(
      ({ path, node }) =>
        ({ name: path.at(-1) ?? "", place: path.join("/"), ...node }) as Node & { name: string },
    );
  const numbers = measured.filter(({ type }) => type === "number" || type === "integer");
  const places = (wrong: Node[]) => wrong.map(({ place }) => place);
  const lacking = (names: RegExp, unit: RegExp) =>
    places(numbers.filter(({ name, description }) => names.test(name) && !unit.test(String(description))));

  test("the check sees the numbers", () => {
    expect(numbers.length).toBeGreaterThan(50);
  });

  test("durations are in seconds", () => {
    expect(lacking(/time|duration|interval|timeout/, /\bSeconds\b/)).toEqual([]);
  });

  test("sizes, memory and storage are in bytes", () => {
    expect(lacking(/size|bytes|memory|storage/, /\bBytes\b/)).toEqual([]);
  });

  test("shares of a machine are in cores and GPUs", () => {
    expect(lacking(/^cpu$/, /\bCores\b/)).toEqual([]);
    expect(lacking(/^gpu$|quota|usage|capacity|total_free|guarantee|maximum/, /\bGPUs\b/)).toEqual([]);
  });

  test("times are in UTC, and nothing that is a time has another format", () => {
    const times = measured.filter(({ format }) => format === "date-time");
    expect(places(times.filter(({ description }) => !/\bUTC\b/.test(String(description))))).toEqual([]);
    const named = measured.filter(
      ({ type, name }) => type === "string" && /(_time|_at|_timestamp|_date)$/.test(name),
    );
    expect(places(named.filter(({ format }) => format !== "date-time"))).toEqual([]);
  });
});
