import type { TaskQueryResponse } from "../../../lib/api/generated.schemas.ts";
import { deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { isoTime } from "../iso-time.ts";
import { nodeName } from "../node-names.ts";
import type { NodePlace } from "../resource/node-spread.ts";
import { isFailure } from "./failure-causes.ts";
import { liveAttempts } from "./live-attempts.ts";
import { Reach } from "./status-story.ts";
import { type TaskAttempt, taskAttempts } from "./task-attempts.ts";
import { type Placement, taskPlace } from "./task-placement.ts";
import { errorLogAddress, taskAddress } from "./workflow-addresses.ts";
import { type GroupPlan, taskKey, taskName, writeStages } from "./workflow-groups.ts";
import type { WorkflowRecord } from "./workflow-record.ts";

/** What a task takes from its world. */
export interface TaskContext {
  readonly patterns: MockPatterns;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly placement: Placement;
}

function renderAttempt(
  attempt: TaskAttempt,
  record: WorkflowRecord,
  name: string,
  isLead: boolean,
  place: NodePlace | undefined,
  { patterns }: TaskContext,
  stream: RandomStream,
): TaskQueryResponse {
  const { retryId, status, reach, times, cause } = attempt;
  const address = stream.uint32();
  const logs = taskAddress(record.name, name, "logs", retryId);
  const task: TaskQueryResponse = {
    name,
    retry_id: retryId,
    status,
    logs,
    events: taskAddress(record.name, name, "events", retryId),
    // Kubernetes takes no other characters.
    pod_name: `${name.toLowerCase().replaceAll("_", "-")}-${stream.alphanumeric(8)}`,
    task_uuid: stream.uuid(),
    lead: isLead,
  };
  writeStages(task, times);
  if (attempt.inputDownloadStart !== undefined) {
    task.input_download_start_time = isoTime(attempt.inputDownloadStart);
  }
  if (attempt.inputDownloadEnd !== undefined)
    task.input_download_end_time = isoTime(attempt.inputDownloadEnd);
  if (attempt.outputUploadStart !== undefined) {
    task.output_upload_start_time = isoTime(attempt.outputUploadStart);
  }
  if (attempt.exitCode !== undefined) task.exit_code = attempt.exitCode;
  if (cause !== undefined) task.failure_message = cause.message;
  if (isFailure(status) && times.start !== undefined) task.error_logs = errorLogAddress(logs);
  if (reach >= Reach.Initializing && place !== undefined) {
    task.pod_ip = `10.${address >>> 24}.${(address >>> 16) & 255}.${1 + ((address >>> 8) % 254)}`;
    task.node_name = nodeName(patterns, place.pool, place.node);
  }
  return task;
}

/** All attempts of one task as the API shows them, the first one first. No other task is made for it. */
export function renderTask(
  record: WorkflowRecord,
  key: HashKey,
  group: GroupPlan,
  task: number,
  context: TaskContext,
): readonly TaskQueryResponse[] {
  const ownKey = taskKey(key, group.position, task);
  const { live } = group;
  const attempts =
    live === undefined
      ? taskAttempts(group, task, context.now, new RandomStream(ownKey))
      : liveAttempts(group, live, task, context.now);
  const name = taskName(group, task);
  const place = taskPlace(record.placement, group.firstTask + task);
  const retries = attempts.length - 1;
  function nodeAt(shift: number): NodePlace | undefined {
    const { pool } = record;
    const node =
      pool === undefined ? undefined : context.placement.nodeOf(pool, place + shift, group.resources);
    return pool === undefined || node === undefined ? undefined : { pool, node };
  }
  // A task that is rescheduled moves on, and its last attempt is at the task's own place.
  return attempts.map((attempt) => {
    const stream = new RandomStream(deriveKey(ownKey, attempt.retryId));
    const node = live === undefined ? nodeAt(retries - attempt.retryId) : live.nodes?.[task];
    const isLead = task === (group.ownTasks?.lead ?? 0);
    return renderAttempt(attempt, record, name, isLead, node, context, stream);
  });
}
