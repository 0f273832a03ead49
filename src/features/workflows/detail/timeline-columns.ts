/** Minimum width of a part of the timeline, so that its label fits: a CSS variable, since it depends on the screen. */
const LEAST_WIDTH = "var(--least-part)";

/**
 * Grid columns of the timeline: one per part, then one for the end. Widths follow the square root of the seconds, so
 * that a minute in the queue stays visible next to ten hours of running.
 */
export function timelineColumns(parts: readonly number[]): string {
  const shares = parts.map((seconds) => Math.sqrt(Math.max(seconds, 1)));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return [
    // In hundredths: where the minimum width overrides a share, the others must still add up to at least 1fr to fill
    // the line.
    ...shares.map((share) => `minmax(${LEAST_WIDTH}, ${((100 * share) / total).toFixed(1)}fr)`),
    "minmax(0, max-content)",
  ].join(" ");
}
