/** Characters of labels that a row has room for, on the narrowest screen. */
const ROOM = 45;

/** Whether a text at each bar fits: all are as wide as the longest, with a space between them. */
export function doTextsFit(texts: readonly string[]): boolean {
  return texts.length * (Math.max(0, ...texts.map(({ length }) => length)) + 1) <= ROOM;
}

/** Heights of bars in percent of the highest. */
export function binHeights(counts: readonly number[]): number[] {
  const highest = Math.max(1, ...counts);
  return counts.map((count) => (100 * count) / highest);
}
