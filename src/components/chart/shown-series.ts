/** Positions of the series that are drawn, 0-based. */
export function shownSeries(
  series: readonly { readonly key: string }[],
  hidden: ReadonlySet<string> | undefined,
): number[] {
  return series.flatMap(({ key }, position) => (hidden?.has(key) ? [] : [position]));
}
