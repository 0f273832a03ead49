import { statusPresetsOf } from "@/components/status/status-filters";
import { type StatusCategory, workflowStatusPresentation } from "@/components/status/status-presentation";
import { WorkflowStatus } from "@/lib/api/generated.schemas";

/** The statuses of a category, as the pills above lists have them. */
export function statusesOf(category: StatusCategory): WorkflowStatus[] {
  return Object.values(WorkflowStatus).filter(
    (status) => workflowStatusPresentation[status].category === category,
  );
}

/** Label of a category: "Failed". */
export const categoryLabels: Readonly<Record<string, string>> = Object.fromEntries(
  statusPresetsOf([], {}).map(({ key, label }) => [key, label]),
);

/** Workflows that wait to run. */
export const QUEUED: readonly WorkflowStatus[] = [WorkflowStatus.PENDING, WorkflowStatus.WAITING];
