"use client";

import { type ChangeEvent, type ComponentProps, createContext, useContext, useMemo } from "react";
import type { DataTableColumn, TableSelection } from "./types";

/** What the box in the header needs. It changes with each tick, the columns must not: every row would render again. */
export type SelectAll = Pick<TableSelection<never>, "share" | "allLabel" | "onToggleAll">;
export const SelectAllContext = createContext<SelectAll | undefined>(undefined);

/** Pixels: the padding at the start of the page, and a box. */
const SELECTION_COLUMN_WIDTH = 44;

/** The columns with that of the boxes before them, in tables with a selection. It is no part of the layout. */
export function useSelectionColumn<Row>(
  columns: readonly DataTableColumn<Row>[],
  labelOf: ((row: Row) => string) | undefined,
): readonly DataTableColumn<Row>[] {
  return useMemo(() => {
    if (labelOf === undefined) return columns;
    const tick: DataTableColumn<Row> = {
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
    return [tick, ...columns];
  }, [columns, labelOf]);
}

/** For the table's change event: the box of which row was pressed, if it was one, and whether with Shift. */
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

/**
 * Native and without icons of its own, since a table renders dozens of them on each step of a scroll. It looks like
 * `Checkbox`.
 */
function SelectionCheckbox({ onChange = noteNothing, ...props }: ComponentProps<"input">) {
  return (
    // Around the box, the cell takes the press, which would else open the row.
    <label className="absolute inset-y-0 left-0 flex w-11 cursor-pointer items-center pl-4 md:pl-6">
      <input
        type="checkbox"
        onChange={onChange}
        className="selection-checkbox size-4 shrink-0 cursor-pointer rounded-sm border border-border-strong bg-surface checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent"
        {...props}
      />
    </label>
  );
}

/** A row's box tells the table by the event that comes up to it. */
function noteNothing() {}
