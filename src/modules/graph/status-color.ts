import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import type { TaskGroupStatus } from "@/lib/api/generated.schemas";

/** CSS color of a group's status: cards, edges and the minimap share the tones of the status table. */
export function statusColor(status: TaskGroupStatus): string {
  return `var(--${taskGroupStatusPresentation[status].tone})`;
}
