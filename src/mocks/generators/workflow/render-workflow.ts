import {
  type GroupQueryResponse,
  type ListEntry,
  type WorkflowQueryResponse,
  WorkflowStatus,
} from "../../../lib/api/generated.schemas.ts";
import type { RandomStream } from "../../rows/random-stream.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { BUCKET_SPREAD, bucketName } from "../bucket-names.ts";
import { isoTime } from "../iso-time.ts";
import { policyWarnings } from "./policy-warnings.ts";
import type { TaskSums } from "./task-sums.ts";
import {
  dashboardAddress,
  errorLogAddress,
  grafanaAddress,
  overviewAddress,
  workflowAddress,
} from "./workflow-addresses.ts";
import type { WorkflowRecord } from "./workflow-record.ts";

/** The fields that the list row and the whole workflow share under the same names. */
type SharedFields = Pick<
  ListEntry,
  | "start_time"
  | "end_time"
  | "duration"
  | "pool"
  | "app_owner"
  | "app_name"
  | "app_version"
  | "labels"
  | "dashboard_url"
  | "grafana_url"
>;

/** Writes those of the optional shared fields that have a value; the contract leaves the others out. */
function writeShared(target: SharedFields, record: WorkflowRecord, { workflows }: MockPatterns): void {
  const { start, end, duration } = record.times;
  if (start !== undefined) {
    target.start_time = isoTime(start);
    target.dashboard_url = dashboardAddress(workflows.backend, record.uuid);
    target.grafana_url = grafanaAddress(record.uuid);
  }
  if (end !== undefined) target.end_time = isoTime(end);
  if (duration !== undefined) target.duration = duration;
  if (record.poolName !== undefined) target.pool = record.poolName;
  if (record.app !== undefined) {
    target.app_owner = record.app.owner;
    target.app_name = record.app.name;
    target.app_version = record.app.version;
  }
  if (record.labels !== undefined) target.labels = record.labels;
}

/** The row that the list shows of a workflow. */
export function renderEntry(record: WorkflowRecord, sums: TaskSums, patterns: MockPatterns): ListEntry {
  const logs = workflowAddress(record.name, "logs");
  const entry: ListEntry = {
    user: record.user,
    name: record.name,
    workflow_uuid: record.uuid,
    submit_time: isoTime(record.times.submit),
    queued_time: record.times.queuedTime,
    status: record.status,
    overview: overviewAddress(record.name),
    logs,
    priority: record.priority,
    tags: [...record.tags],
    ...sums,
  };
  if (record.status.startsWith("FAILED")) entry.error_logs = errorLogAddress(logs);
  writeShared(entry, record, patterns);
  return entry;
}

/**
 * A workflow as its page shows it, with its groups.
 * @param buckets buckets of the world; without one, a workflow has no outputs.
 * @param extras stream of what the list does not show.
 */
export function renderWorkflow(
  record: WorkflowRecord,
  groups: GroupQueryResponse[],
  patterns: MockPatterns,
  buckets: number,
  extras: RandomStream,
): WorkflowQueryResponse {
  const { name, times, status } = record;
  const { users, cancelMessages, backend } = patterns.workflows;
  const [canceledBySelf, canceler] = [extras.chance(0.7), extras.pick(users)];
  const cancelMessage = extras.pick(cancelMessages);
  const hasOutputs = extras.chance(0.8);
  const bucket = extras.integer(0, BUCKET_SPREAD - 1);
  const warnings = policyWarnings(record);
  const spec = workflowAddress(name, "spec");
  const workflow: WorkflowQueryResponse = {
    name,
    uuid: record.uuid,
    submitted_by: record.user,
    spec,
    template_spec: `${spec}?use_template=true`,
    logs: workflowAddress(name, "logs"),
    events: workflowAddress(name, "events"),
    overview: overviewAddress(name),
    tags: [...record.tags],
    submit_time: isoTime(times.submit),
    exec_timeout: times.execTimeout,
    queue_timeout: times.queueTimeout,
    queued_time: times.queuedTime,
    status,
    groups,
    backend,
    plugins: { rsync: extras.chance(0.3) },
    priority: record.priority,
  };
  writeShared(workflow, record, patterns);
  if (status === WorkflowStatus.FAILED_CANCELED) {
    workflow.cancelled_by = canceledBySelf ? record.user : canceler;
    workflow.cancel_message = cancelMessage;
  }
  if (status === WorkflowStatus.COMPLETED && hasOutputs && buckets > 0) {
    workflow.outputs = `s3://${bucketName(patterns, bucket % buckets)}/workflows/${name}/`;
  }
  if (record.parent !== undefined) {
    workflow.parent_name = record.parent.name;
    workflow.parent_job_id = record.parent.number;
  }
  if (warnings.length > 0) workflow.warnings = warnings;
  return workflow;
}
