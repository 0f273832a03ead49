/** What goes between the single quotes of a text, in which a quote has to end them and begin them again. */
export function inSingleQuotes(text: string): string {
  return text.replaceAll("'", "'\\''");
}

/** A text as one word of a shell, whatever it holds. */
export function singleQuoted(text: string): string {
  return `'${inSingleQuotes(text)}'`;
}
