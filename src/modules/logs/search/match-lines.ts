import type { TextRange } from "@/components/ansi/ansi-segments";

/** Matches of a line in order, up to a hundred; empty for zero-length matches, null for no match. */
export type LineMatches = readonly TextRange[] | null;

/** A regular expression that can be posted to another thread. */
export interface Pattern {
  readonly source: string;
  /** Includes `g`. */
  readonly flags: string;
}

export interface MatchRequest {
  readonly pattern: Pattern;
  readonly lines: readonly string[];
  /** Report every line before it is evaluated. */
  readonly traced: boolean;
}

export type MatchReply =
  | { readonly kind: "begun" }
  /** 0-based. */
  | { readonly kind: "at"; readonly line: number }
  | { readonly kind: "matched"; readonly matches: readonly LineMatches[] }
  | { readonly kind: "failed"; readonly reason: string };

const MOST_RANGES = 100;

/**
 * @param expression with the flag `g`. May never return for a user's expression, so evaluate those in another thread.
 */
export function matchesOf(line: string, expression: RegExp): LineMatches {
  const ranges: TextRange[] = [];
  // A global expression continues where its last search ended.
  expression.lastIndex = 0;
  let match = expression.exec(line);
  if (match === null) return null;
  for (; match !== null && ranges.length < MOST_RANGES; match = expression.exec(line)) {
    const { index, 0: found } = match;
    if (found === "") expression.lastIndex += 1;
    else ranges.push({ start: index, end: index + found.length });
  }
  return ranges;
}

/** Handles a request with a sequence of replies. */
export function answerMatchRequest(
  { pattern, lines, traced }: MatchRequest,
  reply: (reply: MatchReply) => void,
): void {
  reply({ kind: "begun" });
  try {
    const expression = new RegExp(pattern.source, pattern.flags);
    const matches = lines.map((text, line) => {
      if (traced) reply({ kind: "at", line });
      return matchesOf(text, expression);
    });
    reply({ kind: "matched", matches });
  } catch (error) {
    // Some valid expressions turn out too large on first use.
    reply({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
  }
}
