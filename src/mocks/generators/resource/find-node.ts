import { parseNodeName } from "../node-names.ts";
import type { Fleet } from "../pool/fleet.ts";
import type { NodePlace } from "./node-spread.ts";

/** The node of that whole host name, or null. */
export function findNode(fleet: Pick<Fleet, "indexOf" | "spread">, hostname: string): NodePlace | null {
  const name = parseNodeName(hostname);
  const pool = name === null ? null : fleet.indexOf(name.pool);
  if (name === null || pool === null || name.node >= fleet.spread.nodesOf(pool)) return null;
  return { pool, node: name.node };
}
