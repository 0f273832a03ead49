import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Budget, BudgetSpent } from "../shell/budget.ts";
import { PatternProblem } from "./automaton.ts";
import { compileGlob, escapeGlob, hasWildcard, unescapeGlob } from "./glob-pattern.ts";
import { compileRegularExpression } from "./regular-expression.ts";

/** Extended expressions with the same meaning in JavaScript and POSIX. */
const expression = fc.letrec<{ whole: string; part: string; atom: string }>((tie) => ({
  whole: fc.oneof(
    { depthSize: "small" },
    fc.array(tie("part"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
    fc.tuple(tie("part"), tie("part")).map(([left, right]) => `${left}|${right}`),
  ),
  part: fc
    .tuple(tie("atom"), fc.constantFrom("", "", "*", "+", "?", "{2}", "{1,2}", "{0,}"))
    .map(([atom, repeat]) => atom + repeat),
  atom: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "\\.", "[0-9]"),
    tie("whole").map((inner) => `(${inner})`),
  ),
})).whole;
const text = fc.string({ unit: fc.constantFrom("a", "b", ".", "7", "é"), maxLength: 12 });

describe("regular expressions", () => {
  it("match the same lines as in JavaScript", () => {
    fc.assert(
      fc.property(expression, text, fc.boolean(), (pattern, line, wholeLine) => {
        const automaton = compileRegularExpression([pattern], { syntax: "extended", wholeLine });
        const wanted = new RegExp(wholeLine ? `^(?:${pattern})$` : pattern).test(line);
        expect(automaton.occursIn(line, new Budget())).toBe(wanted);
        expect(automaton.find(line, 0, new Budget()) !== null).toBe(wanted);
      }),
      { seed: 1, numRuns: 600 },
    );
  });

  it("find the leftmost longest match", () => {
    fc.assert(
      fc.property(expression, text, (pattern, line) => {
        const span = compileRegularExpression([pattern], { syntax: "extended" }).find(line, 0, new Budget());
        const matches = (start: number, end: number) =>
          new RegExp(`^(?:${pattern})$`).test(line.slice(start, end));
        for (let start = 0; start <= line.length; start += 1) {
          const ends = Array.from({ length: line.length - start + 1 }, (_, more) => line.length - more);
          const end = ends.find((candidate) => matches(start, candidate));
          if (end === undefined) continue;
          expect(span).toEqual({ start, end });
          return;
        }
        expect(span).toBeNull();
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("take linear time on texts where backtracking is exponential", () => {
    const automaton = compileRegularExpression(["(a+)+b", "(a|a)*c"], { syntax: "extended" });
    expect(automaton.occursIn("a".repeat(20_000), new Budget())).toBe(false);
    expect(() => automaton.find("a".repeat(20_000), 0, new Budget())).toThrow(BudgetSpent);
  });

  it.each([
    ["basic", "a\\{2\\}\\|c", "xaay", true],
    ["basic", "a{2}", "aa", false],
    ["basic", "*a", "*a", true],
    ["basic", "\\(ab\\)*$", "xab", true],
    ["basic", "a+", "a+", true],
    ["extended", "\\bone\\b", "a one b", true],
    ["extended", "\\bone\\b", "stone", false],
    ["extended", "^\\w+\\s\\S$", "word x", true],
    ["extended", "[[:upper:]][[:digit:]]", "aB7", true],
    ["extended", "[]a]", "]", true],
    ["fixed", "a.c", "abc", false],
    ["fixed", "a.c", "xa.cx", true],
  ] as const)("in the %s syntax: %s in %s", (syntax, pattern, line, wanted) => {
    expect(compileRegularExpression([pattern], { syntax }).occursIn(line, new Budget())).toBe(wanted);
  });

  it("ignore case beyond ASCII", () => {
    const automaton = compileRegularExpression(["ÉA"], { syntax: "basic", ignoreCase: true });
    expect(automaton.matches("éa", new Budget())).toBe(true);
  });

  it.each([
    "(",
    "a)b(",
    "[a",
    "[z-a]",
    "[[:frob:]]",
    "a{2,1}",
    "a{9999}",
    "(((a{99}){99}){99})",
    "\\",
    "(a)\\1",
  ])("reject %s", (pattern) => {
    expect(() => compileRegularExpression([pattern], { syntax: "extended" })).toThrow(PatternProblem);
  });
});

const fileName = fc.string({ unit: fc.constantFrom(..."a*?[]\\!-é😀\n"), maxLength: 8 });

describe("globs", () => {
  it.each([
    ["*.txt", "a.txt", true],
    ["*.txt", "a.txt.gz", false],
    ["a?c", "aéc", true],
    ["a?c", "a😀c", true],
    ["[!a]*", "b", true],
    ["[a-c][^x]", "by", true],
    ["\\*", "*", true],
    ["\\*", "x", false],
    ["a[", "a[", true],
    ["", "", true],
  ])("%s and %s", (glob, name, wanted) => {
    expect(compileGlob(glob).matches(name, new Budget())).toBe(wanted);
  });

  it("match escaped text literally", () => {
    fc.assert(
      fc.property(fileName, fileName, (name, other) => {
        const glob = escapeGlob(name);
        expect(hasWildcard(glob)).toBe(false);
        expect(unescapeGlob(glob)).toBe(name);
        expect(compileGlob(glob).matches(name, new Budget())).toBe(true);
        expect(compileGlob(glob).matches(other, new Budget())).toBe(name === other);
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});
