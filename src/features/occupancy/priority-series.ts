import type { MeterSegment } from "@/components/chart/meter-layout";
import type { ChartSeries } from "@/components/chart/types";
import { priorityPresentation } from "@/components/status/priority-badge";
import { type OccupancyByPriority, WorkflowPriority } from "@/lib/api/generated.schemas";

/** In the order in which they are drawn. */
export const PRIORITIES = [WorkflowPriority.HIGH, WorkflowPriority.NORMAL, WorkflowPriority.LOW] as const;

const COLORS = { HIGH: "series-5", NORMAL: "series-1", LOW: "series-2" } as const;

/** One part of a bar for each priority. What is Low is on spare capacity, and has the color that it has for pools. */
export const PRIORITY_SERIES: readonly ChartSeries[] = PRIORITIES.map((priority) => ({
  key: priority,
  label: priorityPresentation[priority].label,
  color: COLORS[priority],
}));

/** GPUs of each priority. */
export function gpusByPriority(parts: OccupancyByPriority): readonly number[] {
  return PRIORITIES.map((priority) => parts[priority].gpu);
}

/** The segments of a bar. */
export function prioritySegments(parts: OccupancyByPriority): readonly MeterSegment[] {
  const values = gpusByPriority(parts);
  return PRIORITY_SERIES.map((series, position) => ({ ...series, value: values[position] ?? 0 }));
}
