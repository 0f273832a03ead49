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
 * How matches are found. The server searches for text and levels, so everything else is evaluated here, line by line:
 * - `found`: the server finds and counts all matches.
 * - `narrowed`: the server finds lines with a text that all matches contain, or their levels; these are filtered here.
 * - `lines`: nothing narrows them down, or there are so few lines that all of them can be filtered here.
 */
export interface SearchPlan {
  readonly basis: "found" | "narrowed" | "lines";
  /** Text and levels that the server finds. */
  readonly query?: string;
  readonly levels?: readonly LogLevel[];
  /** First of the server's results; in a plan by lines, first line of the log. */
  readonly first: number;
  /** End of the line range, for a plan by lines. */
  readonly end: number;
  /** Whether a line passes all filters except the search and those that the server applies. */
  keep(line: LogLine): boolean;
  /** Evaluated on lines that pass the filters; null without a search. */
  readonly search: LogSearch | null;
  /** The server's search omits the line that a continuation belongs to, so some matches in a time range may be missing. */
  readonly losesContinuations: boolean;
  /** With the server's results: whether no later line can match. */
  isBehind(line: LogLine): boolean;
}

/** Logs up to this length are scanned quickly. */
const FEW_LINES = 20_000;

/** The tag of control lines, between the task's tag and the message. */
const CONTROL_MARK = "][osmo]";

/** @param lineCount of the whole log. */
export function planSearch({ search, levels, source, range }: LogQuery, lineCount: number): SearchPlan {
  const first = range?.first ?? 0;
  const end = range?.end ?? lineCount;
  const isInPlace = (line: LogLine) =>
    (source === null || line.source === source) &&
    (range === null || (line.time !== null && line.time >= range.from && line.time <= range.to));
  const query = search?.literal ?? (source === "platform" ? CONTROL_MARK : undefined);
  const isExact =
    range === null &&
    (source === null || (source === "platform" && search === null)) &&
    (search?.isExact ?? true);
  // Levels alone do not lead to a late range, unless they are rare.
  const narrows = query !== undefined || (levels.length > 0 && (range === null || !levels.includes("INFO")));
  // The server counts texts even in a short log; its levels are known here, too, with their line numbers.
  const isCounted = isExact && levels.length === 0;
  if (!narrows || (!isCounted && end - first <= FEW_LINES)) {
    const hasLevel = (line: LogLine) =>
      levels.length === 0 || (line.level !== null && levels.includes(line.level));
    return {
      basis: "lines",
      first,
      end,
      keep: (line) => hasLevel(line) && isInPlace(line),
      search,
      losesContinuations: false,
      isBehind: () => false,
    };
  }
  return {
    basis: isExact ? "found" : "narrowed",
    query,
    levels: levels.length === 0 ? undefined : levels,
    first: 0,
    end: Number.POSITIVE_INFINITY,
    keep: isInPlace,
    search,
    losesContinuations: query !== undefined && range !== null,
    isBehind: (line) => range !== null && line.time !== null && line.time > range.to,
  };
}
