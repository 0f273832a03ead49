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
  const resized = [...widths].filter(
    ([, width]) => Number.isInteger(width) && width >= LEAST_WIDTH && width <= GREATEST_WIDTH,
  );
  return {
    order,
    visibility: Object.fromEntries(columns.map((column) => [column.id, order.includes(column.id)])),
    widths: Object.fromEntries(resized),
  };
}

/** Pixels. The table itself produces no widths beyond these. */
const LEAST_WIDTH = 40;
const GREATEST_WIDTH = 1200;
