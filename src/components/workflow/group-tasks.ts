import type { StatusCategory } from "@/components/status/status-presentation";
import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import type { GroupQueryResponse, TaskQueryResponse } from "@/lib/api/generated.schemas";

/** A task with all of its attempts. */
export interface GroupTask {
  name: string;
  category: StatusCategory;
  /** The latest attempt. */
  latest: TaskQueryResponse;
  /** Replaced attempts, newest first. */
  earlier: readonly TaskQueryResponse[];
}

/** Tasks of a group in API order, which has one entry per attempt. */
export function groupTasks(group: GroupQueryResponse): readonly GroupTask[] {
  const attemptsByName = new Map<string, TaskQueryResponse[]>();
  for (const attempt of group.tasks) {
    const attempts = attemptsByName.get(attempt.name);
    if (attempts === undefined) attemptsByName.set(attempt.name, [attempt]);
    else attempts.push(attempt);
  }
  return [...attemptsByName].flatMap(([name, attempts]) => {
    const [latest, ...earlier] = attempts.toSorted((one, other) => other.retry_id - one.retry_id);
    if (latest === undefined) return [];
    const { category } = taskGroupStatusPresentation[latest.status];
    return [{ name, category, latest, earlier }];
  });
}

/** Number of tasks per category; the categories add up to `all`. */
export interface TaskCounts extends Readonly<Record<StatusCategory | "all", number>> {
  /** Failed tasks that were canceled. */
  readonly canceled: number;
  /** Failed tasks that never ran because an upstream group failed. */
  readonly skipped: number;
}

export function countTasks(tasks: Iterable<GroupTask>): TaskCounts {
  const counts = {
    all: 0,
    waiting: 0,
    pending: 0,
    running: 0,
    completed: 0,
    failed: 0,
    canceled: 0,
    skipped: 0,
  };
  for (const { category, latest } of tasks) {
    counts.all += 1;
    counts[category] += 1;
    if (latest.status === "FAILED_CANCELED") counts.canceled += 1;
    if (latest.status === "FAILED_UPSTREAM") counts.skipped += 1;
  }
  return counts;
}

/** Number of failures that are not consequences of others. */
export function failedByThemselves({ failed, canceled, skipped }: TaskCounts): number {
  return failed - canceled - skipped;
}

/**
 * "3 of 8 completed", plus failures: "2 of 6 completed, 1 failed, 3 canceled", or "1 of 6 failed, 5 canceled" if none
 * completed.
 */
export function describeCounts(counts: TaskCounts): string {
  const parts: [number, string][] = [
    [counts.completed, "completed"],
    [failedByThemselves(counts), "failed"],
    [counts.canceled, "canceled"],
    [counts.skipped, "skipped"],
  ];
  const told = parts.filter(([count]) => count > 0);
  const [first = [0, "completed"], ...others] = told;
  return [`${first[0]} of ${counts.all} ${first[1]}`, ...others.map((part) => part.join(" "))].join(", ");
}
