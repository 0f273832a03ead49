"use client";

import { useCallback, useId, useMemo } from "react";
import { formatCompactNumber, formatCount, formatNumber } from "@/lib/format/number";
import { bucketTime } from "./chart-time";
import { fillWith, Hatches } from "./hatches";
import { NoData } from "./no-data";
import { readout } from "./readout";
import { shownSeries } from "./shown-series";
import { barRects, highestSum } from "./stacked-bars-layout";
import { sumOf } from "./stacked-values";
import type { TimeBucket } from "./time-data";
import type { TimeFrame } from "./time-frame";
import { TimePlot } from "./time-plot";
import type { ChartSeries } from "./types";

export interface StackedBarsProps {
  /** What the picture shows: "Workflows by state over the last 24 hours". */
  label: string;
  /** From the bottom up. */
  series: readonly ChartSeries[];
  /** In order of time, without gaps; at most 400. */
  buckets: readonly TimeBucket[];
  /** Keys of series that are not drawn, as in the legend. */
  hidden?: ReadonlySet<string>;
  /**
   * A range of buckets was dragged, or selected with Shift and arrow keys and Enter. In milliseconds since the epoch, from
   * the start of the first to the end of the last bucket.
   */
  onSelectRange?: (from: number, to: number) => void;
  /** Of exact values; by default grouped. */
  formatValue?: (value: number) => string;
  /** At the axis; by default compact. */
  formatAxis?: (value: number) => string;
}

/**
 * Counts over time, stacked by series. It fills the box of a `ChartFigure`.
 *
 * @example
 * <StackedBars label="Workflows by state" series={series} buckets={buckets} onSelectRange={setRange} />
 */
export function StackedBars({ buckets, ...props }: StackedBarsProps) {
  return buckets.length === 0 ? <NoData /> : <Bars buckets={buckets} {...props} />;
}

function Bars({
  label,
  series,
  buckets,
  hidden,
  onSelectRange,
  formatValue = formatNumber,
  formatAxis = formatCompactNumber,
}: StackedBarsProps) {
  const id = useId();
  const shown = useMemo(() => shownSeries(series, hidden), [series, hidden]);
  const highest = useMemo(() => highestSum(buckets, shown), [buckets, shown]);
  const marks = useMemo(
    () =>
      buckets.map(({ start, end, href, label: name, values }) => ({
        key: String(start),
        start,
        end,
        href,
        readout: readout(name ?? bucketTime(start, end), series, values, shown, formatValue),
      })),
    [buckets, series, shown, formatValue],
  );
  const draw = useCallback(
    (frame: TimeFrame) => (
      <>
        <Hatches id={id} series={series} />
        {barRects(buckets, shown, frame).map(({ series: position, ...rect }) => {
          const each = series[position];
          if (each === undefined) return null;
          return (
            <rect
              key={`${each.key} ${rect.x}`}
              data-series={each.key}
              {...rect}
              style={{ fill: fillWith(id, each, position) }}
            />
          );
        })}
      </>
    ),
    [buckets, shown, series, id],
  );
  return (
    <TimePlot
      label={label}
      marks={marks}
      highest={highest}
      formatAxis={formatAxis}
      draw={draw}
      onSelectRange={onSelectRange}
      rangeTextOf={(first, last) => {
        const range = buckets.slice(first, last + 1);
        const time = bucketTime(range[0]?.start ?? 0, range.at(-1)?.end ?? 0);
        const total = sumOf(range.flatMap(({ values }) => shown.map((position) => values[position] ?? 0)));
        return `${time}: ${formatCount(range.length, "bar")}, total ${formatValue(total)}`;
      }}
    />
  );
}
