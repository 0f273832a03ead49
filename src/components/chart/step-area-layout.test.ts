import { describe, expect, test } from "vitest";
import { areaPaths, highestStep, linePath, stepEnds, stepRuns } from "./step-area-layout.ts";
import { timeFrame } from "./time-frame.ts";

/** A box in which an hour is 100 pixels wide and a value of 1 is 10 pixels high. */
function frame(hours: number, highest: number) {
  const from = 0;
  const to = hours * HOUR;
  const whole = timeFrame({ width: 400, height: 200, textScale: 1, from, to, highest, formatAxis: String });
  return {
    ...whole,
    x: whole.x.copy().range([0, hours * 100]),
    y: whole.y.copy().domain([0, 10]).range([100, 0]),
  };
}

const HOUR = 3_600_000;
const point = (hour: number, ...values: (number | undefined)[]) => ({ time: hour * HOUR, values });
const ends = (count: number) => Array.from({ length: count }, (_, index) => (index + 1) * HOUR);

describe("stepEnds", () => {
  test("a step ends where the next begins, the last as late as the chart", () => {
    expect(stepEnds([0, 10, 30], 35)).toEqual([10, 30, 35]);
  });

  test("the last step is as long as the one before, a lone one an hour", () => {
    expect(stepEnds([0, 10, 30])).toEqual([10, 30, 50]);
    expect(stepEnds([0])).toEqual([HOUR]);
    expect(stepEnds([])).toEqual([]);
  });
});

test("stepRuns are between the gaps", () => {
  expect(stepRuns([true, true, false, true, false])).toEqual([
    [0, 1],
    [3, 3],
  ]);
  expect(stepRuns([false])).toEqual([]);
});

describe("areaPaths", () => {
  test("a value holds until the next point, the last until its end", () => {
    expect(areaPaths([point(0, 2), point(1, 5)], ends(2), [0], frame(2, 10))).toEqual([
      "M0,80L100,80L100,50L200,50L200,50L200,100L200,100L100,100L100,100L0,100Z",
    ]);
  });

  test("each series stands on those before it that are shown", () => {
    const [, upper] = areaPaths([point(0, 2, 9, 3)], ends(1), [0, 2], frame(1, 10));
    expect(upper).toBe("M0,50L100,50L100,50L100,80L100,80L0,80Z");
  });

  test("nothing is drawn where any value is unknown", () => {
    const [path] = areaPaths([point(0, 1), point(1, undefined), point(2, 1)], ends(3), [0], frame(3, 10));
    expect(path?.match(/M[\d.]+/g)).toEqual(["M0", "M200"]);
  });
});

describe("linePath", () => {
  const points = [point(0), point(1), point(2)];

  test("is of steps", () => {
    expect(linePath([8, 8, 4], points, ends(3), frame(3, 10))).toBe(
      "M0,20L100,20L100,20L200,20L200,60L300,60L300,60",
    );
  });

  test("has gaps where it is unknown", () => {
    expect(linePath([8, undefined, 4], points, ends(3), frame(3, 10))).toBe(
      "M0,20L100,20L100,20M200,60L300,60L300,60",
    );
    expect(linePath([], points, ends(3), frame(3, 10))).toBe("");
  });
});

test("highestStep is of sums and lines", () => {
  const points = [point(0, 2, 3), point(1, undefined, 1)];
  expect(highestStep(points, [0, 1], [])).toBe(5);
  expect(highestStep(points, [1], [{ values: [undefined, 8] }])).toBe(8);
  expect(highestStep([], [], [])).toBe(0);
});
