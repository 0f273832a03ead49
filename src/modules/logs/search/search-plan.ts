import type { LogLevel, LogLine, LogSource } from "../log-line";
import type { LogSearch } from "./log-search";

/** Search and filters of a log. */
export interface LogQuery {
  readonly search: LogSearch | null;
  /** Empty for all. */
  readonly levels: readonly LogLevel[];
  readonly source: LogSource | null;
  /** Line range [first, end) and the times between which it lies; null for all lines. */
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
 * How matches are found. The server only searches for text, so everything else is evaluated here, line by line:
 * - `text`: the server finds and counts all matches.
 * - `literal`: the server finds lines with a text that all matches contain; these are filtered here.
 * - `lines`: there is no such text, or so few lines that all of them can be filtered here.
 */
export interface SearchPlan {
  readonly basis: "text" | "literal" | "lines";
  /** Sent to the server. */
  readonly query?: string;
  /** First of the server's results; without a query, first line of the log. */
  readonly first: number;
  /** End of the line range, for a plan without a query. */
  readonly end: number;
  /** Whether a line passes all filters except the search. */
  keep(line: LogLine): boolean;
  /** Evaluated on lines that pass the filters; null without a search. */
  readonly search: LogSearch | null;
  /** The server's search omits continuations without the text, so some matches may be missing. */
  readonly losesContinuations: boolean;
  /** With a query: whether no later line can match. */
  isBehind(line: LogLine): boolean;
}

/** Logs up to this length are scanned quickly. */
const FEW_LINES = 20_000;

/** Longer logs are searched for the word of a single level, which misses continuations but is fast. */
const MANY_LINES = 100_000;

/** The tag of control lines, between the task's tag and the message. */
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

/** A text that every matching line contains; null if there is none. */
function queryFor(
  search: LogSearch | null,
  levels: readonly LogLevel[],
  source: LogSource | null,
  lineCount: number,
): string | null {
  if (search?.literal) return search.literal;
  if (source === "platform") return CONTROL_MARK;
  const [level] = levels;
  // Lines without a level are INFO too, and several levels share no text.
  const isTelling = levels.length === 1 && level !== "INFO" && lineCount > MANY_LINES;
  return isTelling && level !== undefined ? level : null;
}
