import { workflowStatusPresentation } from "@/components/status/status-presentation";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";

/** Whether the workflow has ended, in any way; it does not change after that. */
export function hasEnded({ status }: Pick<WorkflowQueryResponse, "status">): boolean {
  const { category } = workflowStatusPresentation[status];
  return category === "completed" || category === "failed";
}
