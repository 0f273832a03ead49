import type { MapGroup } from "@/components/chart/node-map/types";
import { nodeStatusPresentation } from "@/components/node/node-status";
import { NodeGroupKey, type NodeTile, type ResourceMap, ResourceStatus } from "@/lib/api/generated.schemas";
import type { FilterChip } from "@/lib/filters/filter-types";
import { MOST_MAPPED } from "./map-limits";

/** What the groups of a map are called: "Nodes by pool". */
export const groupNames: Readonly<Record<NodeGroupKey, string>> = {
  pool: "pool",
  status: "status",
  gpu_model: "GPU model",
  backend: "backend",
  region: "region",
  zone: "zone",
  rack: "rack",
};

/** Name of a group on screen. */
export function groupLabel(groupBy: NodeGroupKey, key: string): string {
  const status = Object.values(ResourceStatus).find((known) => known === key);
  return groupBy === NodeGroupKey.status && status !== undefined ? nodeStatusPresentation[status].label : key;
}

/** The map as groups to draw: tiles, or nodes by their groups, in the order of the answer. */
export function mapGroups({ tiles, nodes }: ResourceMap, groupBy: NodeGroupKey): MapGroup[] {
  if (nodes === undefined) {
    return (tiles ?? []).map(({ key, by_status: byStatus, ...sums }) => ({
      key,
      label: groupLabel(groupBy, key),
      tile: { ...sums, byStatus },
    }));
  }
  return [...Map.groupBy(nodes, ({ group }) => group)].map(([key, members]) => ({
    key,
    label: groupLabel(groupBy, key),
    nodes: members,
  }));
}

/** GPUs of a whole map. */
export function mapSums({ tiles, nodes }: ResourceMap): { gpus: number; used: number } {
  const parts: readonly Pick<NodeTile, "gpus" | "used">[] = nodes ?? tiles ?? [];
  return parts.reduce((sum, { gpus, used }) => ({ gpus: sum.gpus + gpus, used: sum.used + used }), {
    gpus: 0,
    used: 0,
  });
}

/** The filter that selects a group. */
export function groupChip(groupBy: NodeGroupKey, key: string): FilterChip {
  switch (groupBy) {
    case NodeGroupKey.pool:
    case NodeGroupKey.status:
    case NodeGroupKey.backend:
      return { field: groupBy, value: key };
    case NodeGroupKey.gpu_model:
      return { field: "model", value: key };
    default:
      return { field: "topology", value: `${groupBy}=${key}` };
  }
}

/** What divides a group that has too many nodes to draw. Racks are the smallest, and always few enough to be drawn. */
const WITHIN: Readonly<Record<NodeGroupKey, NodeGroupKey>> = {
  status: NodeGroupKey.pool,
  gpu_model: NodeGroupKey.pool,
  backend: NodeGroupKey.pool,
  region: NodeGroupKey.pool,
  zone: NodeGroupKey.pool,
  pool: NodeGroupKey.rack,
  rack: NodeGroupKey.rack,
};

export interface MapZoom {
  readonly chips: readonly FilterChip[];
  readonly groupBy: NodeGroupKey;
}

/**
 * Filters and groups that show what is in a tile: its nodes, or smaller groups where these are too many. A pool that shares
 * its nodes is filtered with the others of its node set, which may take the same filter a second step to divide.
 */
export function zoomInto(
  tile: { readonly key: string; readonly nodes: number },
  { chips, groupBy }: MapZoom,
): MapZoom {
  const chip = groupChip(groupBy, tile.key);
  const isOwnField = (other: FilterChip) =>
    chip.field === "topology"
      ? other.field === chip.field && other.value.startsWith(`${groupBy}=`)
      : other.field === chip.field;
  const before = chips.filter(isOwnField);
  const isSelected = before.length === 1 && before[0]?.value === chip.value;
  return {
    chips: [...chips.filter((other) => !isOwnField(other)), chip],
    groupBy: tile.nodes > MOST_MAPPED || isSelected ? WITHIN[groupBy] : groupBy,
  };
}
