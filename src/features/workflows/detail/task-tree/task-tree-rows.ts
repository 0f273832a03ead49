import type { StatusCategory } from "@/components/status/status-presentation";
import { countTasks, type GroupTask, groupTasks, type TaskCounts } from "@/components/workflow/group-tasks";
import type { GroupQueryResponse, TaskQueryResponse } from "@/lib/api/generated.schemas";

export interface TaskFilter {
  category: StatusCategory | "all";
  /** Whether an attempt is wanted; the last one of a task decides for the task. */
  matches: (attempt: TaskQueryResponse) => boolean;
}

export interface TreeGroup {
  group: GroupQueryResponse;
  /** Of all its tasks, whether they match or not. */
  counts: TaskCounts;
  /** Those that match the filter. */
  matches: readonly GroupTask[];
}

export interface TreeTask {
  attempt: TaskQueryResponse;
  /** It was given up, and the row above has the next attempt. */
  superseded: boolean;
  /** It leads a group of several; a task that is alone leads nobody. */
  leads: boolean;
}

interface RowPlace {
  /** Unique among the rows, and the same after a refresh. */
  id: string;
  /** From 1, among the rows beside it. */
  position: number;
  /** Number of rows beside it, itself included. */
  siblings: number;
}

export type GroupTreeRow = RowPlace & { kind: "group"; expanded: boolean } & TreeGroup;
export type TaskTreeRow = RowPlace & { kind: "task"; groupId: string; groupName: string } & TreeTask;
export type TreeRow = GroupTreeRow | TaskTreeRow;

/** Every group, and which of its tasks match. */
export function filterGroups(
  groups: readonly GroupQueryResponse[],
  { category, matches }: TaskFilter,
): readonly TreeGroup[] {
  return groups.map((group) => {
    const tasks = groupTasks(group);
    const wanted = tasks.filter(
      (task) => (category === "all" || task.category === category) && matches(task.latest),
    );
    return { group, counts: countTasks(tasks), matches: wanted };
  });
}

/** The rows from top to bottom: groups, and below each expanded one its tasks with their earlier attempts. */
export function treeRows(
  groups: readonly TreeGroup[],
  isExpanded: (groupName: string) => boolean,
): readonly TreeRow[] {
  return groups.flatMap((treeGroup, index): readonly TreeRow[] => {
    const id = groupRowId(treeGroup.group.name);
    const expanded = isExpanded(treeGroup.group.name);
    const place = { id, position: index + 1, siblings: groups.length };
    const row: GroupTreeRow = { kind: "group", expanded, ...place, ...treeGroup };
    return expanded ? [row, ...taskRows(id, treeGroup)] : [row];
  });
}

/** The id of a group's row. Task rows have another beginning, so that no name can make two rows equal. */
export function groupRowId(groupName: string): string {
  return `group/${groupName}`;
}

function taskRows(groupId: string, { group, matches, counts }: TreeGroup): readonly TaskTreeRow[] {
  const attempts = matches.flatMap(({ latest, earlier }): TreeTask[] => [
    { attempt: latest, superseded: false, leads: latest.lead === true && counts.all > 1 },
    ...earlier.map((attempt) => ({ attempt, superseded: true, leads: false })),
  ]);
  return attempts.map((task, index) => ({
    kind: "task",
    id: `task/${groupId}/${task.attempt.name}/${task.attempt.retry_id}`,
    groupId,
    groupName: group.name,
    position: index + 1,
    siblings: attempts.length,
    ...task,
  }));
}
