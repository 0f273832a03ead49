import { BackendResourceType, ResourceStatus } from "../../../lib/api/generated.schemas.ts";
import type { Fleet } from "../pool/fleet.ts";
import { type NumberRange, type NumberSet, withinRanges, withResidues } from "../pool/number-set.ts";
import type { PoolTraits } from "../pool/pool-traits.ts";
import type { TOPOLOGY_LABELS } from "../pool/topology-labels.ts";
import { type HostText, readHostText } from "./host-text.ts";
import { NODE_STATUSES, type NodeBounds, PATTERN_SIZE } from "./node-state.ts";
import { NODES_PER_RACK, regionOf, ZONES, zoneIndexOf } from "./node-topology.ts";

/** A level of the topology. */
export type TopologyKey = keyof typeof TOPOLOGY_LABELS;

/**
 * Which nodes are wanted. The values of one field are OR, the fields are AND; an absent field accepts all, an empty
 * list none, and a name that the world does not know matches nothing.
 */
export interface ResourceFilter {
  /** Nodes that serve one of these pools, be they named after another of its node set. */
  readonly pools?: readonly string[];
  readonly platforms?: readonly string[];
  readonly backends?: readonly string[];
  /** Names of the types of GPUs, such as H100. */
  readonly gpuModels?: readonly string[];
  readonly types?: readonly BackendResourceType[];
  readonly statuses?: readonly ResourceStatus[];
  /** Text that the host name holds, in any case. */
  readonly hostname?: string;
  /** GPUs that new work can have, at least and at most; a node that takes none has 0. */
  readonly gpuFreeMin?: number;
  readonly gpuFreeMax?: number;
  /** GPUs in use, by workflows or outside them. */
  readonly gpusUsed?: number;
  /** Where the nodes are: the values of one level are OR, levels are AND. */
  readonly topology?: Readonly<Partial<Record<TopologyKey, readonly string[]>>>;
}

/** Whether a node of that status serves one pool, several, or none because it is out of order. */
export function typeOf(status: ResourceStatus, members: number): BackendResourceType {
  if (status === ResourceStatus.OFFLINE) return BackendResourceType.UNUSED;
  return members > 1 ? BackendResourceType.SHARED : BackendResourceType.RESERVED;
}

/** Those of some numbers of nodes that are where they should be. */
export interface NodeArea {
  /** The same for areas that have the same numbers. */
  readonly key: string;
  within(numbers: NumberSet): NumberSet;
}

/** A filter, ready to be applied. */
export interface NodeQuery {
  /** The pools that are read one by one: the requested ones, or those with individual names. */
  readonly listed: readonly number[];
  /** Whether those without another name than their number are wanted too. */
  readonly hasNumbered: boolean;
  readonly text: HostText;
  /** What the nodes of a pool must be like; undefined where none is wanted. */
  boundsIn(traits: PoolTraits, members: number): NodeBounds | undefined;
  /** Where the nodes of a pool should be; undefined where none of them is. */
  areaIn(pool: number): NodeArea | undefined;
  /** The same for numbered pools, of which no rack is wanted. */
  areaFor(traits: PoolTraits): NodeArea | undefined;
}

const ANYWHERE: NodeArea = { key: "", within: (numbers) => numbers };

/** Whether the node of a number, or of its residue, is in one of the zones, which are bits. */
function isInZones(number: number, zones: number): boolean {
  return ((zones >>> zoneIndexOf(number + PATTERN_SIZE - 1)) & 1) === 1;
}

function rangeOfRack(rack: number): NumberRange {
  return { first: rack * NODES_PER_RACK + 1, last: (rack + 1) * NODES_PER_RACK };
}

const RACK_NAME = /^(.+)-rack-([1-9]\d{0,15})$/;

/** The wanted racks by pool, from 0. */
function readRacks(
  fleet: Fleet,
  names: readonly string[] | undefined,
): ReadonlyMap<number, Set<number>> | undefined {
  if (names === undefined) return undefined;
  const racks = new Map<number, Set<number>>();
  for (const name of names) {
    const [, poolName = "", digits = ""] = RACK_NAME.exec(name) ?? [];
    const pool = fleet.indexOf(poolName);
    if (pool === null) continue;
    racks.set(pool, (racks.get(pool) ?? new Set()).add(Number(digits) - 1));
  }
  return racks;
}

/** Reads a filter for a world. */
export function readNodeQuery(fleet: Fleet, filter: ResourceFilter): NodeQuery {
  const { spread, firstNumbered, poolPatterns } = fleet;
  const { pools, platforms, backends, gpuModels, types, statuses, topology = {} } = filter;
  const racks = readRacks(fleet, topology.rack);

  function listedPools(): readonly number[] {
    if (pools === undefined && racks === undefined) {
      return Array.from({ length: Math.min(firstNumbered, spread.pools) }, (_, pool) => pool);
    }
    const known = pools?.map((name) => fleet.indexOf(name)).filter((pool) => pool !== null);
    const wanted = new Set(known?.flatMap((pool) => fleet.membersOf(pool)) ?? racks?.keys());
    return [...wanted].filter((pool) => racks?.has(pool) ?? true).sort((one, other) => one - other);
  }

  const boundsFor = (members: number): NodeBounds => ({
    statuses: new Set(
      NODE_STATUSES.filter(
        (status) =>
          (statuses?.includes(status) ?? true) && (types?.includes(typeOf(status, members)) ?? true),
      ),
    ),
    ...(filter.gpuFreeMin !== undefined && { freeMin: filter.gpuFreeMin }),
    ...(filter.gpuFreeMax !== undefined && { freeMax: filter.gpuFreeMax }),
    ...(filter.gpusUsed !== undefined && { used: filter.gpusUsed }),
  });
  const [reserved, shared] = [boundsFor(1), boundsFor(2)];

  function zonesIn(region: string): number | undefined {
    if (!(topology.region?.includes(region) ?? true)) return 0;
    if (topology.zone === undefined) return undefined;
    return ZONES.reduce(
      (bits, zone, place) => (topology.zone?.includes(`${region}-${zone}`) ? bits | (1 << place) : bits),
      0,
    );
  }
  function areaOf(region: string, wantedRacks: ReadonlySet<number> | undefined): NodeArea | undefined {
    const zones = zonesIn(region);
    if (zones === 0) return undefined;
    if (zones === undefined && wantedRacks === undefined) return ANYWHERE;
    const ranges = [...(wantedRacks ?? [])].map(rangeOfRack);
    return {
      key: `${zones}/${[...(wantedRacks ?? [])].join()}`,
      within(numbers) {
        const inZones =
          zones === undefined ? numbers : withResidues(numbers, (number) => isInZones(number, zones));
        return wantedRacks === undefined ? inZones : withinRanges(inZones, ranges);
      },
    };
  }

  return {
    listed: listedPools(),
    hasNumbered: pools === undefined && racks === undefined,
    text: readHostText(filter.hostname ?? ""),
    boundsIn({ platform, backend, gpuType }, members) {
      const isWanted =
        (platforms?.includes(poolPatterns.platforms[platform]?.name ?? "") ?? true) &&
        (backends?.includes(backend) ?? true) &&
        (gpuModels?.includes(poolPatterns.gpuTypes[gpuType]?.name ?? "") ?? true);
      return isWanted ? (members > 1 ? shared : reserved) : undefined;
    },
    areaIn: (pool) => areaOf(regionOf(fleet, pool), racks?.get(pool)),
    areaFor: ({ region }) => areaOf(poolPatterns.regions[region] as string, undefined),
  };
}
