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

/** Resets the direction and the minimap to the graph's defaults. */
export function forgetGraphPreferences() {
  localStorage.removeItem(directionKey);
  localStorage.removeItem(minimapKey);
}
