import { useState } from "react";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { directionKey, minimapKey } from "@/modules/graph/use-graph-preferences";
import { type GraphSelection, WorkflowGraph } from "@/modules/graph/workflow-graph";

export interface GraphFrameProps {
  workflow: WorkflowQueryResponse;
  /** What is chosen at first. */
  selected?: Partial<GraphSelection>;
  /** Hears of every choice, null for none. */
  onSelect?: (selection: GraphSelection | null) => void;
  /** Of the frame; the whole window where it is left out. */
  className?: string;
}

/** The graph with a selection that it keeps. */
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

/** Every story begins with the direction and the map that suit its graph. */
export function forgetGraphPreferences() {
  localStorage.removeItem(directionKey);
  localStorage.removeItem(minimapKey);
}
