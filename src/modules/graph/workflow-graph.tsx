"use client";

import { ReactFlowProvider } from "@xyflow/react";
import WorkflowIcon from "lucide-react/icons/workflow";
import { EmptyState } from "@/components/states/empty-state";
import { hasEnded } from "@/components/workflow/workflow-state";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { GraphCanvas } from "./graph-canvas";

export interface GraphSelection {
  group: string;
  task?: string;
}

export interface WorkflowGraphProps {
  workflow: WorkflowQueryResponse;
  /** Content of the panel next to the graph; a task comes with its group. */
  selected: { group?: string; task?: string };
  /** Called with null to clear the selection. */
  onSelect: (selection: GraphSelection | null) => void;
  /** Fills the height of a flex column. */
  className?: string;
}

/** Task groups of a workflow and their dependencies, as a tree for keyboards and screen readers. */
export function WorkflowGraph({ workflow, selected, onSelect, className }: WorkflowGraphProps) {
  if (workflow.groups.length === 0) return <NoGroups workflow={workflow} className={className} />;
  return (
    // Remount for another workflow, so that no state carries over.
    <ReactFlowProvider key={workflow.name}>
      <GraphCanvas workflow={workflow} selected={selected} onSelect={onSelect} className={className} />
    </ReactFlowProvider>
  );
}

function NoGroups({ workflow, className }: Pick<WorkflowGraphProps, "workflow" | "className">) {
  return (
    <div className={cn("grid min-h-0 flex-1 place-items-center overflow-auto bg-surface-sunken", className)}>
      <EmptyState
        icon={WorkflowIcon}
        title="No graph"
        help={
          hasEnded(workflow)
            ? "The spec could not be converted to tasks. Review it on the Spec tab, fix it, and submit it again."
            : "The spec is being converted to tasks. The graph appears when that is done."
        }
      />
    </div>
  );
}
