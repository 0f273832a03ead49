import { FieldReader, type SourceFormat } from "./field-reader.ts";

const INTEGER = /^[-+]?(?:\d[\d_]*(?:\.0*)?|0x[0-9a-fA-F]+)$/;
const OCTAL = /^[-+]?0[0-7]+$/;
/** Characters of a value that an error repeats. */
const LONGEST_ECHO = 60;

/** An integer as YAML writes it; undefined for any other text. */
function integerOf(value: unknown): number | undefined {
  if (typeof value !== "string" || !INTEGER.test(value)) return undefined;
  const number = OCTAL.test(value) ? Number.parseInt(value, 8) : Number(value.replaceAll("_", ""));
  return Number.isSafeInteger(number) ? number : undefined;
}

function echo(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return JSON.stringify(value.length > LONGEST_ECHO ? `${value.slice(0, LONGEST_ECHO)}…` : value);
}

const YAML_SPEC: SourceFormat = {
  fieldsOf(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    // YAML writes a field without a value as null.
    return new Map(Object.entries(value).map(([field, one]) => [field, one === null ? [] : [one]]));
  },
  integerOf,
  echo,
  unknownField: (known) => `Unknown field; there is ${known.join(", ")}.`,
  notAnObject: "Give an object with fields.",
  wholeField: "file",
  isRefusedOnce: true,
};

/** Reads a spec. @param spec as `readYaml` has it: scalars are the texts that were written. */
export function specReader(spec: unknown): FieldReader {
  return new FieldReader(YAML_SPEC, spec);
}
