/** Names that the platform gives a value itself: nobody is asked for one, and a value that is set is ignored. */
const TOKEN = /\{\{[ \t]*(uuid|workflow_id|output|input:[^{}\n]+?|host:[^{}\n]+?)[ \t]*\}\}/g;

// Noncharacters of Unicode, which no text holds: they keep tokens out of the template's sight, at the same width.
const [OPEN, CLOSE] = ["\u{fdd0}\u{fdd0}", "\u{fdd1}\u{fdd1}"];

/** Hides the platform's tokens from a template engine, to which they are no expressions. */
export function hideTokens(template: string): string {
  return template.replace(TOKEN, (token) => `${OPEN}${token.slice(2, -2)}${CLOSE}`);
}

/** Undoes `hideTokens` in what was rendered. */
export function showTokens(text: string): string {
  return text.replaceAll(OPEN, "{{").replaceAll(CLOSE, "}}");
}

/** Replaces the tokens of a text by their values; one without a value stays. @param fill gives the value of a name such as `input:0`. */
export function fillTokens(text: string, fill: (name: string) => string | undefined): string {
  return text.replace(TOKEN, (token, name: string) => fill(name) ?? token);
}
