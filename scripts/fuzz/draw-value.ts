import type { RandomStream } from "../../src/mocks/rows/random-stream.ts";
import type { Schema } from "./contract.ts";
import { DATE_TIMES, ODD_DATE_TIMES, ODD_TEXTS, ODD_VALUES } from "./odd-values.ts";

export function drawOddText(stream: RandomStream): string {
  if (stream.chance(0.85)) return stream.pick(ODD_TEXTS);
  const length = stream.integer(1, 12);
  return String.fromCodePoint(
    ...Array.from({ length }, () => stream.integer(1, stream.chance(0.7) ? 0x7e : 0x10ffff)),
  );
}

/** A text of about that length; the longest allowed ones in characters that take two code units. */
function textOf(stream: RandomStream, least: number, most: number): string {
  const length = stream.pick([least, Math.min(most, least + 1), most, Math.min(most, 8)]);
  return stream.pick(["a", "💥", "é", " "]).repeat(length);
}

function drawString(schema: Schema, stream: RandomStream): string {
  const { format, pattern, minLength = 0, maxLength } = schema;
  if (format === "date-time") return stream.pick(DATE_TIMES);
  // All patterns of the contract are of the form key=value; some name the keys.
  if (pattern !== undefined) {
    const keys = /^\^\(([\w|]+)\)=/.exec(pattern)?.[1]?.split("|") ?? ["A", "a.b/c-d", "_", "7"];
    return `${stream.pick(keys)}=${drawOddText(stream)}`;
  }
  if (maxLength !== undefined && stream.chance(0.3)) return textOf(stream, minLength, maxLength);
  if (stream.chance(0.5))
    return stream.pick(["train", "a", "error", "no-such-name", "ls", "echo hi", "/bin/sh"]);
  return drawOddText(stream);
}

function drawNumber(
  { minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Schema,
  stream: RandomStream,
): number {
  const near = minimum + stream.integer(0, 30);
  if (stream.chance(0.1)) return stream.pick([maximum, maximum - 1]);
  return Math.min(maximum, stream.pick([minimum, minimum + 1, near]));
}

/** A value that matches a schema, or nearly. */
export function drawValue(schema: Schema, stream: RandomStream): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return stream.pick(schema.enum);
  if (schema.oneOf !== undefined) return drawValue(stream.pick(schema.oneOf), stream);
  switch (schema.type) {
    case "string":
      return drawString(schema, stream);
    case "integer":
    case "number":
      return drawNumber(schema, stream);
    case "boolean":
      return stream.chance(0.5);
    case "array":
      return Array.from({ length: stream.pick([0, 1, 1, 2, 3]) }, () =>
        drawValue(schema.items ?? {}, stream),
      );
    default:
      return drawObject(schema, stream);
  }
}

function drawObject(schema: Schema, stream: RandomStream): Record<string, unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const chosen = Object.entries(properties).filter(([name]) => required.includes(name) || stream.chance(0.4));
  const drawn = chosen.map(([name, property]) => [name, drawValue(property, stream)]);
  if (typeof additionalProperties === "object") {
    const names = Array.from({ length: stream.integer(0, 3) }, () => drawOddText(stream));
    drawn.push(...names.map((name) => [name, drawValue(additionalProperties, stream)]));
  }
  return Object.fromEntries(drawn);
}

/** A text of the URL that a schema most likely refuses. */
export function drawWrongText({ format, maxLength, type, maximum }: Schema, stream: RandomStream): string {
  if (format === "date-time" && stream.chance(0.8)) return stream.pick(ODD_DATE_TIMES);
  if (maxLength !== undefined && stream.chance(0.5)) return stream.pick(["a", "💥"]).repeat(maxLength + 1);
  if (type === "integer" && maximum !== undefined && stream.chance(0.3)) return String(BigInt(maximum) + 1n);
  return drawOddText(stream);
}

/** The same value with something changed in one place: left out, added, or of another type. */
export function spoil(value: unknown, stream: RandomStream): unknown {
  const isInner = typeof value === "object" && value !== null && stream.chance(0.8);
  if (!isInner)
    return typeof value === "string" && stream.chance(0.5)
      ? `${value}${"x".repeat(5_000)}`
      : stream.pick(ODD_VALUES);
  if (Array.isArray(value)) {
    if (value.length === 0) return [stream.pick(ODD_VALUES)];
    const place = stream.integer(0, value.length - 1);
    return value.map((item, position) => (position === place ? spoil(item, stream) : item));
  }
  const entries = Object.entries(value);
  if (entries.length === 0 || stream.chance(0.25))
    return { ...value, [drawOddText(stream) || "extra"]: stream.pick(ODD_VALUES) };
  const [name] = stream.pick(entries);
  if (stream.chance(0.3)) return Object.fromEntries(entries.filter(([other]) => other !== name));
  return Object.fromEntries(
    entries.map(([other, inner]) => [other, other === name ? spoil(inner, stream) : inner]),
  );
}
