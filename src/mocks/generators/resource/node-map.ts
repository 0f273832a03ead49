import {
  type NodeCell,
  NodeGroupKey,
  NodeMapLevel,
  type NodeTile,
  type ResourceMap,
} from "../../../lib/api/generated.schemas.ts";
import { nodeName } from "../node-names.ts";
import type { Fleet } from "../pool/fleet.ts";
import { gpuTypeOf } from "../pool/render-pool.ts";
import { type ResourceFilter, readNodeQuery } from "./node-query.ts";
import type { NodeSelection } from "./node-selection.ts";
import type { NodePlace } from "./node-spread.ts";
import { NODE_STATUSES } from "./node-state.ts";
import { NodeSums } from "./node-sums.ts";
import { NODES_PER_RACK, topologyOf, ZONES } from "./node-topology.ts";
import { sumListed, wholeTurnsKey } from "./sum-nodes.ts";

/** Tiles, or nodes, of a map at most. */
export const MOST_CELLS = 5_000;

export interface NodeMapQuery {
  readonly filter?: ResourceFilter;
  /** `pool` by default. */
  readonly groupBy?: NodeGroupKey;
  /** `group` by default. */
  readonly level?: NodeMapLevel;
}

type Select = (filter: ResourceFilter) => NodeSelection;

function tileOf(key: string, { nodes, allocatable, usage, nonWorkflowUsage, byStatus }: NodeSums): NodeTile {
  return {
    key,
    nodes,
    gpus: allocatable.gpu,
    used: usage.gpu + nonWorkflowUsage.gpu,
    by_status: { ...byStatus },
  };
}

/** The values of one field of a filter that are wanted. */
function both<Value>(wanted: readonly Value[] | undefined, value: Value): readonly Value[] {
  return wanted?.includes(value) === false ? [] : [value];
}

/** The filter of each of the few groups that there can be. */
function groupFilters(
  { patterns, poolPatterns }: Fleet,
  filter: ResourceFilter,
  groupBy: Exclude<NodeGroupKey, "pool" | "rack">,
): readonly (readonly [key: string, filter: ResourceFilter])[] {
  const { topology } = filter;
  switch (groupBy) {
    case NodeGroupKey.status:
      return NODE_STATUSES.map((key) => [key, { ...filter, statuses: both(filter.statuses, key) }]);
    case NodeGroupKey.gpu_model:
      return poolPatterns.gpuTypes.map(({ name }) => [
        name,
        { ...filter, gpuModels: both(filter.gpuModels, name) },
      ]);
    case NodeGroupKey.backend: {
      const backends = new Set([patterns.workflows.backend, ...poolPatterns.furtherBackends]);
      return [...backends].map((key) => [key, { ...filter, backends: both(filter.backends, key) }]);
    }
    case NodeGroupKey.region:
      return poolPatterns.regions.map((key) => [
        key,
        { ...filter, topology: { ...topology, region: both(topology?.region, key) } },
      ]);
    case NodeGroupKey.zone:
      return poolPatterns.regions
        .flatMap((region) => ZONES.map((zone) => `${region}-${zone}`))
        .map((key) => [key, { ...filter, topology: { ...topology, zone: both(topology?.zone, key) } }]);
  }
}

function poolTiles(fleet: Fleet, filter: ResourceFilter): NodeTile[] | null {
  const query = readNodeQuery(fleet, filter);
  const { spread } = fleet;
  const pools = query.hasNumbered ? spread.pools : query.listed.length;
  if (pools > MOST_CELLS) return null;
  const listed = query.hasNumbered ? Array.from({ length: pools }, (_, pool) => pool) : query.listed;
  const known = new Map<string, NodeSums>();
  function sumsOf(pool: number): NodeSums {
    const isByKind = filter.hostname === undefined && filter.topology === undefined;
    const key = (isByKind ? wholeTurnsKey(fleet, pool) : undefined) ?? String(pool);
    const sums = known.get(key) ?? sumListed(fleet, { ...query, listed: [pool] });
    known.set(key, sums);
    return sums;
  }
  return listed.map((pool) => tileOf(fleet.nameOf(pool), sumsOf(pool)));
}

function rackTiles(fleet: Fleet, { total, rows }: NodeSelection): NodeTile[] | null {
  // A rack has so many nodes at most: more of them are in more racks than a map shows.
  if (total > MOST_CELLS * NODES_PER_RACK) return null;
  const racks = new Map<string, NodeSums>();
  for (const place of rows(0, total)) {
    const { rack } = topologyOf(fleet, place.pool, place.node);
    const sums = racks.get(rack) ?? new NodeSums();
    racks.set(rack, sums);
    sums.add(fleet.stateOf(place), fleet.amountsOf(place), 1);
  }
  return racks.size > MOST_CELLS ? null : [...racks].map(([key, sums]) => tileOf(key, sums));
}

function tilesOf(
  fleet: Fleet,
  select: Select,
  filter: ResourceFilter,
  groupBy: NodeGroupKey,
): NodeTile[] | null {
  if (groupBy === NodeGroupKey.pool) return poolTiles(fleet, filter);
  if (groupBy === NodeGroupKey.rack) return rackTiles(fleet, select(filter));
  return groupFilters(fleet, filter, groupBy).map(([key, narrowed]) => tileOf(key, select(narrowed).sums()));
}

/** The key of a node's group. */
function groupOf(fleet: Fleet, { pool, node }: NodePlace, groupBy: NodeGroupKey): string {
  switch (groupBy) {
    case NodeGroupKey.pool:
      return fleet.nameOf(pool);
    case NodeGroupKey.status:
      return fleet.stateOf({ pool, node }).status;
    case NodeGroupKey.gpu_model:
      return gpuTypeOf(fleet, pool).name;
    case NodeGroupKey.backend:
      return fleet.traitsOf(pool).backend;
    default:
      return topologyOf(fleet, pool, node)[groupBy];
  }
}

/**
 * The nodes of a filter as tiles, each the exact sum of a group, or one by one. Every node is in one tile: that of the
 * pool that it is named after.
 * @returns null when there would be more than `MOST_CELLS`.
 */
export function mapNodes(fleet: Fleet, select: Select, query: NodeMapQuery): ResourceMap | null {
  const { filter = {}, groupBy = NodeGroupKey.pool, level = NodeMapLevel.group } = query;
  const { total, rows } = select(filter);
  if (level === NodeMapLevel.group) {
    const tiles = tilesOf(fleet, select, filter, groupBy);
    return tiles && { total, tiles: tiles.filter(({ nodes }) => nodes > 0) };
  }
  if (total > MOST_CELLS) return null;
  const nodes = rows(0, total).map((place): NodeCell => {
    const { status, gpus, usedGpus } = fleet.stateOf(place);
    const hostname = nodeName(fleet.patterns, place.pool, place.node);
    return { hostname, group: groupOf(fleet, place, groupBy), status, gpus, used: usedGpus };
  });
  return { total, nodes };
}
