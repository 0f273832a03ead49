import { describe, expect, test } from "vitest";
import { ganttSpans, laneCount } from "./gantt-lanes.ts";
import type { GanttBar } from "./types.ts";

const HOUR = 3_600_000;
/** Mar 1, 00:00 to 12:00 UTC in 2026. */
const from = Date.UTC(2026, 2, 1);
const scale = { from, to: from + 12 * HOUR, now: from + 10 * HOUR, shortest: 60_000 };

/** A bar from one hour of the axis to another. */
function bar(key: string, start: number, end: number | null, more: Partial<GanttBar> = {}): GanttBar {
  return {
    key,
    start: from + start * HOUR,
    end: end === null ? null : from + end * HOUR,
    color: "info",
    label: `${key}.`,
    ...more,
  };
}

const spansOf = (...bars: GanttBar[]) => ganttSpans({ key: "row", label: "row", href: "/row", bars }, scale);
const hoursOf = ({ start, end }: { start: number; end: number }) => [
  (start - from) / HOUR,
  (end - from) / HOUR,
];

describe("ganttSpans", () => {
  test("bars that do not overlap share a lane, in the order of their starts", () => {
    const spans = spansOf(bar("b", 3, 4), bar("a", 1, 3));
    expect(spans.map(({ key, lane }) => [key, lane])).toEqual([
      ["a", 0],
      ["b", 0],
    ]);
    expect(laneCount(spans)).toBe(1);
  });

  test("bars that overlap go below one another, and a lane is used again", () => {
    const spans = spansOf(bar("a", 1, 5), bar("b", 2, 4), bar("c", 4.5, 6), bar("d", 5, 6));
    expect(spans.map(({ key, lane }) => [key, lane])).toEqual([
      ["a", 0],
      ["b", 1],
      ["c", 1],
      ["d", 0],
    ]);
    expect(laneCount(spans)).toBe(2);
  });

  test("bars are cut at the ends of the axis, and left out beyond them", () => {
    const spans = spansOf(
      bar("before", -3, -1),
      bar("cut", -2, 1),
      bar("late", 11, 40),
      bar("after", 12, 13),
    );
    expect(spans.map(({ key }) => key)).toEqual(["cut", "late"]);
    expect(spans.map(hoursOf)).toEqual([
      [0, 1],
      [11, 12],
    ]);
  });

  test("what still runs ends now", () => {
    const [span] = spansOf(bar("a", 8, null));
    expect(span?.isRunning).toBe(true);
    expect(span && hoursOf(span)).toEqual([8, 10]);
  });

  test("what exceeds four lanes joins the last, which says so and opens the row", () => {
    const spans = spansOf(
      ...["a", "b", "c", "d", "e", "f", "g"].map((key, place) => bar(key, 1, 5 + place, { href: key })),
    );
    expect(spans.map(({ lane }) => lane)).toEqual([0, 1, 2, 3]);
    expect(spans.map(({ href }) => href)).toEqual(["a", "b", "c", "/row"]);
    expect(spans[3]?.label).toBe("4 bars, Mar 1, 01:00 to Mar 1, 11:00: d. e. f. And 1 more.");
    expect(spans[3] && hoursOf(spans[3])).toEqual([1, 11]);
  });

  test("short bars that follow each other closely become one, with the shares of their colors", () => {
    const second = 1 / 3600;
    const bars = Array.from({ length: 10 }, (_, place) =>
      bar(`try-${place}`, 2 + place * 10 * second, 2 + (place * 10 + 5) * second, {
        color: place < 8 ? "danger" : "success",
      }),
    );
    const [span, ...others] = spansOf(...bars);
    expect(others).toEqual([]);
    expect(span?.colors).toEqual([
      { color: "danger", share: 0.8 },
      { color: "success", share: 0.2 },
    ]);
  });

  test("short bars that are apart stay apart, and long ones are never merged", () => {
    const second = 1 / 3600;
    expect(spansOf(bar("a", 1, 1 + second), bar("b", 2, 2 + second), bar("c", 2, 4))).toHaveLength(3);
  });

  test("10,000 bars of a row are at most as many spans as can be told apart", () => {
    const bars = Array.from({ length: 10_000 }, (_, place) =>
      bar(`a-${place}`, place / 1000, place / 1000 + 0.0005),
    );
    expect(spansOf(...bars).length).toBeLessThanOrEqual(720);
  });

  test("a row without bars has one empty lane", () => {
    expect(laneCount(spansOf())).toBe(1);
  });
});
