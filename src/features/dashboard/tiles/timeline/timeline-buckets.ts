import type { TimeBucket } from "@/components/chart/time-data";
import type { ChartSeries } from "@/components/chart/types";
import {
  type TimelineBucket,
  TimelineMoment,
  type WorkflowCategoryCounts,
} from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import { categoryLabels } from "../../statuses";
import type { TimeRange } from "../../windows";

type Category = keyof WorkflowCategoryCounts;

/** From the bottom up: what went well, what did not, and what is not over. */
const COLORS = {
  completed: "success",
  failed: "danger",
  running: "info",
  waiting: "warning",
  pending: "neutral",
} as const satisfies Readonly<Record<Category, ChartSeries["color"]>>;

type CategorySeries = ChartSeries & { readonly key: Category };

const ALL_SERIES: readonly CategorySeries[] = (Object.keys(COLORS) as Category[]).map((key) => ({
  key,
  label: categoryLabels[key] ?? key,
  color: COLORS[key],
  // Two greens, or a red and a green, are alike to some.
  hatched: key === "failed",
}));

/** Categories that workflows counted by this time can have: what ended is completed or failed. */
export const seriesOf: Readonly<Record<TimelineMoment, readonly CategorySeries[]>> = {
  [TimelineMoment.submitted]: ALL_SERIES,
  [TimelineMoment.ended]: ALL_SERIES.filter(({ key }) => key === "completed" || key === "failed"),
};

/** The bars. @param hrefOf list of what is within a span of time */
export function timelineBars(
  buckets: readonly TimelineBucket[],
  series: readonly CategorySeries[],
  hrefOf: (range: TimeRange) => string,
): TimeBucket[] {
  return buckets.map(({ start, end, counts }) => {
    const range = { from: Date.parse(start), to: Date.parse(end) };
    return {
      start: range.from,
      end: range.to,
      values: series.map(({ key }) => counts[key]),
      href: hrefOf(range),
    };
  });
}

/** Number of workflows in all buckets. */
export function totalOf(buckets: readonly TimelineBucket[]): number {
  return buckets.reduce(
    (sum, { counts }) => Object.values(counts).reduce((before, count) => before + count, sum),
    0,
  );
}

/** The gist as a sentence: "913 workflows submitted in the last 24 hours: 700 completed, 20 failed." */
export function timelineSummary(
  buckets: readonly TimelineBucket[],
  of: TimelineMoment,
  words: string,
): string {
  const parts = seriesOf[of]
    .map(({ key, label }) => ({
      label: label.toLowerCase(),
      count: buckets.reduce((sum, { counts }) => sum + counts[key], 0),
    }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${count} ${label}`);
  const whole = `${formatCount(totalOf(buckets), "workflow")} ${of} in the ${words}`;
  return parts.length === 0 ? `${whole}.` : `${whole}: ${parts.join(", ")}.`;
}
