import type { ReactNode } from "react";
import type { ScrollAlign } from "@/components/virtual-rows/types";

export type SortDirection = "ascending" | "descending";

/** The order the server was asked for. */
export interface TableSort {
  column: string;
  direction: SortDirection;
}

export type Density = "compact" | "comfortable";

/** `loading`: nothing is known yet. A page that is missing while others are there is `rowAt` giving undefined. */
export type TableStatus = "loading" | "error" | "ready";

export interface CellContext {
  /** 0-based, in the whole list. */
  index: number;
  /** For the links and buttons in the cell: Tab reaches those of one row, the one that holds the tab stop. */
  tabIndex: 0 | -1;
  /** Ticked; undefined in tables without a selection. */
  isSelected?: boolean;
}

export interface DataTableColumn<Row> {
  /** Stands in saved layouts and in URLs: never reuse it for something else. */
  id: string;
  /** The name in the header, in the column menu and for screen readers. */
  title: string;
  /** Shown in the header instead of `title`: a box to tick all rows, for one. */
  header?: ReactNode;
  /** Pixels. The least width, for a flexible column. */
  width: number;
  /** Takes the space that is left over. One column of a table should. */
  flexible?: boolean;
  /** Pixels. Default 64. */
  minWidth?: number;
  /** Stays at the left while the others scroll. Without any such column the first one does. */
  pinned?: boolean;
  align?: "start" | "end";
  /** The server can sort by it. */
  sortable?: boolean;
  /** The direction of the first click. Default ascending; times are better newest first. */
  firstDirection?: SortDirection;
  /** Cannot be hidden: the name, the box to tick. */
  alwaysVisible?: boolean;
  hiddenByDefault?: boolean;
  /** What the cell shows. The cell cuts what is too long; a `title` or tooltip is up to the content. */
  cell: (row: Row, context: CellContext) => ReactNode;
}

/** What people changed about the columns: plain data, to be kept in local storage or in a URL. */
export interface ColumnLayout {
  /** Ids from left to right; columns that are not named follow in their own order. */
  order: readonly string[];
  /** Only what differs from `hiddenByDefault`. */
  visibility: Readonly<Record<string, boolean>>;
  /** Pixels, for columns that were resized. */
  widths: Readonly<Record<string, number>>;
}

/** The rows that are ticked, and what a press on a box does. `useRowSelection` makes one. */
export interface TableSelection<Row> {
  isSelected: (row: Row) => boolean;
  /** The accessible name of a row's box: "Select train-7". The same function between renders. */
  labelOf: (row: Row) => string;
  /** The accessible name of the box in the header: "Select all loaded workflows". */
  allLabel: string;
  /** How many of the loaded rows are ticked. */
  share: "none" | "some" | "all";
  /** The row's box was pressed, or Space on the row; `isRange` with Shift: all rows from the last one on are meant. */
  onToggle: (index: number, isRange: boolean) => void;
  onToggleAll: () => void;
}

export interface DataTableHandle {
  /** Brings a row into view, wherever it is in the list. 0-based; numbers outside are clamped. */
  scrollToIndex: (index: number, align?: ScrollAlign) => void;
  /** The same, and gives the row the focus. */
  focusRow: (index: number, align?: ScrollAlign) => void;
}
