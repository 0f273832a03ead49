import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "./read-yaml.ts";
import { LONGEST_SPEC } from "./spec-problem.ts";

function read(text: string): unknown {
  const outcome = readYaml(text);
  if ("problem" in outcome) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function problemOf(text: string) {
  const read = readYaml(text);
  if (!("problem" in read)) throw new Error(`${JSON.stringify(read.value)} was read.`);
  return read.problem;
}

describe("a scalar", () => {
  it.each([
    "1234e5678",
    "12345678901234567890",
    "1.10",
    "0755",
    "0x1F",
    "1e-4",
    "true",
    "Off",
    "1:30",
    "2026-03-01",
    ".inf",
  ])("stays %s", (text) => {
    expect(read(`a: ${text}`)).toEqual({ a: text });
    expect(read(`[${text}]`)).toEqual([text]);
  });

  it("stays any number that was written", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9][0-9.eExX_+-]{0,20}$/), (text) => {
        fc.pre(!text.endsWith("-") || text.length < 2);
        expect(read(`a: ${text}`)).toEqual({ a: text });
      }),
    );
  });

  it("is null only where nothing or null is written", () => {
    expect(read("{ a: , b: null, c: ~, d: 'null', e: '' }")).toEqual({
      a: null,
      b: null,
      c: null,
      d: "null",
      e: "",
    });
  });

  it("is its text under an explicit tag", () => {
    expect(read("{ a: !!str 1.10, b: !!int 0755, c: !!float 1 }")).toEqual({
      a: "1.10",
      b: "0755",
      c: "1",
    });
  });
});

it("merges mappings and shares anchors", () => {
  const text =
    "base: &base { a: 1, b: 2 }\nown: { <<: *base, b: 3 }\nlist: { <<: [*base, { c: 4 }] }\nsame: *base\n";
  expect(read(text)).toEqual({
    base: { a: "1", b: "2" },
    own: { a: "1", b: "3" },
    list: { a: "1", b: "2", c: "4" },
    same: { a: "1", b: "2" },
  });
});

it("takes the last of repeated keys, with a warning that says where", () => {
  const read = readYaml("a: 1\nb:\n  c: 2\n  c: 3\na: 4\n");
  expect(read).toMatchObject({
    value: { a: "4", b: { c: "3" } },
    warnings: [
      { line: 4, column: 3, message: "Line 4: c is given again; the last one counts." },
      { line: 5, column: 1 },
    ],
  });
});

it("finds the place of a path, or of its nearest ancestor, once for all", () => {
  const read = readYaml("workflow:\n  tasks:\n    - name: a\n      env: { B: 1 }\n    -\n      name: c\n");
  if ("problem" in read) throw new Error(read.problem.message);
  const paths = ["workflow.tasks.0.env.B", "workflow.tasks.1.image", "workflow.tasks.0.name", "other"];
  expect(Object.fromEntries(read.placesOf(paths))).toEqual({
    "workflow.tasks.0.env.B": { line: 4, column: 14 },
    "workflow.tasks.1.image": { line: 6, column: 7 },
    "workflow.tasks.0.name": { line: 3, column: 7 },
  });
});

describe("what is no YAML", () => {
  it.each([
    ['a:\n  b: "own" twice\n', 2, 12, "Nothing may follow here"],
    ["a: [1\nb: 2\n", 2, 1, "add spaces"],
    ["a:\n\tb: 1", 2, 1, "A tab indents this line"],
    ["a: 'x", 1, 6, "A quote is not closed"],
    ["a: {b: 1", 1, 9, "A bracket is not closed"],
    ["a: *x", 1, 5, "names no anchor"],
    ["{a: 1, , b}", 1, 8, "An entry is missing"],
    ['a: "\\q"', 1, 6, "backslash"],
    ["a: !foo x", 1, 4, "This tag"],
    ["<<: 3", 1, 1, "Only a mapping can be merged"],
    ["a:\n  - b\n c: 1", 3, 2, "Nothing may follow here"],
  ])("is %j, at line %i and column %i", (text, line, column, reason) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({ line, column });
    expect(problem.message).toMatch(/^This is no YAML: [A-Z][^\n]*\.$/);
    expect(problem.message).toContain(reason);
  });

  it("has words of ours", () => {
    const texts = [
      "a: 1\n---\nb: 2",
      "%x",
      "? [a]\n: b",
      "a: &a [*a]",
      "- a\nb: c",
      "a: &a &b c",
      "a: |x\n  b",
      "`a",
    ];
    for (const text of texts) {
      const { message } = problemOf(text);
      expect(message).toMatch(/^This is no YAML: [A-Z][^\n]*\.$/);
      expect(message).not.toMatch(/parseAll|stream|implicit|stack|maxDepth|node|scalar/i);
    }
  });

  it("is what nests too deeply, and what its aliases make too large", () => {
    expect(problemOf("[".repeat(LONGEST_SPEC)).message).toContain("deeper than 100 levels");
    const bomb = Array.from("bcdefghijk", (name, place) => {
      const below = "abcdefghijk"[place];
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${below}`).join()}]`;
    });
    expect(problemOf(["a: &a [x]", ...bomb].join("\n")).message).toContain("aliases stand for too much");
    const text = `a: &a ${"x".repeat(100_000)}\nb: [${"*a, ".repeat(1_000)}]`;
    expect(problemOf(text).message).toContain("aliases stand for too much");
    expect(problemOf("a: &a { b: *a }").message).toContain("contains its own alias");
  });

  it.each([
    ["a: 1\n---\nb: 2\n", 2, 1],
    ["---\na: '--- x'\n--- # other\nb: 2\n", 3, 1],
    ["a: 1\n...\nb: 2\n", 2, 1],
    ["x: 1\na: &a\n  b: [*a]\n", 3, 7],
    [`a: &a ${"x".repeat(500_000)}\nb:\n${"  - *a\n".repeat(1_000)}`, 42, 5],
  ])("says where the whole of it goes wrong: %.30j", (text, line, column) => {
    expect(problemOf(text)).toMatchObject({ line, column });
  });
});

/** Milliseconds of this thread in the fastest of some runs; what other processes do does not count. */
function fastest(text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const start = process.threadCpuUsage();
    const read = readYaml(text);
    if ("value" in read) read.placesOf(["a.b"]);
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

describe("the time to read", () => {
  const join = (count: number, part: (place: number) => string, separator = "\n") =>
    Array.from({ length: count }, (_, place) => part(place)).join(separator);

  // Four times the text takes about four times as long; what is quadratic takes sixteen times.
  it.each<[string, (count: number) => string]>([
    ["keys of a block", (count) => join(count, (place) => `k${place}: v`)],
    ["keys in braces", (count) => `a: {${join(count, (place) => `k${place}: v`, ", ")}}`],
    ["items in brackets", (count) => `[${"1, ".repeat(3 * count)}]`],
    ["aliases", (count) => `a: &a x\nb: [${"*a, ".repeat(3 * count)}]`],
    ["anchors", (count) => join(count, (place) => `- &a${place} x`)],
    ["merge keys", (count) => `a: &a { x: 1 }\nb:\n${join(count, () => "  - { <<: *a }")}`],
    ["quotes", (count) => `a: ["${'", "'.repeat(2 * count)}"]`],
    ["a long scalar", (count) => `a: ${"word ".repeat(100 * count)}`],
    ["a block of text", (count) => `a: |\n${join(30 * count, () => "  line")}`],
  ])("grows with the number of %s, not with its square", (_, make) => {
    const [small, large] = [fastest(make(15_000)), fastest(make(60_000))];
    expect(large / Math.max(small, 5)).toBeLessThan(10);
  });
});
