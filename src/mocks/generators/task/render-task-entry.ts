import type { ListTaskEntry, TaskQueryResponse } from "../../../lib/api/generated.schemas.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { dashboardAddress, grafanaTaskAddress, taskOverviewAddress } from "../workflow/workflow-addresses.ts";
import type { GroupPlan } from "../workflow/workflow-groups.ts";
import type { WorkflowRecord } from "../workflow/workflow-record.ts";

/** Seconds that an attempt ran, or has run by `now`; undefined when it has not started. */
export function attemptDuration(
  { start_time, end_time }: TaskQueryResponse,
  now: number,
): number | undefined {
  if (start_time === undefined) return undefined;
  const end = end_time === undefined ? now : Date.parse(end_time);
  return (end - Date.parse(start_time)) / 1_000;
}

/** The row that the list shows of a task, by its last attempt. */
export function renderTaskEntry(
  row: WorkflowRecord,
  group: Pick<GroupPlan, "name" | "resources">,
  attempt: TaskQueryResponse,
  patterns: MockPatterns,
  now: number,
): ListTaskEntry {
  const { name, retry_id, start_time } = attempt;
  const entry: ListTaskEntry = {
    user: row.user,
    workflow_id: row.name,
    workflow_uuid: row.uuid,
    task_name: name,
    retry_id,
    status: attempt.status,
    overview: taskOverviewAddress(row.name, group.name, name, retry_id),
    logs: attempt.logs,
    ...group.resources,
    priority: row.priority,
  };
  if (row.poolName !== undefined) entry.pool = row.poolName;
  if (attempt.node_name !== undefined) entry.node = attempt.node_name;
  if (attempt.error_logs !== undefined) entry.error_logs = attempt.error_logs;
  if (attempt.end_time !== undefined) entry.end_time = attempt.end_time;
  if (start_time !== undefined) {
    entry.start_time = start_time;
    entry.duration = attemptDuration(attempt, now);
    entry.grafana_url = grafanaTaskAddress(row.uuid, name);
    entry.dashboard_url = dashboardAddress(patterns.workflows.backend, attempt.task_uuid);
  }
  return entry;
}
