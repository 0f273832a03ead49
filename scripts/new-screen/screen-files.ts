import { columnImports, columnLines } from "./columns.ts";
import type { ListEntity } from "./list-entity.ts";

/** Folder of `src` that contains the screens, by entity. */
export const LAYER = "features";

/** A file of a screen: its template in `templates/`, and its path in the repository. Both may contain `{{names}}`. */
const FILES: readonly (readonly [template: string, path: string])[] = [
  ["page.tsx.txt", "src/app/{{names}}/page.tsx"],
  ["screen.tsx.txt", `src/${LAYER}/{{names}}/{{names}}-screen.tsx`],
  ["list.tsx.txt", `src/${LAYER}/{{names}}/{{name}}-list.tsx`],
  ["columns.tsx.txt", `src/${LAYER}/{{names}}/{{name}}-columns.tsx`],
  ["stories.tsx.txt", `stories/${LAYER}/{{names}}/{{names}}.stories.tsx`],
];

/** Texts of the files of a screen by their paths. @param readTemplate gives the text of a template by its name */
export function screenFiles(
  entity: ListEntity,
  readTemplate: (name: string) => string,
): ReadonlyMap<string, string> {
  const values = {
    names: entity.names,
    name: entity.name,
    Names: capitalized(entity.names),
    Row: entity.row,
    path: entity.path,
    layer: LAYER,
    columns: columnLines(entity),
    columnImports: columnImports(entity),
  };
  return new Map(FILES.map(([template, path]) => [fill(path, values), fill(readTemplate(template), values)]));
}

/**
 * Adds a list page to the table `PAGES` in the text of `scripts/check-stories/page-rules.ts`.
 *
 * @throws Error when the table is not found
 */
export function withPage(text: string, { names }: ListEntity): string {
  const table = /(export const PAGES\b[^{]*\{\n(?:.*\n)*?)(\};\n)/;
  if (!table.test(text)) throw new Error("page-rules.ts has no table PAGES.");
  return text.replace(table, (_match, lines, end) => `${lines}  ${capitalized(names)}: "list",\n${end}`);
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (placeholder, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`${placeholder} has no value.`);
    return value;
  });
}

function capitalized(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
