import { type Box, type Direction, type GraphLayout, SHOWN_TASKS } from "./graph-layout";
import { type GroupGraph, levelsOf, onlyTask } from "./group-graph";

/** A group, or a task in an expanded group. */
export interface Place {
  group: string;
  task?: string;
}

export type GraphKeyAction =
  | { kind: "focus"; place: Place }
  | { kind: "expand" | "collapse"; group: string }
  | { kind: "select"; place: Place }
  | { kind: "clear" };

export interface GraphView {
  graph: GroupGraph;
  layout: GraphLayout;
  direction: Direction;
  isExpanded: (group: string) => boolean;
}

type Move = "before" | "behind" | "previous" | "next";

const moves: Record<Direction, ReadonlyMap<string, Move>> = {
  TB: new Map([
    ["ArrowUp", "before"],
    ["ArrowDown", "behind"],
    ["ArrowLeft", "previous"],
    ["ArrowRight", "next"],
  ]),
  LR: new Map([
    ["ArrowLeft", "before"],
    ["ArrowRight", "behind"],
    ["ArrowUp", "previous"],
    ["ArrowDown", "next"],
  ]),
};

/**
 * Action of a key at a place. Arrow keys follow the edges in the graph's direction, move between groups of a level
 * across it, and enter and leave the list of an expanded group. Undefined when the key does nothing.
 */
export function graphKeyAction(key: string, place: Place, view: GraphView): GraphKeyAction | undefined {
  const node = view.graph.groups.get(place.group);
  if (node === undefined) return undefined;
  const many = onlyTask(node) === undefined && node.tasks.length > 0;
  const list = many && view.isExpanded(place.group) ? node.tasks.map(({ name }) => name) : [];
  const row = place.task === undefined ? -1 : list.indexOf(place.task);
  const toRow = (index: number) => focus({ group: place.group, task: list[index] });

  switch (key) {
    case "Enter":
    case " ":
      return { kind: "select", place: selectionOf(place, view.graph) };
    case "Escape":
      return { kind: "clear" };
    case "+":
    case "=":
      if (!many) return undefined;
      if (list.length === 0) return { kind: "expand", group: place.group };
      return row < 0 ? toRow(0) : undefined;
    case "-":
      return list.length > 0 ? { kind: "collapse", group: place.group } : undefined;
    case "Home":
      return row < 0 ? focusEnd(view.graph, "first") : toRow(0);
    case "End":
      return row < 0 ? focusEnd(view.graph, "last") : toRow(list.length - 1);
    case "PageDown":
      return row < 0 ? undefined : toRow(Math.min(row + SHOWN_TASKS, list.length - 1));
    case "PageUp":
      return row < 0 ? undefined : toRow(Math.max(row - SHOWN_TASKS, 0));
    case "ArrowDown":
      if (row + 1 < list.length) return toRow(row + 1);
      break;
    case "ArrowUp":
      if (row === 0) return focus({ group: place.group });
      if (row > 0) return toRow(row - 1);
      break;
  }
  const move = moves[view.direction].get(key);
  const group = move && neighbor(move, place.group, view);
  return group === undefined ? undefined : focus({ group });
}

/** Selection for a place: the only task of a group is selected with the group. */
export function selectionOf({ group, task }: Place, { groups }: GroupGraph): Place {
  const node = groups.get(group);
  return { group, task: task ?? (node && onlyTask(node)?.name) };
}

/**
 * The group that a move leads to. Along the graph: the connected group that is nearest across. Across the graph: the
 * next group of the level.
 */
export function neighbor(
  move: Move,
  group: string,
  { graph, layout, direction }: GraphView,
): string | undefined {
  const node = graph.groups.get(group);
  const box = layout.boxes.get(group);
  if (node === undefined || box === undefined) return undefined;
  const across = (name: string) => center(layout.boxes.get(name) ?? box, direction);
  const own = across(group);
  if (move === "before" || move === "behind") {
    const names = move === "before" ? node.upstream : node.downstream;
    return names.toSorted((one, other) => Math.abs(across(one) - own) - Math.abs(across(other) - own))[0];
  }
  const level = (levelsOf(graph)[node.level] ?? []).toSorted((one, other) => across(one) - across(other));
  return level[level.indexOf(group) + (move === "next" ? 1 : -1)];
}

/** Center of a group's box, across the graph's direction. */
function center({ x, y, width, height }: Box, direction: Direction): number {
  return direction === "TB" ? x + width / 2 : y + height / 2;
}

function focusEnd(graph: GroupGraph, end: "first" | "last"): GraphKeyAction | undefined {
  const levels = levelsOf(graph);
  const group = end === "first" ? levels[0]?.[0] : levels.at(-1)?.at(-1);
  return group === undefined ? undefined : focus({ group });
}

function focus(place: Place): GraphKeyAction {
  return { kind: "focus", place };
}
