import { seriesColor } from "@/components/chart/chart-color";
import type { TimePoint } from "@/components/chart/time-data";
import type { ChartSeries } from "@/components/chart/types";
import type { GpuTime, OccupancyColumn, OccupancyHistory } from "@/lib/api/generated.schemas";
import { csvRecord } from "@/lib/csv";
import { formatCount } from "@/lib/format/number";
import { COLUMN_NAMES } from "../column-names";

/** Key of the area of what is used outside workflows. */
export const OUTSIDE_KEY = "\u0000outside";
const OTHERS_KEY = "\u0000others";

/** GPU seconds of a part, with its name and color. */
export interface HourPart extends ChartSeries {
  readonly time: GpuTime;
}

/** The parts from the bottom up: the keys with the most GPU time, the others together, and what is outside workflows. */
export function hourParts(
  { entries, others, outside }: Pick<OccupancyHistory, "entries" | "others" | "outside">,
  groupBy: OccupancyColumn,
): readonly HourPart[] {
  const { one, many } = COLUMN_NAMES[groupBy];
  const parts = entries.map(
    ({ key, gpu_seconds }, position): HourPart => ({
      key,
      label: key,
      color: seriesColor(position),
      time: gpu_seconds,
    }),
  );
  if (others.keys > 0) {
    const label = formatCount(others.keys, `other ${one}`, `other ${many}`);
    parts.push({ key: OTHERS_KEY, label, color: "neutral", time: others.gpu_seconds });
  }
  return [...parts, { key: OUTSIDE_KEY, label: "Outside workflows", color: "outside", time: outside }];
}

/** GPUs that each part held on average in each bucket. */
export function hourPoints(
  buckets: OccupancyHistory["buckets"],
  parts: readonly HourPart[],
): readonly TimePoint[] {
  return buckets.map(({ start, end }, bucket) => {
    const seconds = (Date.parse(end) - Date.parse(start)) / 1000;
    return {
      time: Date.parse(start),
      values: parts.map(({ time }) => (time.by_bucket[bucket] ?? 0) / seconds),
    };
  });
}

/** @returns GPU hours */
export function hoursOf(gpuSeconds: number): number {
  return gpuSeconds / 3600;
}

/**
 * GPU hours as a CSV file: a row for each bucket, a column for each part, and their total without what is outside
 * workflows.
 */
export function hoursCsv({ buckets, sum }: OccupancyHistory, parts: readonly HourPart[]): string {
  const header = ["From (UTC)", "To (UTC)", ...parts.map(({ label }) => label), "Total of workflows"];
  const records = buckets.map(({ start, end }, bucket) => [
    start,
    end,
    ...parts.map(({ time }) => rounded(hoursOf(time.by_bucket[bucket] ?? 0))),
    rounded(hoursOf(sum.by_bucket[bucket] ?? 0)),
  ]);
  return [header, ...records].map(csvRecord).join("");
}

/** To the second of a GPU, so that spreadsheets show what was measured. */
function rounded(hours: number): number {
  return Math.round(hours * 10_000) / 10_000;
}
