const TAG = /\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}/gs;

/**
 * A template as YAML of the same length: its tags are blank, and its expressions words, so that a parser of YAML finds
 * every key at its place.
 */
export function maskTemplate(template: string): string {
  return template.replace(TAG, (tag) => tag.replace(/[^\n]/g, tag.startsWith("{{") ? "x" : " "));
}
