import type { TextRange } from "@/components/ansi/ansi-segments";
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
  matches(line: string): boolean;
  /** The matches in a line, in order; at most a hundred. */
  rangesIn(line: string): TextRange[];
}

/** Null without a text; `problem` says what is wrong with an expression. */
export type ParsedSearch = LogSearch | { readonly problem: string } | null;

const MOST_RANGES = 100;

export function parseSearch({ text, isExpression, matchCase }: SearchInput): ParsedSearch {
  if (text === "") return null;
  const flags = matchCase ? "g" : "gi";
  if (!isExpression) {
    const expression = new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), flags);
    const wanted = text.toLowerCase();
    return {
      literal: text,
      isExact: !matchCase,
      matches: matchCase
        ? (line) => line.includes(text)
        : // As the server compares.
          (line) => line.toLowerCase().includes(wanted),
      rangesIn: (line) => rangesOf(line, expression),
    };
  }
  try {
    const expression = new RegExp(text, flags);
    return {
      literal: literalOf(text),
      isExact: false,
      matches: (line) => {
        expression.lastIndex = 0;
        return expression.test(line);
      },
      rangesIn: (line) => rangesOf(line, expression),
    };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** Browsers put the expression before the reason: "Invalid regular expression: /(/gi: Unterminated group". */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const reason = message.replace(/^Invalid regular expression:\s*(?:\/[\s\S]*\/[a-z]*:\s*)?/i, "");
  return reason === "" ? message : reason;
}

function rangesOf(line: string, expression: RegExp): TextRange[] {
  const ranges: TextRange[] = [];
  // The search begins where the last test of the same expression ended.
  expression.lastIndex = 0;
  for (const { index, 0: found } of line.matchAll(expression)) {
    if (found !== "") ranges.push({ start: index, end: index + found.length });
    if (ranges.length === MOST_RANGES) break;
  }
  return ranges;
}
