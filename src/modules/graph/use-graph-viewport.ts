"use client";

import { type ReactFlowState, useReactFlow, useStore, useStoreApi } from "@xyflow/react";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
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
  const current = useRef({ layout, selectedGroup, openingGroup });
  current.current = { layout, selectedGroup, openingGroup };

  const go = useCallback(
    (viewport: Viewport, moving: "at-once" | "smoothly") => {
      const duration = moving === "smoothly" && !prefersStillness() ? MOVING_TIME : 0;
      void setViewport(viewport, { duration });
    },
    [setViewport],
  );

  const sizeNow = useCallback(() => {
    const state = store.getState();
    return { width: state.width, height: state.height };
  }, [store]);

  /** Pans until the group is in view. */
  const reveal = useCallback(
    (group: string | undefined, place: "middle" | "nearest" = "middle") => {
      const box = group === undefined ? undefined : current.current.layout.boxes.get(group);
      if (box === undefined) return;
      const viewport = getViewport();
      const next = revealingViewport(viewport, sizeNow(), box, place);
      if (next !== viewport) go(next, "smoothly");
    },
    [getViewport, go, sizeNow],
  );

  // Once the size is known, and again when the graph leads another way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other changes keep the viewport
  useLayoutEffect(() => {
    if (!ready) return;
    const { boxes } = layout;
    const box = boxes.get(selectedGroup ?? "") ?? boxes.get(openingGroup ?? "");
    go(openingViewport(layout, sizeNow(), box), "at-once");
    setPlaced(true);
  }, [ready, direction]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: resizing may hide the group
  useEffect(() => {
    if (placed) reveal(selectedGroup);
  }, [placed, selectedGroup, width, height, reveal]);

  const anchor = useRef<{ group: string; box: Box }>(undefined);
  /** Call before a layout change to keep the group at its screen position. */
  const stayWith = useCallback((group: string) => {
    const box = current.current.layout.boxes.get(group);
    if (box !== undefined) anchor.current = { group, box };
  }, []);
  useEffect(() => {
    const before = anchor.current;
    anchor.current = undefined;
    const box = before && layout.boxes.get(before.group);
    if (before === undefined || box === undefined) return;
    const { x, y, zoom } = getViewport();
    const stayed = { zoom, x: x + (before.box.x - box.x) * zoom, y: y + (before.box.y - box.y) * zoom };
    go(stayed, "at-once");
    reveal(before.group, "nearest");
  }, [layout, getViewport, go, reveal]);

  const fit = useCallback(
    () => go(fittingViewport(current.current.layout, sizeNow()), "smoothly"),
    [go, sizeNow],
  );
  const zoom = useCallback(
    (way: "in" | "out") => {
      const duration = prefersStillness() ? 0 : MOVING_TIME;
      void (way === "in" ? zoomIn({ duration }) : zoomOut({ duration }));
    },
    [zoomIn, zoomOut],
  );

  return { placed, width, reveal, stayWith, fit, zoom };
}

function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
