import type { MockPatterns } from "../seed/types.ts";
import { poolName } from "./pool-names.ts";

/** Number of nodes of a pool that tasks are spread over, at most; a pool with fewer folds. */
export const NODE_SPREAD = 50;

/** Separates the name of a pool from the number of a node. */
export const NODE_INFIX = "-node-";
/** Digits of a node's number at least; shorter ones have leading zeros. */
export const NODE_DIGITS = 3;

const HOST_NAME = new RegExp(`^(.+)${NODE_INFIX}(\\d{${NODE_DIGITS},16})$`);

/** Host name of node `node` (0 … nodes of the pool − 1) of pool `pool`; no other node of the world has it. */
export function nodeName(patterns: MockPatterns, pool: number, node: number): string {
  return `${poolName(patterns, pool)}${NODE_INFIX}${String(node + 1).padStart(NODE_DIGITS, "0")}`;
}

/** The parts of a host name, or null for a text that is none; whether there is such a node is not asked. */
export function parseNodeName(name: string): { readonly pool: string; readonly node: number } | null {
  const [, pool = "", digits = ""] = HOST_NAME.exec(name) ?? [];
  const isPadded = digits.length > NODE_DIGITS && digits.startsWith("0");
  return pool === "" || isPadded || Number(digits) === 0 ? null : { pool, node: Number(digits) - 1 };
}
