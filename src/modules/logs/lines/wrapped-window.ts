/**
 * Layout of a list with row heights that are unknown before rendering. The scroller has a fixed slot per row, so that
 * its length and jumps are cheap. A row taller than its slot would drift, so the scrolled fraction selects the anchor
 * row, and the same fraction of the viewport is its position: the first row is at the top when nothing is scrolled, the
 * last row at the bottom when everything is.
 */

export interface WrappedGeometry {
  readonly total: number;
  /** Height of a slot in pixels: the minimum height of a row. */
  readonly slotHeight: number;
  readonly viewportHeight: number;
}

export interface Anchor {
  /** Index of the anchor row. */
  readonly row: number;
  /** Point of the row: 0 at its top, 1 at its bottom. */
  readonly share: number;
  /** Pixels from the top of the viewport to that point. */
  readonly top: number;
}

/** @param scrolled pixels of slots above the viewport, in the whole list. */
export function anchorOf(scrolled: number, { total, slotHeight, viewportHeight }: WrappedGeometry): Anchor {
  const longest = total * slotHeight - viewportHeight;
  const share = longest <= 0 ? 0 : Math.max(0, Math.min(1, scrolled / longest));
  const place = share * total;
  const row = Math.max(0, Math.min(total - 1, Math.floor(place)));
  return { row, share: place - row, top: share * viewportHeight };
}

/** Scroll position that makes the middle of a row the anchor. */
export function scrolledTo(row: number, { total, slotHeight, viewportHeight }: WrappedGeometry): number {
  return (Math.max(0, total * slotHeight - viewportHeight) * (row + 0.5)) / total;
}

/**
 * Lists up to this length are rendered completely: their slots may be shorter than a screen while their rows are not.
 */
export const WHOLE_ROWS = 300;
