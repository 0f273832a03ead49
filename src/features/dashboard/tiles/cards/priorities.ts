import { priorityPresentation } from "@/components/status/priority-badge";
import {
  WorkflowPriority,
  type WorkflowStatus,
  type WorkflowSummaryGroup,
} from "@/lib/api/generated.schemas";
import { formatNumber } from "@/lib/format/number";

/** Number of workflows in some statuses. */
export function countIn(
  groups: readonly WorkflowSummaryGroup[],
  statuses: readonly WorkflowStatus[],
): number {
  return groups.reduce((sum, { key, count }) => sum + (isIn(statuses, key.status) ? count : 0), 0);
}

/** The same by priority, the highest first, without those of none: "12 High · 30 Normal". */
export function prioritiesIn(
  groups: readonly WorkflowSummaryGroup[],
  statuses: readonly WorkflowStatus[],
): string {
  const ranked = [WorkflowPriority.HIGH, WorkflowPriority.NORMAL, WorkflowPriority.LOW];
  return ranked
    .map((priority) => {
      const ofPriority = groups.filter(({ key }) => key.priority === priority);
      return { priority, count: countIn(ofPriority, statuses) };
    })
    .filter(({ count }) => count > 0)
    .map(({ priority, count }) => `${formatNumber(count)} ${priorityPresentation[priority].label}`)
    .join(" · ");
}

function isIn(statuses: readonly WorkflowStatus[], status: WorkflowStatus | undefined): boolean {
  return status !== undefined && statuses.includes(status);
}
