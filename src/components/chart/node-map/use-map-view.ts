import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { ElementSize } from "@/lib/use-element-size";
import type { MarkBox } from "../mark-in-space";
import type { MapLayout } from "./map-layout";
import { clampedView, largestZoom, type MapView, revealingView, WHOLE_VIEW, zoomedView } from "./map-view";

/** Change of the zoom by a key or a button. */
export const ZOOM_STEP = 1.5;
/** Pixels of a wheel that double the zoom. */
const DOUBLING_WHEEL = 300;
/** Pixels of a line of a wheel that counts lines. */
const WHEEL_LINE = 16;
/** Pixels that a pointer may move in a click. */
const CLICK_SLOP = 4;

export interface MapViewControl {
  view: MapView;
  /** Whether any of the picture is out of view, so that it can be dragged. */
  isMovable: boolean;
  /** Zooms by a factor around a point of the box; returns the new zoom. */
  zoomBy: (factor: number, point: { x: number; y: number }) => number;
  showWhole: () => void;
  /** Moves as little as needed to show a box of the current view. */
  reveal: (box: MarkBox) => void;
  /** Of the element that is dragged. */
  dragProps: {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: () => void;
    onPointerCancel: () => void;
  };
  /** Whether the click that is being handled ends a drag. */
  hasDragged: () => boolean;
}

/** What of a map is in view: zoomed by keys, buttons and a wheel with Control, moved by dragging. */
export function useMapView(
  elementRef: RefObject<HTMLElement | null>,
  layout: MapLayout,
  size: ElementSize,
): MapViewControl {
  const [requested, setView] = useState(WHOLE_VIEW);
  // A new layout or size may allow less.
  const view = clampedView(requested, layout, size);
  const drag = useRef<{ x: number; y: number; view: MapView; hasMoved: boolean }>(undefined);
  const hasDragged = useRef(false);

  function zoomBy(factor: number, point: { x: number; y: number }): number {
    const next = clampedView(zoomedView(view, factor, point, largestZoom(layout)), layout, size);
    setView(next);
    return next.zoom;
  }

  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * WHEEL_LINE : event.deltaY;
    zoomBy(2 ** (-pixels / DOUBLING_WHEEL), { x: event.clientX - left, y: event.clientY - top });
  });
  useEffect(() => {
    const element = elementRef.current;
    if (element === null) return;
    const listener = (event: WheelEvent) => onWheel(event);
    // React's listener is passive and could not keep the page from zooming.
    element.addEventListener("wheel", listener, { passive: false });
    return () => element.removeEventListener("wheel", listener);
  }, [elementRef]);

  const isMovable = layout.height * view.zoom > size.height || view.zoom > 1;

  return {
    view,
    isMovable,
    zoomBy,
    showWhole: () => setView(WHOLE_VIEW),
    reveal: (box) => setView(revealingView(view, box, size)),
    hasDragged: () => hasDragged.current,
    dragProps: {
      onPointerDown({ button, clientX: x, clientY: y }) {
        hasDragged.current = false;
        if (button === 0 && isMovable) drag.current = { x, y, view, hasMoved: false };
      },
      onPointerMove({ clientX, clientY, currentTarget, pointerId }) {
        const start = drag.current;
        if (start === undefined) return;
        const [x, y] = [clientX - start.x, clientY - start.y];
        if (!start.hasMoved && Math.hypot(x, y) < CLICK_SLOP) return;
        if (!start.hasMoved) currentTarget.setPointerCapture(pointerId);
        start.hasMoved = true;
        setView({ ...start.view, left: start.view.left - x, top: start.view.top - y });
      },
      onPointerUp() {
        hasDragged.current = drag.current?.hasMoved ?? false;
        drag.current = undefined;
      },
      onPointerCancel() {
        drag.current = undefined;
      },
    },
  };
}
