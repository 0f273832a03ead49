import type { Box, GraphLayout } from "./graph-layout";

export interface Viewport {
  x: number;
  y: number;
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

export const MINIMUM_ZOOM = 0.05;
export const MAXIMUM_ZOOM = 2;
/** Names are hard to read below this zoom, about 10 pixels: larger graphs open at `OPENING_ZOOM` and show a part. */
const READABLE_ZOOM = 0.75;
const OPENING_ZOOM = 0.85;
/** A small graph grows up to this zoom, at which its names have the size of a heading. */
const LARGEST_FIT = 1.25;
/** Screen pixels around the graph. */
const MARGIN = 24;
/** Height of the toolbar at the bottom, in pixels. */
const BUTTONS = 32;

/** Fits the whole graph; a small one grows a little. */
export function fittingViewport(layout: Pick<GraphLayout, "width" | "height">, size: Size): Viewport {
  const zoom = Math.min(fittingZoom(layout, size), LARGEST_FIT);
  return {
    zoom,
    x: (size.width - layout.width * zoom) / 2,
    y: (size.height - BUTTONS - layout.height * zoom) / 2,
  };
}

/** Initial viewport: the whole graph if that is readable, otherwise the area around the box. */
export function openingViewport(
  layout: Pick<GraphLayout, "width" | "height">,
  size: Size,
  box?: Box,
): Viewport {
  if (box === undefined || fittingZoom(layout, size) >= READABLE_ZOOM) return fittingViewport(layout, size);
  const zoom = OPENING_ZOOM;
  return {
    zoom,
    x: within(size.width / 2 - (box.x + box.width / 2) * zoom, layout.width * zoom, size.width),
    y: within(size.height / 2 - (box.y + box.height / 2) * zoom, layout.height * zoom, size.height - BUTTONS),
  };
}

/**
 * A viewport that shows the whole box: the current one if it already does. Otherwise the box is centered with `middle`,
 * or moved as little as possible with `nearest`.
 */
export function revealingViewport(
  viewport: Viewport,
  size: Size,
  box: Box,
  place: "middle" | "nearest" = "middle",
): Viewport {
  const { zoom } = viewport;
  const shown = { width: size.width, height: size.height - BUTTONS };
  const left = box.x * zoom + viewport.x;
  const top = box.y * zoom + viewport.y;
  const [width, height] = [box.width * zoom, box.height * zoom];
  const isShown = left >= 0 && top >= 0 && left + width <= shown.width && top + height <= shown.height;
  if (isShown) return viewport;
  const along = place === "middle" ? middle : nearest;
  return {
    zoom,
    x: viewport.x + along(width, shown.width, left) - left,
    y: viewport.y + along(height, shown.height, top) - top,
  };
}

/** Start of a centered item; a larger one is shown from its start. */
function middle(length: number, shown: number): number {
  return Math.max((shown - length) / 2, Math.min(MARGIN, shown / 2));
}

/** Start of an item that moves as little as possible. */
function nearest(length: number, shown: number, start: number): number {
  return Math.max(MARGIN, Math.min(start, shown - MARGIN - length));
}

/** Clamps to the ends of the graph, or centers a graph that is smaller than the view. */
function within(offset: number, length: number, shown: number): number {
  if (length + 2 * MARGIN <= shown) return (shown - length) / 2;
  return Math.min(MARGIN, Math.max(offset, shown - MARGIN - length));
}

function fittingZoom({ width, height }: Size, shown: Size): number {
  const zoom = Math.min(
    (shown.width - 2 * MARGIN) / Math.max(1, width),
    (shown.height - BUTTONS - 2 * MARGIN) / Math.max(1, height),
  );
  return Math.min(MAXIMUM_ZOOM, Math.max(MINIMUM_ZOOM, zoom));
}
