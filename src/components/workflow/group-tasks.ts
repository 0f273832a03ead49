import type { StatusCategory } from "@/components/status/status-presentation";
import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import type { GroupQueryResponse, TaskQueryResponse } from "@/lib/api/generated.schemas";

/** A task as people count them: one, however often it was tried. */
export interface GroupTask {
  name: string;
  category: StatusCategory;
  /** The attempt that counts. */
  latest: TaskQueryResponse;
  /** Attempts that were given up, the newest first. */
  earlier: readonly TaskQueryResponse[];
}

/** The tasks of a group in the order of the API, which sends one entry for each attempt. */
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

/** How many tasks are in each state; the categories add up to `all`. */
export interface TaskCounts extends Readonly<Record<StatusCategory | "all", number>> {
  /** Of the failed ones, those that were stopped because of somebody or something else. */
  readonly canceled: number;
  /** Of the failed ones, those that never ran because a group before theirs failed. */
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

/** How many failed by themselves, and not because of others. */
export function failedByThemselves({ failed, canceled, skipped }: TaskCounts): number {
  return failed - canceled - skipped;
}

/**
 * "3 of 8 completed", and what failed where something did: "2 of 6 completed, 1 failed, 3 canceled", or
 * "1 of 6 failed, 5 canceled" where nothing else is worth telling.
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
