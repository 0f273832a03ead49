import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inlineCodeParts, withoutCodeMarks } from "./inline-code";

const marked = (text: string) =>
  inlineCodeParts(text).map((part) => (part.isCode ? `<${part.text}>` : part.text));

describe("inlineCodeParts", () => {
  it.each([
    ["requires a `team` label", ["requires a ", "<team>", " label"]],
    ["`a` and `b`", ["<a>", " and ", "<b>"]],
    ["`exec_timeout`", ["<exec_timeout>"]],
    ["no code", ["no code"]],
    ["a lone ` backtick", ["a lone ` backtick"]],
    ["`a` and a lone `", ["<a>", " and a lone `"]],
    ["an empty `` span", ["an empty `` span"]],
    ["", []],
  ])("splits %s", (text, parts) => {
    expect(marked(text)).toEqual(parts);
  });

  it("loses nothing but the backticks", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", " ", "`")), (letters) => {
        const text = letters.join("");
        const rebuilt = inlineCodeParts(text).map((part) => (part.isCode ? `\`${part.text}\`` : part.text));
        expect(rebuilt.join("")).toBe(text);
      }),
    );
  });
});

it("withoutCodeMarks keeps the words", () => {
  expect(withoutCodeMarks("pool-33 requires a `team` label.")).toBe("pool-33 requires a team label.");
});
