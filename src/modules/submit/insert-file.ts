import type { LocalFile } from "./spec-outline";

/** Text that a template engine would not take for text. */
const TEMPLATE_TAG = /\{[{%#]/;

/** The text as a block of YAML: a header that says its indent and its last line breaks, and the lines below it. */
function blockOf(text: string, indent: number): string {
  const kept = text.endsWith("\n\n") ? "+" : text.endsWith("\n") ? "" : "-";
  const body = text.endsWith("\n") ? text.slice(0, -1) : text;
  const lines = body.split("\n").map((line) => (line === "" ? "" : " ".repeat(indent + 2) + line));
  return `|2${kept}\n${lines.join("\n")}`;
}

/**
 * A spec with the text of a file in place of its `localpath`. What looks like a template in the file stays as it is.
 * @param contents of the file.
 */
export function insertFile(spec: string, { from, to, column, isFlow }: LocalFile, contents: string): string {
  const end = contents.replace(/\n+$/, "").length;
  const text = TEMPLATE_TAG.test(contents)
    ? `{% raw %}${contents.slice(0, end)}{% endraw %}${contents.slice(end)}`
    : contents;
  const value = isFlow || text.trim() === "" ? JSON.stringify(text) : blockOf(text, column - 1);
  return `${spec.slice(0, from)}contents: ${value}${spec.slice(to)}`;
}
