import { useState } from "react";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { directionKey, minimapKey } from "@/modules/graph/use-graph-preferences";
import { type GraphSelection, WorkflowGraph } from "@/modules/graph/workflow-graph";

export interface GraphFrameProps {
  workflow: WorkflowQueryResponse;
  /** Initial selection. */
  selected?: Partial<GraphSelection>;
  /** Called with each selection; null clears it. */
  onSelect?: (selection: GraphSelection | null) => void;
  /** Class of the frame; the whole window by default. */
  className?: string;
}

/** The graph with selection state. */
export function GraphFrame({
  workflow,
  selected: first = {},
  onSelect,
  className = "h-dvh",
}: GraphFrameProps) {
  const [selected, setSelected] = useState(first);
  return (
    <div className={`flex flex-col ${className}`}>
      <WorkflowGraph
        workflow={workflow}
        selected={selected}
        onSelect={(selection) => {
          setSelected(selection ?? {});
          onSelect?.(selection);
        }}
      />
    </div>
  );
}

function forgetPreferences() {
  localStorage.removeItem(directionKey);
  localStorage.removeItem(minimapKey);
}

/** Starts a story with the graph's default direction and minimap; returns what resets them after it. */
export function startWithDefaults(): () => void {
  forgetPreferences();
  return forgetPreferences;
}

/** The same from top to bottom, the direction for which arrow keys are tested. */
export function startTopToBottom(): () => void {
  forgetPreferences();
  localStorage.setItem(directionKey, "TB");
  return forgetPreferences;
}

/** Group and task of the tree item with the focus. */
export function focusedPlace() {
  const { group, task } = document.activeElement instanceof HTMLElement ? document.activeElement.dataset : {};
  return { group, task };
}
