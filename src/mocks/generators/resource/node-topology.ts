import type { Fleet } from "../pool/fleet.ts";
import type { TOPOLOGY_LABELS } from "../pool/topology-labels.ts";

export const NODES_PER_RACK = 8;
/** Racks that follow one another are in one zone; the next ones are in the other. */
const RACKS_PER_ZONE = 5;
/** Nodes after which the zones repeat: `PATTERN_SIZE` is a multiple, so that a node's number decides its zone at any volume. */
export const ZONE_PERIOD = 2 * NODES_PER_RACK * RACKS_PER_ZONE;
export const ZONES = ["a", "b"] as const;

/** The zone of a region that node `node` of a pool is in, as its place in `ZONES`. */
export function zoneIndexOf(node: number): number {
  return Math.floor((node % ZONE_PERIOD) / (ZONE_PERIOD / ZONES.length));
}

/** The region of the nodes of a pool; a node set is in one. */
export function regionOf({ poolPatterns, membersOf, traitsOf }: Fleet, pool: number): string {
  const [first = pool] = membersOf(pool);
  return poolPatterns.regions[traitsOf(first).region] as string;
}

/** Name of rack `rack`, from 0, of the nodes that are named after a pool; no other pool has it. */
export function rackName(fleet: Fleet, pool: number, rack: number): string {
  return `${fleet.nameOf(pool)}-rack-${rack + 1}`;
}

/** Where a node is, by the keys of `TOPOLOGY_LABELS`. */
export type NodeTopology = Readonly<Record<keyof typeof TOPOLOGY_LABELS, string>>;

/** A rack is in one zone, and a zone in one region. */
export function topologyOf(fleet: Fleet, pool: number, node: number): NodeTopology {
  const region = regionOf(fleet, pool);
  return {
    region,
    zone: `${region}-${ZONES[zoneIndexOf(node)]}`,
    rack: rackName(fleet, pool, Math.floor(node / NODES_PER_RACK)),
  };
}
