/**
 * Arithmetic of a list whose rows have heights that nobody knows before they are drawn. The scroller holds a slot of one
 * height for each row, so that its length and every jump cost nothing. A row that is taller than its slot would drift
 * away from it; so the share that is scrolled picks the row, and the same share of the viewport is where it stands: the
 * first row at the top when nothing is scrolled, the last one at the bottom when everything is.
 */

export interface WrappedGeometry {
  readonly total: number;
  /** Pixels of a slot: the least height of a row. */
  readonly slotHeight: number;
  readonly viewportHeight: number;
}

export interface Anchor {
  /** Index of the row that is held in place. */
  readonly row: number;
  /** The point of the row, 0 at its top, 1 at its bottom. */
  readonly share: number;
  /** Pixels from the top of the viewport to that point. */
  readonly top: number;
}

/** @param scrolled pixels of slots above the viewport, of the whole list. */
export function anchorOf(scrolled: number, { total, slotHeight, viewportHeight }: WrappedGeometry): Anchor {
  const longest = total * slotHeight - viewportHeight;
  const share = longest <= 0 ? 0 : Math.max(0, Math.min(1, scrolled / longest));
  const place = share * total;
  const row = Math.max(0, Math.min(total - 1, Math.floor(place)));
  return { row, share: place - row, top: share * viewportHeight };
}

/** How far to scroll so that the middle of a row is the anchor, and the row in view with it. */
export function scrolledTo(row: number, { total, slotHeight, viewportHeight }: WrappedGeometry): number {
  return (Math.max(0, total * slotHeight - viewportHeight) * (row + 0.5)) / total;
}

/** Lists of up to so many rows are drawn as a whole: their slots may be less than a screen while their rows are more. */
export const WHOLE_ROWS = 300;
