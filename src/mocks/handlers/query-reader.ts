import { FieldReader, type SourceFormat } from "./field-reader.ts";

const INTEGER = /^-?(?:0|[1-9]\d*)$/;

function integerOf(value: unknown): number | undefined {
  const number = typeof value === "string" && INTEGER.test(value) ? Number(value) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

const QUERY: SourceFormat = {
  fieldsOf(value) {
    const parameters = value as URLSearchParams;
    return new Map([...parameters.keys()].map((field) => [field, parameters.getAll(field)]));
  },
  integerOf,
  echo: (value) => JSON.stringify(value),
  unknownField: (known) => `Unknown parameter; this path knows ${known.join(", ") || "none"}.`,
  notAnObject: "Give a query.",
  wholeField: "query",
  isRefusedOnce: false,
};

/** Reads the query of a request. */
export function queryReader(requestUrl: string): FieldReader {
  return new FieldReader(QUERY, new URL(requestUrl).searchParams);
}
