import { area, curveStepAfter, line } from "d3-shape";
import { stackedValues, sumOf } from "./stacked-values";
import type { StepLine, TimePoint } from "./time-data";
import type { TimeFrame } from "./time-frame";

/** The end of a chart whose only point has none: an hour after it, in milliseconds. */
const LONE_STEP = 3_600_000;

/** Where each step ends, in milliseconds since the epoch: where the next begins; the last as late as `end` says. */
export function stepEnds(times: readonly number[], end?: number): number[] {
  const last = times.at(-1) ?? 0;
  const before = times.at(-2);
  const lastEnd = end ?? last + (before === undefined ? LONE_STEP : last - before);
  return times.map((_, index) => times[index + 1] ?? Math.max(last, lastEnd));
}

/** Steps without gaps between them, as the indices of the first and the last. */
export function stepRuns(isKnown: readonly boolean[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  isKnown.forEach((known, index) => {
    if (!known) return;
    const run = runs.at(-1);
    if (run?.[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  });
  return runs;
}

/** Paths in SVG of the series that are shown, from the bottom up, with gaps where a value is unknown. */
export function areaPaths(
  points: readonly TimePoint[],
  ends: readonly number[],
  shown: readonly number[],
  { x, y }: TimeFrame,
): string[] {
  const edges = stackedValues(points.map(({ values }) => shown.map((series) => values[series] ?? 0)));
  const runs = stepRuns(points.map((point) => isWhole(point, shown)));
  const draw = area<Vertex>()
    .x(({ time }) => x(time))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))
    .curve(curveStepAfter);
  return shown.map((_, position) =>
    runs
      .map((run) =>
        draw(
          vertices(run, points, ends, (index) => {
            const [low = 0, high = 0] = edges[index]?.[position] ?? [];
            return { low, high };
          }),
        ),
      )
      .join(""),
  );
}

/** Path in SVG of a line of steps, with gaps where a value is unknown. */
export function linePath(
  values: StepLine["values"],
  points: readonly TimePoint[],
  ends: readonly number[],
  { x, y }: TimeFrame,
): string {
  const draw = line<Vertex>()
    .x(({ time }) => x(time))
    .y(({ high }) => y(high))
    .curve(curveStepAfter);
  const runs = stepRuns(points.map((_, index) => values[index] !== undefined));
  const path = runs.map((run) =>
    draw(vertices(run, points, ends, (index) => ({ low: 0, high: values[index] ?? 0 }))),
  );
  return path.join("");
}

/** The highest sum and the highest value of a line; zero without any. */
export function highestStep(
  points: readonly TimePoint[],
  shown: readonly number[],
  lines: readonly Pick<StepLine, "values">[],
): number {
  const sums = points.map((point) => sumOf(shown.map((series) => point.values[series] ?? 0)));
  const values = lines.flatMap((each) => each.values.filter((value) => value !== undefined));
  return Math.max(0, ...sums, ...values);
}

/** Whether all values that are shown are known: what is stacked on an unknown one is unknown too. */
function isWhole({ values }: TimePoint, shown: readonly number[]): boolean {
  return shown.every((series) => values[series] !== undefined);
}

interface Edges {
  low: number;
  high: number;
}

interface Vertex extends Edges {
  time: number;
}

/** The starts of the steps of a run, and the end of its last. */
function vertices(
  [first, last]: readonly [number, number],
  points: readonly TimePoint[],
  ends: readonly number[],
  edgesOf: (index: number) => Edges,
): Vertex[] {
  const starts = points
    .slice(first, last + 1)
    .map(({ time }, position) => ({ time, ...edgesOf(first + position) }));
  return [...starts, { time: ends[last] ?? 0, ...edgesOf(last) }];
}
