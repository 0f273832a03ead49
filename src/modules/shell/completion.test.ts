import { describe, expect, it } from "vitest";
import type { ExecCandidate, ExecCompletion } from "@/lib/api/generated.schemas";
import { listCandidates, planCompletion } from "./completion";

function completion(
  kind: ExecCandidate["kind"],
  texts: readonly string[],
  start = 0,
  total = texts.length,
): ExecCompletion {
  return { start, candidates: texts.map((text) => ({ text, kind })), total };
}

describe("Tab", () => {
  it("inserts the only candidate with a space after it", () => {
    expect(planCompletion("nvid", 4, completion("command", ["nvidia-smi"]))).toEqual({
      kind: "insert",
      start: 0,
      text: "nvidia-smi ",
      isWhole: true,
    });
    expect(planCompletion("cat re", 6, completion("file", ["README.md"], 4))).toMatchObject({
      start: 4,
      text: "README.md ",
    });
  });

  it("inserts no space after a directory, or before one that is there", () => {
    expect(planCompletion("cd /da", 6, completion("directory", ["/data/"], 3))).toMatchObject({
      text: "/data/",
    });
    expect(planCompletion("ec hi", 2, completion("command", ["echo"]))).toMatchObject({ text: "echo" });
  });

  it("inserts what all candidates have in common", () => {
    const files = completion("file", ["train-0.log", "train-1.log"], 4);
    expect(planCompletion("cat t", 5, files)).toEqual({
      kind: "insert",
      start: 4,
      text: "train-",
      isWhole: false,
    });
    expect(planCompletion("cat train-", 10, files)).toEqual({ kind: "choose" });
  });

  it("cuts no quoted or composed character in two", () => {
    expect(planCompletion("a", 1, completion("file", ["ab\\ c", "ab\\$d"]))).toMatchObject({ text: "ab" });
    expect(planCompletion("a", 1, completion("file", ["ab👩‍👩‍👧", "ab👩‍👩‍👦"]))).toMatchObject({
      text: "ab",
    });
  });

  it("takes nothing for common where candidates are left out", () => {
    const some = completion("file", ["aa-1", "aa-2"], 0, 1_000);
    expect(planCompletion("a", 1, some)).toEqual({ kind: "choose" });
  });

  it("does nothing without candidates", () => {
    expect(planCompletion("xyz", 3, completion("command", []))).toEqual({ kind: "nothing" });
  });
});

/** Lists in text with spaces in place of cursor positions. */
function listed(answer: ExecCompletion, width: number): string[] {
  const lines = listCandidates(answer, width).split("\n");
  return lines.map((line) => {
    let text = "";
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape starts a position
    for (const part of line.split(/(\u001b\[\d+G)/)) {
      const [, column] = /(\d+)G$/.exec(part) ?? [];
      text = column === undefined ? text + part : text.padEnd(Number(column) - 1);
    }
    return text;
  });
}

describe("the list of candidates", () => {
  it("is ordered downwards in as many columns as fit", () => {
    const names = completion("command", ["a", "bb", "ccc", "d", "e"]);
    expect(listed(names, 11)).toEqual(["a    d", "bb   e", "ccc", ""]);
    expect(listed(names, 80)).toEqual(["a    bb   ccc  d    e", ""]);
    expect(listed(names, 3)).toEqual(["a", "bb", "ccc", "d", "e", ""]);
  });

  it("shows the last part of paths", () => {
    const paths = [
      ...completion("directory", ["/data/in/"]).candidates,
      ...completion("file", ["/data/a.txt"]).candidates,
    ];
    expect(listed({ start: 0, candidates: paths, total: 2 }, 80)).toEqual(["in/    a.txt", ""]);
  });

  it("counts wide characters as two cells", () => {
    expect(listCandidates(completion("file", ["日本", "b"]), 80)).toBe("日本\u001b[7Gb\n");
  });

  it("shows no control characters", () => {
    expect(listCandidates(completion("file", ["a\u001b[2Jb"]), 80)).toBe("a [2Jb\n");
  });

  it("tells how many are left out", () => {
    const some = completion(
      "command",
      Array.from({ length: 200 }, (_, index) => `c${index}`),
      0,
      1_234,
    );
    expect(listCandidates(some, 80)).toContain("1,234 possibilities. The first 200 are listed.");
  });
});
