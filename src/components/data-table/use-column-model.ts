import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { type CSSProperties, useMemo } from "react";
import { rem } from "@/lib/text-scale";
import { columnOrder, isColumnVisible, leastWidth } from "./column-layout";
import type { ColumnLayout, DataTableColumn } from "./types";

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});

/** The table model has no rows: it would rebuild them all on every scrolled row. It manages columns only. */
const NO_ROWS: object[] = [];

export interface ColumnModel<Row> {
  /** In order, pinned ones first. Stable while only widths change, so that rows do not re-render. */
  visible: readonly DataTableColumn<Row>[];
  /** Number of pinned columns. */
  pinnedCount: number;
  /** For the grid element: tracks and offsets as CSS variables, so that a resize is one style change. */
  style: CSSProperties;
}

/** CSS variable with the left offset of pinned column `index`. */
export const pinnedOffset = (index: number) => `var(--table-pinned-${index})`;

/** Visible columns in order, with widths. `columns` must be referentially stable. */
export function useColumnModel<Row>(
  columns: readonly DataTableColumn<Row>[],
  layout: ColumnLayout,
): ColumnModel<Row> {
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.title,
        size: column.width,
        minSize: leastWidth(column),
      })),
    [columns],
  );
  const state = useMemo(() => {
    const shown = columns.filter((column) => isColumnVisible(column, layout));
    const pinned = shown.filter((column) => column.pinned).map((column) => column.id);
    const columnVisibility = Object.fromEntries(columns.map((column) => [column.id, shown.includes(column)]));
    return {
      columnOrder: columnOrder(columns, layout),
      columnSizing: { ...layout.widths },
      columnVisibility,
      columnPinning: { start: pinned, end: [] },
    };
  }, [columns, layout]);
  const table = useTable({ features, columns: definitions, data: NO_ROWS, state });

  const leaves = table.getVisibleLeafColumns();
  const pinnedCount = Math.max(1, table.getStartVisibleLeafColumns().length);
  const ids = leaves.map((leaf) => leaf.id).join("\n");
  const visible = useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]));
    return ids.split("\n").flatMap((id) => byId.get(id) ?? []);
  }, [columns, ids]);

  const tracks = leaves.map((leaf, index) => {
    const column = visible[index];
    const width = columnWidth(leaf.getSize(), index < pinnedCount);
    const grows = column?.flexible === true && layout.widths[leaf.id] === undefined;
    return { width, track: grows ? `minmax(${width}, 1fr)` : width };
  });
  const sum = (count: number) =>
    `calc(0px + ${
      tracks
        .slice(0, count)
        .map((track) => track.width)
        .join(" + ") || "0px"
    })`;
  const style: Record<string, string> = {
    "--table-columns": tracks.map((track) => track.track).join(" "),
    "--table-width": sum(tracks.length),
  };
  for (let index = 0; index < pinnedCount; index++) style[`--table-pinned-${index}`] = sum(index);
  return { visible, pinnedCount, style };
}

/** Pinned columns take less than half of a narrow table, to leave room for the others. */
function columnWidth(pixels: number, pinned: boolean): string {
  return pinned ? `min(${rem(pixels)}, 45cqi)` : rem(pixels);
}
