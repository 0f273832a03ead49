import type { NodeStatusCounts, ResourceStatus } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber, formatPercent } from "@/lib/format/number";
import type { ChartColor } from "../chart-color";
import type { MapGroup, MapNode, MapTile } from "./types";

/** Corners of a shape in a square of 1 by 1. */
type Polygon = readonly (readonly [number, number])[];

interface NodeStatusLook {
  name: string;
  color: ChartColor;
  /** Drawn over the cell, so that the status is never told by color alone; none for nodes that accept work. */
  shape?: readonly Polygon[];
}

/** A frame, as four bars. */
const FRAME: readonly Polygon[] = [
  [
    [0, 0],
    [1, 0],
    [1, 0.16],
    [0, 0.16],
  ],
  [
    [0, 0.84],
    [1, 0.84],
    [1, 1],
    [0, 1],
  ],
  [
    [0, 0],
    [0.16, 0],
    [0.16, 1],
    [0, 1],
  ],
  [
    [0.84, 0],
    [1, 0],
    [1, 1],
    [0.84, 1],
  ],
];
/** A cut corner. */
const CORNER: readonly Polygon[] = [
  [
    [0.4, 0],
    [1, 0],
    [1, 0.6],
  ],
];
const CROSS: readonly Polygon[] = [
  [
    [0, 0.14],
    [0.14, 0],
    [1, 0.86],
    [0.86, 1],
  ],
  [
    [0.86, 0],
    [1, 0.14],
    [0.14, 1],
    [0, 0.86],
  ],
];

/** In the order of legends and of the parts of a tile, from the bottom up. */
export const NODE_STATUSES: readonly ResourceStatus[] = [
  "IN_USE",
  "AVAILABLE",
  "DRAINING",
  "CORDONED",
  "OFFLINE",
];

export const NODE_STATUS_LOOKS: Readonly<Record<ResourceStatus, NodeStatusLook>> = {
  AVAILABLE: { name: "Available", color: "success" },
  IN_USE: { name: "In use", color: "info" },
  DRAINING: { name: "Draining", color: "warning", shape: CORNER },
  CORDONED: { name: "Cordoned", color: "neutral", shape: FRAME },
  OFFLINE: { name: "Offline", color: "danger", shape: CROSS },
};

/** An SVG path of a shape in a square of 1 by 1. */
export function shapePath(shape: readonly Polygon[]): string {
  return shape.map((corners) => `M${corners.map((corner) => corner.join(" ")).join("L")}Z`).join("");
}

/** Nodes that accept no new work. */
export function closedNodes({ CORDONED, DRAINING, OFFLINE }: NodeStatusCounts): number {
  return CORDONED + DRAINING + OFFLINE;
}

/** Used share of GPUs; 0 where there are none. */
export function usedShare({ used, gpus }: Pick<MapNode, "used" | "gpus">): number {
  return gpus > 0 ? used / gpus : 0;
}

/** What a node's cell shows, as a sentence. */
export function nodeLabel({ hostname, status, gpus, used }: MapNode, group: string): string {
  const use = gpus === 0 ? "no GPUs" : `${formatNumber(used)} of ${formatCount(gpus, "GPU")} used`;
  return `${hostname}, ${NODE_STATUS_LOOKS[status].name}, ${use}, ${group}.`;
}

/** What a tile shows, as a sentence. */
export function tileLabel({ nodes, gpus, used, byStatus }: MapTile, group: string): string {
  const share = gpus === 0 ? "" : ` (${formatPercent(usedShare({ used, gpus }))})`;
  const use = gpus === 0 ? "no GPUs" : `${formatNumber(used)} of ${formatCount(gpus, "GPU")} used${share}`;
  const closed = NODE_STATUSES.filter((status) => NODE_STATUS_LOOKS[status].shape !== undefined)
    .filter((status) => byStatus[status] > 0)
    .map((status) => `${formatNumber(byStatus[status])} ${NODE_STATUS_LOOKS[status].name.toLowerCase()}`);
  return `${[`${group}: ${formatCount(nodes, "node")}`, use, ...closed].join(", ")}.`;
}

/** What an item of a map shows, as a sentence. */
export function itemLabel({ label, tile, nodes }: MapGroup, node: number | undefined): string {
  const shown = node === undefined ? undefined : nodes?.[node];
  if (shown !== undefined) return nodeLabel(shown, label);
  return tile === undefined ? `${label}.` : tileLabel(tile, label);
}
