import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { NeedKind } from "../../lib/api/generated.schemas.ts";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
}
type Reference = { readonly $ref: string };

interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}

/** One method of one path of the contract. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  /** Response statuses in the contract. */
  readonly statuses: readonly number[];
  /** Names of the parameters in its query. */
  readonly query: readonly string[];
}

const METHODS = ["get", "post", "put", "delete", "patch"];

/** The body of every error, which has no generated schema. */
export const ErrorBody = z.strictObject({
  detail: z.string().min(1),
  errors: z.array(
    z.strictObject({
      field: z.string(),
      message: z.string().min(1),
      line: z.int().min(1).optional(),
      column: z.int().min(1).optional(),
    }),
  ),
  needs: z
    .strictObject({ kind: z.enum(NeedKind), name: z.string().min(1), contact: z.string().min(1).optional() })
    .optional(),
});

function readOperations(): readonly Operation[] {
  const text = readFileSync(new URL("../../lib/api/openapi.yaml", import.meta.url), "utf8");
  const { paths, components } = parse(text) as Document;
  const resolve = (parameter: Parameter | Reference) =>
    "$ref" in parameter
      ? (components.parameters[parameter.$ref.split("/").at(-1) ?? ""] as Parameter)
      : parameter;
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.filter((method) => method in item).map((method) => {
      const { operationId, parameters = [], responses } = item[method] as OperationObject;
      const query = parameters.map(resolve).filter((parameter) => parameter.in === "query");
      return {
        id: operationId,
        method: method.toUpperCase(),
        path,
        statuses: Object.keys(responses).map(Number),
        query: query.map(({ name }) => name),
      };
    }),
  );
}

/** All operations of the contract. */
export const OPERATIONS = readOperations();

function literals(path: string): number {
  return path.split("/").filter((segment) => !segment.startsWith("{")).length;
}

/**
 * The operation that a request means, the one with the fewest parameters in its path; undefined for none. MSW passes
 * over a slash at the end.
 */
export function operationOf(method: string, pathname: string): Operation | undefined {
  return OPERATIONS.filter((operation) => {
    const pattern = new RegExp(`^${operation.path.replace(/\{\w+\}/g, "[^/]+")}/?$`);
    return operation.method === method && pattern.test(pathname);
  }).sort((one, other) => literals(other.path) - literals(one.path))[0];
}
