import type { RandomStream } from "../../src/mocks/rows/random-stream.ts";
import type { Schema } from "./contract.ts";

/** What people and programs send where they should not. */
const ODD_TEXTS = [
  ...[
    "",
    " ",
    ".",
    "..",
    "/",
    "//",
    "%",
    "%2F",
    "null",
    "undefined",
    "*",
    "?",
    "#",
    "&a=b",
    "\u0000",
    "\n",
    "\\",
    "'",
    '"',
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "💥",
    "\ud800",
    "é",
    "e\u0301",
    "\u202e",
    "ﬁ",
    "İ",
  ],
  ...[
    "-1",
    "0",
    "-0",
    "00",
    "1",
    "+1",
    " 1",
    "1.5",
    "1.0",
    "1e2",
    "1e999",
    "0x10",
    "NaN",
    "Infinity",
    "1001",
  ],
  ...["999999999999999", "1000000000000000", "9007199254740991", "9007199254740992", "12345678901234567890"],
  ...[
    "true",
    "false",
    "TRUE",
    "yes",
    "RUNNING",
    "running",
    "ASC",
    "LOW",
    "COLLECTION",
    "A=B",
    "=",
    "=b",
    "a b=c",
    "$(A)",
  ],
  ...[
    "{}",
    "[]",
    "[1]",
    "a,b",
    "../../etc/passwd",
    "<script>",
    "a".repeat(129),
    "💥".repeat(65),
    "x".repeat(5_000),
  ],
];

const DATE_TIMES = [
  ...[
    "2026-03-01T00:00:00Z",
    "2026-02-28T12:34:56.789Z",
    "2026-03-01T05:30:00+05:30",
    "2026-02-28T12:00:00-12:00",
  ],
  ...["1970-01-01T00:00:00Z", "1800-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+23:59"],
  ...[
    "9999-12-31T23:59:59.999999999Z",
    "9999-12-31T23:59:59-23:59",
    "2100-06-01T00:00:00Z",
    "2024-02-29T00:00:00Z",
  ],
  ...["2016-12-31T23:59:60Z", "2026-03-01t00:00:00z", "2026-02-28T00:00:00.1234567890123Z"],
];

const ODD_DATE_TIMES = [
  ...[
    "2026-03-01",
    "2026-03-01T00:00Z",
    "2026-03-01T00:00:00",
    "2026-03-01 00:00:00Z",
    "2026-13-01T00:00:00Z",
  ],
  ...["2026-02-30T00:00:00Z", "2025-02-29T00:00:00Z", "2026-03-01T24:00:00Z", "2026-03-01T00:00:00+24:00"],
  ...[
    "2026-03-01T00:00:00+0530",
    "2026-03-01T00:00:00+05",
    "+012026-03-01T00:00:00Z",
    "1772323200000",
    "2026-03-01T00:00:60Z",
  ],
  ...["20260301T000000Z", "2026-03-01T00:00:00.Z", "now", "2026-060T00:00:00Z", "-000001-01-01T00:00:00Z"],
];

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
  // The only pattern of the contract.
  if (pattern !== undefined) return `${stream.pick(["A", "a.b/c-d", "_", "7"])}=${drawOddText(stream)}`;
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

const ODD_VALUES = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  "",
  "text",
  [],
  [[]],
  {},
  { a: {} },
  "1",
  9_007_199_254_740_992,
];

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
