"use client";

import ColumnsIcon from "lucide-react/icons/columns-3";
import { CheckboxMenu, type CheckboxMenuItemsProps } from "../ui/checkbox-menu";
import { IconButton } from "../ui/icon-button";
import {
  canHideColumn,
  columnOrder,
  DEFAULT_COLUMN_LAYOUT,
  isColumnVisible,
  withColumnVisible,
} from "./column-layout";
import type { ColumnLayout, DataTableColumn } from "./types";

export interface ColumnMenuProps<Row> {
  columns: readonly DataTableColumn<Row>[];
  layout: ColumnLayout;
  onLayoutChange: (layout: ColumnLayout) => void;
}

/** Column visibility menu. */
export function ColumnMenu<Row>(props: ColumnMenuProps<Row>) {
  return (
    <CheckboxMenu
      trigger={
        <IconButton label="Choose columns" variant="secondary">
          <ColumnsIcon aria-hidden />
        </IconButton>
      }
      {...columnChoices(props)}
    />
  );
}

/** Checkboxes of the columns. At least one stays visible. "Reset" also resets widths and order. */
export function columnChoices<Row>({
  columns,
  layout,
  onLayoutChange,
}: ColumnMenuProps<Row>): CheckboxMenuItemsProps {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const items = columnOrder(columns, layout).flatMap((id) => {
    const column = byId.get(id);
    if (column === undefined) return [];
    const checked = isColumnVisible(column, layout);
    return { id, label: column.title, checked, disabled: checked && !canHideColumn(columns, layout, id) };
  });
  return {
    label: "Columns",
    items,
    onCheckedChange: (id, checked) => onLayoutChange(withColumnVisible(columns, layout, id, checked)),
    onReset: () => onLayoutChange(DEFAULT_COLUMN_LAYOUT),
    resetLabel: "Reset",
  };
}
