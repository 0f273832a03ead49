import { formatNumber } from "@/lib/format/number";
import { bucketTime, pointTime } from "./chart-time";
import type { BarRow } from "./horizontal-bars";
import type { HistogramBin } from "./mini-histogram";
import type { StepLine, TimeBucket, TimePoint } from "./time-data";
import type { ChartSeries, ChartTableData } from "./types";

type Format = (value: number) => string;

/** The table of `StackedBars`, hidden series included. */
export function bucketTable(
  series: readonly ChartSeries[],
  buckets: readonly TimeBucket[],
  format: Format = formatNumber,
): ChartTableData {
  return {
    columns: [{ title: "Time (UTC)" }, ...numberColumns(series)],
    rows: buckets.map(({ start, end, label, values, href }) => ({
      key: String(start),
      cells: [label ?? bucketTime(start, end), ...values.map(format)],
      href,
    })),
  };
}

/** The table of a `StepArea`, lines and hidden series included. */
export function pointTable(
  series: readonly ChartSeries[],
  points: readonly TimePoint[],
  { lines = [], hrefOf, format = formatNumber }: PointTableOptions = {},
): ChartTableData {
  return {
    columns: [{ title: "Time (UTC)" }, ...numberColumns([...series, ...lines])],
    rows: points.map(({ time, values }, index) => ({
      key: String(time),
      cells: [
        pointTime(time),
        ...[...values, ...lines.map((line) => line.values[index])].map((value) => known(value, format)),
      ],
      href: hrefOf?.(index),
    })),
  };
}

export interface PointTableOptions {
  lines?: readonly StepLine[];
  hrefOf?: (index: number) => string | undefined;
  format?: Format;
}

/** The table of `HorizontalBars`, hidden series included; `title` names the rows: "Pool". */
export function barTable(
  title: string,
  series: readonly ChartSeries[],
  rows: readonly BarRow[],
  format: Format = formatNumber,
): ChartTableData {
  return {
    columns: [{ title }, ...numberColumns(series), { title: "Total", align: "end" }],
    rows: rows.map(({ key, label, values, valueText, href }) => ({
      key,
      cells: [label, ...values.map(format), valueText],
      href,
    })),
  };
}

/** The table of a `MiniHistogram`; `title` names the bins, `countTitle` what is counted: "Free GPUs", "Nodes". */
export function binTable(
  title: string,
  countTitle: string,
  bins: readonly HistogramBin[],
  format: Format = formatNumber,
): ChartTableData {
  return {
    columns: [{ title }, { title: countTitle, align: "end" }],
    rows: bins.map(({ key, label, name, count, href }) => ({
      key,
      cells: [name ?? label, format(count)],
      href,
    })),
  };
}

function numberColumns(series: readonly { label: string }[]): ChartTableData["columns"] {
  return series.map(({ label }) => ({ title: label, align: "end" }));
}

function known(value: number | undefined, format: Format): string {
  return value === undefined ? "unknown" : format(value);
}
