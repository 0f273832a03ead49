import type { StepLine, TimeBucket, TimePoint } from "@/components/chart/time-data";
import type { ChartSeries } from "@/components/chart/types";

const HOUR = 3_600_000;
/** Midnight in UTC. */
export const DAY_START = Date.UTC(2026, 2, 1);

export const states: ChartSeries[] = [
  { key: "completed", label: "Completed", color: "success" },
  { key: "running", label: "Running", color: "info" },
  { key: "failed", label: "Failed", color: "danger" },
  { key: "queued", label: "Queued", color: "neutral", hatched: true },
];

/** Workflows of a day by hour and state, with links to their lists. */
export function dayOfWorkflows({ hours = 24, times = 1 } = {}): TimeBucket[] {
  return Array.from({ length: hours }, (_, hour) => {
    const busy = 1 + Math.sin((hour - 8) / 3.8);
    const values = [18 * busy, 2 + 5 * busy, hour % 7 === 3 ? 4 : 0, hour % 5].map(
      (value) => Math.round(value) * times,
    );
    const start = DAY_START + hour * HOUR;
    return { start, end: start + HOUR, values, href: `/workflows?hour=${hour}` };
  });
}

export const uses: ChartSeries[] = [
  { key: "workflows", label: "Workflows", color: "series-1" },
  { key: "low", label: "Low priority", color: "series-2" },
  { key: "outside", label: "Outside workflows", color: "outside" },
];

/** GPUs in use over a week, every three hours; unknown from `gap` on for half a day. */
export function weekOfGpus({ steps = 56, gap = -1 } = {}): TimePoint[] {
  return Array.from({ length: steps }, (_, step) => {
    const busy = 1 + Math.sin(step / 1.3) / 3 + Math.sin(step / 9) / 3;
    const isUnknown = gap >= 0 && step >= gap && step < gap + 4;
    const values = [900 * busy, 260 * (2 - busy), 120 + (step % 4) * 10].map(Math.round);
    return {
      time: DAY_START + step * 3 * HOUR,
      values: isUnknown ? [undefined, undefined, undefined] : values,
    };
  });
}

/** Capacity, which grows once, and quota. */
export function limitsOf(points: readonly TimePoint[]): StepLine[] {
  return [
    {
      key: "capacity",
      label: "Capacity",
      color: "neutral",
      values: points.map((_, step) => (step < 30 ? 1_800 : 2_000)),
    },
    { key: "quota", label: "Quota", color: "warning", dashed: true, values: points.map(() => 1_400) },
  ];
}
