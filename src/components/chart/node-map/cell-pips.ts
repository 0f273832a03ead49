/** The most GPUs that are drawn one by one. */
export const MOST_PIPS = 8;
/** The smallest cell with pips, in pixels: below it a level tells the same. */
const LEAST_CELL = 20;
/** Around all pips, and between them, as shares of the cell. */
const MARGIN = 0.16;
const GAP = 0.08;

/** A pip in a square of 1 by 1. */
export interface Pip {
  x: number;
  y: number;
  width: number;
  height: number;
  isUsed: boolean;
}

/**
 * One pip for each GPU of a node, used ones first; none where a cell is too small for them or a node has too many.
 *
 * @param side of the cell, in pixels
 */
export function cellPips(gpus: number, used: number, side: number): readonly Pip[] {
  if (side < LEAST_CELL || gpus < 1 || gpus > MOST_PIPS) return [];
  return pipsOf(gpus, Math.min(used, gpus));
}

const cache = new Map<string, readonly Pip[]>();

function pipsOf(gpus: number, used: number): readonly Pip[] {
  const key = `${gpus}/${used}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const columns = gpus <= 3 ? gpus : Math.ceil(gpus / 2);
  const rows = Math.ceil(gpus / columns);
  const width = (1 - 2 * MARGIN - (columns - 1) * GAP) / columns;
  const height = (1 - 2 * MARGIN - (rows - 1) * GAP) / rows;
  const pips = Array.from({ length: gpus }, (_, gpu) => ({
    x: MARGIN + (gpu % columns) * (width + GAP),
    y: MARGIN + Math.floor(gpu / columns) * (height + GAP),
    width,
    height,
    isUsed: gpu < used,
  }));
  cache.set(key, pips);
  return pips;
}
