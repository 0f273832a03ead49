import { useState } from "react";
import type { LogFollower } from "./log-follower";

/** The histogram is updated after this many lines, or after a tenth of its lines. */
const STEP_LINES = 50;
const MOST_SAMPLED = 2_000;

const NONE: readonly string[] = [];

/**
 * Lines received since a log of `base` lines was opened, for its histogram. Stable until there are enough new lines to
 * be visible.
 */
export function useNewLineSample(follower: LogFollower, base: number): readonly string[] {
  const [sample, setSample] = useState({ until: base, lines: NONE });
  const { lineCount } = follower;
  const isSoMuchMore = lineCount - sample.until >= Math.max(STEP_LINES, (lineCount - base) / 10);
  // Dropped lines cannot be sampled.
  const isCached = follower.from <= base && lineCount - base <= MOST_SAMPLED;
  if (isSoMuchMore && isCached) {
    const lines: string[] = [];
    for (let line = base; line < lineCount; line += 1) lines.push(follower.lineAt(line)?.raw ?? "");
    setSample({ until: lineCount, lines });
  }
  return sample.lines;
}
