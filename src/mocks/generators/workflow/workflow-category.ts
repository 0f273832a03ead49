import { type WorkflowCategoryCounts, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";

/** What a status says of a workflow at first sight. */
export type WorkflowCategory = keyof WorkflowCategoryCounts;

export const CATEGORIES = [
  "pending",
  "waiting",
  "running",
  "completed",
  "failed",
] as const satisfies readonly WorkflowCategory[];

/** The category of a status, by which screens color it. */
export function categoryOf(status: WorkflowStatus): WorkflowCategory {
  switch (status) {
    case WorkflowStatus.PENDING:
      return "pending";
    case WorkflowStatus.WAITING:
      return "waiting";
    case WorkflowStatus.RUNNING:
      return "running";
    case WorkflowStatus.COMPLETED:
      return "completed";
    default:
      return "failed";
  }
}
