import type { StepLine, TimePoint } from "@/components/chart/time-data";
import type { ChartSeries } from "@/components/chart/types";
import { GPU_PARTS } from "@/components/pool/pool-meters";
import type { UsagePoint } from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";

/** Areas of the picture, from the bottom up. */
export const USE_SERIES: readonly ChartSeries[] = [
  { ...GPU_PARTS.quota, key: "workflows", label: "Workflows" },
  GPU_PARTS.outside,
];

export function timePoints(points: readonly UsagePoint[]): TimePoint[] {
  return points.map(({ time, used, outside }) => ({ time: Date.parse(time), values: [used, outside] }));
}

/** Lines over the areas: the capacity, and the quota where there is one. An unlimited quota has no line. */
export function limitLines(points: readonly UsagePoint[]): StepLine[] {
  const capacity: StepLine = {
    key: "capacity",
    label: "Capacity",
    color: "neutral",
    values: points.map((point) => point.capacity),
  };
  if (points.every(({ quota }) => quota === undefined)) return [capacity];
  const quota = points.map((point) => point.quota);
  return [capacity, { key: "quota", label: "Quota", color: "warning", dashed: true, values: quota }];
}

/** The gist as a sentence: "Between 1,200 and 1,960 of 2,000 GPUs in use; 1,804 now." */
export function usageSummary(points: readonly UsagePoint[]): string {
  const last = points.at(-1);
  if (last === undefined) return "Nothing is known of this time.";
  const sums = points.map(({ used, outside }) => used + outside);
  const [least, most] = [Math.min(...sums), Math.max(...sums)].map(formatNumber);
  const now = formatNumber(last.used + last.outside);
  return `Between ${least} and ${most} of ${formatNumber(last.capacity)} GPUs in use; ${now} at the end.`;
}
