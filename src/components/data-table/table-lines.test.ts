import { describe, expect, it } from "vitest";
import { tableLines } from "./table-lines";

const section = (key: string, rows: number) => ({ key, rows, label: key });
const lines = tableLines([section("a", 2), section("none", 0), section("b", 3)], 5);

describe("tableLines", () => {
  it("puts a label above the rows of each section that has some", () => {
    const all = Array.from({ length: lines.count }, (_, line) => lines.lineAt(line));
    expect(all.map(({ row, section: label }) => label?.key ?? row)).toEqual(["a", 0, 1, "b", 2, 3, 4]);
    expect([0, 1, 2, 3, 4].map(lines.lineOfRow)).toEqual([1, 2, 4, 5, 6]);
  });

  it("finds the rows of a range of lines", () => {
    expect(lines.rowsIn({ first: 0, last: 6 })).toEqual({ first: 0, last: 4 });
    expect(lines.rowsIn({ first: 1, last: 3 })).toEqual({ first: 0, last: 1 });
    expect(lines.rowsIn({ first: 3, last: 3 })).toEqual({ first: 2, last: 2 });
    expect(lines.rowsIn({ first: 4, last: 5 })).toEqual({ first: 2, last: 3 });
  });

  it("finds the lines of a range of rows, with the label above the first", () => {
    expect(lines.linesOf({ first: 0, last: 4 })).toEqual({ first: 0, last: 6 });
    expect(lines.linesOf({ first: 1, last: 2 })).toEqual({ first: 2, last: 4 });
    expect(lines.linesOf({ first: 2, last: 2 })).toEqual({ first: 3, last: 4 });
  });

  it("is the rows alone without sections, and with those of another total", () => {
    for (const plain of [tableLines([], 3), tableLines([section("a", 2)], 3)]) {
      expect(plain.count).toBe(3);
      expect(plain.lineAt(2)).toEqual({ row: 2 });
      expect(plain.rowsIn({ first: 1, last: 2 })).toEqual({ first: 1, last: 2 });
    }
  });
});
