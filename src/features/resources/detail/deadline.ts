import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";

/** Latest end in milliseconds since the epoch; null if there is none that is known. */
export type Deadline = number | null;

/** When a workflow must end at the latest: its execution timeout after its start. */
export function deadlineOf({
  start_time: start,
  exec_timeout: timeout,
}: Pick<WorkflowQueryResponse, "start_time" | "exec_timeout">): Deadline {
  if (start === undefined || timeout === undefined) return null;
  const time = Date.parse(start) + timeout * 1000;
  return Number.isFinite(time) ? time : null;
}

/** When the last of them must have ended; null if that of one is unknown. */
export function lastDeadline(deadlines: readonly Deadline[]): Deadline {
  return deadlines.reduce<Deadline>(
    (latest, deadline) => (latest === null || deadline === null ? null : Math.max(latest, deadline)),
    Number.NEGATIVE_INFINITY,
  );
}
