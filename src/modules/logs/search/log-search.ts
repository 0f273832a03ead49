import { formatCount } from "@/lib/format/number";
import { pageMatcher } from "./expression-matcher";
import { type LineMatches, matchesOf } from "./match-lines";
import { literalOf } from "./regular-expression-literal";

export interface SearchInput {
  readonly text: string;
  readonly isExpression: boolean;
  readonly matchCase: boolean;
}

/** A valid search. Matches visible text, without colors. */
export interface LogSearch {
  /** Text that every match contains, case-insensitive, for the server. Null if unknown. */
  readonly literal: string | null;
  /** Whether the server's search is exact, so that its count is the number of matches. */
  readonly isExact: boolean;
  /** Matches of each line. Rejects with an ExpressionError if an expression times out. */
  match(lines: readonly string[], signal?: AbortSignal): Promise<readonly LineMatches[]>;
}

/** Characters of a search; a text that is pasted by mistake is longer, and every line would be compared with it. */
export const LONGEST_SEARCH = 1_000;

/** Null for an empty text; `problem` says why an expression is invalid, or that the text is too long. */
export type ParsedSearch = LogSearch | { readonly problem: string } | null;

export function parseSearch({ text, isExpression, matchCase }: SearchInput): ParsedSearch {
  if (text === "") return null;
  if (text.length > LONGEST_SEARCH) {
    return {
      problem: `The search is longer than ${formatCount(LONGEST_SEARCH, "character")}. Search for a part of it.`,
    };
  }
  const flags = matchCase ? "g" : "gi";
  if (!isExpression) return textSearch(text, matchCase, flags);
  try {
    // Compiling an expression is always fast. Evaluating it may not be, so that runs in another thread.
    new RegExp(text, flags);
  } catch (error) {
    return { problem: `Invalid regular expression: ${reasonOf(error)}.` };
  }
  return {
    literal: literalOf(text),
    isExact: false,
    match: (lines, signal) => pageMatcher.match({ source: text, flags }, lines, signal),
  };
}

function textSearch(text: string, matchCase: boolean, flags: string): LogSearch {
  const expression = new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), flags);
  const wanted = text.toLowerCase();
  // Same comparison as the server's.
  const isIn = (line: string) => (matchCase ? line.includes(text) : line.toLowerCase().includes(wanted));
  return {
    literal: text,
    isExact: !matchCase,
    match: async (lines) => lines.map((line) => (isIn(line) ? (matchesOf(line, expression) ?? []) : null)),
  };
}

/** Browsers put the expression before the reason: "Invalid regular expression: /(/gi: Unterminated group". */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const reason = message.replace(/^Invalid regular expression:\s*(?:\/[\s\S]*\/[a-z]*:\s*)?/i, "");
  return reason === "" ? message : reason;
}
