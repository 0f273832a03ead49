import {
  type EdgeLabel,
  Graph,
  type GraphLabel,
  type LayoutConfig,
  layout,
  type NodeLabel,
} from "@dagrejs/dagre";
import { type GraphGroup, type GroupGraph, onlyTask } from "./group-graph";
import { lruCache } from "./lru-cache";

/** Where the graph leads: down the page, or to the right. */
export const directions = ["TB", "LR"] as const;
export type Direction = (typeof directions)[number];

/** In pixels at a zoom of 1. The parts of a node are given these heights, so that none has to be measured. */
export const NODE_WIDTH = 256;
export const SINGLE_HEIGHT = 60;
export const GROUP_HEIGHT = 80;
export const TASK_HEIGHT = 28;
/** Rows of a task list before it scrolls. */
export const SHOWN_TASKS = 8;
/** Border above the list, and the space below it. */
export const LIST_FRAME = 9;

export const BETWEEN_LEVELS = 64;
/** Cards are wide and low: below one another they may stand closer than beside one another. */
export const BETWEEN_NEIGHBORS: Record<Direction, number> = { TB: 28, LR: 18 };

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

export interface GraphLayout {
  boxes: ReadonlyMap<string, Box>;
  /**
   * The way of each edge, by its id: straight from the first point to the second, in a curve to the third, straight
   * to the fourth, and so on. What is straight leads past the boxes of a level.
   */
  routes: ReadonlyMap<string, readonly Point[]>;
  width: number;
  height: number;
}

/** Height of a group's node. */
export function nodeHeight(node: Pick<GraphGroup, "tasks">, expanded: boolean): number {
  if (onlyTask(node) !== undefined) return SINGLE_HEIGHT;
  if (!expanded) return GROUP_HEIGHT;
  return GROUP_HEIGHT + LIST_FRAME + Math.min(node.tasks.length, SHOWN_TASKS) * TASK_HEIGHT;
}

const layouts = lruCache<GraphLayout>(20);
/** Places of Dagre's nodes in their levels, for the graphs that were drawn last. */
const orders = lruCache<{ places?: readonly (number | undefined)[] }>(20);

/** Places for all groups. A state that changes moves nothing: only names, edges and heights matter. */
export function graphLayout(
  graph: GroupGraph,
  direction: Direction,
  isExpanded: (group: string) => boolean,
): GraphLayout {
  const heights = [...graph.groups].map(
    ([name, node]) => [name, nodeHeight(node, isExpanded(name))] as const,
  );
  const key = JSON.stringify([direction, heights, graph.edges.map(({ id }) => id)]);
  return layouts.get(key, () => placeGroups(graph, direction, heights));
}

function placeGroups(
  { groups, edges }: GroupGraph,
  direction: Direction,
  heights: readonly (readonly [string, number])[],
): GraphLayout {
  const drawing = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: false, compound: false });
  // Dagre's quick ranking puts each node as near to the ends as can be. All edges are turned around, and the drawing
  // too: so each group is as near to the beginning as can be, which is its level. Backward, too, goes what is handed
  // over, so that groups beside one another come in the order of the API.
  drawing.setGraph({
    rankdir: direction === "TB" ? "BT" : "RL",
    ranker: "longest-path",
    ranksep: BETWEEN_LEVELS,
    nodesep: BETWEEN_NEIGHBORS[direction],
    edgesep: 16,
  });
  for (const [name, height] of heights.toReversed()) drawing.setNode(name, { width: NODE_WIDTH, height });
  for (const { source, target } of edges.toReversed()) drawing.setEdge(target, source, {});
  layout(drawing, { customOrder: keptOrder(groups, edges) });

  const vertical = direction === "TB";
  const boxes = new Map<string, Box>();
  for (const [name, height] of heights) {
    const { x = 0, y = 0 } = drawing.node(name);
    boxes.set(name, { x: x - NODE_WIDTH / 2, y: y - height / 2, width: NODE_WIDTH, height });
  }
  const bands = levelBands(groups, boxes, vertical);
  // In a level, boxes begin on one line: one that is opened grows away from it, and its neighbors stay.
  if (vertical) for (const [name, box] of boxes) box.y = bandOf(bands, groups.get(name)).start;

  const routes = new Map<string, readonly Point[]>();
  for (const { id, source, target } of edges) {
    const [from, to] = [boxes.get(source), boxes.get(target)];
    if (from === undefined || to === undefined) continue;
    const { points = [] } = drawing.edge(target, source);
    // Dagre puts a point into each level and one between each two; the first and the last are on the boxes.
    const between = points
      .toReversed()
      .filter((_, index) => index % 2 === 0)
      .slice(1, -1);
    const first = groups.get(source)?.level ?? 0;
    routes.set(id, [
      ...leaving(from, bandOf(bands, groups.get(source)), vertical),
      ...between.flatMap((point, index) => passing(point, bands[first + 1 + index], vertical)),
      ...entering(to, vertical),
    ]);
  }
  const all = [...boxes.values()];
  return {
    boxes,
    routes,
    width: Math.max(0, ...all.map(({ x, width }) => x + width)),
    height: Math.max(0, ...all.map(({ y, height }) => y + height)),
  };
}

/**
 * Finding the order of the nodes in each level takes Dagre the most time, and neither sizes nor the direction have a
 * part in it: a group that is expanded finds it known. Nodes that Dagre adds for long edges have other names each
 * time, but always the same places among all.
 */
function keptOrder(groups: GroupGraph["groups"], edges: GroupGraph["edges"]): LayoutConfig["customOrder"] {
  const kept = orders.get(JSON.stringify([[...groups.keys()], edges.map(({ id }) => id)]), () => ({}));
  return (ranked, find) => {
    const nodes = ranked.nodes().map((name) => ranked.node(name));
    if (kept.places === undefined) {
      find(ranked, {});
      kept.places = nodes.map(({ order }) => order);
    } else for (const [index, node] of nodes.entries()) node.order = kept.places[index];
  };
}

/** From where to where the boxes of a level reach, along the direction of the graph. */
interface Band {
  start: number;
  end: number;
}

const NOWHERE: Band = { start: 0, end: 0 };

function levelBands(
  groups: GroupGraph["groups"],
  boxes: ReadonlyMap<string, Box>,
  vertical: boolean,
): readonly Band[] {
  const bands: Band[] = [];
  for (const [name, { x, y, width, height }] of boxes) {
    const level = groups.get(name)?.level ?? 0;
    const [start, end] = vertical ? [y, y + height] : [x, x + width];
    const band = bands[level] ?? { start, end };
    bands[level] = { start: Math.min(band.start, start), end: Math.max(band.end, end) };
  }
  return bands;
}

function bandOf(bands: readonly Band[], node: GraphGroup | undefined): Band {
  return bands[node?.level ?? 0] ?? NOWHERE;
}

function leaving({ x, y, width, height }: Box, { end }: Band, vertical: boolean): Point[] {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return vertical
    ? [
        { x: middleX, y: y + height },
        { x: middleX, y: end },
      ]
    : [
        { x: x + width, y: middleY },
        { x: end, y: middleY },
      ];
}

function passing(point: Point, { start, end }: Band = NOWHERE, vertical: boolean): Point[] {
  return vertical
    ? [
        { x: point.x, y: start },
        { x: point.x, y: end },
      ]
    : [
        { x: start, y: point.y },
        { x: end, y: point.y },
      ];
}

/** Boxes of a level begin on one line, so the way to the box and to its level end at the same point. */
function entering({ x, y, width, height }: Box, vertical: boolean): Point[] {
  const point = vertical ? { x: x + width / 2, y } : { x, y: y + height / 2 };
  return [point, point];
}
