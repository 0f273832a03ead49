import { describe, expect, test } from "vitest";
import { barRects, highestSum } from "./stacked-bars-layout.ts";
import { timeFrame } from "./time-frame.ts";

const HOUR = 3_600_000;
const bucket = (hour: number, values: number[]) => ({ start: hour * HOUR, end: (hour + 1) * HOUR, values });

function frame(hours: number, highest: number) {
  const formatAxis = String;
  return timeFrame({ width: 640, height: 124, textScale: 1, from: 0, to: hours * HOUR, highest, formatAxis });
}

describe("barRects", () => {
  test("stacks the series that are shown, from the ground up", () => {
    const { y, ...rest } = frame(2, 10);
    const rects = barRects([bucket(0, [2, 3, 5]), bucket(1, [0, 0, 1])], [0, 2], { y, ...rest });
    expect(rects.map(({ series }) => series)).toEqual([0, 2, 2]);
    expect(rects[0]?.y).toBeCloseTo(y(2));
    expect(rects[0]?.height).toBeCloseTo(y(0) - y(2));
    expect(rects[1]?.y).toBeCloseTo(y(7));
    // A pixel less, so that the parts do not touch.
    expect(rects[1]?.height).toBeCloseTo(y(0) - y(5) - 1);
  });

  test("shows one among a billion", () => {
    const rects = barRects([bucket(0, [1, 1_000_000_000])], [0, 1], frame(1, 1_000_000_000));
    expect(rects[0]?.height).toBeCloseTo(2);
  });

  test("bars of a single bucket are not as wide as the chart, and are in its middle", () => {
    const { box, ...rest } = frame(1, 1);
    const [rect] = barRects([bucket(0, [1])], [0], { box, ...rest });
    expect(rect?.width).toBe(72);
    expect((rect?.x ?? 0) + 36).toBeCloseTo((box.left + box.right) / 2);
  });

  test("two hundred bars do not overlap", () => {
    const buckets = Array.from({ length: 200 }, (_, hour) => bucket(hour, [1]));
    const rects = barRects(buckets, [0], frame(200, 1));
    rects.slice(1).forEach(({ x }, index) => {
      const before = rects[index];
      expect(x).toBeGreaterThanOrEqual((before?.x ?? 0) + (before?.width ?? 0));
    });
  });

  test("has nothing to draw without series or buckets", () => {
    expect(barRects([bucket(0, [1])], [], frame(1, 1))).toEqual([]);
    expect(barRects([], [0], frame(1, 1))).toEqual([]);
  });
});

test("highestSum is of what is shown", () => {
  const buckets = [bucket(0, [2, 30]), bucket(1, [5, 1])];
  expect(highestSum(buckets, [0, 1])).toBe(32);
  expect(highestSum(buckets, [0])).toBe(5);
  expect(highestSum([], [0])).toBe(0);
});
