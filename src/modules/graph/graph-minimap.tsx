"use client";

import { MiniMap } from "@xyflow/react";
import { memo } from "react";
import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import type { GroupFlowNode } from "./group-flow";

// Objects of its own would make the map draw all groups again.
const mapStyle = { width: 168, height: 112, margin: 12 };
const colorOf = ({ data }: GroupFlowNode) =>
  `var(--${taskGroupStatusPresentation[data.node.group.status].tone})`;

/** The whole graph in a corner, each group in the colour of its status; drag it to move the view. */
export const GraphMinimap = memo(function GraphMinimap() {
  return (
    <MiniMap<GroupFlowNode>
      pannable
      zoomable
      ariaLabel="Graph minimap"
      nodeColor={colorOf}
      nodeStrokeColor="transparent"
      nodeBorderRadius={12}
      // It stands beside the tree and not in it, so none of React Flow's own colours reach it.
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
