import { useState } from "react";
import type { LogFollower } from "./log-follower";

/** A histogram is drawn anew after so many lines, or after a tenth of those that it shows. */
const STEP_LINES = 50;
const MOST_SAMPLED = 2_000;

const NONE: readonly string[] = [];

/**
 * Lines that have come since a log of `base` lines was opened, for its histogram. The same value until there are enough
 * new ones to be seen in it.
 */
export function useNewLineSample(follower: LogFollower, base: number): readonly string[] {
  const [sample, setSample] = useState({ until: base, lines: NONE });
  const { lineCount } = follower;
  const isSoMuchMore = lineCount - sample.until >= Math.max(STEP_LINES, (lineCount - base) / 10);
  // What is no longer kept cannot be drawn.
  const isKept = follower.from <= base && lineCount - base <= MOST_SAMPLED;
  if (isSoMuchMore && isKept) {
    const lines: string[] = [];
    for (let line = base; line < lineCount; line += 1) lines.push(follower.lineAt(line)?.raw ?? "");
    setSample({ until: lineCount, lines });
  }
  return sample.lines;
}
