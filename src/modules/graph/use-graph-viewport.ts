"use client";

import { type ReactFlowState, useReactFlow, useStore, useStoreApi } from "@xyflow/react";
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import type { Box, Direction, GraphLayout } from "./graph-layout";
import { fittingViewport, openingViewport, revealingViewport, type Viewport } from "./graph-viewport";

/** Duration of viewport animations, in milliseconds. */
const MOVING_TIME = 200;

const hasSize = ({ width, height, panZoom }: ReactFlowState) => panZoom !== null && width > 0 && height > 0;
const widthOf = ({ width }: ReactFlowState) => width;
const heightOf = ({ height }: ReactFlowState) => height;

export interface GraphViewportOptions {
  layout: GraphLayout;
  direction: Direction;
  /** Name of the selected group; revealed when it changes. */
  selectedGroup: string | undefined;
  /** Name of the group that is shown first, if the whole graph is not readable. */
  openingGroup: string | undefined;
}

/**
 * Viewport of the graph. Moves on its own only to reveal the selection, and stays with a group that is expanded or
 * collapsed.
 */
export function useGraphViewport({ layout, direction, selectedGroup, openingGroup }: GraphViewportOptions) {
  const { getViewport, setViewport, zoomIn, zoomOut } = useReactFlow();
  const store = useStoreApi();
  const ready = useStore(hasSize);
  const width = useStore(widthOf);
  const height = useStore(heightOf);
  const [placed, setPlaced] = useState(false);

  function go(viewport: Viewport, moving: "at-once" | "smoothly") {
    const duration = moving === "smoothly" && !prefersStillness() ? MOVING_TIME : 0;
    void setViewport(viewport, { duration });
  }

  function sizeNow() {
    const state = store.getState();
    return { width: state.width, height: state.height };
  }

  /** Pans until the group is in view. */
  function reveal(group: string | undefined, place: "middle" | "nearest" = "middle") {
    const box = group === undefined ? undefined : layout.boxes.get(group);
    if (box === undefined) return;
    const viewport = getViewport();
    const next = revealingViewport(viewport, sizeNow(), box, place);
    if (next !== viewport) go(next, "smoothly");
  }

  const open = useEffectEvent(() => {
    const box = layout.boxes.get(selectedGroup ?? "") ?? layout.boxes.get(openingGroup ?? "");
    go(openingViewport(layout, sizeNow(), box), "at-once");
  });
  // Once the size is known, and again when the graph leads another way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other changes keep the viewport
  useLayoutEffect(() => {
    if (!ready) return;
    open();
    setPlaced(true);
  }, [ready, direction]);

  const revealSelection = useEffectEvent(() => reveal(selectedGroup));
  // biome-ignore lint/correctness/useExhaustiveDependencies: resizing may hide the group
  useEffect(() => {
    if (placed) revealSelection();
  }, [placed, selectedGroup, width, height]);

  const anchor = useRef<{ group: string; box: Box }>(undefined);
  const stay = useEffectEvent((before: { group: string; box: Box }) => {
    const box = layout.boxes.get(before.group);
    if (box === undefined) return;
    const { x, y, zoom } = getViewport();
    const stayed = { zoom, x: x + (before.box.x - box.x) * zoom, y: y + (before.box.y - box.y) * zoom };
    go(stayed, "at-once");
    reveal(before.group, "nearest");
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout may have moved the anchor
  useEffect(() => {
    if (anchor.current !== undefined) stay(anchor.current);
    anchor.current = undefined;
  }, [layout]);

  return {
    placed,
    width,
    reveal,
    /** Call before a layout change to keep the group at its screen position. */
    stayWith(group: string) {
      const box = layout.boxes.get(group);
      if (box !== undefined) anchor.current = { group, box };
    },
    fit: () => go(fittingViewport(layout, sizeNow()), "smoothly"),
    zoom(way: "in" | "out") {
      const duration = prefersStillness() ? 0 : MOVING_TIME;
      void (way === "in" ? zoomIn({ duration }) : zoomOut({ duration }));
    },
  };
}

function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
