/** Names of the variables that a text has a place for, `{{ name }}`, in their order and each once. */
export function templateVariables(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(/\{\{\s*([\w-]+)\s*\}\}/g), ([, name = ""]) => name))];
}
