import { seriesColor } from "@/components/chart/chart-color";
import type { GanttBar, GanttRow } from "@/components/chart/gantt/types";
import type { Allocation } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import { formatExactTime } from "@/lib/format/time";
import { workflowHref } from "@/lib/hrefs/workflow-href";

/**
 * A day of a node: a row for each GPU with the tasks that held it, and one for tasks without GPUs where there are any.
 * Tasks of one workflow have one color.
 *
 * @param devices numbers of the node's GPUs
 */
export function ganttRows(devices: readonly number[], allocations: readonly Allocation[]): GanttRow[] {
  const workflows = [...new Set(allocations.map(({ workflow }) => workflow))];
  const colorOf = new Map(workflows.map((workflow, place) => [workflow, seriesColor(place)]));
  const barOf = (allocation: Allocation, place: number): GanttBar => ({
    key: String(place),
    start: Date.parse(allocation.start),
    end: allocation.end === undefined ? null : Date.parse(allocation.end),
    color: colorOf.get(allocation.workflow) ?? "series-1",
    label: allocationText(allocation),
    href: workflowHref(allocation.workflow, { task: allocation.task }),
  });
  const bars = allocations.map(barOf);
  const rowOf = (key: string, label: string, isIn: (allocation: Allocation) => boolean): GanttRow => ({
    key,
    label,
    bars: bars.filter((_, place) => {
      const allocation = allocations[place];
      return allocation !== undefined && isIn(allocation);
    }),
  });
  const withoutGpus = rowOf("none", "No GPU", (allocation) => allocation.devices.length === 0);
  return [
    ...devices.map((device) =>
      rowOf(String(device), `GPU ${device}`, (allocation) => allocation.devices.includes(device)),
    ),
    ...(withoutGpus.bars.length > 0 ? [withoutGpus] : []),
  ];
}

/** What an allocation was, as a sentence. */
export function allocationText({ task, workflow, user, gpu, start, end }: Allocation): string {
  const until = end === undefined ? "until now" : `to ${formatExactTime(end)}`;
  const held = gpu === 0 ? "no GPUs" : formatCount(gpu, "GPU");
  return `${task} of ${workflow}, ${user}, ${held}, ${formatExactTime(start)} ${until}.`;
}
