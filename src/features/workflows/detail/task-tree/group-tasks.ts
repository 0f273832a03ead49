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

/** How many tasks are in each state; they add up to `all`. */
export type TaskCounts = Readonly<Record<StatusCategory | "all", number>>;

export function countTasks(tasks: Iterable<GroupTask>): TaskCounts {
  const counts = { all: 0, waiting: 0, pending: 0, running: 0, completed: 0, failed: 0 };
  for (const { category } of tasks) {
    counts.all += 1;
    counts[category] += 1;
  }
  return counts;
}

/** "3 of 8 completed", and what failed where something did. */
export function describeCounts(counts: TaskCounts): string {
  const completed = `${counts.completed} of ${counts.all} completed`;
  return counts.failed === 0 ? completed : `${completed}, ${counts.failed} failed`;
}
