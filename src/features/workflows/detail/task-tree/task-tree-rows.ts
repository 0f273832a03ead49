import type { StatusCategory } from "@/components/status/status-presentation";
import { countTasks, type GroupTask, groupTasks, type TaskCounts } from "@/components/workflow/group-tasks";
import type { GroupQueryResponse, TaskQueryResponse } from "@/lib/api/generated.schemas";

export interface TaskFilter {
  category: StatusCategory | "all";
  /** Predicate for attempts; the latest attempt decides for the task. */
  matches: (attempt: TaskQueryResponse) => boolean;
}

export interface TreeGroup {
  group: GroupQueryResponse;
  /** Counts of all its tasks, ignoring the filter. */
  counts: TaskCounts;
  /** Tasks that match the filter. */
  matches: readonly GroupTask[];
}

export interface TreeTask {
  attempt: TaskQueryResponse;
  /** Replaced by the attempt in the row above. */
  superseded: boolean;
  /** Leads a group of several tasks; a single task leads none. */
  leads: boolean;
}

interface RowPlace {
  /** Unique among the rows, and the same after a refresh. */
  id: string;
  /** 1-based position among its siblings. */
  position: number;
  /** Number of siblings, including itself. */
  siblings: number;
}

export type GroupTreeRow = RowPlace & { kind: "group"; expanded: boolean } & TreeGroup;
export type TaskTreeRow = RowPlace & { kind: "task"; parentId: string; groupName: string } & TreeTask;
export type TreeRow = GroupTreeRow | TaskTreeRow;

/** Each group with its matching tasks. */
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

/** Id of a group's row. Task rows have another prefix, so that names never collide. */
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
    parentId: groupId,
    groupName: group.name,
    position: index + 1,
    siblings: attempts.length,
    ...task,
  }));
}
