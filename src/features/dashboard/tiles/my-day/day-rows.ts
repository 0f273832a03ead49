import type { ChartColor } from "@/components/chart/chart-color";
import type { GanttBar, GanttRow } from "@/components/chart/gantt/types";
import type { ChartTableData } from "@/components/chart/types";
import { type StatusCategory, workflowStatusPresentation } from "@/components/status/status-presentation";
import type { ListEntry } from "@/lib/api/generated.schemas";
import { formatDurationWords } from "@/lib/format/duration";
import { formatExactTime, toEpochMilliseconds } from "@/lib/format/time";
import { workflowHref } from "@/lib/hrefs/workflow-href";

const COLORS: Readonly<Record<StatusCategory, ChartColor>> = {
  completed: "success",
  failed: "danger",
  running: "info",
  waiting: "warning",
  pending: "neutral",
};

/** A shorter wait, in milliseconds, would be drawn over the start of its run; the run says how long it was. */
const LEAST_WAIT = 15 * 60_000;

/** One line for each workflow: a wait that is long enough to be seen, hatched, and the run in the color of its status. */
export function dayRows(entries: readonly ListEntry[], now: number): GanttRow[] {
  return entries.map((entry) => ({
    key: entry.name,
    label: entry.name,
    href: workflowHref(entry.name),
    bars: barsOf(entry, now),
  }));
}

function barsOf({ name, status, submit_time, start_time, end_time }: ListEntry, now: number): GanttBar[] {
  const { label, category } = workflowStatusPresentation[status];
  const href = workflowHref(name);
  const submitted = Date.parse(submit_time);
  const started = toEpochMilliseconds(start_time);
  const ended = toEpochMilliseconds(end_time);
  const waitEnd = started ?? ended;
  const lengthOf = (start: number, end: number | null) => formatDurationWords(((end ?? now) - start) / 1000);
  const wait: GanttBar = {
    key: "wait",
    start: submitted,
    end: waitEnd,
    color: "neutral",
    hatched: true,
    label: `${name}: ${waitEnd === null ? "has waited" : "waited"} for ${lengthOf(submitted, waitEnd)}`,
    href,
  };
  if (started === null) return [ended === null ? wait : { ...wait, color: COLORS[category] }];
  const run: GanttBar = {
    key: "run",
    start: started,
    end: ended,
    color: COLORS[category],
    label: `${name}: ${label}, ${ended === null ? "has run" : "ran"} for ${lengthOf(started, ended)} after a wait of ${lengthOf(submitted, started)}`,
    href,
  };
  return started - submitted < LEAST_WAIT ? [run] : [wait, run];
}

/** The same as a table. */
export function dayTable(entries: readonly ListEntry[]): ChartTableData {
  return {
    columns: ["Workflow", "Status", "Submitted", "Started", "Ended"].map((title) => ({ title })),
    rows: entries.map(({ name, status, submit_time, start_time, end_time }) => ({
      key: name,
      href: workflowHref(name),
      cells: [
        name,
        workflowStatusPresentation[status].label,
        formatExactTime(submit_time),
        formatExactTime(start_time),
        formatExactTime(end_time),
      ],
    })),
  };
}
