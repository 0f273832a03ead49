import { workflowStatusPresentation } from "@/components/status/status-presentation";
import { countTasks, groupTasks, type TaskCounts } from "@/components/workflow/group-tasks";
import { describeExit, findRootFailure } from "@/components/workflow/root-failure";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { formatDuration } from "@/lib/format/duration";
import { formatCount } from "@/lib/format/number";
import { toEpochMilliseconds } from "@/lib/format/time";

/** Seconds of running so far, or in total; null if it never started. `now` in milliseconds since the epoch. */
export function runSeconds(workflow: WorkflowQueryResponse, now: number): number | null {
  return secondsBetween(workflow.start_time, workflow.end_time, now);
}

/** Seconds from submission to start, to an end without a start, or to `now`. */
export function queueSeconds(workflow: WorkflowQueryResponse, now: number): number | null {
  return secondsBetween(workflow.submit_time, workflow.start_time ?? workflow.end_time, now);
}

/**
 * State or outcome of a workflow in a sentence: "Running for 2 h 05 m: 3 of 8 tasks running, 2 completed." `now` in
 * milliseconds since the epoch.
 */
export function summarizeWorkflow(workflow: WorkflowQueryResponse, now: number): string {
  const { label, meaning } = workflowStatusPresentation[workflow.status];
  const counts = countTasks(workflow.groups.flatMap(groupTasks));
  const ran = runSeconds(workflow, now);
  const span = formatDuration(ran ?? queueSeconds(workflow, now));
  switch (workflow.status) {
    case "PENDING":
      return `Pending for ${span}: ${lowerFirst(meaning)}`;
    case "WAITING":
      return `Waiting for ${span} in the ${workflow.pool ?? "pool"} queue.`;
    case "RUNNING":
      return `Running for ${span}: ${describeWork(counts)}.`;
    case "COMPLETED":
      return `Completed in ${span}: ${counts.all === 1 ? "its task" : `all ${formatCount(counts.all, "task")}`} succeeded.`;
    case "FAILED_CANCELED":
      return `Canceled after ${span}${workflow.cancelled_by === undefined ? "" : ` by ${workflow.cancelled_by}`}${ran === null ? ", before it started" : ""}.`;
    case "FAILED_SUBMISSION":
      return `${label}: ${lowerFirst(meaning)}`;
    default:
      return `${label} after ${span}${ran === null ? " in the queue" : ""}${describeFailure(workflow, meaning)}`;
  }
}

function describeWork({ all, running, completed, failed }: TaskCounts): string {
  const parts = [`${running} of ${formatCount(all, "task")} running`];
  if (completed > 0) parts.push(`${completed} completed`);
  if (failed > 0) parts.push(`${failed} failed`);
  return parts.join(", ");
}

/** The part after "Failed after 12 m": where and why it failed, and what never ran because of it. */
function describeFailure(workflow: WorkflowQueryResponse, meaning: string): string {
  const failure = findRootFailure(workflow);
  if (failure === undefined) return `: ${lowerFirst(meaning)}`;
  const never = workflow.groups.filter(({ status }) => status === "FAILED_UPSTREAM").length;
  const rest = never === 0 ? "" : ` ${formatCount(never, "downstream group")} never ran.`;
  if (workflow.status !== "FAILED") return ` (group ${failure.group.name}): ${lowerFirst(meaning)}${rest}`;
  const exit = describeExit(failure);
  return `: group ${failure.group.name} failed${exit === undefined ? "" : ` with ${exit}`}.${rest}`;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function secondsBetween(start: string | undefined, end: string | undefined, now: number): number | null {
  const from = toEpochMilliseconds(start);
  return from === null ? null : ((toEpochMilliseconds(end) ?? now) - from) / 1000;
}
