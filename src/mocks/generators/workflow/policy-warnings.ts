import { LabelEnforcement, WorkflowPriority } from "../../../lib/api/generated.schemas.ts";
import { labelEnforcement } from "../label-policy.ts";
import type { WorkflowRecord } from "./workflow-record.ts";

const SECONDS_PER_HOUR = 3_600;
/** The longest exec_timeout that the platform lets pass without a word, in hours. */
const ADVISED_HOURS = 168;

/** What the policy has to say of a workflow; each sentence follows from what the row itself shows. */
export function policyWarnings(record: WorkflowRecord): string[] {
  const { pool, poolName, labels, priority, times } = record;
  const warnings: string[] = [...(record.warnings ?? [])];
  if (pool !== undefined && labelEnforcement(pool) === LabelEnforcement.warn && labels?.team === undefined) {
    warnings.push(`The policy of ${poolName} asks for a label \`team\`, and the run has none.`);
  }
  if (priority === WorkflowPriority.LOW) {
    warnings.push("Priority LOW uses spare capacity: the run may be preempted at any time.");
  }
  const hours = times.execTimeout / SECONDS_PER_HOUR;
  if (hours > ADVISED_HOURS) {
    warnings.push(`exec_timeout is ${hours} hours: more than ${ADVISED_HOURS} keep a node from maintenance.`);
  }
  return warnings;
}
