import type { StatusCategory } from "@/components/status/status-presentation";
import type { GroupQueryResponse, TaskQueryResponse } from "@/lib/api/generated.schemas";
import { countTasks, type GroupTask, groupTasks, type TaskCounts } from "./group-tasks";

export interface TaskFilter {
  category: StatusCategory | "all";
  /** Part of a task's name, in any case; empty for all. */
  text: string;
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
export type TaskTreeRow = RowPlace & { kind: "task"; groupId: string } & TreeTask;
export type TreeRow = GroupTreeRow | TaskTreeRow;

/** Every group, and which of its tasks match. */
export function filterGroups(
  groups: readonly GroupQueryResponse[],
  { category, text }: TaskFilter,
): readonly TreeGroup[] {
  const part = text.trim().toLowerCase();
  return groups.map((group) => {
    const tasks = groupTasks(group);
    const matches = tasks.filter(
      (task) => (category === "all" || task.category === category) && task.name.toLowerCase().includes(part),
    );
    return { group, counts: countTasks(tasks), matches };
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
    return expanded ? [row, ...taskRows(id, treeGroup.matches)] : [row];
  });
}

/** The id of a group's row. Task rows have another beginning, so that no name can make two rows equal. */
export function groupRowId(groupName: string): string {
  return `group/${groupName}`;
}

function taskRows(groupId: string, tasks: readonly GroupTask[]): readonly TaskTreeRow[] {
  const attempts = tasks.flatMap(({ latest, earlier }) => [
    { attempt: latest, superseded: false },
    ...earlier.map((attempt) => ({ attempt, superseded: true })),
  ]);
  return attempts.map(({ attempt, superseded }, index) => ({
    kind: "task",
    id: `task/${groupId}/${attempt.name}/${attempt.retry_id}`,
    groupId,
    position: index + 1,
    siblings: attempts.length,
    attempt,
    superseded,
  }));
}
