import { useMemo, useState } from "react";
import type { Place } from "./graph-keys";
import type { GraphLayout } from "./graph-layout";
import type { GroupCardProps, GroupFlowNode } from "./group-flow";
import { type GroupGraph, levelsOf, onlyTask } from "./group-graph";
import { groupHint } from "./group-hint";
import type { TreeFocus } from "./use-tree-focus";

export interface FlowState {
  selected: Partial<Place>;
  /** The place with the tab stop. */
  active: Place | undefined;
  focusRequest: number;
  isExpanded: (group: string) => boolean;
}

export interface FlowNodesOptions {
  graph: GroupGraph;
  layout: GraphLayout;
  selected: Partial<Place>;
  focus: Pick<TreeFocus, "active" | "request">;
  expanded: ReadonlySet<string>;
}

/** Nodes of the graph; those that a change does not affect stay the same objects. */
export function useFlowNodes({
  graph,
  layout,
  selected,
  focus,
  expanded,
}: FlowNodesOptions): GroupFlowNode[] {
  const facts = useMemo(() => cardFacts(graph), [graph]);
  const { group: selectedGroup, task: selectedTask } = selected;
  const { group: activeGroup, task: activeTask } = focus.active ?? {};
  const next = useMemo(
    () =>
      flowNodes(facts, layout, {
        selected: { group: selectedGroup, task: selectedTask },
        active: activeGroup === undefined ? undefined : { group: activeGroup, task: activeTask },
        focusRequest: focus.request,
        isExpanded: (group) => expanded.has(group),
      }),
    [facts, layout, selectedGroup, selectedTask, activeGroup, activeTask, focus.request, expanded],
  );
  const [shown, setShown] = useState({ next, nodes: next });
  if (shown.next !== next) setShown({ next, nodes: keepEqual(shown.nodes, next) });
  return shown.nodes;
}

/** Card data that does not depend on the selection: hints and positions in the level. */
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
        // Sizes are computed, not measured.
        measured: { width, height },
        data,
        // React Flow lets the pointer through nodes without its own click listener.
        style: { pointerEvents: "all" },
        // The card inside is focusable and named; the wrapper is not.
        domAttributes: { "aria-roledescription": undefined },
      },
    ];
  });
}

/**
 * The next nodes, reusing previous objects that are equal: React Flow processes every new object, and a focus change
 * affects only two of sixty nodes.
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
