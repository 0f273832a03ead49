import type { ExecCandidate, ExecCompletion } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";

/** What a Tab does to the line. */
export type CompletionStep =
  /** Puts a text in place of what is between `start` and the cursor. */
  | { readonly kind: "insert"; readonly start: number; readonly text: string; readonly isWhole: boolean }
  /** Candidates remain, and none of their characters is certain. */
  | { readonly kind: "choose" }
  | { readonly kind: "nothing" };

/**
 * Completes the word at the cursor as bash does: the only candidate with a space after it, unless it is a directory, or
 * what all candidates have in common.
 */
export function planCompletion(line: string, cursor: number, completion: ExecCompletion): CompletionStep {
  const { candidates, total } = completion;
  const [first] = candidates;
  const start = Math.min(completion.start, cursor);
  if (first === undefined) return { kind: "nothing" };
  if (total === 1) {
    const hasSpace = first.kind === "directory" || line.charAt(cursor) === " ";
    return { kind: "insert", start, text: hasSpace ? first.text : `${first.text} `, isWhole: true };
  }
  // Candidates that are left out may begin differently.
  const text = total > candidates.length ? "" : commonStart(candidates.map((candidate) => candidate.text));
  return text.length > cursor - start ? { kind: "insert", start, text, isWhole: false } : { kind: "choose" };
}

const characters = new Intl.Segmenter("en-US", { granularity: "grapheme" });

/** The longest text with which all texts start, in whole characters. */
function commonStart(texts: readonly string[]): string {
  const [first = "", ...others] = texts;
  let end = 0;
  for (const { index, segment } of characters.segment(first)) {
    if (!others.every((text) => text.startsWith(segment, index))) break;
    end = index + segment.length;
  }
  const start = first.slice(0, end);
  // A backslash quotes the next character, which is not part of it.
  const [backslashes = ""] = /\\*$/.exec(start) ?? [];
  return backslashes.length % 2 === 0 ? start : start.slice(0, -1);
}

const muted = (text: string) => `\u001b[90m${text}\u001b[39m\n`;

/** Cells between columns, as in bash. */
const GAP = 2;

/** The candidates in columns, ordered downwards, for a terminal of `width` cells; ends in a line break. */
export function listCandidates({ candidates, total }: ExecCompletion, width: number): string {
  const names = candidates.map(shownName);
  const column = Math.max(...names.map(cellsOf)) + GAP;
  const columns = Math.max(1, Math.floor(width / column));
  const rows = Math.ceil(names.length / columns);
  const lines = Array.from({ length: rows }, (_, row) =>
    names
      .filter((_name, index) => index % rows === row)
      // Cursor positions instead of spaces: only the terminal knows the width of every character.
      .map((name, place) => (place === 0 ? name : `\u001b[${place * column + 1}G${name}`))
      .join(""),
  );
  const rest =
    total > candidates.length
      ? muted(
          `${formatCount(total, "possibility", "possibilities")}. The first ${formatNumber(names.length)} are listed.`,
        )
      : "";
  return `${lines.join("\n")}\n${rest}`;
}

/** The last part of a path, as in bash; other candidates as they are. */
function shownName({ text, kind }: ExecCandidate): string {
  const isPath = kind === "file" || kind === "directory";
  const name = isPath ? text.slice(text.lastIndexOf("/", text.length - 2) + 1) : text;
  // The terminal would interpret control characters.
  return name.replaceAll(/\p{Cc}+/gu, " ");
}

/** Ideographs, Hangul, full-width forms and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** Width in cells; exact for common scripts. */
function cellsOf(name: string): number {
  let cells = 0;
  for (const { segment } of characters.segment(name)) cells += WIDE.test(segment) ? 2 : 1;
  return cells;
}
