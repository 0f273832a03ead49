import { BETWEEN_LEVELS, BETWEEN_NEIGHBORS, type Direction, GROUP_HEIGHT, NODE_WIDTH } from "./graph-layout";

/** Pixels for the graph next to the panel on a laptop, the smallest window with that layout. */
const ROOM = { width: 480, height: 640 };

/**
 * The direction in which a graph with these level sizes is larger. Depends only on the workflow, so that resizing the
 * panel does not change it.
 */
export function suitableDirection(levels: readonly number[]): Direction {
  return zoomOf("LR", levels) > zoomOf("TB", levels) ? "LR" : "TB";
}

/**
 * Whether a graph with these level sizes is readable in a narrow pane: in its direction it is at most two cards wide,
 * however high it is.
 */
export function isNarrow(levels: readonly number[]): boolean {
  return (suitableDirection(levels) === "TB" ? Math.max(1, ...levels) : levels.length) <= 2;
}

/** At most 1: extra room does not make a graph more readable. */
function zoomOf(direction: Direction, levels: readonly number[]): number {
  const abreast = Math.max(1, ...levels);
  const across = (size: number) => abreast * size + (abreast - 1) * BETWEEN_NEIGHBORS[direction];
  const along = (size: number) => levels.length * size + (levels.length - 1) * BETWEEN_LEVELS;
  const isDown = direction === "TB";
  const width = isDown ? across(NODE_WIDTH) : along(NODE_WIDTH);
  const height = isDown ? along(GROUP_HEIGHT) : across(GROUP_HEIGHT);
  return Math.min(1, ROOM.width / width, ROOM.height / height);
}
