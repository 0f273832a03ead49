import { describe, expect, test } from "vitest";
import { barLayout } from "./meter-layout.ts";

const workflows = (value: number) => ({
  key: "workflows",
  label: "Workflows",
  color: "series-1" as const,
  value,
});
const outside = (value: number) => ({ key: "outside", label: "Outside", color: "outside" as const, value });
const widths = (...args: Parameters<typeof barLayout>) =>
  barLayout(...args).parts.map(({ key, width, hatched }) => [key, width, hatched]);

describe("barLayout", () => {
  test("draws segments in order, in proportion to a full bar", () => {
    expect(barLayout([workflows(50), outside(25)], { full: 100 })).toEqual({
      parts: [
        { key: "workflows", color: "series-1", hatched: false, width: 50 },
        { key: "outside", color: "outside", hatched: false, width: 25 },
      ],
      end: 100,
      limit: undefined,
    });
  });

  test("hatches what is beyond the limit, in the middle of a segment too", () => {
    expect(widths([workflows(50), outside(30)], { full: 100, limit: 60 })).toEqual([
      ["workflows", 50, false],
      ["outside", 10, false],
      ["outside beyond", 20, true],
    ]);
    expect(barLayout([workflows(50)], { full: 100, limit: 60 }).limit).toBe(60);
  });

  test("draws what exceeds a full bar past its end", () => {
    expect(barLayout([workflows(125)], { full: 100 })).toMatchObject({ end: 80, limit: undefined });
    expect(widths([workflows(125)], { full: 100 })).toEqual([
      ["workflows", 80, false],
      ["workflows beyond", 20, true],
    ]);
  });

  test("has room for a limit beyond a full bar", () => {
    expect(barLayout([workflows(50)], { full: 100, limit: 200 })).toMatchObject({ end: 50, limit: 100 });
  });

  test("without a limit the segments fill it", () => {
    expect(widths([workflows(3), outside(1)], { full: null })).toEqual([
      ["workflows", 75, false],
      ["outside", 25, false],
    ]);
  });

  test("is as long as its share of the longest bar beside it", () => {
    expect(widths([workflows(30)], { full: null, longest: 60 })).toEqual([["workflows", 50, false]]);
    expect(barLayout([workflows(30)], { full: 40, longest: 80 })).toMatchObject({ end: 50 });
  });

  test("segments of zero have no part, and nothing of nothing is empty", () => {
    expect(widths([workflows(0), outside(1)], { full: 10 })).toEqual([["outside", 10, false]]);
    expect(barLayout([workflows(0)], { full: 0 })).toEqual({ parts: [], end: 100 });
    expect(barLayout([], { full: null })).toEqual({ parts: [], end: 100 });
  });

  test("what is full at zero is beyond it", () => {
    expect(barLayout([workflows(2)], { full: 0 })).toMatchObject({ end: 0 });
    expect(widths([workflows(2)], { full: 0 })).toEqual([["workflows beyond", 100, true]]);
  });
});
