import { formatCount, formatNumber } from "@/lib/format/number";
import { type LineState, LONGEST_LINE } from "./line-editor";

/** Characters; more belongs in a file. */
export const LONGEST_PASTE = 65_536;
/** Each line is a command. */
export const MOST_PASTED_LINES = 500;

/** Pasted lines that wait for a decision, since each would run as a command. */
export interface PendingPaste {
  /** The pasted text by lines, without the last line break. */
  readonly lines: readonly string[];
  /** The commands, the first one with what is already typed. */
  readonly commands: readonly string[];
  /** The text as one line; null if it would be too long. */
  readonly joined: string | null;
}

export type PasteAnswer = "run" | "join" | "cancel";

export type ReadPaste =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "lines"; readonly paste: PendingPaste }
  | { readonly kind: "refused"; readonly message: string };

/**
 * Reads a pasted text for an input line. Line breaks at its end are dropped, so that a copied line does not run by
 * itself. Control characters are dropped: they would act as keys.
 */
export function readPaste(
  pasted: string,
  { text: typed, cursor }: Pick<LineState, "text" | "cursor">,
): ReadPaste {
  if (pasted.length > LONGEST_PASTE) {
    return refused(
      `The pasted text is ${characters(pasted.length)} long; the limit is ${formatNumber(LONGEST_PASTE)}.`,
    );
  }
  const text = withoutEnd(
    pasted
      .replaceAll(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are dropped
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ""),
  );
  const lines = text.split("\n");
  const commands = lines.map((line, index) =>
    index === 0 ? typed.slice(0, cursor) + line + typed.slice(cursor) : line,
  );
  if (lines.length > MOST_PASTED_LINES) {
    return refused(
      `The pasted text has ${formatNumber(lines.length)} lines; the limit is ${formatNumber(MOST_PASTED_LINES)}.`,
    );
  }
  const long = commands.findIndex((command) => command.length > LONGEST_LINE);
  if (long !== -1) {
    const line = lines.length === 1 ? "The line" : `Line ${long + 1} of the pasted text`;
    return refused(tooLong(line, commands[long]?.length ?? 0));
  }
  if (lines.length === 1) return { kind: "text", text };
  const joined = joinLines(lines);
  const fits = typed.length + joined.length <= LONGEST_LINE;
  return { kind: "lines", paste: { lines, commands, joined: fits ? joined : null } };
}

/** A text without the line breaks at its end. An expression would take quadratic time. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === "\n") end -= 1;
  return text.slice(0, end);
}

/** Why a line is refused. */
export function tooLong(line: string, length: number): string {
  return `${line} would be ${characters(length)} long; the limit is ${formatNumber(LONGEST_LINE)}.`;
}

/** Lines as one, such as a command that was wrapped or continued with backslashes. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/\\$/, "").trim())
    .filter((line) => line !== "")
    .join(" ");
}

function characters(count: number): string {
  return formatCount(count, "character");
}

function refused(message: string): ReadPaste {
  return { kind: "refused", message };
}
