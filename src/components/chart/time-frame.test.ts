import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCompactNumber } from "@/lib/format/number";
import { timeFrame } from "./time-frame.ts";

const HOUR = 3_600_000;
const start = Date.parse("2026-03-01T00:00Z");
const day = {
  width: 640,
  height: 160,
  textScale: 1,
  from: start,
  to: start + 24 * HOUR,
  highest: 37,
  formatAxis: formatCompactNumber,
};
const labels = (ticks: readonly { label: string }[]) => ticks.map(({ label }) => label);

describe("timeFrame", () => {
  test("has round ticks from zero, and in UTC", () => {
    const frame = timeFrame(day);
    expect(labels(frame.yTicks)).toEqual(["0", "10", "20", "30", "40"]);
    expect(labels(timeFrame({ ...day, width: 360 }).xTicks)).toEqual([
      "Mar 1",
      "06:00",
      "12:00",
      "18:00",
      "Mar 2",
    ]);
    expect(frame.y(0)).toBe(frame.box.bottom);
    expect(frame.x(day.from)).toBe(frame.box.left);
    expect(frame.x(day.to)).toBe(frame.box.right);
  });

  test.each([
    [0, ["0", "1"]],
    [1, ["0", "1"]],
    [2, ["0", "1", "2"]],
    [1_000_000_000, ["0", "200M", "400M", "600M", "800M", "1B"]],
  ])("up to %d the ticks are whole numbers", (highest, expected) => {
    expect(labels(timeFrame({ ...day, height: 260, highest }).yTicks)).toEqual(expected);
  });

  test("leaves room for its labels, in the user's font size", () => {
    const long = timeFrame({ ...day, formatAxis: (value) => `${value} TiB` });
    expect(long.box.left).toBeGreaterThan(timeFrame(day).box.left);
    expect(timeFrame({ ...day, textScale: 2 }).box.left).toBe(2 * timeFrame(day).box.left);
  });

  test("the last label does not leave the box, and the first not the plot", () => {
    expect(timeFrame(day).xTicks.at(-1)?.anchor).toBe("end");
    expect(timeFrame(day).xTicks[0]?.anchor).toBe("start");
    expect(timeFrame(day).xTicks[1]?.anchor).toBe("middle");
  });

  test("labels of times do not touch, however long the time and narrow the box", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 120, max: 2_000 }),
        fc.integer({ min: 1_000, max: 400 * 24 * HOUR }),
        (width, span) => {
          const ticks = timeFrame({ ...day, width, to: start + span }).xTicks;
          const gaps = ticks.slice(1).map(({ at }, index) => at - (ticks[index]?.at ?? 0));
          expect(Math.min(Number.POSITIVE_INFINITY, ...gaps)).toBeGreaterThanOrEqual(64);
        },
      ),
    );
  });
});
