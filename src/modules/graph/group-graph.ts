import { countTasks, type GroupTask, groupTasks, type TaskCounts } from "@/components/workflow/group-tasks";
import type { GroupQueryResponse } from "@/lib/api/generated.schemas";

/** A task group in the graph of its workflow. */
export interface GraphGroup {
  group: GroupQueryResponse;
  tasks: readonly GroupTask[];
  counts: TaskCounts;
  /** Length of the longest path to the group; 0 without dependencies. */
  level: number;
  /** Names of its dependencies. */
  upstream: readonly string[];
  /** Names of its dependents. */
  downstream: readonly string[];
}

export interface GraphEdge {
  id: string;
  source: string;
  target: string;
}

export interface GroupGraph {
  /** In the order of the API. */
  groups: ReadonlyMap<string, GraphGroup>;
  edges: readonly GraphEdge[];
}

/**
 * The graph of `downstream_groups`. Ignores unknown groups and edges that would close a cycle, so there is always a
 * first level.
 */
export function groupGraph(groups: readonly GroupQueryResponse[]): GroupGraph {
  const names = new Set(groups.map(({ name }) => name));
  const wanted = groups.flatMap(({ name, downstream_groups }) =>
    [...new Set(downstream_groups)]
      .filter((target) => target !== name && names.has(target))
      .map((target) => ({ id: JSON.stringify([name, target]), source: name, target })),
  );
  const { levels, edges } = withoutCircles([...names], wanted);
  const upstream = Map.groupBy(edges, ({ target }) => target);
  const downstream = Map.groupBy(edges, ({ source }) => source);
  return {
    edges,
    groups: new Map(
      groups.map((group) => {
        const tasks = groupTasks(group);
        const node: GraphGroup = {
          group,
          tasks,
          counts: countTasks(tasks),
          level: levels.get(group.name) ?? 0,
          upstream: (upstream.get(group.name) ?? []).map(({ source }) => source),
          downstream: (downstream.get(group.name) ?? []).map(({ target }) => target),
        };
        return [group.name, node];
      }),
    ),
  };
}

/** Names of each level, in the order of the API. */
export function levelsOf({ groups }: GroupGraph): readonly (readonly string[])[] {
  const levels: string[][] = [];
  for (const [name, { level }] of groups) {
    levels[level] ??= [];
    levels[level].push(name);
  }
  return levels;
}

/** A group with a single task represents that task and cannot be expanded. */
export function onlyTask({ tasks }: Pick<GraphGroup, "tasks">): GroupTask | undefined {
  return tasks.length === 1 ? tasks[0] : undefined;
}

/** Assigns levels one by one. If a cycle leaves no free group, the first remaining one goes next. */
function withoutCircles(names: readonly string[], wanted: readonly GraphEdge[]) {
  const levels = new Map<string, number>();
  const edges: GraphEdge[] = [];
  const incoming = Map.groupBy(wanted, ({ target }) => target);
  let left = names;
  while (left.length > 0) {
    const free = left.filter((name) => (incoming.get(name) ?? []).every(({ source }) => levels.has(source)));
    const next = free.length > 0 ? free : left.slice(0, 1);
    const placed = next.map((name) => {
      const placedEdges = (incoming.get(name) ?? []).filter(({ source }) => levels.has(source));
      edges.push(...placedEdges);
      return [name, Math.max(-1, ...placedEdges.map(({ source }) => levels.get(source) ?? 0)) + 1] as const;
    });
    for (const [name, level] of placed) levels.set(name, level);
    left = left.filter((name) => !levels.has(name));
  }
  return { levels, edges };
}
