import { type LineMatches, matchesOf } from "./match-lines";
import { pageMatcher } from "./match-thread";
import { literalOf } from "./regular-expression-literal";

export interface SearchInput {
  readonly text: string;
  readonly isExpression: boolean;
  readonly matchCase: boolean;
}

/** A search that can be run; it looks at lines as they are read, without colours. */
export interface LogSearch {
  /** What every match holds, in any case of letters: for the server. Null where nothing is known. */
  readonly literal: string | null;
  /** The server finds exactly what is wanted, so that its count is that of the hits. */
  readonly isExact: boolean;
  /** The matches in each of the lines. Rejects with an ExpressionError where an expression does not come to an end. */
  match(lines: readonly string[], signal?: AbortSignal): Promise<readonly LineMatches[]>;
}

/** Null without a text; `problem` says what is wrong with an expression. */
export type ParsedSearch = LogSearch | { readonly problem: string } | null;

export function parseSearch({ text, isExpression, matchCase }: SearchInput): ParsedSearch {
  if (text === "") return null;
  const flags = matchCase ? "g" : "gi";
  if (!isExpression) return textSearch(text, matchCase, flags);
  try {
    // Reading an expression is quick, whatever it is like; running it may not be, and is left to another thread.
    new RegExp(text, flags);
  } catch (error) {
    return { problem: reasonOf(error) };
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
  // As the server compares.
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
