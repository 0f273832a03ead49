import { describe, expect, test } from "vitest";
import { ganttLayout, placeOfMark, placesBetween } from "./gantt-layout.ts";
import type { GanttRow } from "./types.ts";

const HOUR = 3_600_000;
const from = Date.UTC(2026, 2, 1);
const to = from + 24 * HOUR;

/** A row whose bars all begin with the axis and overlap. */
function rowOf(key: string, bars: number): GanttRow {
  return {
    key,
    label: key,
    bars: Array.from({ length: bars }, (_, place) => ({
      key: `${key}-${place}`,
      start: from,
      end: from + (place + 1) * HOUR,
      color: "info",
      label: `${key} ${place}.`,
    })),
  };
}

const rows = [rowOf("a", 1), rowOf("b", 3), rowOf("c", 0), rowOf("d", 2)];

describe("ganttLayout", () => {
  const { places, height, markRows } = ganttLayout({ rows, from, to }, 900, 1);

  test("rows follow one another without gaps, as high as their lanes need", () => {
    expect(places.map(({ top }) => top)).toEqual([0, 26, 84, 110]);
    expect(height).toBe(152);
  });

  test("numbers marks through all rows, and leaves out rows without any for the keys", () => {
    expect(places.map(({ firstMark }) => firstMark)).toEqual([0, 1, 4, 4]);
    expect(markRows.map((row) => row.map(({ mark }) => mark))).toEqual([[0], [1, 2, 3], [4, 5]]);
    expect(placeOfMark(places, 4)?.row).toBe(3);
    expect(placeOfMark(places, 6)).toBeUndefined();
  });

  test("a narrow chart has labels above its bars", () => {
    const narrow = ganttLayout({ rows, from, to }, 340, 1);
    expect(narrow.labelWidth).toBe(0);
    expect(narrow.places[0]?.barTop).toBeGreaterThan(18);
  });

  test.each([
    [900, 1],
    [340, 1],
    [340, 1.25],
    [90, 1],
  ])("ticks have room for their labels at %i pixels and a text scale of %d", (width, textScale) => {
    const { ticks, labelWidth } = ganttLayout({ rows, from, to }, width, textScale);
    const step = ((ticks[1] ?? to) - (ticks[0] ?? from)) / (to - from);
    expect(ticks.length).toBeGreaterThan(0);
    expect(step * (width - labelWidth)).toBeGreaterThan(44 * textScale);
  });

  test("ticks are round times in UTC", () => {
    expect(ganttLayout({ rows, from, to }, 900, 1).ticks.every((time) => time % HOUR === 0)).toBe(true);
  });
});

describe("placesBetween", () => {
  const { places } = ganttLayout({ rows, from, to }, 900, 1);

  test.each([
    [0, 20, [0]],
    [26, 84, [1]],
    [25, 85, [0, 1, 2]],
    [100, 9000, [2, 3]],
    [9000, 9999, []],
  ])("between %i and %i", (top, bottom, expected) => {
    expect(placesBetween(places, top, bottom).map(({ row }) => row)).toEqual(expected);
  });
});
