/**
 * Amounts that belong to the numbers 1, 2, 3 … and come again every `period` numbers, with their running sum.
 * Sums are exact up to 2^53.
 */
export interface NumberSums {
  /** A power of ten, so that the last digits of a number tell its amount. */
  readonly period: number;
  /** The amount of number `n`, an integer ≥ 0; only n modulo the period counts. */
  at(n: number): number;
  /** Sum of the amounts of the numbers 1 … n. */
  sumTo(n: number): number;
}

/** Sums over a list of amounts, each ≥ 0: number n has amount number n modulo the list's length. */
export function periodicSums(amounts: ArrayLike<number>): NumberSums {
  const period = amounts.length;
  let total = 0;
  for (let residue = 0; residue < period; residue += 1) total += amounts[residue] as number;
  /** Sum of the amounts of the residues 1 … r, at r. */
  const within = total < 2 ** 32 ? new Uint32Array(period) : new Float64Array(period);
  for (let residue = 1; residue < period; residue += 1) {
    within[residue] = (within[residue - 1] as number) + (amounts[residue] as number);
  }
  return {
    period,
    at: (n) => amounts[n % period] as number,
    sumTo(n) {
      const residue = n % period;
      // The difference is a multiple of the period, so that the division leaves nothing to round.
      return ((n - residue) / period) * total + (within[residue] as number);
    },
  };
}

/** The same amount for every number. */
export function constantSums(amount: number, period: number): NumberSums {
  return { period, at: () => amount, sumTo: (n) => n * amount };
}

/** The amounts of later numbers: number n has the amount of number n + `by` of `sums`. */
export function shiftedSums(sums: NumberSums, by: number): NumberSums {
  const before = sums.sumTo(by);
  return { period: sums.period, at: (n) => sums.at(n + by), sumTo: (n) => sums.sumTo(n + by) - before };
}

/**
 * The least n in [low, high] whose running sum is above `target`. Quick where it is close to `low`, as the next row
 * of a page is.
 * @param sumTo rises, is at most `target` before `low`, and above it at `high`.
 */
export function numberAt(sumTo: (n: number) => number, target: number, low: number, high: number): number {
  let least = low;
  let greatest = low;
  for (let step = 1; greatest < high && sumTo(greatest) <= target; step *= 2) {
    least = greatest + 1;
    greatest = Math.min(high, greatest + step);
  }
  while (least < greatest) {
    const middle = least + Math.floor((greatest - least) / 2);
    if (sumTo(middle) > target) greatest = middle;
    else least = middle + 1;
  }
  return least;
}
