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
export function placesOfNodes(
  names: readonly string[],
  { patterns, pools, placement }: NodeContext,
): ReadonlyMap<number, Uint8Array> {
  const places = new Map<number, Uint8Array>();
  for (const name of names) {
    const found = parseNodeName(name);
    const pool = found && poolIndex(patterns, found.pool, pools);
    if (found === null || pool === null) continue;
    for (const value of placement.valuesOf(new Set([pool]))) {
      const flags = places.get(value) ?? new Uint8Array(NODE_SPREAD);
      for (const isLarge of [false, true]) {
        const flag = isLarge ? PlaceFlag.Large : PlaceFlag.Ordinary;
        for (const place of placement.placesOf(pool, found.node, isLarge))
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
  { live, ...context }: NodeContext & { readonly live: LiveRows },
): WantedNodes {
  const { patterns, pools, placement } = context;
  const places = placesOfNodes(names, context);
  const wanted = new Map<number, Set<number>>();
  for (const name of names) {
    const found = parseNodeName(name);
    const pool = found && poolIndex(patterns, found.pool, pools);
    if (found === null || pool === null) continue;
    wanted.set(pool, (wanted.get(pool) ?? new Set()).add(found.node));
  }
  const shared = new Set([...wanted.keys()].flatMap((pool) => live.poolsOnNodesOf(pool)));
  return {
    names: [...names].sort().join(),
    places,
    onLive: ({ pool, node }) => wanted.get(pool)?.has(node) === true,
    poolValues: [...new Set([...places.keys(), ...placement.valuesOf(shared)])],
  };
}
