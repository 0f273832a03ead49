import type { FieldError } from "../../lib/api/generated.schemas.ts";
import { FieldReader, type SourceFormat } from "./field-reader.ts";
import { unsupportedType } from "./problem.ts";

/** Characters of a body that has one field. */
const LONGEST_BODY = 65_536;

/** Fields of an object; undefined when it is none. Own ones only: `constructor` and the like are unknown fields. */
function fieldsOf(value: unknown): ReadonlyMap<string, readonly unknown[]> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value).map(([field, one]) => [field, [one]]));
}

const JSON_BODY: SourceFormat = {
  fieldsOf,
  integerOf: (value) => (Number.isSafeInteger(value) ? (value as number) : undefined),
  // The value may be a secret.
  echo: () => undefined,
  unknownField: (known) => `Unknown field; this object has ${known.join(", ")}.`,
  notAnObject: "Give a JSON object.",
  wholeField: "body",
  isRefusedOnce: false,
};

/** Reads a JSON body. @param body what `readJson` returns. */
export function bodyReader(body: unknown): FieldReader {
  return new FieldReader(JSON_BODY, body);
}

/**
 * A request's body, empty when there is none.
 * @throws Response 415, which MSW answers with, for a body that is not declared as JSON: a page of another origin can
 * send any other type without asking first.
 */
async function readText(request: Request): Promise<string> {
  const text = await request.text();
  const type = request.headers.get("content-type");
  if (text !== "" && !/^application\/json\s*(;|$)/i.test(type ?? "")) throw unsupportedType(type);
  return text;
}

/** A request's body as JSON; undefined when it is none. @throws Response 415 */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type BodyField = { readonly value: unknown } | { readonly errors: FieldError[] };

/**
 * The one field of a JSON body, unread. Errors name the body as a whole, the field when it is missing, and every
 * other field that is given.
 * @throws Response 415
 */
export async function readBodyField(request: Request, field: string): Promise<BodyField> {
  const refuse = (message: string): BodyField => ({ errors: [{ field: "body", message }] });
  const text = await readText(request);
  if (text.length > LONGEST_BODY) {
    return refuse(`It has ${text.length} characters; give at most ${LONGEST_BODY}.`);
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refuse(`It is no JSON; give an object such as {"${field}": …}.`);
  }
  const reader = new FieldReader(
    {
      ...JSON_BODY,
      unknownField: (known) => `Unknown field; this body knows ${known.join(", ")}.`,
      notAnObject: `It is no JSON object; give one such as {"${field}": …}.`,
    },
    body,
  );
  if (reader.errors.length > 0) return { errors: reader.errors };
  const value = reader.requiredValue(field);
  const errors = reader.finish();
  return errors.length > 0 ? { errors } : { value };
}
