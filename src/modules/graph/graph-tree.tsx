"use client";

import "@xyflow/react/dist/style.css";
import { Background, BackgroundVariant, ReactFlow } from "@xyflow/react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { cn } from "@/lib/class-names";
import type { Place } from "./graph-keys";
import type { Direction } from "./graph-layout";
import { MAXIMUM_ZOOM, MINIMUM_ZOOM } from "./graph-viewport";
import { GroupNode } from "./group-card";
import type { GroupFlowNode } from "./group-flow";
import { placeOf } from "./use-tree-focus";

export interface GraphTreeProps {
  label: string;
  direction: Direction;
  nodes: GroupFlowNode[];
  /** Whether the viewport is known; until then the graph would jump. */
  placed: boolean;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** The focus moved to an element of the tree. */
  onFocusMove: (target: EventTarget) => void;
  /** Click on a group or a task. */
  onSelect: (place: Place) => void;
  /** Click on the button that shows or hides a group's tasks. */
  onToggle: (group: string) => void;
  onBackgroundClick: () => void;
  /** The edges. */
  children: ReactNode;
}

// React Flow requires a stable object.
const nodeTypes = { card: GroupNode };

/**
 * React Flow's attribution would be inside the tree, which may only contain tree items. Our link next to the tree
 * replaces it.
 */
const proOptions = { hideAttribution: true };

/** React Flow as a tree: it draws and pans; focus, keys and selection are the tree's. */
export function GraphTree({
  label,
  direction,
  nodes,
  placed,
  onKeyDown,
  onFocusMove,
  onSelect,
  onToggle,
  onBackgroundClick,
  children,
}: GraphTreeProps) {
  const help = useId();
  const tree = useTreeRole();
  return (
    <>
      <p id={help} hidden>
        Use the arrow keys to move between groups, plus and minus to show and hide the tasks of a group, Enter
        to open it, and letters to jump to the next name that starts with them.
      </p>
      <ReactFlow<GroupFlowNode>
        ref={tree}
        aria-label={label}
        aria-describedby={help}
        aria-orientation={direction === "TB" ? "vertical" : "horizontal"}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => onFocusMove(target)}
        // Not React Flow's onNodeClick, which renders every node again when the listener is a new one.
        onClick={({ target }) => {
          const place = placeOf(target);
          if (place === undefined) return;
          if (target instanceof Element && target.closest("[data-expands]") !== null) onToggle(place.group);
          else onSelect(place);
        }}
        onPaneClick={onBackgroundClick}
        nodes={nodes}
        nodeTypes={nodeTypes}
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
          !placed && "invisible",
        )}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1} aria-hidden />
        {children}
      </ReactFlow>
    </>
  );
}

/** React Flow hard-codes role="application"; its content is a tree. */
function useTreeRole() {
  const tree = useRef<HTMLDivElement>(null);
  useEffect(() => tree.current?.setAttribute("role", "tree"), []);
  return tree;
}
