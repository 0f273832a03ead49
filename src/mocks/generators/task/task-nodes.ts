import type { MockPatterns } from "../../seed/types.ts";
import { NODE_SPREAD, nodeName } from "../node-names.ts";
import { POOL_SPREAD, poolIndex } from "../pool-names.ts";
import { nodeOfPlace } from "../workflow/task-placement.ts";

const HOST_NAME = /^(.+)-node-(\d{3,16})$/;

/** What node names are read by. */
export interface NodeSurroundings {
  readonly patterns: MockPatterns;
  /** Pools of the world. */
  readonly pools: number;
  /** Nodes of pool `pool`. */
  nodesOf(pool: number): number;
}

/** The pool and the node, counted from 0, that a host name belongs to; null when the world has no such node. */
function readNodeName(name: string, { patterns, pools, nodesOf }: NodeSurroundings) {
  const [, owner = "", digits = ""] = HOST_NAME.exec(name) ?? [];
  const pool = poolIndex(patterns, owner, pools);
  const node = Number(digits) - 1;
  if (pool === null || node < 0 || node >= nodesOf(pool)) return null;
  return nodeName(patterns, pool, node) === name ? { pool, node } : null;
}

/**
 * The places at which the tasks on some nodes stand, by the value of the key column `pool`: one flag for each of
 * the `NODE_SPREAD` places. A value that stands for a pool without any of the nodes is absent.
 */
export function placesOfNodes(
  names: readonly string[],
  surroundings: NodeSurroundings,
): ReadonlyMap<number, Uint8Array> {
  const { pools, nodesOf } = surroundings;
  const places = new Map<number, Uint8Array>();
  const poolCount = Math.min(POOL_SPREAD, pools);
  for (const name of names) {
    const found = readNodeName(name, surroundings);
    if (found === null) continue;
    for (let value = found.pool; value < POOL_SPREAD && found.pool < poolCount; value += poolCount) {
      const flags = places.get(value) ?? new Uint8Array(NODE_SPREAD);
      for (let place = 0; place < NODE_SPREAD; place += 1) {
        if (nodeOfPlace(place, nodesOf(found.pool)) === found.node) flags[place] = 1;
      }
      places.set(value, flags);
    }
  }
  return places;
}
