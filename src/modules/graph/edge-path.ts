import type { Direction, Point } from "./graph-layout";

/** Length and half width of an edge's arrow, in pixels at zoom 1. */
const ARROW_LENGTH = 7;
const ARROW_HALF = 4;

/** SVG path of an edge along its route, up to the arrow. Curves start and end in the graph's direction. */
export function edgeLine(route: readonly Point[], direction: Direction): string {
  const vertical = direction === "TB";
  const last = route.length - 1;
  const points = route.map((point, index) =>
    index >= last - 1 ? move(point, -ARROW_LENGTH, vertical) : point,
  );
  return points
    .map((point, index) => {
      const before = points[index - 1];
      if (before === undefined) return `M${text(point)}`;
      if (index % 2 === 1) return `L${text(point)}`;
      const middle = vertical ? (before.y + point.y) / 2 : (before.x + point.x) / 2;
      const [first, second] = vertical
        ? [
            { x: before.x, y: middle },
            { x: point.x, y: middle },
          ]
        : [
            { x: middle, y: before.y },
            { x: middle, y: point.y },
          ];
      return `C${text(first)} ${text(second)} ${text(point)}`;
    })
    .join("");
}

/** SVG path of the arrow at the end of a route. */
export function edgeArrow(route: readonly Point[], direction: Direction): string {
  const tip = route.at(-1);
  if (tip === undefined) return "";
  const vertical = direction === "TB";
  const base = move(tip, -ARROW_LENGTH, vertical);
  return `M${text(tip)}L${text(move(base, -ARROW_HALF, !vertical))}L${text(move(base, ARROW_HALF, !vertical))}Z`;
}

function move({ x, y }: Point, distance: number, vertical: boolean): Point {
  return vertical ? { x, y: y + distance } : { x: x + distance, y };
}

function text({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
