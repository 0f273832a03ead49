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
/** Below this, names are hard to read: a graph that needs less opens at `OPENING_ZOOM` and shows a part of it. */
const READABLE_ZOOM = 0.6;
const OPENING_ZOOM = 0.8;
/** Pixels of the screen that stay free around the graph. */
const MARGIN = 24;
/** Pixels at the lower edge that the buttons lie over. */
const BUTTONS = 32;

/** The whole graph, never enlarged. */
export function fittingViewport(layout: Pick<GraphLayout, "width" | "height">, size: Size): Viewport {
  const zoom = Math.min(fittingZoom(layout, size), 1);
  return {
    zoom,
    x: (size.width - layout.width * zoom) / 2,
    y: (size.height - BUTTONS - layout.height * zoom) / 2,
  };
}

/** What a graph opens with: all of it where that can be read, otherwise what is around the box. */
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
 * The viewport that shows the whole box: this one where it does already. Otherwise one with the box in the `middle`,
 * or the `nearest` one, for what is to move as little as can be.
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

/** Where something begins that lies in the middle of what is shown; what is larger is shown from its beginning. */
function middle(length: number, shown: number): number {
  return Math.max((shown - length) / 2, Math.min(MARGIN, shown / 2));
}

/** Where it begins when it moves as little as can be. */
function nearest(length: number, shown: number, start: number): number {
  return Math.max(MARGIN, Math.min(start, shown - MARGIN - length));
}

/** Keeps the graph's ends at the ends of what is shown, or its middle in the middle where it is the smaller one. */
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
