import type { ElementSize } from "@/lib/use-element-size";
import type { MarkBox } from "../mark-in-space";
import type { MapItem, MapLayout } from "./map-layout";

/** What of the picture is shown: a point at (x, y) of the layout is at (x · zoom − left, y · zoom − top) of the box. */
export interface MapView {
  /** From 1, the whole picture. */
  zoom: number;
  /** Pixels of the box. */
  left: number;
  top: number;
}

export const WHOLE_VIEW: MapView = { zoom: 1, left: 0, top: 0 };

/** Width of a cell in pixels at the largest zoom. */
const LARGEST_CELL = 96;
const LEAST_LARGEST_ZOOM = 4;
/** Between what is revealed and the edge of the box, in pixels. */
const MARGIN = 8;

/** The zoom at which a cell shows all that it can. */
export function largestZoom({ pitch }: Pick<MapLayout, "pitch">): number {
  return Math.max(LEAST_LARGEST_ZOOM, LARGEST_CELL / pitch);
}

/** The nearest view that shows no more empty room than it must. */
export function clampedView(view: MapView, layout: MapLayout, size: ElementSize): MapView {
  const zoom = Math.max(1, Math.min(view.zoom, largestZoom(layout)));
  const within = (value: number, most: number) => Math.max(0, Math.min(value, most));
  return {
    zoom,
    left: within(view.left, layout.width * zoom - size.width),
    top: within(view.top, layout.height * zoom - size.height),
  };
}

/** Zooms by a factor while the point of the box at (x, y) stays where it is. Not clamped beyond the zoom's limits. */
export function zoomedView(
  view: MapView,
  factor: number,
  { x, y }: { x: number; y: number },
  most: number,
): MapView {
  const zoom = Math.max(1, Math.min(view.zoom * factor, most));
  const change = zoom / view.zoom;
  return { zoom, left: (view.left + x) * change - x, top: (view.top + y) * change - y };
}

/** Moves the view as little as needed to have a box of the picture in it. */
export function revealingView(view: MapView, box: MarkBox, size: ElementSize): MapView {
  return {
    zoom: view.zoom,
    left: view.left + distanceInto(box.x, box.width, size.width),
    top: view.top + distanceInto(box.y, box.height, size.height),
  };
}

/** How far a span is out of a room of a length. */
function distanceInto(start: number, length: number, room: number): number {
  if (start < 0) return start - MARGIN;
  return start + length > room ? start + length + MARGIN - room : 0;
}

/** An item in pixels of the box. */
export function itemBox({ x, y, side }: MapItem, { zoom, left, top }: MapView): MarkBox {
  return { x: x * zoom - left, y: y * zoom - top, width: side * zoom, height: side * zoom };
}

/** A point of the box as one of the layout. */
export function layoutPoint({ zoom, left, top }: MapView, x: number, y: number): { x: number; y: number } {
  return { x: (x + left) / zoom, y: (y + top) / zoom };
}

/** Whether any of a box is in the view. */
export function isInView({ x, y, width, height }: MarkBox, size: ElementSize): boolean {
  return x < size.width && y < size.height && x + width > 0 && y + height > 0;
}
