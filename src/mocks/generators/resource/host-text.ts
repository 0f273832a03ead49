import { NODE_DIGITS, NODE_INFIX } from "../node-names.ts";
import { numbersWith } from "../pool/digits-within.ts";
import { ALL_NUMBERS, NO_NUMBERS, type NumberSet, numbersStartingWith } from "../pool/number-set.ts";
import { numbersBeforeEnd, numbersHolding } from "../pool/numbered-text.ts";

/** Prefix of the number of a pool that has no other name. */
const POOL_INFIX = "pool-";

/**
 * Nodes whose host names hold a text, without reading the names: a name is that of its pool, `-node-`, and the
 * number of the node, so a text lies within the first two, within the number, or reaches from the one to the other.
 */
export interface HostText {
  /** Numbers of the nodes, counted from 1, of a pool of that name. */
  nodesOf(poolName: string): NumberSet;
  /** Numbers of the pools without another name all of whose nodes match. */
  readonly wholePools: NumberSet;
  /** Numbers of the pools without another name whose nodes match if their numbers do; all pools, or none of `wholePools`. */
  readonly partPools: NumberSet;
  /** Numbers of the nodes that match in `partPools`. */
  readonly nodes: NumberSet;
}

/** @param text any text; upper and lower case are the same. */
export function readHostText(text: string): HostText {
  const wanted = text.toLowerCase();
  const isNumber = /^\d+$/.test(wanted);
  // A text that reaches into the number ends with its digits, and no other part of the name ends with any.
  const [, head = "", digits = ""] = /^(.*\D)(\d+)$/s.exec(wanted) ?? [];
  const starting = digits === "" ? NO_NUMBERS : numbersStartingWith(digits, NODE_DIGITS);
  const nodes = isNumber ? numbersWith(wanted, NODE_DIGITS) : starting;
  return {
    nodes,
    nodesOf(poolName) {
      const before = `${poolName}${NODE_INFIX}`;
      if (before.includes(wanted)) return ALL_NUMBERS;
      return isNumber || (digits !== "" && before.endsWith(head)) ? nodes : NO_NUMBERS;
    },
    wholePools: numbersHolding(wanted, POOL_INFIX, NODE_INFIX),
    partPools: isNumber
      ? ALL_NUMBERS
      : digits === ""
        ? NO_NUMBERS
        : numbersBeforeEnd(head, POOL_INFIX, NODE_INFIX),
  };
}
