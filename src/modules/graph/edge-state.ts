import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import type { TaskGroupStatus } from "@/lib/api/generated.schemas";

/**
 * State of an edge. `pending`: the source has not started. `active`: the source is running. `ready`: the source is done
 * and the target is not. `done`: both have ended. `failed`: the target never ran because the source failed.
 */
export type EdgeState = "pending" | "active" | "ready" | "done" | "failed";

export function edgeState(source: TaskGroupStatus, target: TaskGroupStatus): EdgeState {
  const before = taskGroupStatusPresentation[source].category;
  const behind = taskGroupStatusPresentation[target].category;
  if (target === "FAILED_UPSTREAM" && before === "failed") return "failed";
  if (before === "running") return "active";
  if (before === "waiting" || before === "pending") return "pending";
  return behind === "completed" || behind === "failed" ? "done" : "ready";
}
