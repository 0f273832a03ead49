/** Minimum width of a label of the timeline: a CSS variable, since it depends on the available room. */
const LEAST_WIDTH = "var(--least-part)";

/** Width of the dot that ends the timeline. Its label extends to the left, under the last part. */
const END_WIDTH = "0.546875rem";

/**
 * Grid columns of the timeline: one per part, then one for the end. Widths follow the square root of the seconds, so
 * that a minute in the queue stays visible next to ten hours of running.
 */
export function timelineColumns(parts: readonly number[]): string {
  const shares = parts.map((seconds) => Math.sqrt(Math.max(seconds, 1)));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const columns = shares.map((share, place) => {
    // The last part also has the label of the end below it.
    const least = place === shares.length - 1 ? `calc(2 * ${LEAST_WIDTH})` : LEAST_WIDTH;
    // In hundredths: where the minimum width overrides a share, the others must still add up to at least 1fr to fill
    // the line.
    return `minmax(${least}, ${((100 * share) / total).toFixed(1)}fr)`;
  });
  return [...columns, END_WIDTH].join(" ");
}
