import type { Fleet } from "./fleet.ts";
import type { NumberSet } from "./number-set.ts";
import type { NumberSums } from "./periodic-sums.ts";

/** Amounts of the pools whose numbers are in a set. */
export interface PoolTerm {
  readonly set: NumberSet;
  readonly amounts: NumberSums;
}

/**
 * Sums over numbered pools without reading them.
 * @param termsFor the terms of the sum, for pools of a given number of nodes.
 * @returns the sum over the pools with numbers up to n, where number n is pool n − 1.
 */
export function sumOverNumbered(
  { spread, firstNumbered }: Pick<Fleet, "spread" | "firstNumbered">,
  termsFor: (nodes: number) => readonly PoolTerm[],
): (n: number) => number {
  const parts = spread.runs.flatMap((run) => {
    const first = Math.max(run.first, firstNumbered);
    if (run.end <= first) return [];
    return termsFor(run.nodes).map(({ set, amounts }) => {
      const sumTo = set.over(amounts);
      return { first, end: run.end, sumTo, before: sumTo(first) };
    });
  });
  return (n) => {
    let sum = 0;
    for (const { first, end, sumTo, before } of parts) {
      if (n > first) sum += sumTo(Math.min(n, end)) - before;
    }
    return sum;
  };
}
