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
import {
  dashboardAddress,
  errorLogAddress,
  grafanaAddress,
  overviewAddress,
  workflowAddress,
} from "./workflow-addresses.ts";
import type { WorkflowFacts } from "./workflow-record.ts";

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
function writeShared(target: SharedFields, facts: WorkflowFacts, { workflows }: MockPatterns): void {
  const { start, end, duration } = facts.times;
  if (start !== undefined) {
    target.start_time = isoTime(start);
    target.dashboard_url = dashboardAddress(workflows.backend, facts.uuid);
    target.grafana_url = grafanaAddress(facts.uuid);
  }
  if (end !== undefined) target.end_time = isoTime(end);
  if (duration !== undefined) target.duration = duration;
  if (facts.poolName !== undefined) target.pool = facts.poolName;
  if (facts.app !== undefined) {
    target.app_owner = facts.app.owner;
    target.app_name = facts.app.name;
    target.app_version = facts.app.version;
  }
  if (facts.labels !== undefined) target.labels = facts.labels;
}

/** The row that the list shows of a workflow. */
export function renderEntry(facts: WorkflowFacts, patterns: MockPatterns): ListEntry {
  const logs = workflowAddress(facts.name, "logs");
  const entry: ListEntry = {
    user: facts.user,
    name: facts.name,
    workflow_uuid: facts.uuid,
    submit_time: isoTime(facts.times.submit),
    queued_time: facts.times.queuedTime,
    status: facts.status,
    overview: overviewAddress(facts.name),
    logs,
    priority: facts.priority,
    tags: [...facts.tags],
  };
  if (facts.status.startsWith("FAILED")) entry.error_logs = errorLogAddress(logs);
  writeShared(entry, facts, patterns);
  return entry;
}

/**
 * A workflow as its page shows it, with its groups.
 * @param buckets buckets of the world; without one, a workflow has no outputs.
 * @param extras stream of what the list does not show.
 */
export function renderWorkflow(
  facts: WorkflowFacts,
  groups: GroupQueryResponse[],
  patterns: MockPatterns,
  buckets: number,
  extras: RandomStream,
): WorkflowQueryResponse {
  const { name, times, status } = facts;
  const { users, cancelMessages, backend } = patterns.workflows;
  const [cancelledBySelf, canceller] = [extras.chance(0.7), extras.pick(users)];
  const cancelMessage = extras.pick(cancelMessages);
  const hasOutputs = extras.chance(0.8);
  const bucket = extras.integer(0, BUCKET_SPREAD - 1);
  const warnings = policyWarnings(facts);
  const spec = workflowAddress(name, "spec");
  const workflow: WorkflowQueryResponse = {
    name,
    uuid: facts.uuid,
    submitted_by: facts.user,
    spec,
    template_spec: `${spec}?use_template=true`,
    logs: workflowAddress(name, "logs"),
    events: workflowAddress(name, "events"),
    overview: overviewAddress(name),
    tags: [...facts.tags],
    submit_time: isoTime(times.submit),
    exec_timeout: times.execTimeout,
    queue_timeout: times.queueTimeout,
    queued_time: times.queuedTime,
    status,
    groups,
    backend,
    plugins: { rsync: extras.chance(0.3) },
    priority: facts.priority,
  };
  writeShared(workflow, facts, patterns);
  if (status === WorkflowStatus.FAILED_CANCELED) {
    workflow.cancelled_by = cancelledBySelf ? facts.user : canceller;
    workflow.cancel_message = cancelMessage;
  }
  if (status === WorkflowStatus.COMPLETED && hasOutputs && buckets > 0) {
    workflow.outputs = `s3://${bucketName(patterns, bucket % buckets)}/workflows/${name}/`;
  }
  if (facts.parent !== undefined) {
    workflow.parent_name = facts.parent.name;
    workflow.parent_job_id = facts.parent.number;
  }
  if (warnings.length > 0) workflow.warnings = warnings;
  return workflow;
}
