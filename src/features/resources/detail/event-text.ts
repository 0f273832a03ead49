import type { Event } from "@/lib/api/generated.schemas";

/**
 * What an event of a node says beside its reason and the name of its task, which is a link; empty if it says no more.
 *
 * @example eventText({ reason: "Scheduled", message: "Assigned a/b with 2 GPUs", … }) // "Assigned with 2 GPUs"
 */
export function eventText({
  reason,
  message,
  workflow_name: workflow,
  task_name: task,
}: Pick<Event, "reason" | "message" | "workflow_name" | "task_name">): string {
  if (workflow === undefined || task === undefined) return message;
  const rest = message.replace(`${workflow}/${task}`, " ").replaceAll(/\s+/g, " ").trim();
  return rest.toLowerCase() === reason.toLowerCase() ? "" : rest;
}
