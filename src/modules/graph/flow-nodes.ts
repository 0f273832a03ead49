import type { Place } from "./graph-keys";
import type { GraphLayout } from "./graph-layout";
import type { GroupCardProps, GroupFlowNode } from "./group-flow";
import { type GroupGraph, levelsOf, onlyTask } from "./group-graph";
import { groupHint } from "./group-hint";

export interface FlowState {
  selected: Partial<Place>;
  /** What holds the tab stop. */
  active: Place | undefined;
  focusRequest: number;
  isExpanded: (group: string) => boolean;
}

/** Hints and places in the level: what the cards show that no selection changes. */
export function cardFacts(graph: GroupGraph) {
  const levels = levelsOf(graph);
  return [...graph.groups].map(([name, node]) => {
    const siblings = levels[node.level] ?? [];
    return {
      name,
      node,
      hint: groupHint(node, graph),
      position: siblings.indexOf(name) + 1,
      siblings: siblings.length,
    };
  });
}

export function flowNodes(
  facts: ReturnType<typeof cardFacts>,
  { boxes }: GraphLayout,
  { selected, active, focusRequest, isExpanded }: FlowState,
): GroupFlowNode[] {
  return facts.flatMap(({ name, ...fact }) => {
    const box = boxes.get(name);
    if (box === undefined) return [];
    const expanded = isExpanded(name);
    const isSelected = selected.group === name;
    const isActive = active?.group === name;
    const data: GroupCardProps = {
      ...fact,
      expanded,
      selected: isSelected && (selected.task === undefined || !expanded || onlyTask(fact.node) !== undefined),
      selectedTask: isSelected ? selected.task : undefined,
      active: isActive && active.task === undefined,
      activeTask: isActive ? active.task : undefined,
      focusRequest: isActive ? focusRequest : 0,
    };
    const { x, y, width, height } = box;
    return [
      {
        id: name,
        type: "card" as const,
        position: { x, y },
        width,
        height,
        // Nothing is measured: what React Flow finds in the page is what it was told.
        measured: { width, height },
        data,
        // The card in it is what can be focused and has a name.
        domAttributes: { "aria-roledescription": undefined },
      },
    ];
  });
}

/**
 * The next nodes, with those of before in the place of equal ones: React Flow goes through the nodes that are new
 * objects, and of sixty a step of the focus changes two.
 */
export function keepEqual(before: readonly GroupFlowNode[], next: readonly GroupFlowNode[]): GroupFlowNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return next.map((node) => {
    const old = known.get(node.id);
    return old !== undefined && isEqual(old, node) ? old : node;
  });
}

function isEqual(one: GroupFlowNode, other: GroupFlowNode): boolean {
  const data: Readonly<Record<string, unknown>> = other.data;
  return (
    one.position.x === other.position.x &&
    one.position.y === other.position.y &&
    one.height === other.height &&
    Object.entries(one.data).every(([key, value]) => value === data[key])
  );
}
