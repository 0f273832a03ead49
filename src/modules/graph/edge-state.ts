import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import type { TaskGroupStatus } from "@/lib/api/generated.schemas";

/**
 * What an edge tells. `pending`: the group before has not begun. `active`: it is at work. `ready`: it is done, and
 * the one behind is not. `done`: both are over. `failed`: the group behind never ran, because of the one before.
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
