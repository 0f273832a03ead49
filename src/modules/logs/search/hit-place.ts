import type { WantedLine } from "../pages/locate-line";
import type { LogHit } from "./search-scan";

/**
 * Identifies a match in the log: by its text, between the times of the surrounding matches, and by the number of equal
 * matches before it.
 */
export function wantedLine(hits: readonly LogHit[], position: number): WantedLine {
  const { line } = hits[position] as LogHit;
  const from = line.time ?? timeNear(hits, position, -1);
  let equalBefore = 0;
  for (let at = position - 1; at >= 0; at -= 1) {
    const before = (hits[at] as LogHit).line;
    if (before.time !== null && from !== null && before.time < from) break;
    if (before.raw === line.raw) equalBefore += 1;
  }
  return { raw: line.raw, from, to: line.time ?? timeNear(hits, position, 1), equalBefore };
}

/** Time of the nearest match that has one; null if none has. */
function timeNear(hits: readonly LogHit[], position: number, step: 1 | -1): number | null {
  for (let at = position + step; at >= 0 && at < hits.length; at += step) {
    const time = hits[at]?.line.time ?? null;
    if (time !== null) return time;
  }
  return null;
}
