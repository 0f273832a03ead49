/** Width that a part of the timeline has at least, so that its label fits: a CSS variable, since it depends on the screen's. */
const LEAST_WIDTH = "var(--least-part)";

/**
 * Grid columns of the timeline: one for each part, then one for its end. Widths grow with the square root of the
 * seconds, so that a minute in the queue can still be seen beside ten hours of work.
 */
export function timelineColumns(parts: readonly number[]): string {
  const shares = parts.map((seconds) => Math.sqrt(Math.max(seconds, 1)));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return [
    // In hundredths: where the least width overrides a share, those that are left must add up to 1fr and more, or they
    // do not fill the line.
    ...shares.map((share) => `minmax(${LEAST_WIDTH}, ${((100 * share) / total).toFixed(1)}fr)`),
    "minmax(0, max-content)",
  ].join(" ");
}
