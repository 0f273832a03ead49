export interface TextPart {
  text: string;
  /** Whether the text was between backticks. */
  isCode: boolean;
}

/**
 * Splits a text at its code spans. A backtick without a partner is ordinary text.
 *
 * @example
 * inlineCodeParts("requires a `team` label");
 * // [{ text: "requires a ", isCode: false }, { text: "team", isCode: true }, { text: " label", isCode: false }]
 */
export function inlineCodeParts(text: string): readonly TextPart[] {
  // A pattern with one capture puts the captured texts at the odd positions.
  return text
    .split(/`([^`]+)`/)
    .map((part, place) => ({ text: part, isCode: place % 2 === 1 }))
    .filter((part) => part.text !== "");
}

/** The text without the backticks around its code spans, for places that show plain text only. */
export function withoutCodeMarks(text: string): string {
  return inlineCodeParts(text)
    .map((part) => part.text)
    .join("");
}
