/** The word that is being typed, and what stands before it. */
export interface WordAtCursor {
  /** Offset at which it starts, in UTF-16 code units. */
  readonly start: number;
  /** As typed, with its quotes and backslashes. */
  readonly raw: string;
  /** The quotation mark that is still open. */
  readonly quote: '"' | "'" | "";
  /** Words of the same command before it, without quotes. */
  readonly before: readonly string[];
  /** Whether it names the command: first, or behind assignments and words such as `then`. */
  readonly isCommand: boolean;
}

/** Words after which a command follows. */
const LEADING = new Set([
  "if",
  "then",
  "elif",
  "else",
  "while",
  "until",
  "do",
  "!",
  "time",
  "{",
  "exec",
  "xargs",
  "env",
]);
const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;
const SEPARATOR = /[\n;&|()`]/;
const REDIRECTION = /[<>]/;

/** Reads a command line up to the cursor. */
export function wordAtCursor(line: string): WordAtCursor {
  let words: string[] = [];
  let start = 0;
  let value = "";
  let quote: WordAtCursor["quote"] = "";
  let isWord = false;
  let isTarget = false;

  const endWord = (next: number) => {
    if (isWord && !isTarget) words.push(value);
    if (isWord) isTarget = false;
    value = "";
    isWord = false;
    start = next;
  };

  for (let offset = 0; offset < line.length; offset += 1) {
    const unit = line.charAt(offset);
    if (quote === "'" || (quote === '"' && unit !== "\\" && unit !== "$")) {
      if (unit === quote) quote = "";
      else value += unit;
    } else if (unit === "\\") {
      offset += 1;
      value += line.charAt(offset);
      isWord = true;
    } else if (unit === "'" || unit === '"') {
      quote = unit;
      isWord = true;
    } else if (unit === "$" && line.charAt(offset + 1) === "(") {
      offset += 1;
      endWord(offset + 1);
      words = [];
      quote = "";
    } else if (quote === "" && /[ \t]/.test(unit)) {
      endWord(offset + 1);
    } else if (quote === "" && SEPARATOR.test(unit)) {
      endWord(offset + 1);
      words = [];
      isTarget = false;
    } else if (quote === "" && REDIRECTION.test(unit)) {
      if (/^\d+$/.test(value)) isWord = false;
      endWord(offset + 1);
      isTarget = true;
    } else {
      value += unit;
      isWord = true;
    }
  }
  const leads = words.every((word) => LEADING.has(word) || ASSIGNMENT.test(word));
  return { start, raw: line.slice(start), quote, before: words, isCommand: leads && !isTarget };
}
