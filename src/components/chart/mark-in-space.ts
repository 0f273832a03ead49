/** A rectangle in any unit, with y downward. */
export interface MarkBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How far off the direction a mark may be, compared with its distance: straight ahead goes first. */
const SIDEWAYS_WEIGHT = 4;

/**
 * Like `markAfterKey` for marks that lie anywhere: an arrow key leads to the nearest mark in its direction, Home and End
 * to the first and the last. `current` itself where there is none; null for a key that moves nothing.
 *
 * @example markInSpace("ArrowRight", 0, [{ x: 0, y: 0, width: 4, height: 4 }, { x: 5, y: 0, width: 4, height: 2 }]) // 1
 */
export function markInSpace(key: string, current: number, boxes: readonly MarkBox[]): number | null {
  const from = boxes[current];
  if (from === undefined) return null;
  if (key === "Home") return 0;
  if (key === "End") return boxes.length - 1;
  const distance = DISTANCES[key];
  if (distance === undefined) return null;
  let nearest = current;
  let least = Number.POSITIVE_INFINITY;
  boxes.forEach((box, mark) => {
    const away = mark === current ? Number.POSITIVE_INFINITY : distance(from, box);
    if (away >= least) return;
    least = away;
    nearest = mark;
  });
  return nearest;
}

/** Distance from one box to another in the direction of a key; infinite for what is not in that direction. */
const DISTANCES: Readonly<Record<string, (from: MarkBox, to: MarkBox) => number>> = {
  ArrowRight: distanceRight,
  ArrowLeft: (from, to) => distanceRight(mirrored(from), mirrored(to)),
  ArrowDown: (from, to) => distanceRight(turned(from), turned(to)),
  ArrowUp: (from, to) => distanceRight(mirrored(turned(from)), mirrored(turned(to))),
};

function distanceRight(from: MarkBox, to: MarkBox): number {
  const centerOf = ({ x, width }: MarkBox) => x + width / 2;
  if (centerOf(to) <= centerOf(from)) return Number.POSITIVE_INFINITY;
  const ahead = to.x - (from.x + from.width);
  // Below one another rather than beside one another.
  if (ahead < -Math.min(from.width, to.width) / 2) return Number.POSITIVE_INFINITY;
  const gap = Math.max(0, to.y - (from.y + from.height), from.y - (to.y + to.height));
  const middle = from.y + from.height / 2;
  // Of several that are straight ahead, the one across the middle: less than any distance that matters.
  const offMiddle = Math.max(0, to.y - middle, middle - (to.y + to.height));
  return Math.max(0, ahead) + SIDEWAYS_WEIGHT * gap + offMiddle / 1000;
}

function mirrored({ x, width, ...box }: MarkBox): MarkBox {
  return { ...box, x: -x - width, width };
}

function turned({ x, y, width, height }: MarkBox): MarkBox {
  return { x: y, y: x, width: height, height: width };
}
