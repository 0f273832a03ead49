import { stack } from "d3-shape";

/**
 * Lower and upper edge of each value of each row, stacked in order.
 * @example stackedValues([[2, 3]]) // [[[0, 2], [2, 5]]]
 */
export function stackedValues(rows: readonly (readonly number[])[]): (readonly [number, number])[][] {
  const keys = (rows[0] ?? []).map((_, index) => index);
  const layers = stack<readonly number[], number>()
    .keys(keys)
    .value((row, key) => row[key] ?? 0)(rows);
  return rows.map((_, row) => layers.map((layer) => [layer[row]?.[0] ?? 0, layer[row]?.[1] ?? 0] as const));
}

/**
 * Values to draw, none of which is too small to be seen: what is not zero is at least `least`, taken from the largest.
 * @example visibleValues([1, 1000], 10) // [10, 991]
 */
export function visibleValues(values: readonly number[], least: number): number[] {
  const lifted = values.map((value) => (value > 0 ? Math.max(value, least) : 0));
  const surplus = sumOf(lifted) - sumOf(values);
  if (surplus === 0) return lifted;
  const largest = lifted.indexOf(Math.max(...lifted));
  return lifted.map((value, index) => (index === largest ? Math.max(least, value - surplus) : value));
}

/** The sum of values. */
export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
