import type { NodeCell, NodeStatusCounts } from "@/lib/api/generated.schemas";

/** A node on a map. */
export type MapNode = Pick<NodeCell, "hostname" | "status" | "gpus" | "used">;

/** Exact sums over the nodes of a group. */
export interface MapTile {
  nodes: number;
  gpus: number;
  /** GPUs used by workflows or outside them. */
  used: number;
  byStatus: NodeStatusCounts;
}

/** Nodes that have something in common, such as a pool: drawn one by one, or as one tile where only their sums are known. */
export interface MapGroup {
  key: string;
  label: string;
  tile?: MapTile;
  nodes?: readonly MapNode[];
}

/** What decides the color: how many GPUs are used, or the status. Shapes tell the status either way. */
export type MapColorBy = "use" | "status";

export interface NodeMapProps {
  /** Accessible name, and what the picture shows: "Nodes by pool". */
  label: string;
  /** In the order in which they are drawn; at most 5,000 nodes and tiles together. */
  groups: readonly MapGroup[];
  colorBy: MapColorBy;
  /** Opens a tile, to show its nodes. */
  onOpenGroup?: (key: string) => void;
  /** Opens a node; without it the node's link is followed. */
  onOpenNode?: (hostname: string) => void;
  hrefOfNode?: (hostname: string) => string;
  /** The node whose panel is open. */
  selected?: string;
}
