import { type LogLine, parseLogLine } from "./log-line";
import type { LogAnswer, LogWindow } from "./log-request";
import type { SearchPlan } from "./search-plan";

export interface LogHit {
  readonly line: LogLine;
  /** Index of the line in the log; null where the server found it, which tells no numbers. */
  readonly index: number | null;
}

/** What one turn of a search has brought. */
export interface ScanTurn {
  readonly hits: readonly LogHit[];
  /** Lines that were looked at: of the log, or of those that the server found. */
  readonly seen: number;
  /** Where the next turn begins; null at the end. */
  readonly next: ScanPosition | null;
  /** Lines that the server finds in all; null where it does not count them. */
  readonly total: number | null;
}

export interface ScanPosition {
  readonly offset: number;
  /** The line before, to which continuations belong. */
  readonly before?: LogLine;
}

/** Lines in a request. */
const WINDOW_LINES = 1_000;
/** A turn ends with so many hits, or after so many requests. */
const TURN_HITS = 200;
const TURN_WINDOWS = 10;

/**
 * Looks on from a position until there is something to show for it. The cost of a turn is bounded, however long the
 * log is and however rare the hits are.
 */
export async function scanTurn(
  plan: SearchPlan,
  position: ScanPosition,
  read: (window: LogWindow & { limit: number }) => Promise<LogAnswer>,
): Promise<ScanTurn> {
  const hits: LogHit[] = [];
  let { offset, before } = position;
  let total: number | null = null;
  for (let window = 0; window < TURN_WINDOWS && hits.length < TURN_HITS; window += 1) {
    const wanted = Math.min(WINDOW_LINES, plan.end - offset);
    if (wanted <= 0) return { hits, seen: offset - position.offset, next: null, total };
    const answer = await read({ query: plan.query, offset, limit: wanted });
    total = answer.total;
    for (const [place, raw] of answer.lines.entries()) {
      const isFound = plan.query !== undefined;
      const line = parseLogLine(raw, isFound ? undefined : before);
      if (plan.isBehind(line)) return { hits, seen: offset + place - position.offset, next: null, total };
      if (plan.keep(line)) hits.push({ line, index: isFound ? null : offset + place });
      before = line;
    }
    offset += answer.lines.length;
    if (answer.lines.length < wanted || offset === total) {
      return { hits, seen: offset - position.offset, next: null, total };
    }
  }
  return { hits, seen: offset - position.offset, next: { offset, before }, total };
}
