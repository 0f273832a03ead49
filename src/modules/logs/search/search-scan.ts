import { type TextRange, visibleText } from "@/components/ansi/ansi-segments";
import { type LogLine, parseLogLine } from "../log-line";
import type { LogAnswer, LogWindow } from "../pages/log-request";
import { ExpressionError } from "./expression-error";
import type { SearchPlan } from "./search-plan";

export interface LogHit {
  readonly line: LogLine;
  /** Index of the line in the log; null if found by the server, which returns no line numbers. */
  readonly index: number | null;
  /** Matches in the visible text of the line. */
  readonly ranges: readonly TextRange[];
}

/** Results of one turn of a search. */
export interface ScanTurn {
  readonly hits: readonly LogHit[];
  /** Number of lines read: of the log, or of the server's results. */
  readonly seen: number;
  /** Start of the next turn; null at the end. */
  readonly next: ScanPosition | null;
  /** Number of lines that the server finds; null if it does not count them. */
  readonly total: number | null;
  /** Why the search stopped early, as a sentence; null if it did not. */
  readonly problem: string | null;
}

export interface ScanPosition {
  readonly offset: number;
  /** The previous line, for continuations. */
  readonly before?: LogLine;
}

/** Lines per request. */
const WINDOW_LINES = 1_000;
/** A turn ends after this many matches or requests. */
const TURN_HITS = 200;
const TURN_WINDOWS = 10;

const NO_RANGES: readonly TextRange[] = [];

/**
 * Scans from a position until there are results to show. Bounded by a number of requests, however long the log and rare
 * the matches. An expression that fails ends the search and keeps the matches of previous requests.
 */
export async function scanTurn(
  plan: SearchPlan,
  position: ScanPosition,
  read: (window: LogWindow & { limit: number }) => Promise<LogAnswer>,
  signal?: AbortSignal,
): Promise<ScanTurn> {
  const hits: LogHit[] = [];
  let { offset, before } = position;
  let total: number | null = null;
  const turn = (next: ScanPosition | null, problem: string | null = null): ScanTurn => ({
    hits,
    seen: offset - position.offset,
    next,
    total,
    problem,
  });
  const isFound = plan.basis !== "lines";
  // The results of a text search are not consecutive; those of levels include the line that a continuation belongs to.
  const isScattered = plan.query !== undefined;
  for (let window = 0; window < TURN_WINDOWS && hits.length < TURN_HITS; window += 1) {
    const wanted = Math.min(WINDOW_LINES, plan.end - offset);
    if (wanted <= 0) return turn(null);
    const answer = await read({ query: plan.query, levels: plan.levels, offset, limit: wanted });
    total = answer.total;
    const candidates: Omit<LogHit, "ranges">[] = [];
    let scanned = 0;
    for (const raw of answer.lines) {
      const line = parseLogLine(raw, isScattered ? undefined : before);
      if (plan.isBehind(line)) break;
      if (plan.keep(line)) candidates.push({ line, index: isFound ? null : offset + scanned });
      before = line;
      scanned += 1;
    }
    try {
      hits.push(...(await searchIn(candidates, plan, signal)));
    } catch (error) {
      if (error instanceof ExpressionError) return turn(null, error.message);
      throw error;
    }
    offset += scanned;
    if (scanned < wanted || offset === total) return turn(null);
  }
  return turn({ offset, before });
}

async function searchIn(
  candidates: readonly Omit<LogHit, "ranges">[],
  { search }: SearchPlan,
  signal: AbortSignal | undefined,
): Promise<LogHit[]> {
  if (search === null) return candidates.map((hit) => ({ ...hit, ranges: NO_RANGES }));
  const matches = await search.match(
    candidates.map(({ line }) => visibleText(line.raw)),
    signal,
  );
  return candidates.flatMap((hit, place) => {
    const ranges = matches[place] ?? null;
    return ranges === null ? [] : [{ ...hit, ranges }];
  });
}
