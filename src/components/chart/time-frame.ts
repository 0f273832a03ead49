import { type ScaleLinear, type ScaleTime, scaleLinear, scaleUtc } from "d3-scale";
import { tickTime } from "./chart-time";

/** Sides of the plot within the box of the chart, in pixels. */
export interface PlotBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface AxisTick {
  /** Pixels from the left of the box, or from its top. */
  readonly at: number;
  readonly label: string;
}

export interface TimeFrame {
  readonly box: PlotBox;
  /** Pixels of a time. */
  readonly x: ScaleTime<number, number>;
  /** Pixels of a value. */
  readonly y: ScaleLinear<number, number>;
  readonly xTicks: readonly (AxisTick & { readonly anchor: "start" | "middle" | "end" })[];
  readonly yTicks: readonly AxisTick[];
}

export interface TimeFrameOptions {
  /** Size of the box in pixels. */
  width: number;
  height: number;
  /** The user's font size relative to the default. */
  textScale: number;
  /** Milliseconds since the epoch. */
  from: number;
  to: number;
  /** The highest value to draw. */
  highest: number;
  formatAxis: (value: number) => string;
}

/** Measures in pixels at the default font size. */
const CHARACTER = 8;
const LINE = 16;
/** A label of the time axis, "Mar 12", and half of the next, with a space. */
const TIME_TICK = 64;
const VALUE_TICK = 36;
const MOST_VALUE_TICKS = 5;

/** Scales and ticks of a chart in time: values from 0 to a round number, ticks at whole numbers and at round times in UTC. */
export function timeFrame({
  width,
  height,
  textScale,
  from,
  to,
  highest,
  formatAxis,
}: TimeFrameOptions): TimeFrame {
  const top = (LINE / 2) * textScale;
  const bottom = Math.max(top + 1, height - 1.25 * LINE * textScale);
  const valueTicks = clamp(Math.floor((bottom - top) / (VALUE_TICK * textScale)), 1, MOST_VALUE_TICKS);
  const y = scaleLinear([0, Math.max(1, highest)], [bottom, top]).nice(valueTicks);
  const yTicks = y
    .ticks(valueTicks)
    .filter(Number.isInteger)
    .map((value) => ({ at: y(value), label: formatAxis(value) }));

  const longest = Math.max(...yTicks.map(({ label }) => label.length));
  // The corner names the time zone.
  const left = Math.ceil(Math.max(5, longest + 1) * CHARACTER * textScale);
  const right = Math.max(left + 1, width - 4);
  const x = scaleUtc([from, to], [left, right]);
  const halfLabel = (TIME_TICK / 3) * textScale;
  const xTicks = sparseTicks(x, TIME_TICK * textScale).map((time) => {
    const at = x(time);
    return { at, label: tickTime(time.getTime()), anchor: anchorOf(at, left + halfLabel, width - halfLabel) };
  });
  return { box: { left, right, top, bottom }, x, y, xTicks, yTicks };
}

/** Ticks at least `distance` pixels apart: the count that d3 takes is a wish, and months are not equally long. */
function sparseTicks(x: ScaleTime<number, number>, distance: number): Date[] {
  const [left = 0, right = 0] = x.range();
  let last = Number.NEGATIVE_INFINITY;
  return x.ticks(Math.max(1, Math.floor((right - left) / distance))).filter((time) => {
    if (x(time) - last < distance) return false;
    last = x(time);
    return true;
  });
}

/** Labels stay out of the corner that names the time zone, and within the box. */
function anchorOf(at: number, least: number, most: number): "start" | "middle" | "end" {
  if (at < least) return "start";
  return at > most ? "end" : "middle";
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
