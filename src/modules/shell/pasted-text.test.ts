import { describe, expect, it } from "vitest";
import { LONGEST_PASTE, readPaste } from "./pasted-text";

const empty = { text: "", cursor: 0 };

describe("a pasted text", () => {
  it("is one line without the line breaks at its end, so that it does not run", () => {
    expect(readPaste("rm -rf /data\n", empty)).toEqual({ kind: "text", text: "rm -rf /data" });
    expect(readPaste("ls\r\n\r\n", empty)).toEqual({ kind: "text", text: "ls" });
    expect(readPaste("\n", empty)).toEqual({ kind: "text", text: "" });
  });

  it("loses control characters, which would act as keys", () => {
    expect(readPaste("a\u0003b\u001b[Ac\u0004\td", empty)).toEqual({ kind: "text", text: "ab[Ac\td" });
  });

  it.each(["a\nb", "a\r\nb", "a\rb"])("with a line break is a question: %j", (text) => {
    expect(readPaste(text, empty)).toEqual({
      kind: "lines",
      paste: { lines: ["a", "b"], commands: ["a", "b"], joined: "a b" },
    });
  });

  it("joins what is typed on its first line", () => {
    expect(readPaste("a\nb\n", { text: "sudo -n", cursor: 5 })).toMatchObject({
      paste: { lines: ["a", "b"], commands: ["sudo a-n", "b"] },
    });
  });

  it("joins continued and indented lines to one", () => {
    const { joined } = linesOf("python train.py \\\n    --epochs 3 \\\n\n    --seed 1\n");
    expect(joined).toBe("python train.py --epochs 3 --seed 1");
  });

  it("offers no line that is too long", () => {
    expect(linesOf(`${"a".repeat(4_000)}\n${"b".repeat(200)}`).joined).toBeNull();
  });

  it.each([
    ["x".repeat(1_048_576), "The pasted text is 1,048,576 characters long; the limit is 65,536."],
    ["x\n".repeat(600), "The pasted text has 600 lines; the limit is 500."],
    ["x".repeat(5_000), "The line would be 5,000 characters long; the limit is 4,096."],
    [
      `a\n${"x".repeat(5_000)}`,
      "Line 2 of the pasted text would be 5,000 characters long; the limit is 4,096.",
    ],
  ])("that is too long is refused with the reason", (text, message) => {
    expect(readPaste(text, empty)).toEqual({ kind: "refused", message });
  });

  it("counts what is typed", () => {
    expect(readPaste("x".repeat(4_090), { text: "echo hi", cursor: 5 })).toMatchObject({
      message: "The line would be 4,097 characters long; the limit is 4,096.",
    });
  });

  it("takes time in proportion to its length", () => {
    const start = performance.now();
    readPaste(`${"\n".repeat(LONGEST_PASTE - 1)}x`, empty);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

function linesOf(text: string) {
  const read = readPaste(text, empty);
  if (read.kind !== "lines") throw new Error(`Read as ${read.kind}.`);
  return read.paste;
}
