"use client";

import { useCallback, useId, useMemo } from "react";
import { formatCompactNumber, formatNumber } from "@/lib/format/number";
import { fillOf } from "./chart-color";
import { pointTime } from "./chart-time";
import { fillWith, Hatches } from "./hatches";
import { NoData } from "./no-data";
import { readout, valueText } from "./readout";
import { shownSeries } from "./shown-series";
import { areaPaths, highestStep, linePath, stepEnds } from "./step-area-layout";
import type { StepLine, TimePoint } from "./time-data";
import type { TimeFrame } from "./time-frame";
import { TimePlot } from "./time-plot";
import type { ChartSeries } from "./types";

export interface StepAreaProps {
  /** What the picture shows: "GPUs in use over the last 7 days". */
  label: string;
  /** From the bottom up. */
  series: readonly ChartSeries[];
  /** In order of time, at most 400. */
  points: readonly TimePoint[];
  /** When the last step ends, in milliseconds since the epoch; by default it is as long as the one before. */
  end?: number;
  lines?: readonly StepLine[];
  /** Keys of series and lines that are not drawn, as in the legend. */
  hidden?: ReadonlySet<string>;
  /** What a click on a step, 0-based, and Enter open. */
  hrefOf?: (index: number) => string | undefined;
  /** Of exact values; by default grouped. */
  formatValue?: (value: number) => string;
  /** At the axis; by default compact. */
  formatAxis?: (value: number) => string;
}

/**
 * Values that hold from one point to the next, stacked, below lines such as the capacity. It fills the box of a
 * `ChartFigure`.
 *
 * @example
 * <StepArea label="GPUs in use" series={series} points={points} lines={[capacity]} />
 */
export function StepArea({ points, ...props }: StepAreaProps) {
  return points.length === 0 ? <NoData /> : <Steps points={points} {...props} />;
}

const NO_LINES: readonly StepLine[] = [];

function Steps({
  label,
  series,
  points,
  end,
  lines = NO_LINES,
  hidden,
  hrefOf,
  formatValue = formatNumber,
  formatAxis = formatCompactNumber,
}: StepAreaProps) {
  const id = useId();
  const shown = useMemo(() => shownSeries(series, hidden), [series, hidden]);
  const shownLines = useMemo(() => lines.filter(({ key }) => !hidden?.has(key)), [lines, hidden]);
  const ends = useMemo(
    () =>
      stepEnds(
        points.map(({ time }) => time),
        end,
      ),
    [points, end],
  );
  const highest = useMemo(() => highestStep(points, shown, shownLines), [points, shown, shownLines]);
  const marks = useMemo(
    () =>
      points.map(({ time, values }, index) => {
        const areas = readout(pointTime(time), series, values, shown, formatValue);
        const heights = shownLines.map((each) => ({
          ...each,
          value: valueText(each.values[index], formatValue),
        }));
        return {
          key: String(time),
          start: time,
          end: ends[index] ?? time,
          href: hrefOf?.(index),
          readout: { ...areas, lines: heights },
        };
      }),
    [points, ends, series, shown, shownLines, formatValue, hrefOf],
  );
  const draw = useCallback(
    (frame: TimeFrame) => (
      <>
        <Hatches id={id} series={series} />
        {areaPaths(points, ends, shown, frame).map((path, index) => {
          const position = shown[index] ?? 0;
          const each = series[position];
          if (each === undefined) return null;
          const fill = fillWith(id, each, position);
          return (
            <path
              key={each.key}
              data-series={each.key}
              d={path}
              className="stroke-surface"
              strokeWidth={seamOf(frame, points.length)}
              style={{ fill }}
            />
          );
        })}
        {shownLines.map((each) => (
          <StepLinePath key={each.key} line={each} path={linePath(each.values, points, ends, frame)} />
        ))}
      </>
    ),
    [points, ends, series, shown, shownLines, id],
  );
  return <TimePlot label={label} marks={marks} highest={highest} formatAxis={formatAxis} draw={draw} />;
}

/** Pixels between two areas, so that they differ by more than color; less where steps are narrow. */
function seamOf({ box }: TimeFrame, steps: number): number {
  return Math.min(1, (box.right - box.left) / steps / 8);
}

function StepLinePath({ line: { key, color, dashed }, path }: { line: StepLine; path: string }) {
  return (
    <g fill="none" data-series={key}>
      <path d={path} className="stroke-surface" strokeWidth={4} />
      <path
        d={path}
        strokeWidth={2}
        strokeDasharray={dashed ? "5 3" : undefined}
        style={{ stroke: fillOf(color) }}
      />
    </g>
  );
}
