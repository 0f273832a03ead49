"use client";

import { type ChangeEvent, type ComponentProps, createContext, useContext, useMemo } from "react";
import type { DataTableColumn, TableSelection } from "./types";

/**
 * State of the header's checkbox. A context, since it changes on every selection, while a change of the columns would
 * re-render every row.
 */
export type SelectAll = Pick<TableSelection<never>, "share" | "allLabel" | "onToggleAll">;
export const SelectAllContext = createContext<SelectAll | undefined>(undefined);

/** Pixels at the default font size: the page's start padding and a checkbox. */
const SELECTION_COLUMN_WIDTH = 44;

/** The columns preceded by the checkbox column in tables with a selection. It is not part of the layout. */
export function useSelectionColumn<Row>(
  columns: readonly DataTableColumn<Row>[],
  labelOf: ((row: Row) => string) | undefined,
): readonly DataTableColumn<Row>[] {
  return useMemo(() => {
    if (labelOf === undefined) return columns;
    const checkboxColumn: DataTableColumn<Row> = {
      id: "tick",
      title: "Select",
      header: <AllRowsBox />,
      width: SELECTION_COLUMN_WIDTH,
      minWidth: SELECTION_COLUMN_WIDTH,
      pinned: true,
      alwaysVisible: true,
      cell: (row, { isSelected = false, tabIndex }) => (
        <SelectionCheckbox
          aria-label={labelOf(row)}
          data-row-checkbox=""
          checked={isSelected}
          tabIndex={tabIndex}
        />
      ),
    };
    return [checkboxColumn, ...columns];
  }, [columns, labelOf]);
}

/** Whether the change event comes from a row's checkbox. */
export function isRowCheckbox({ target }: ChangeEvent<HTMLElement>): boolean {
  return target instanceof HTMLElement && "rowCheckbox" in target.dataset;
}

function AllRowsBox() {
  const all = useContext(SelectAllContext);
  if (all === undefined) return null;
  return (
    <SelectionCheckbox
      aria-label={all.allLabel}
      checked={all.share === "all"}
      ref={(box) => {
        if (box !== null) box.indeterminate = all.share === "some";
      }}
      onChange={all.onToggleAll}
    />
  );
}

/** A native input without icons, since dozens render on each scroll step. Looks like `Checkbox`. */
function SelectionCheckbox({ onChange = noteNothing, ...props }: ComponentProps<"input">) {
  return (
    // The label fills the cell, so that a click next to the checkbox does not open the row.
    <label className="print:hidden absolute inset-y-0 left-0 flex w-11 cursor-pointer items-center pl-4 md:pl-6">
      <input
        type="checkbox"
        onChange={onChange}
        className="selection-checkbox size-4 shrink-0 cursor-pointer rounded-sm border border-border-strong bg-surface checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent"
        {...props}
      />
    </label>
  );
}

/** Changes of row checkboxes are handled by the table through bubbling. */
function noteNothing() {}
