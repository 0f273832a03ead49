import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Schema } from "./contract.ts";

/** Of RFC 3339, as the contract's `date-time` means; a leap second has the number 60. */
const RFC_3339 =
  /^(\d{4})-(\d\d)-(\d\d)[tT](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[zZ]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Ajv's own format accepts more: a blank for the T, and offsets of hours alone. */
function isDateTime(text: string): boolean {
  const parts = RFC_3339.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  const isSecond = second < 60 || (second === 60 && isLastMinute(text));
  return day >= 1 && day <= days && hour < 24 && minute < 60 && isSecond;
}

/** Whether the minute is the last one of a day in UTC, the only one that can have a leap second. */
function isLastMinute(text: string): boolean {
  const [, hour = 0, minute = 0, sign, offsetHour = 0, offsetMinute = 0] =
    /[tT](\d\d):(\d\d):\d\d(?:\.\d+)?(?:[zZ]|([+-])(\d\d):(\d\d))$/.exec(text) ?? [];
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === "-" ? -1 : 1);
  return (Number(hour) * 60 + Number(minute) - offset + 2_880) % 1_440 === 1_439;
}

// Strict mode would refuse the keywords of OpenAPI, such as `discriminator`.
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addFormat("date-time", isDateTime);

const validators = new WeakMap<Schema, ValidateFunction>();

function validatorOf(schema: Schema): ValidateFunction {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const compiled = ajv.compile(schema);
  validators.set(schema, compiled);
  return compiled;
}

/** What is wrong with a value, one sentence for each place; empty when it matches the schema. */
export function problemsOf(schema: Schema, value: unknown): string[] {
  const validate = validatorOf(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || "it"} ${message} ${JSON.stringify(params)}`,
  );
}

const closedSchemas = new WeakMap<Schema, Schema>();

/** The same schema, by which a property that the contract does not list is as wrong as one that is missing. */
export function closed(schema: Schema): Schema {
  const known = closedSchemas.get(schema);
  if (known !== undefined) return known;
  const made = close(schema, false);
  closedSchemas.set(schema, made);
  return made;
}

/** @param isPart whether it is one of several schemas that describe one object together. */
function close(schema: Schema, isPart: boolean): Schema {
  const { properties, items, additionalProperties, oneOf, allOf } = schema;
  const isObject = properties !== undefined || allOf !== undefined;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, close(property, false)]),
      ),
    }),
    ...(items && { items: close(items, false) }),
    ...(typeof additionalProperties === "object" && {
      additionalProperties: close(additionalProperties, false),
    }),
    ...(oneOf && { oneOf: oneOf.map((one) => close(one, isPart)) }),
    ...(allOf && { allOf: allOf.map((one) => close(one, true)) }),
    ...(isObject && !isPart && additionalProperties === undefined && { unevaluatedProperties: false }),
  };
}
