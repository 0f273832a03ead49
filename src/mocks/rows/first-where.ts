/**
 * The least integer in [low, high] from which on `passes` holds, or `high`; it must not fail again after that. Takes
 * log₂(high − low) calls.
 * @example
 * firstWhere(0, times.length, (place) => times[place] > noon); // how many are not after noon
 */
export function firstWhere(low: number, high: number, passes: (integer: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = from + Math.floor((to - from) / 2);
    if (passes(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
