"use client";

import { MiniMap } from "@xyflow/react";
import { memo, useMemo, useState } from "react";
import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { useTextScale } from "@/lib/text-scale";
import { useFlowNodes } from "./flow-nodes";
import { GraphEdges } from "./graph-edges";
import { type Place, selectionOf } from "./graph-keys";
import { graphLayout } from "./graph-layout";
import { GraphToolbar } from "./graph-toolbar";
import { GraphTree } from "./graph-tree";
import type { GroupFlowNode } from "./group-flow";
import { groupGraph } from "./group-graph";
import { openingGroup } from "./opening-group";
import { statusColor } from "./status-color";
import { useGraphPreferences } from "./use-graph-preferences";
import { useGraphViewport } from "./use-graph-viewport";
import { useTreeFocus } from "./use-tree-focus";
import { useTreeKeys } from "./use-tree-keys";

export interface GraphCanvasProps {
  /** Has at least one group. */
  workflow: Pick<WorkflowQueryResponse, "name" | "groups">;
  selected: Partial<Place>;
  onSelect: (selection: Place | null) => void;
  className?: string;
}

/** Above this number of running groups, animations are off: they distract and keep the CPU busy. */
const MOST_MOVING = 12;

/** The graph with its toolbar. Needs a `ReactFlowProvider` per workflow. */
export function GraphCanvas({ workflow, selected, onSelect, className }: GraphCanvasProps) {
  const { name, groups } = workflow;
  const graph = useMemo(() => groupGraph(groups), [groups]);
  const { direction, setDirection, minimapShown, setMinimap } = useGraphPreferences(graph);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const isExpanded = (group: string) => expanded.has(group);
  const layout = graphLayout(graph, direction, isExpanded, useTextScale());
  const opening = openingGroup(graph);
  const view = useGraphViewport({ layout, direction, selectedGroup: selected.group, openingGroup: opening });
  const focus = useTreeFocus({ graph, selected, openingGroup: opening, isExpanded });
  const nodes = useFlowNodes({ graph, layout, selected, focus, expanded });

  function toggle(group: string) {
    view.stayWith(group);
    setExpanded((before) =>
      before.has(group)
        ? new Set([...before].filter((other) => other !== group))
        : new Set([...before, group]),
    );
    focus.move({ group });
  }

  const handleKeyDown = useTreeKeys(
    { graph, layout, direction, isExpanded },
    {
      focus(place) {
        focus.move(place);
        view.reveal(place.group, "nearest");
      },
      toggle,
      select: onSelect,
      clear: selected.group === undefined ? undefined : () => onSelect(null),
    },
  );

  const atWork = groups.filter(({ status }) => taskGroupStatusPresentation[status].category === "running");
  const isMinimapShown = minimapShown(view.width);
  return (
    <div
      className={cn(
        "relative min-h-0 min-w-0 flex-1 overflow-hidden bg-surface-sunken",
        atWork.length > MOST_MOVING && "[&_*]:animate-none!",
        className,
      )}
    >
      <GraphTree
        label={`Graph of ${name}`}
        direction={direction}
        nodes={nodes}
        placed={view.placed}
        onKeyDown={handleKeyDown}
        onFocusMove={focus.follow}
        onSelect={(place) => onSelect(selectionOf(place, graph))}
        onToggle={toggle}
        onBackgroundClick={() => onSelect(null)}
      >
        <GraphEdges graph={graph} layout={layout} direction={direction} />
      </GraphTree>
      {isMinimapShown && <GraphMinimap />}
      <GraphToolbar
        direction={direction}
        onDirectionChange={setDirection}
        minimapShown={isMinimapShown}
        onMinimapToggle={() => setMinimap(!isMinimapShown)}
        onZoom={view.zoom}
        onFit={view.fit}
      />
      <a
        href="https://reactflow.dev"
        target="_blank"
        rel="noreferrer"
        className="absolute right-0 bottom-0 rounded-tl-sm bg-surface px-1 text-[0.625rem] text-text-muted hover:text-text"
      >
        React Flow
      </a>
    </div>
  );
}

// A new object would redraw all groups of the map.
const mapStyle = { width: 168, height: 112, margin: 12 };
const colorOf = ({ data }: GroupFlowNode) => statusColor(data.node.group.status);

/** Minimap with each group in the color of its status; drag it to pan. */
const GraphMinimap = memo(function GraphMinimap() {
  return (
    <MiniMap<GroupFlowNode>
      pannable
      zoomable
      ariaLabel="Graph minimap"
      nodeColor={colorOf}
      nodeStrokeColor="transparent"
      nodeBorderRadius={12}
      // The map is outside of the tree, so React Flow's color variables do not reach it.
      bgColor="var(--surface-raised)"
      maskColor="color-mix(in oklch, var(--surface-sunken) 70%, transparent)"
      maskStrokeColor="var(--border-strong)"
      maskStrokeWidth={2}
      offsetScale={2}
      style={mapStyle}
      className="overflow-hidden rounded-lg border border-border shadow-raised"
    />
  );
});
