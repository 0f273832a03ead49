import { type WorkflowQueryResponse, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import type { ClusterEvent } from "./cluster-event.ts";

/** What happened to the workflow as a whole, in order. */
export function workflowEvents(workflow: WorkflowQueryResponse): readonly ClusterEvent[] {
  const { submitted_by, submit_time, start_time, end_time, status, pool, cancelled_by, cancel_message } =
    workflow;
  const component = "controller" as const;
  const where = pool === undefined ? "" : ` to pool ${pool}`;
  const events: ClusterEvent[] = [
    {
      time: Date.parse(submit_time),
      reason: "Submitted",
      message: `Submitted by ${submitted_by}${where}`,
      component,
    },
  ];
  if (start_time !== undefined) {
    const message = "First task started";
    events.push({ time: Date.parse(start_time), reason: "WorkflowStarted", message, component });
  }
  if (end_time === undefined) return events;
  const time = Date.parse(end_time);
  if (status === WorkflowStatus.COMPLETED) {
    events.push({
      time,
      reason: "WorkflowCompleted",
      message: "All tasks completed",
      component,
    });
  } else if (status === WorkflowStatus.FAILED_CANCELED) {
    const reason = cancel_message === undefined || cancel_message === "" ? "" : `: ${cancel_message}`;
    const message = `Canceled by ${cancelled_by ?? submitted_by}${reason}`;
    events.push({ time, isWarning: true, reason: "WorkflowCanceled", message, component });
  } else {
    const message = `Workflow failed with status ${status}`;
    events.push({ time, isWarning: true, reason: "WorkflowFailed", message, component });
  }
  return events;
}
