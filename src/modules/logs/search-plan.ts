import type { LogLevel, LogLine, LogSource } from "./log-line";
import type { LogSearch } from "./log-search";

/** What of a log is wanted. */
export interface LogQuery {
  readonly search: LogSearch | null;
  /** Empty for all. */
  readonly levels: readonly LogLevel[];
  readonly source: LogSource | null;
  /** Lines [first, end) of the whole, and the times that they lie between; null for all. */
  readonly range: LineRange | null;
}

export interface LineRange {
  readonly first: number;
  readonly end: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/**
 * How hits are found. The server knows texts alone, so the rest is decided here, line by line:
 * - `text`: the server finds them all, and tells how many there are.
 * - `literal`: the server finds lines with a text that all hits hold; these are looked at.
 * - `lines`: there is no such text, or so few lines that all of them may as well be looked at.
 */
export interface SearchPlan {
  readonly basis: "text" | "literal" | "lines";
  /** For the server. */
  readonly query?: string;
  /** Where to begin among what the server finds; a line of the log without a query. */
  readonly first: number;
  /** Where to end, for a plan without a query. */
  readonly end: number;
  /** Whether all but the search keeps the line. */
  keep(line: LogLine): boolean;
  /** What the kept lines are searched for; null for nothing. */
  readonly search: LogSearch | null;
  /** Lines without a prefix belong to the one before, which the server's search leaves out: some may be missing. */
  readonly losesContinuations: boolean;
  /** With a query: nothing behind this line can be a hit. */
  isBehind(line: LogLine): boolean;
}

/** So few lines are read in a moment. */
const FEW_LINES = 20_000;

/** In longer logs one level is looked for by its word, which finds no continuations but is there at once. */
const MANY_LINES = 100_000;

/** The tag of control lines, between that of the task and the message. */
const CONTROL_MARK = "][osmo]";

/** @param lineCount of the whole log. */
export function planSearch({ search, levels, source, range }: LogQuery, lineCount: number): SearchPlan {
  const first = range?.first ?? 0;
  const end = range?.end ?? lineCount;
  const keep = (line: LogLine) =>
    (levels.length === 0 || (line.level !== null && levels.includes(line.level))) &&
    (source === null || line.source === source) &&
    (range === null || (line.time !== null && line.time >= range.from && line.time <= range.to));
  const isExact =
    range === null &&
    (search === null
      ? levels.length === 0 && source === "platform"
      : search.isExact && levels.length === 0 && source === null);
  const query = queryFor(search, levels, source, lineCount);
  if (query === null || (!isExact && end - first <= FEW_LINES)) {
    return { basis: "lines", first, end, keep, search, losesContinuations: false, isBehind: () => false };
  }
  return {
    basis: isExact ? "text" : "literal",
    query,
    first: 0,
    end: Number.POSITIVE_INFINITY,
    keep,
    search,
    losesContinuations: levels.length > 0 || range !== null,
    isBehind: (line) => range !== null && line.time !== null && line.time > range.to,
  };
}

/** A text that every wanted line holds; null when there is none. */
function queryFor(
  search: LogSearch | null,
  levels: readonly LogLevel[],
  source: LogSource | null,
  lineCount: number,
): string | null {
  if (search?.literal) return search.literal;
  if (source === "platform") return CONTROL_MARK;
  const [level] = levels;
  // INFO is also what names no level, and what several levels share is no text.
  const isTelling = levels.length === 1 && level !== "INFO" && lineCount > MANY_LINES;
  return isTelling && level !== undefined ? level : null;
}
