"use client";

import { MiniMap } from "@xyflow/react";
import { memo } from "react";
import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import type { GroupFlowNode } from "./group-flow";

// A new object would redraw all groups of the map.
const mapStyle = { width: 168, height: 112, margin: 12 };
const colorOf = ({ data }: GroupFlowNode) =>
  `var(--${taskGroupStatusPresentation[data.node.group.status].tone})`;

/** Minimap with each group in the color of its status; drag it to pan. */
export const GraphMinimap = memo(function GraphMinimap() {
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
