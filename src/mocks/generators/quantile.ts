/**
 * The value at `share` (0 … 1) of a distribution given by its quantiles at even steps, the least
 * first, with straight lines between them. Only products and sums, so that every engine gives the
 * same bits; `Math.exp` and `Math.pow` may differ in the last.
 */
export function quantile(quantiles: readonly number[], share: number): number {
  const last = quantiles.length - 1;
  const place = Math.min(share * last, last);
  const below = Math.floor(place);
  const low = quantiles[below] as number;
  const high = quantiles[Math.min(below + 1, last)] as number;
  return low + (place - below) * (high - low);
}
