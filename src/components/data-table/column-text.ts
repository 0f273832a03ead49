import { columnOrder, DEFAULT_COLUMN_LAYOUT, isColumnVisible } from "./column-layout";
import type { ColumnLayout, DataTableColumn } from "./types";

type Column = Pick<DataTableColumn<never>, "id" | "width" | "alwaysVisible" | "hiddenByDefault">;

/**
 * The layout as one short text, for addresses and local storage: the visible columns from left to right, each with
 * its width in pixels where it was resized, `name-320_status_user`. An empty text is the layout by default.
 * All its characters stay as they are in an address.
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
 * The opposite of `columnLayoutText`. A text from elsewhere may say anything: what names no column is passed over,
 * and a text that names none is the layout by default.
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

/** Pixels. A width beyond these was not made by the table. */
const LEAST_WIDTH = 40;
const GREATEST_WIDTH = 1200;
