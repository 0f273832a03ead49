import { describe, expect, test } from "vitest";
import { answerMatchRequest, type MatchReply, type MatchRequest, matchesOf } from "./match-lines";

describe("matchesOf", () => {
  test("zero-length matches highlight nothing and terminate", () => {
    expect(matchesOf("axxb", /x*/g)).toEqual([{ start: 1, end: 3 }]);
    expect(matchesOf("abc", /x*/g)).toEqual([]);
    expect(matchesOf("", /^$/g)).toEqual([]);
    expect(matchesOf("abc", /x/g)).toBeNull();
  });

  test("reusing an expression gives the same result", () => {
    const expression = /ab+/g;
    for (let time = 0; time < 2; time += 1) {
      expect(matchesOf("xabb", expression)).toEqual([{ start: 1, end: 4 }]);
    }
  });

  test("limits matches to a hundred per line", () => {
    expect(matchesOf("x".repeat(1_000), /x/g)).toHaveLength(100);
  });
});

describe("answerMatchRequest", () => {
  const replies = (request: Omit<MatchRequest, "lines">): MatchReply[] => {
    const all: MatchReply[] = [];
    answerMatchRequest({ lines: ["a", "b"], ...request }, (reply) => all.push(reply));
    return all;
  };
  const matched: MatchReply = { kind: "matched", matches: [[{ start: 0, end: 1 }], null] };

  test("reports its start, and each line if traced", () => {
    const pattern = { source: "A", flags: "gi" };
    expect(replies({ pattern, traced: false })).toEqual([{ kind: "begun" }, matched]);
    expect(replies({ pattern, traced: true })).toEqual([
      { kind: "begun" },
      { kind: "at", line: 0 },
      { kind: "at", line: 1 },
      matched,
    ]);
  });

  test("reports why an expression failed", () => {
    expect(replies({ pattern: { source: "(", flags: "g" }, traced: false }).at(-1)).toMatchObject({
      kind: "failed",
      reason: expect.stringContaining("Unterminated group"),
    });
  });
});
