import type { ColumnLayout, DataTableColumn } from "./types";

/** Pixels. */
const LEAST_WIDTH = 64;
const GREATEST_WIDTH = 1200;

type Column = Pick<
  DataTableColumn<never>,
  "id" | "width" | "minWidth" | "pinned" | "alwaysVisible" | "hiddenByDefault"
>;

/** The default layout. */
export const DEFAULT_COLUMN_LAYOUT: ColumnLayout = { order: [], visibility: {}, widths: {} };

export function isColumnVisible(column: Column, layout: ColumnLayout): boolean {
  if (column.alwaysVisible === true) return true;
  return layout.visibility[column.id] ?? column.hiddenByDefault !== true;
}

/** False for columns that cannot be hidden, and for the last visible one. */
export function canHideColumn(columns: readonly Column[], layout: ColumnLayout, id: string): boolean {
  const column = columns.find((candidate) => candidate.id === id);
  if (column === undefined || column.alwaysVisible === true) return false;
  return columns.some((other) => other.id !== id && isColumnVisible(other, layout));
}

/** The layout with a column shown or hidden; unchanged if the column must stay. */
export function withColumnVisible(
  columns: readonly Column[],
  layout: ColumnLayout,
  id: string,
  visible: boolean,
): ColumnLayout {
  if (!visible && !canHideColumn(columns, layout, id)) return layout;
  return { ...layout, visibility: { ...layout.visibility, [id]: visible } };
}

export function leastWidth(column: Column): number {
  return column.minWidth ?? Math.min(LEAST_WIDTH, column.width);
}

/** The layout with a column at this width in pixels, rounded and clamped to its limits. */
export function withColumnWidth(layout: ColumnLayout, column: Column, width: number): ColumnLayout {
  const limited = Math.round(Math.max(leastWidth(column), Math.min(width, GREATEST_WIDTH)));
  return { ...layout, widths: { ...layout.widths, [column.id]: limited } };
}

/**
 * All ids, including hidden ones, from left to right: pinned columns in declaration order, then the others in layout
 * order. Unknown ids of a saved layout are dropped.
 */
export function columnOrder(columns: readonly Column[], layout: ColumnLayout): string[] {
  const pinned = columns.filter((column) => column.pinned === true).map((column) => column.id);
  const movable = columns.map((column) => column.id).filter((id) => !pinned.includes(id));
  const named = layout.order.filter((id) => movable.includes(id));
  return [...pinned, ...named, ...movable.filter((id) => !named.includes(id))];
}

/** The layout with column `id` moved to the position of `targetId`. Pinned columns are fixed. */
export function withColumnMoved(
  columns: readonly Column[],
  layout: ColumnLayout,
  id: string,
  targetId: string,
): ColumnLayout {
  const isPinned = (candidate: string) => columns.find((column) => column.id === candidate)?.pinned === true;
  const order = columnOrder(columns, layout);
  const target = order.indexOf(targetId);
  if (id === targetId || target < 0 || !order.includes(id) || isPinned(id) || isPinned(targetId))
    return layout;
  const others = order.filter((candidate) => candidate !== id);
  others.splice(target, 0, id);
  return { ...layout, order: others };
}
