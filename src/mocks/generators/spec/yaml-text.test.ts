import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { yamlLines } from "./yaml-text.ts";

const yamlOf = (value: object) => `${yamlLines(value).join("\n")}\n`;

/** Strings that some version of YAML misinterprets, or that end a scalar early. */
const AWKWARD = [
  ...[
    "",
    " ",
    "~",
    "null",
    "NULL",
    "true",
    "False",
    "yes",
    "NO",
    "on",
    "Off",
    "y",
    "N",
    ".inf",
    "-.INF",
    ".nan",
  ],
  ...[
    "0",
    "-1",
    "1.5",
    "1e3",
    "0x1F",
    "0o17",
    "017",
    "1_000",
    "12:30:45",
    "2026-03-01",
    "2026-03-01T00:00:00Z",
  ],
  ...[
    "-",
    "--",
    "---",
    "...",
    "- a",
    "a: b",
    "a:",
    "a #b",
    "#a",
    "?",
    "? a",
    ": a",
    "a\nb",
    "a\n",
    "\ta",
    "a\\b",
  ],
  ...[
    '"',
    "'a'",
    "[a]",
    "{a}",
    "{{ a }}",
    "*a",
    "&a",
    "!a",
    "|",
    ">",
    "%a",
    "@a",
    "`a",
    "<<",
    "=",
    "田中 博",
    "😀",
  ],
  ...["\u0000", "\u007f", "\u0085", "\u2028", "\ufeff", "\u00a0", "24h", "384Gi", "24.10", "1d", "12e5h"],
];

const text = fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: "binary" }), fc.string());
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => n + 0);
// `__proto__` cannot be a key of plain data.
const key = text.filter((name) => name !== "__proto__");
const { map } = fc.letrec<{ map: Record<string, unknown>; value: unknown }>((tie) => ({
  map: fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    number,
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 4 }),
    tie("map"),
  ),
}));

it.each(["1.1", "1.2"] as const)("round-trips through YAML %s", (version) => {
  // In YAML 1.1, `<<` merges only as a plain key, and ours has quotes.
  const read = (yaml: string) => parse(yaml, { version, merge: false });
  expect(read(yamlOf({ texts: AWKWARD }))).toEqual({ texts: AWKWARD });
  fc.assert(
    fc.property(map, (data) => {
      fc.pre(Object.keys(data).length > 0);
      expect(read(yamlOf(data))).toEqual(data);
    }),
    { numRuns: 400 },
  );
});

it("does not quote plain text, and omits undefined values", () => {
  const data = {
    name: "a",
    none: undefined,
    list: ["--x=1", "24h", "a/b:1.2"],
    maps: [{ a: 1, b: { c: true } }],
  };
  expect(yamlLines(data)).toEqual([
    ...["name: a", "list:", "  - --x=1", "  - 24h", "  - a/b:1.2"],
    ...["maps:", "  - a: 1", "    b:", "      c: true"],
  ]);
});

it("lets a callback replace scalars by path", () => {
  const data = { a: { b: "x y" }, c: [1, "z"] };
  expect(yamlLines(data, (path, text) => `<${path.join(".")}=${text}>`)).toEqual([
    ...["a:", '  b: <a.b="x y">', "c:", "  - <c.0=1>", "  - <c.1=z>"],
  ]);
});
