import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import { failedByThemselves } from "@/components/workflow/group-tasks";
import { formatDuration } from "@/lib/format/duration";
import { formatCount, formatNumber } from "@/lib/format/number";
import { type TimeValue, toEpochMilliseconds } from "@/lib/format/time";
import { type GraphGroup, type GroupGraph, onlyTask } from "./group-graph";

/** Short status line below a group's name. */
export interface GroupHint {
  text: string;
  /** Start time in milliseconds since the epoch; the elapsed time follows the text. */
  since?: number;
  /** Appended at the end. */
  also?: string;
}

export function groupHint(node: GraphGroup, graph: GroupGraph): GroupHint {
  const { group, counts } = node;
  const { label, category } = taskGroupStatusPresentation[group.status];
  switch (category) {
    case "waiting":
      return { text: waitingText(group.remaining_upstream_groups) };
    case "pending":
      return { text: label, since: sinceOf(group.scheduling_start_time ?? group.processing_start_time) };
    case "running": {
      const start = group.status === "RUNNING" ? group.start_time : group.initializing_start_time;
      const failed = failedByThemselves(counts);
      return {
        text: label,
        since: sinceOf(start),
        also: failed > 0 ? `${formatNumber(failed)} failed` : undefined,
      };
    }
    case "completed":
      return { text: withTime("Completed in", label, node) };
    case "failed":
      return { text: failureText(node, graph, label) };
  }
}

/** Elapsed time without seconds after the first minute, so that it changes rarely: 249 s → "4 m". */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return formatDuration(seconds);
  return formatDuration(seconds - (seconds % 60)).replace(/ 00 s$/, "");
}

function waitingText(names: readonly string[] = []): string {
  const [first, second] = names;
  if (first === undefined) return "Waiting";
  if (second === undefined) return `Waiting for ${first}`;
  if (names.length === 2) return `Waiting for ${first}, ${second}`;
  return `Waiting for ${first} + ${formatNumber(names.length - 1)} more`;
}

function failureText(node: GraphGroup, graph: GroupGraph, label: string): string {
  const { group, counts, upstream } = node;
  if (group.status === "FAILED_UPSTREAM") {
    const failed = upstream.filter((name) => isFailed(graph.groups.get(name)));
    const [first] = failed;
    if (first === undefined) return label;
    const others = failed.length - 1;
    return others === 0
      ? `Never ran: ${first} failed`
      : `Never ran: ${formatCount(failed.length, "group")} failed`;
  }
  if (group.status === "FAILED_CANCELED") return withTime("Canceled after", label, node);
  const failed = failedByThemselves(counts);
  if (counts.all > 1 && failed > 0) {
    const count = `${formatNumber(failed)} of ${formatNumber(counts.all)} failed`;
    return group.status === "FAILED" ? count : `${label} · ${count}`;
  }
  const exitCode = onlyTask(node)?.latest.exit_code;
  const text = withTime(`${label} after`, label, node);
  return exitCode === undefined ? text : `${text} · exit code ${exitCode}`;
}

function isFailed(node: GraphGroup | undefined): boolean {
  return node !== undefined && taskGroupStatusPresentation[node.group.status].category === "failed";
}

/** "Completed in 4 m", or `otherwise` if the start or end time is missing. */
function withTime(words: string, otherwise: string, { group }: GraphGroup): string {
  const start = toEpochMilliseconds(group.start_time);
  const end = toEpochMilliseconds(group.end_time);
  return start === null || end === null ? otherwise : `${words} ${formatElapsed(end - start)}`;
}

function sinceOf(time: TimeValue): number | undefined {
  return toEpochMilliseconds(time) ?? undefined;
}
