"use client";

import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import { edgeArrow, edgeLine } from "./edge-path";
import { type EdgeState, edgeState } from "./edge-state";
import type { Direction, GraphLayout } from "./graph-layout";
import type { GroupGraph } from "./group-graph";
import { statusColor } from "./status-color";

/** Edges that lead from a running or failed group have the color of its status. */
const color: Record<EdgeState, string> = {
  pending: "var(--border-strong)",
  active: statusColor("RUNNING"),
  ready: "var(--text-muted)",
  done: "color-mix(in oklch, var(--border-strong) 60%, transparent)",
  failed: statusColor("FAILED"),
};

const dashes: Partial<Record<EdgeState, string>> = {
  pending: "[stroke-dasharray:4_4]",
  // React Flow's keyframes, which shift the line by ten pixels.
  active: "[stroke-dasharray:6_4] motion-safe:[animation:dashdraw_0.7s_linear_infinite]",
};

/** Most important state on top. */
const paintOrder: readonly EdgeState[] = ["done", "pending", "ready", "active", "failed"];

export interface GraphEdgesProps {
  graph: GroupGraph;
  layout: GraphLayout;
  direction: Direction;
}

/**
 * Edges below the cards. Hidden from screen readers, because the cards describe their dependencies. React Flow's own
 * edges need measured handles; these follow the layout's routes.
 */
export const GraphEdges = memo(function GraphEdges({ graph, layout, direction }: GraphEdgesProps) {
  const edges = graph.edges
    .flatMap(({ id, source, target }) => {
      const route = layout.routes.get(id);
      const [from, to] = [graph.groups.get(source), graph.groups.get(target)];
      if (route === undefined || from === undefined || to === undefined) return [];
      return [{ id, route, state: edgeState(from.group.status, to.group.status) }];
    })
    .toSorted((one, other) => paintOrder.indexOf(one.state) - paintOrder.indexOf(other.state));
  return (
    <ViewportPortal>
      <svg
        aria-hidden
        width={layout.width}
        height={layout.height}
        fill="none"
        strokeWidth={1.5}
        className="pointer-events-none absolute top-0 left-0 -z-10 overflow-visible"
      >
        {edges.map(({ id, route, state }) => (
          <g key={id} data-edge={id} data-state={state} style={{ color: color[state] }}>
            <path d={edgeLine(route, direction)} stroke="currentColor" className={dashes[state]} />
            <path d={edgeArrow(route, direction)} fill="currentColor" />
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
});
