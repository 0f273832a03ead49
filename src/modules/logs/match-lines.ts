import type { TextRange } from "@/components/ansi/ansi-segments";

/** Where a line matches, in order and at most a hundred times; empty for matches of no characters, null for none. */
export type LineMatches = readonly TextRange[] | null;

/** A regular expression as one thread hands it to another. */
export interface Pattern {
  readonly source: string;
  /** With `g`. */
  readonly flags: string;
}

export interface MatchRequest {
  readonly pattern: Pattern;
  readonly lines: readonly string[];
  /** Tell of every line before it is looked at. */
  readonly traced: boolean;
}

export type MatchReply =
  | { readonly kind: "begun" }
  /** Counted from 0. */
  | { readonly kind: "at"; readonly line: number }
  | { readonly kind: "matched"; readonly matches: readonly LineMatches[] }
  | { readonly kind: "failed"; readonly reason: string };

const MOST_RANGES = 100;

/** @param expression with the flag `g`. It may take as long as it likes: what a person typed is for another thread. */
export function matchesOf(line: string, expression: RegExp): LineMatches {
  const ranges: TextRange[] = [];
  // An expression goes on where its last search ended.
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

/** Answers a request step by step. */
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
    // Some expressions are valid, but turn out too large when they are first run.
    reply({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
  }
}
