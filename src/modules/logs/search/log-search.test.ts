import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LogLevel, parseLogLine } from "../log-line";
import { type LogSearch, parseSearch } from "./log-search";
import { literalOf } from "./regular-expression-literal";
import { type LogQuery, planSearch } from "./search-plan";

describe("literalOf", () => {
  test.each([
    ["worker", "worker"],
    ["^Epoch \\d+, step", "Epoch "],
    ["loss (\\d+\\.\\d+)", "loss "],
    ["a.bcd.ef", "bcd"],
    ["colou?rs", "colo"],
    ["ab+cd", "ab"],
    ["(?:retry)+ing", "retry"],
    ["(retry)?ing", "ing"],
    ["oom|killed", null],
    ["exit (oom|killed)", "exit "],
    ["(?=secret)open", "open"],
    ["(?<!not )found", "found"],
    ["(?<name>value)", "value"],
    ["\\[osmo\\]", "[osmo]"],
    ["[abc]{3}xyz", "xyz"],
    ["\\bGPU \\d\\b", "GPU "],
    ["\\x41\\u{42}long", "long"],
    ["x{0}yes", "yes"],
    ["x{0,3}", null],
    [".*", null],
    ["", null],
    ["\\d\\d:\\d\\d", null],
  ])("%s contains %j", (source, literal) => {
    expect(literalOf(source)).toBe(literal);
  });

  test("is part of every match", () => {
    // Expressions with a text that they match.
    const leaf = fc.constantFrom<[string, string]>(
      ["abc", "abc"],
      ["\\d", "7"],
      [".", "#"],
      ["[a-f]", "c"],
      ["x*", ""],
      ["y+", "yyy"],
      ["\\.", "."],
      ["z?", "z"],
      ["w{2}", "ww"],
    );
    const { expression } = fc.letrec<{ expression: [string, string] }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc
          .tuple(tie("expression"), tie("expression"))
          .map(([[one, a], [two, b]]): [string, string] => [one + two, a + b]),
        fc
          .tuple(tie("expression"), tie("expression"))
          .map(([[one, a], [two]]): [string, string] => [`(${one}|${two})`, a]),
        tie("expression").map(([one]): [string, string] => [`(?:${one})?`, ""]),
        tie("expression").map(([one, a]): [string, string] => [`(${one})+`, a + a]),
      ),
    }));
    fc.assert(
      fc.property(expression, ([source, text]) => {
        expect(text).toMatch(new RegExp(`^(?:${source})$`));
        const literal = literalOf(source);
        if (literal !== null) expect(text).toContain(literal);
      }),
    );
  });
});

function searchFor(text: string, options: { isExpression?: boolean; matchCase?: boolean } = {}): LogSearch {
  const search = parseSearch({ text, isExpression: false, matchCase: false, ...options });
  if (search === null || "problem" in search) throw new Error(`${text} is no search.`);
  return search;
}

describe("parseSearch", () => {
  test("matches text literally", async () => {
    const lines = ["xA.(By", "axxb", "A.(B and a.(b"];
    expect(await searchFor("a.(b").match(lines)).toEqual([
      [{ start: 1, end: 5 }],
      null,
      [
        { start: 0, end: 4 },
        { start: 9, end: 13 },
      ],
    ]);
    expect(await searchFor("Ab", { matchCase: true }).match(["ab", "Ab"])).toEqual([
      null,
      [{ start: 0, end: 2 }],
    ]);
  });

  test("reports only the reason of an invalid expression", () => {
    const parsed = parseSearch({ text: "(a", isExpression: true, matchCase: false });
    expect(parsed).toEqual({ problem: "Invalid regular expression: Unterminated group." });
  });

  test("is null without text", () => {
    expect(parseSearch({ text: "", isExpression: true, matchCase: true })).toBeNull();
  });

  test.each([true, false])(
    "refuses a text that is too long at once, as an expression: %s",
    (isExpression) => {
      const start = performance.now();
      const search = parseSearch({ text: "(a+)+".repeat(250_000), isExpression, matchCase: false });
      expect(search).toEqual({
        problem: "The search is longer than 1,000 characters. Search for a part of it.",
      });
      expect(performance.now() - start).toBeLessThan(200);
      expect(parseSearch({ text: "a".repeat(1_000), isExpression, matchCase: false })).not.toHaveProperty(
        "problem",
      );
    },
  );

  test("rejects expressions without a worker", async () => {
    // Node has no Worker.
    await expect(searchFor("a+", { isExpression: true }).match(["a"])).rejects.toThrow(
      "the browser could not start a worker: Worker is not defined. Reload the page",
    );
  });
});

describe("planSearch", () => {
  const query = (change: Partial<LogQuery>): LogQuery => ({
    search: null,
    levels: [],
    source: null,
    range: null,
    ...change,
  });
  const warning = parseLogLine("2026/03/02 11:46:53 [a-0] WARN: Worker is slow");
  const control = parseLogLine("2026/03/02 11:46:53 [a-0][osmo] Worker was stopped");
  const levels: readonly LogLevel[] = ["WARN"];
  const range = { first: 10, end: 50_000, from: 0, to: 1 };

  test.each([
    [query({ search: searchFor("worker") }), 5_000_000, "found", "worker"],
    [query({ search: searchFor("worker", { matchCase: true }) }), 5_000_000, "narrowed", "worker"],
    [query({ search: searchFor("worker \\d+", { isExpression: true }) }), 5_000_000, "narrowed", "worker "],
    [query({ search: searchFor("a|b", { isExpression: true }) }), 5_000_000, "lines", undefined],
    [query({ search: searchFor("worker"), levels }), 5_000_000, "found", "worker", levels],
    [query({ search: searchFor("worker"), levels }), 5_000, "lines", undefined],
    [query({ search: searchFor("worker"), range }), 5_000_000, "narrowed", "worker"],
    [
      query({ search: searchFor("a|b", { isExpression: true }), levels }),
      5_000_000,
      "narrowed",
      undefined,
      levels,
    ],
    [query({ levels }), 5_000_000, "found", undefined, levels],
    [query({ levels }), 5_000, "lines", undefined],
    [query({ levels, range }), 5_000_000, "narrowed", undefined, levels],
    [query({ levels: ["INFO"], range }), 5_000_000, "lines", undefined],
    [query({ levels: ["WARN", "ERROR"] }), 5_000_000, "found", undefined, ["WARN", "ERROR"]],
    [query({ levels: ["INFO"] }), 5_000_000, "found", undefined, ["INFO"]],
    [query({ source: "platform" }), 5_000_000, "found", "][osmo]"],
    [query({ source: "platform", levels }), 5_000_000, "found", "][osmo]", levels],
    [query({ source: "user" }), 5_000_000, "lines", undefined],
    [query({ source: "user", levels }), 5_000_000, "narrowed", undefined, levels],
  ] as [LogQuery, number, string, string | undefined, (readonly LogLevel[])?][])(
    "case %#",
    (wanted, lineCount, basis, query, found) => {
      const plan = planSearch(wanted, lineCount);
      expect(plan.basis).toBe(basis);
      expect(plan.query).toBe(query);
      expect(plan.levels).toEqual(found);
    },
  );

  test("combines all filters", () => {
    expect(planSearch(query({ levels }), 100).keep(warning)).toBe(true);
    expect(planSearch(query({ levels: ["INFO"] }), 100).keep(warning)).toBe(false);
    expect(planSearch(query({ source: "platform" }), 100).keep(control)).toBe(true);
    expect(planSearch(query({ source: "user" }), 100).keep(control)).toBe(false);
    const time = warning.time as number;
    expect(planSearch(query({ range: { ...range, from: time, to: time } }), 100).keep(warning)).toBe(true);
    expect(planSearch(query({ range: { ...range, from: time + 1, to: time + 1 } }), 100).keep(warning)).toBe(
      false,
    );
  });
});
