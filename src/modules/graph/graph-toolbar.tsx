"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import { type ReactFlowState, useStore } from "@xyflow/react";
import ArrowDownIcon from "lucide-react/icons/arrow-down";
import ArrowRightIcon from "lucide-react/icons/arrow-right";
import MapIcon from "lucide-react/icons/map";
import MaximizeIcon from "lucide-react/icons/maximize";
import ZoomInIcon from "lucide-react/icons/zoom-in";
import ZoomOutIcon from "lucide-react/icons/zoom-out";
import { IconButton } from "@/components/ui/icon-button";
import { cn } from "@/lib/class-names";
import type { Direction } from "./graph-layout";

const isSmallest = ({ transform, minZoom }: ReactFlowState) => transform[2] <= minZoom;
const isLargest = ({ transform, maxZoom }: ReactFlowState) => transform[2] >= maxZoom;

export interface GraphToolbarProps {
  direction: Direction;
  onDirectionChange: (direction: Direction) => void;
  minimapShown: boolean;
  onMinimapToggle: () => void;
  onZoom: (way: "in" | "out") => void;
  onFit: () => void;
}

/** View controls of the graph, with one tab stop. */
export function GraphToolbar({
  direction,
  onDirectionChange,
  minimapShown,
  onMinimapToggle,
  onZoom,
  onFit,
}: GraphToolbarProps) {
  const smallest = useStore(isSmallest);
  const largest = useStore(isLargest);
  const isDown = direction === "TB";
  return (
    <Toolbar.Root
      aria-label="Graph view"
      className="absolute bottom-3 left-3 z-10 flex gap-0.5 rounded-lg border border-border bg-surface-raised p-0.5 shadow-raised"
    >
      <Toolbar.Button
        onClick={() => onZoom("out")}
        disabled={smallest}
        render={<IconButton label="Zoom out" size="small" />}
      >
        <ZoomOutIcon aria-hidden />
      </Toolbar.Button>
      <Toolbar.Button
        onClick={() => onZoom("in")}
        disabled={largest}
        render={<IconButton label="Zoom in" size="small" />}
      >
        <ZoomInIcon aria-hidden />
      </Toolbar.Button>
      <Toolbar.Button onClick={onFit} render={<IconButton label="Fit to view" size="small" />}>
        <MaximizeIcon aria-hidden />
      </Toolbar.Button>
      <Toolbar.Button
        onClick={() => onDirectionChange(isDown ? "LR" : "TB")}
        render={
          <IconButton label={isDown ? "Lay out left to right" : "Lay out top to bottom"} size="small" />
        }
      >
        {isDown ? <ArrowRightIcon aria-hidden /> : <ArrowDownIcon aria-hidden />}
      </Toolbar.Button>
      <Toolbar.Button
        onClick={onMinimapToggle}
        aria-pressed={minimapShown}
        render={
          <IconButton label="Minimap" size="small" className={cn(minimapShown && "bg-surface-hover")} />
        }
      >
        <MapIcon aria-hidden />
      </Toolbar.Button>
    </Toolbar.Root>
  );
}
