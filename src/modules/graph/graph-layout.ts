import {
  type EdgeLabel,
  Graph,
  type GraphLabel,
  type LayoutConfig,
  layout,
  type NodeLabel,
} from "@dagrejs/dagre";
import { LruCache } from "@/lib/lru-cache";
import { type GraphGroup, type GroupGraph, onlyTask } from "./group-graph";

/** Direction of the graph: top to bottom, or left to right. */
export const directions = ["TB", "LR"] as const;
export type Direction = (typeof directions)[number];

/** In pixels at zoom 1 and the default font size. Node parts have fixed heights, so nothing needs to be measured. */
export const NODE_WIDTH = 256;
export const SINGLE_HEIGHT = 60;
export const GROUP_HEIGHT = 80;
export const TASK_HEIGHT = 28;
/** Visible rows of a task list before it scrolls. */
export const SHOWN_TASKS = 8;
/** Border above the list plus the space below it. */
export const LIST_FRAME = 9;

export const BETWEEN_LEVELS = 64;
/** Cards are wide and low, so they can be closer vertically than horizontally. */
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
   * Route of each edge by its id: straight between the first two points, curved to the third, straight to the fourth,
   * and so on. The straight parts run past the boxes of a level.
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

const layouts = new LruCache<GraphLayout>(20);
/** Order of Dagre's nodes in their levels, for recently drawn graphs. */
const orders = new LruCache<{ places?: readonly (number | undefined)[] }>(20);

/**
 * Positions of all groups. Depends only on names, edges and heights, so a status change moves nothing.
 * @param scale the user's font size, see `useTextScale`: everything is as many times as large.
 */
export function graphLayout(
  graph: GroupGraph,
  direction: Direction,
  isExpanded: (group: string) => boolean,
  scale = 1,
): GraphLayout {
  const heights = [...graph.groups].map(
    ([name, node]) => [name, nodeHeight(node, isExpanded(name))] as const,
  );
  const key = JSON.stringify([direction, heights, graph.edges.map(({ id }) => id), scale]);
  return layouts.getOrCreate(key, () => scaled(placeGroups(graph, direction, heights), scale));
}

function scaled({ boxes, routes, width, height }: GraphLayout, scale: number): GraphLayout {
  const point = ({ x, y }: Point): Point => ({ x: x * scale, y: y * scale });
  return {
    boxes: new Map(
      [...boxes].map(([name, box]) => [
        name,
        { ...point(box), width: box.width * scale, height: box.height * scale },
      ]),
    ),
    routes: new Map([...routes].map(([id, points]) => [id, points.map(point)])),
    width: width * scale,
    height: height * scale,
  };
}

function placeGroups(
  { groups, edges }: GroupGraph,
  direction: Direction,
  heights: readonly (readonly [string, number])[],
): GraphLayout {
  const drawing = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: false, compound: false });
  // Dagre's fast ranking places each node as close to the end as possible. Reversing all edges and the drawing places
  // each group as close to the start as possible, which is its level. Nodes and edges are also passed in reverse, so
  // that groups of a level keep the order of the API.
  drawing.setGraph({
    rankdir: direction === "TB" ? "BT" : "RL",
    ranker: "longest-path",
    ranksep: BETWEEN_LEVELS,
    nodesep: BETWEEN_NEIGHBORS[direction],
    edgesep: 16,
  });
  // Dagre leaves groups without edges in the order in which it gets them.
  const { connected = [], single = [] } = Object.groupBy(heights, ([name]) =>
    isSingle(groups.get(name)) ? "single" : "connected",
  );
  for (const [name, height] of [...connected.toReversed(), ...single]) {
    drawing.setNode(name, { width: NODE_WIDTH, height });
  }
  for (const { source, target } of edges.toReversed()) drawing.setEdge(target, source, {});
  layout(drawing, { customOrder: cachedOrder(groups, edges) });

  const vertical = direction === "TB";
  const boxes = new Map<string, Box>();
  for (const [name, height] of heights) {
    const { x = 0, y = 0 } = drawing.node(name);
    boxes.set(name, { x: x - NODE_WIDTH / 2, y: y - height / 2, width: NODE_WIDTH, height });
  }
  const bands = levelBands(groups, boxes, vertical);
  // Boxes of a level are aligned at their start: an expanded box grows away from it, and its neighbors stay.
  if (vertical) for (const [name, box] of boxes) box.y = bandOf(bands, groups.get(name)).start;

  const routes = new Map<string, readonly Point[]>();
  for (const { id, source, target } of edges) {
    const [from, to] = [boxes.get(source), boxes.get(target)];
    if (from === undefined || to === undefined) continue;
    const { points = [] } = drawing.edge(target, source);
    // Dagre adds a point in each level and one between levels; the first and the last are on the boxes.
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
 * Ordering nodes within levels is the slowest step of Dagre and depends on neither sizes nor direction, so the order is
 * cached and expanding a group reuses it. Dagre's nodes for long edges have new names each time, but the same indexes.
 */
function cachedOrder(groups: GroupGraph["groups"], edges: GroupGraph["edges"]): LayoutConfig["customOrder"] {
  const cached = orders.getOrCreate(
    JSON.stringify([[...groups.keys()], edges.map(({ id }) => id)]),
    () => ({}),
  );
  return (ranked, find) => {
    const nodes = ranked.nodes().map((name) => ranked.node(name));
    if (cached.places === undefined) {
      find(ranked, {});
      cached.places = nodes.map(({ order }) => order);
    } else for (const [index, node] of nodes.entries()) node.order = cached.places[index];
  };
}

function isSingle(node: GraphGroup | undefined): boolean {
  return node === undefined || node.upstream.length + node.downstream.length === 0;
}

/** Extent of a level's boxes along the graph's direction. */
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

/** Boxes of a level are aligned at their start, so the route to the box and to its level end at the same point. */
function entering({ x, y, width, height }: Box, vertical: boolean): Point[] {
  const point = vertical ? { x: x + width / 2, y } : { x, y: y + height / 2 };
  return [point, point];
}
