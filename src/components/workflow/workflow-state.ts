import { workflowStatusPresentation } from "@/components/status/status-presentation";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";

/** Whether the workflow is over, well or not: then nothing about it changes any more. */
export function hasEnded({ status }: Pick<WorkflowQueryResponse, "status">): boolean {
  const { category } = workflowStatusPresentation[status];
  return category === "completed" || category === "failed";
}
