import type { MockPatterns } from "../../seed/types.ts";
import { NODE_SPREAD, parseNodeName } from "../node-names.ts";
import { poolIndex } from "../pool-names.ts";
import type { NodePlace } from "../resource/node-spread.ts";
import type { LiveRows } from "../workflow/live-job.ts";
import type { Placement } from "../workflow/task-placement.ts";

/** What node names are read by. */
export interface NodeContext {
  readonly patterns: MockPatterns;
  /** Pools of the world. */
  readonly pools: number;
  readonly placement: Placement;
}

/** Flags of a place: whether tasks at it are on one of the nodes, by the size of their request. */
export const PlaceFlag = { Ordinary: 1, Large: 2 } as const;

/**
 * The places of tasks on some nodes, by the value of the key column `pool`: for each of the `NODE_SPREAD` places the
 * flags of `PlaceFlag`. A value whose pool has none of the nodes is absent.
 */
function placesOfNodes(nodes: readonly NodePlace[], placement: Placement): ReadonlyMap<number, Uint8Array> {
  const places = new Map<number, Uint8Array>();
  for (const { pool, node } of nodes) {
    for (const value of placement.valuesOf(new Set([pool]))) {
      const flags = places.get(value) ?? new Uint8Array(NODE_SPREAD);
      for (const isLarge of [false, true]) {
        const flag = isLarge ? PlaceFlag.Large : PlaceFlag.Ordinary;
        for (const place of placement.placesOf(pool, node, isLarge))
          flags[place] = (flags[place] as number) | flag;
      }
      places.set(value, flags);
    }
  }
  return places;
}

/** The tasks on some nodes. */
export interface WantedNodes {
  /** Identifies them. */
  readonly names: string;
  /** Of rows before the cluster's time, from `placesOfNodes`. */
  readonly places: ReadonlyMap<number, Uint8Array>;
  /** Whether a task of the cluster is on one of the nodes. */
  onLive(place: NodePlace): boolean;
  /** The values of the key column `pool` whose tasks may be on one of them. */
  readonly poolValues: readonly number[];
}

export function wantedNodes(
  names: readonly string[],
  { patterns, pools, placement, live }: NodeContext & { readonly live: LiveRows },
): WantedNodes {
  const nodes = names.flatMap((name): NodePlace[] => {
    const found = parseNodeName(name);
    const pool = found && poolIndex(patterns, found.pool, pools);
    return found === null || pool === null ? [] : [{ pool, node: found.node }];
  });
  // The cluster has the first nodes of each pool only.
  const keyOf = ({ pool, node }: NodePlace) => pool * NODE_SPREAD + node;
  const wanted = new Set(nodes.filter(({ node }) => node < NODE_SPREAD).map(keyOf));
  const places = placesOfNodes(nodes, placement);
  const shared = new Set(nodes.flatMap(({ pool }) => live.poolsOnNodesOf(pool)));
  return {
    names: [...names].sort().join(),
    places,
    onLive: (place) => wanted.has(keyOf(place)),
    poolValues: [...new Set([...places.keys(), ...placement.valuesOf(shared)])],
  };
}
