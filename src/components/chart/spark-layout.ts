import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";

export interface SparkPaths {
  /** Paths in SVG. */
  readonly line: string;
  readonly area: string;
  /** The last value, if it is known. */
  readonly end?: { readonly x: number; readonly y: number };
}

/** Room for half of the stroke and the dot, in pixels. */
const EDGE = 2;

/** A line from zero upward, with gaps where a value is unknown. A lone value is level. */
export function sparkPaths(
  values: readonly (number | undefined)[],
  width: number,
  height: number,
): SparkPaths {
  const known = values.filter((value) => value !== undefined);
  const level = values.length === 1 ? [values[0], values[0]] : values;
  const x = scaleLinear([0, Math.max(1, level.length - 1)], [EDGE, width - EDGE]);
  const y = scaleLinear([0, Math.max(1, ...known)], [height - EDGE, EDGE]);
  const yOf = (value: number | undefined) => y(value ?? 0);
  const isDefined = (value: number | undefined) => value !== undefined;
  const last = level.at(-1);
  return {
    line: line<number | undefined>((_, index) => x(index), yOf).defined(isDefined)(level) ?? "",
    area: area<number | undefined>((_, index) => x(index), y(0), yOf).defined(isDefined)(level) ?? "",
    end: last === undefined ? undefined : { x: x(level.length - 1), y: y(last) },
  };
}
