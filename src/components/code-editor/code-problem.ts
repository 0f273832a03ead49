/** A problem in a text and its position. */
export interface CodeProblem {
  /** From 1; absent when it is about the whole text. */
  line?: number;
  /** From 1, in characters; the start of the line without it. */
  column?: number;
  /** A user-facing sentence. */
  message: string;
  severity: "error" | "warning";
}

/** A position in a text; line and column are 1-based. */
export interface TextPlace {
  line: number;
  column: number;
}

/**
 * The characters of a line to mark for a problem at `column`: the word there, up to a space; at the end of the line the
 * word before it; nothing on an empty line. Offsets are 0-based, `to` exclusive.
 */
export function markedPart(line: string, column: number): { from: number; to: number } {
  const start = Math.min(Math.max(column - 1, 0), line.length);
  const word = /^\s*\S+/.exec(line.slice(start));
  if (word !== null) return { from: start, to: start + word[0].length };
  const before = /\S+\s*$/.exec(line.slice(0, start));
  return before === null ? { from: start, to: start } : { from: before.index, to: line.length };
}

/** "Line 3, column 15"; "Line 3" without a column, and undefined without a line. */
export function describePlace({ line, column }: Pick<CodeProblem, "line" | "column">): string | undefined {
  if (line === undefined) return undefined;
  return column === undefined ? `Line ${line}` : `Line ${line}, column ${column}`;
}
