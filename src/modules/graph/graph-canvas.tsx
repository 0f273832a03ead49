"use client";

import "@xyflow/react/dist/style.css";
import { Background, BackgroundVariant, ReactFlow } from "@xyflow/react";
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { cardFacts, flowNodes, keepEqual } from "./flow-nodes";
import { GraphEdges } from "./graph-edges";
import { type Place, selectionOf } from "./graph-keys";
import { graphLayout } from "./graph-layout";
import { GraphMinimap } from "./graph-minimap";
import { GraphToolbar } from "./graph-toolbar";
import { MAXIMUM_ZOOM, MINIMUM_ZOOM } from "./graph-viewport";
import { GroupNode } from "./group-card";
import type { GroupFlowNode } from "./group-flow";
import { groupGraph } from "./group-graph";
import { openingGroup } from "./opening-group";
import { useGraphKeys } from "./use-graph-keys";
import { useGraphPreferences } from "./use-graph-preferences";
import { useGraphViewport } from "./use-graph-viewport";

export interface GraphCanvasProps {
  /** Has at least one group. */
  workflow: Pick<WorkflowQueryResponse, "name" | "groups">;
  selected: Partial<Place>;
  onSelect: (selection: Place | null) => void;
  className?: string;
}

// React Flow requires a stable object.
const nodeTypes = { card: GroupNode };
/** Above this number of running groups, animations are off: they distract and keep the CPU busy. */
const MOST_MOVING = 12;

/**
 * React Flow's attribution would be inside the tree, which may only contain tree items. Our link next to the tree
 * replaces it.
 */
const proOptions = { hideAttribution: true };

/** The graph with its toolbar. Needs a `ReactFlowProvider` per workflow. */
export function GraphCanvas({ workflow, selected, onSelect, className }: GraphCanvasProps) {
  const { name, groups } = workflow;
  const graph = useMemo(() => groupGraph(groups), [groups]);
  const facts = useMemo(() => cardFacts(graph), [graph]);
  const { direction, setDirection, minimapShown, setMinimap } = useGraphPreferences(graph);

  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const isExpanded = (group: string) => expanded.has(group);
  const layout = graphLayout(graph, direction, isExpanded);
  const opening = openingGroup(graph);
  const view = useGraphViewport({ layout, direction, selectedGroup: selected.group, openingGroup: opening });

  const [focused, setFocused] = useState<{ place?: Place; request: number }>({ request: 0 });
  const active = activePlace([focused.place, selected, { group: opening }], graph, isExpanded);

  const { group: selectedGroup, task: selectedTask } = selected;
  const { group: activeGroup, task: activeTask } = active ?? {};
  const previousNodes = useRef<GroupFlowNode[]>([]);
  const nodes = useMemo(() => {
    const next = flowNodes(facts, layout, {
      selected: { group: selectedGroup, task: selectedTask },
      active: activeGroup === undefined ? undefined : { group: activeGroup, task: activeTask },
      focusRequest: focused.request,
      isExpanded: (group) => expanded.has(group),
    });
    previousNodes.current = keepEqual(previousNodes.current, next);
    return previousNodes.current;
  }, [facts, layout, selectedGroup, selectedTask, activeGroup, activeTask, focused.request, expanded]);

  function moveFocus(place: Place) {
    setFocused(({ request }) => ({ place, request: request + 1 }));
  }

  function toggle(group: string) {
    view.stayWith(group);
    setExpanded((before) =>
      before.has(group) ? new Set([...before].filter((name) => name !== group)) : new Set([...before, group]),
    );
    moveFocus({ group });
  }

  const keyAction = useGraphKeys({ graph, layout, direction, isExpanded });
  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    const place = placeOf(event.target);
    const onButton = event.target instanceof HTMLButtonElement;
    if (place === undefined || (onButton && (event.key === "Enter" || event.key === " "))) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const action = keyAction(event, place);
    if (action === undefined) return;
    switch (action.kind) {
      case "focus":
        moveFocus(action.place);
        view.reveal(action.place.group, "nearest");
        break;
      case "expand":
      case "collapse":
        toggle(action.group);
        break;
      case "select":
        onSelect(action.place);
        break;
      case "clear":
        // Without a selection, Escape is left to the surrounding page.
        if (selected.group === undefined) return;
        onSelect(null);
        break;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  // React Flow passes its listeners to every node: a new listener would render all of them again.
  const latest = useRef({ toggle, onSelect, graph });
  latest.current = { toggle, onSelect, graph };
  const handleNodeClick = useCallback(({ target }: MouseEvent, { id }: GroupFlowNode) => {
    const { toggle, onSelect, graph } = latest.current;
    if (target instanceof Element && target.closest("[data-expands]") !== null) toggle(id);
    else onSelect(selectionOf(placeOf(target) ?? { group: id }, graph));
  }, []);
  const handlePaneClick = useCallback(() => latest.current.onSelect(null), []);

  const atWork = groups.filter(({ status }) => taskGroupStatusPresentation[status].category === "running");
  const isBusy = atWork.length > MOST_MOVING;
  const help = useId();
  const tree = useTreeRole();
  return (
    <div
      className={cn(
        "relative min-h-0 min-w-0 flex-1 overflow-hidden bg-surface-sunken",
        isBusy && "[&_*]:animate-none!",
        className,
      )}
    >
      <p id={help} hidden>
        Use the arrow keys to move between groups, plus and minus to show and hide the tasks of a group, Enter
        to open it, and letters to jump to the next name that starts with them.
      </p>
      <ReactFlow<GroupFlowNode>
        ref={tree}
        aria-label={`Graph of ${name}`}
        aria-describedby={help}
        aria-orientation={direction === "TB" ? "vertical" : "horizontal"}
        onKeyDown={handleKeyDown}
        onFocus={({ target }) => {
          const place = placeOf(target);
          if (place === undefined || samePlace(place, active)) return;
          setFocused(({ request }) => ({ place, request }));
        }}
        nodes={nodes}
        nodeTypes={nodeTypes}
        onNodeClick={handleNodeClick}
        onPaneClick={handlePaneClick}
        minZoom={MINIMUM_ZOOM}
        maxZoom={MAXIMUM_ZOOM}
        panOnScroll
        panOnScrollSpeed={1}
        zoomOnDoubleClick={false}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        proOptions={proOptions}
        className={cn(
          "[--xy-background-pattern-color:color-mix(in_oklch,var(--border-strong)_45%,transparent)]",
          !view.placed && "invisible",
        )}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1} aria-hidden />
        <GraphEdges graph={graph} layout={layout} direction={direction} />
      </ReactFlow>
      {minimapShown(view.width) && <GraphMinimap />}
      <GraphToolbar
        direction={direction}
        onDirectionChange={setDirection}
        minimapShown={minimapShown(view.width)}
        onMinimapToggle={() => setMinimap(!minimapShown(view.width))}
        onZoom={view.zoom}
        onFit={view.fit}
      />
      <a
        href="https://reactflow.dev"
        target="_blank"
        rel="noreferrer"
        className="absolute right-0 bottom-0 rounded-tl-sm bg-surface px-1 text-[10px] text-text-muted hover:text-text"
      >
        React Flow
      </a>
    </div>
  );
}

/** React Flow hard-codes role="application"; its content is a tree. */
function useTreeRole() {
  const tree = useRef<HTMLDivElement>(null);
  useEffect(() => tree.current?.setAttribute("role", "tree"), []);
  return tree;
}

/** The group or task that contains the element. */
function placeOf(target: EventTarget): Place | undefined {
  const item = target instanceof Element ? target.closest<HTMLElement>("[data-group]") : null;
  const group = item?.dataset.group;
  return group === undefined ? undefined : { group, task: item?.dataset.task };
}

/** The first place that is on screen. A task in a collapsed list falls back to its group. */
function activePlace(
  places: readonly (Partial<Place> | undefined)[],
  { groups }: ReturnType<typeof groupGraph>,
  isExpanded: (group: string) => boolean,
): Place | undefined {
  for (const { group, task } of places.filter((place) => place !== undefined)) {
    const node = group === undefined ? undefined : groups.get(group);
    if (group === undefined || node === undefined) continue;
    const isListed = isExpanded(group) && node.tasks.some(({ name }) => name === task);
    return { group, task: isListed ? task : undefined };
  }
  return undefined;
}

function samePlace(one: Place, other: Place | undefined): boolean {
  return one.group === other?.group && one.task === other.task;
}
