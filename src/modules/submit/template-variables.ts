/** Unique names of `{{ name }}` variables in a text, in order. */
export function templateVariables(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(/\{\{\s*([\w-]+)\s*\}\}/g), ([, name = ""]) => name))];
}
