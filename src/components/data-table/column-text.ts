import { columnOrder, DEFAULT_COLUMN_LAYOUT, isColumnVisible } from "./column-layout";
import type { ColumnLayout, DataTableColumn } from "./types";

type Column = Pick<DataTableColumn<never>, "id" | "width" | "alwaysVisible" | "hiddenByDefault">;

/**
 * The layout as short text for URLs and local storage: visible columns from left to right, with a width in pixels for
 * resized ones, `name-320_status_user`. Empty for the default layout. All characters are URL-safe.
 */
export function columnLayoutText(columns: readonly Column[], layout: ColumnLayout): string {
  const text = textOf(columns, layout);
  return text === textOf(columns, DEFAULT_COLUMN_LAYOUT) ? "" : text;
}

function textOf(columns: readonly Column[], layout: ColumnLayout): string {
  const byId = new Map(columns.map((column) => [column.id, column]));
  return columnOrder(columns, layout)
    .flatMap((id) => {
      const column = byId.get(id);
      if (column === undefined || !isColumnVisible(column, layout)) return [];
      const width = layout.widths[id];
      return width === undefined || width === column.width ? [id] : [`${id}-${width}`];
    })
    .join("_");
}

/**
 * Inverse of `columnLayoutText`. Tolerates any text: unknown columns are skipped, and a text without known columns
 * gives the default layout.
 */
export function parseColumnLayout(columns: readonly Column[], text: string): ColumnLayout {
  const widths = new Map<string, number>();
  for (const part of text.split("_")) {
    const [id = "", width] = part.split("-");
    const isNew = !widths.has(id) && columns.some((column) => column.id === id);
    if (isNew) widths.set(id, Number(width));
  }
  if (widths.size === 0) return DEFAULT_COLUMN_LAYOUT;
  const order = [...widths.keys()];
  const resized = [...widths].filter(([, width]) => isWidth(width));
  return {
    order,
    visibility: Object.fromEntries(columns.map((column) => [column.id, order.includes(column.id)])),
    widths: Object.fromEntries(resized),
  };
}

/** What is wrong with a layout's text, as the end of a sentence; null for a text that is read in full. */
export function columnTextProblem(columns: readonly Pick<Column, "id">[], text: string): string | null {
  const known = columns.map(({ id }) => id);
  const parts = text.split("_");
  const unknown = parts.filter((part) => !known.includes(part.split("-")[0] ?? ""));
  if (unknown.length > 0) {
    return `the list has no column ${quoted(unknown)}. Columns are ${known.join(", ")}.`;
  }
  const unsized = parts.filter((part) => {
    const [, width, ...rest] = part.split("-");
    return width !== undefined && (rest.length > 0 || !isWidth(Number(width)));
  });
  if (unsized.length === 0) return null;
  return `a width is a whole number from ${LEAST_WIDTH} to ${GREATEST_WIDTH}, unlike that of ${quoted(unsized)}. The usual width is shown.`;
}

function quoted(parts: readonly string[]): string {
  return parts.map((part) => `“${part}”`).join(", ");
}

function isWidth(width: number): boolean {
  return Number.isInteger(width) && width >= LEAST_WIDTH && width <= GREATEST_WIDTH;
}

/** Pixels. The table itself produces no widths beyond these. */
const LEAST_WIDTH = 40;
const GREATEST_WIDTH = 1200;
