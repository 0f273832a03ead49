import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** A JSON schema of the document. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly unevaluatedProperties?: boolean;
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface ResponseObject {
  readonly headers?: Readonly<Record<string, { readonly schema: Schema }>>;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

/** One method of one path. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly required: boolean; readonly schema: Schema };
  /** By status. */
  readonly responses: ReadonlyMap<number, ResponseObject>;
  /** Fields that may be refused although they match their schemas. */
  readonly furtherChecks: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

const DOCUMENT_FILE = new URL("../../src/lib/api/openapi.yaml", import.meta.url);
const METHODS = ["get", "post", "put", "patch", "delete"];
const JSON_TYPE = "application/json";

/** What a reference of the document leads to, with the keywords beside it. */
function resolve<Value>(document: Node, value: unknown): Value {
  const { $ref, ...beside } = value as { $ref?: string };
  if ($ref === undefined) return value as Value;
  const [, ...keys] = $ref.split("/");
  const target = keys.reduce<unknown>((node, key) => (node as Node)[key], document);
  return { ...(target as object), ...beside } as Value;
}

/** A copy of a part of the document without references; no schema of the contract contains itself. */
function inline(document: Node, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => inline(document, item));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(resolve<object>(document, value));
  return Object.fromEntries(entries.map(([key, child]) => [key, inline(document, child)]));
}

interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly responses: Readonly<Record<string, ResponseObject>>;
  readonly "x-further-checks"?: Readonly<Record<string, string>>;
}

function readOperations(): readonly Operation[] {
  const document = parse(readFileSync(DOCUMENT_FILE, "utf8")) as Node;
  const paths = inline(document, document.paths) as Readonly<Record<string, Node>>;
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.filter((method) => method in item).map((method): Operation => {
      const operation = item[method] as OperationObject;
      const schema = operation.requestBody?.content[JSON_TYPE]?.schema;
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        parameters: [...((item.parameters as Parameter[]) ?? []), ...(operation.parameters ?? [])],
        body: schema && { required: operation.requestBody?.required === true, schema },
        responses: new Map(
          Object.entries(operation.responses).map(([status, response]) => [Number(status), response]),
        ),
        furtherChecks: Object.keys(operation["x-further-checks"] ?? {}),
      };
    }),
  );
}

/** All operations of the contract. */
export const OPERATIONS = readOperations();

/** Paths from the one with the fewest parameters; MSW passes over a slash at the end. */
const PATTERNS = [...new Set(OPERATIONS.map(({ path }) => path))]
  .sort((one, other) => one.split("{").length - other.split("{").length)
  .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}/?$`) }));

/** Operations of the path that a request means. */
export function operationsAt(pathname: string): Operation[] {
  const found = PATTERNS.find(({ pattern }) => pattern.test(pathname));
  return OPERATIONS.filter(({ path }) => path === found?.path);
}
