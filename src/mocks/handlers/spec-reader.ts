import { FieldReader, type SourceFormat } from "./field-reader.ts";

const YAML_SPEC: SourceFormat = {
  fieldsOf(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    // YAML writes a field without a value as null.
    return new Map(Object.entries(value).map(([field, one]) => [field, one === null ? [] : [one]]));
  },
  integerOf: (value) => (Number.isSafeInteger(value) ? (value as number) : undefined),
  complaint: (value) => (value === undefined ? "Missing" : "Does not fit"),
  unknownField: (known) => `Unknown field; there is ${known.join(", ")}.`,
  notAnObject: "Give an object with fields.",
  wholeField: "file",
  isRefusedOnce: true,
};

/** Reads a spec. @param spec what a YAML parser makes of it. */
export function specReader(spec: unknown): FieldReader {
  return new FieldReader(YAML_SPEC, spec);
}
