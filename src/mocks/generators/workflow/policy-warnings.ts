import { LabelEnforcement, WorkflowPriority } from "../../../lib/api/generated.schemas.ts";
import { labelEnforcement } from "../label-policy.ts";
import type { WorkflowRecord } from "./workflow-record.ts";

const SECONDS_PER_HOUR = 3_600;
/** The longest exec_timeout of a HIGH workflow without a warning, in hours. */
const ADVISED_HOURS = 504;

/** Policy warnings of a workflow; each follows from fields of the row itself. */
export function policyWarnings(record: WorkflowRecord): string[] {
  const { pool, poolName, labels, priority, times } = record;
  const warnings: string[] = [...(record.warnings ?? [])];
  if (pool !== undefined && labelEnforcement(pool) === LabelEnforcement.warn && labels?.team === undefined) {
    warnings.push(`${poolName} requires a \`team\` label; this workflow has none.`);
  }
  if (priority === WorkflowPriority.LOW) {
    warnings.push("Low priority uses spare capacity: this workflow can be preempted at any time.");
  }
  const hours = times.execTimeout / SECONDS_PER_HOUR;
  if (priority === WorkflowPriority.HIGH && hours > ADVISED_HOURS) {
    warnings.push(
      `exec_timeout is ${hours} hours; the recommended maximum at HIGH priority is ${ADVISED_HOURS} hours.`,
    );
  }
  return warnings;
}
