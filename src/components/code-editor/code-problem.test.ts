import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describePlace, markedPart } from "./code-problem";

describe("markedPart", () => {
  const marked = (line: string, column: number) => {
    const { from, to } = markedPart(line, column);
    return line.slice(from, to);
  };

  it.each([
    ["  name: own run", 3, "name:"],
    ["  name: own run", 9, "own"],
    ["  name: own", 8, " own"],
    ["  name: own", 12, "own"],
    ["  name: own", 99, "own"],
    ["  name: own  ", 14, "own  "],
    ["", 1, ""],
    ["   ", 2, ""],
  ])("of %j at column %i is %j", (line, column, part) => {
    expect(marked(line, column)).toBe(part);
  });

  it("never leaves the line", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -5, max: 60 }), (line, column) => {
        const { from, to } = markedPart(line, column);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});

describe("describePlace", () => {
  it("omits missing parts", () => {
    expect(describePlace({ line: 3, column: 15 })).toBe("Line 3, column 15");
    expect(describePlace({ line: 3 })).toBe("Line 3");
    expect(describePlace({})).toBeUndefined();
  });
});
