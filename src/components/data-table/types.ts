import type { ReactNode, Ref } from "react";
import type { RowRange, ScrollAlign } from "@/components/virtual-rows/types";
import type { CsvValue } from "@/lib/csv";
import type { RowMoves } from "@/lib/list/row-moves";
import type { TableSection } from "./table-lines";

export type SortDirection = "ascending" | "descending";

/** The requested order. */
export interface TableSort {
  column: string;
  direction: SortDirection;
}

export type Density = "compact" | "comfortable";

/** `loading`: no data yet. A missing page of a `ready` list is an undefined `rowAt`. */
export type TableStatus = "loading" | "error" | "ready";

export interface CellContext {
  /** 0-based, in the whole list. */
  index: number;
  /** For links and buttons in the cell: only those in the row with the tab stop are tabbable. */
  tabIndex: 0 | -1;
  /** Undefined in tables without a selection. */
  isSelected?: boolean;
}

export interface DataTableColumn<Row> {
  /** Appears in saved layouts and URLs: never reuse it for something else. */
  id: string;
  /** Name in the header, in the column menu, and for screen readers. */
  title: string;
  /** Header content instead of `title`, such as a checkbox for all rows. */
  header?: ReactNode;
  /** Pixels at the default font size, as all lengths here. The least width, for a flexible column. */
  width: number;
  /** Takes the remaining space. At least one column should. */
  flexible?: boolean;
  /** Pixels. Default 64. */
  minWidth?: number;
  /** Fixed at the left on horizontal scroll. Defaults to the first column. */
  pinned?: boolean;
  align?: "start" | "end";
  /** The server can sort by it. */
  sortable?: boolean;
  /** The direction of the first click. Default ascending; times are better newest first. */
  firstDirection?: SortDirection;
  /** Cannot be hidden, such as the name. */
  alwaysVisible?: boolean;
  hiddenByDefault?: boolean;
  /** Hidden by default on screens narrower than these pixels, see `useFittingList`. */
  hiddenBelow?: number;
  /** Plain value in exports, without units; a column without it is not exported. Times are ISO 8601 in UTC. */
  exported?: (row: Row) => CsvValue;
  /** Heading in exports instead of the title, to name the unit: "Duration (seconds)". */
  exportedTitle?: string;
  /** Cell content. The cell truncates it; titles and tooltips are up to the content. */
  cell: (row: Row, context: CellContext) => ReactNode;
}

/** User changes to the columns; plain data for local storage or a URL. */
export interface ColumnLayout {
  /** Ids from left to right; unlisted columns follow in declaration order. */
  order: readonly string[];
  /** Only differences from `hiddenByDefault`. */
  visibility: Readonly<Record<string, boolean>>;
  /** Pixels, for columns that were resized. */
  widths: Readonly<Record<string, number>>;
}

/** Selection state and handlers, see `useRowSelection`. */
export interface TableSelection<Row> {
  isSelected: (row: Row) => boolean;
  /** Accessible name of a row's checkbox: "Select train-7". Must be referentially stable. */
  labelOf: (row: Row) => string;
  /** Accessible name of the header's checkbox. */
  allLabel: string;
  /** Share of the loaded rows that is selected. */
  share: "none" | "some" | "all";
  /** Toggles a row by its checkbox or Space; `isRange` with Shift: from the last toggled row. */
  onToggle: (index: number, isRange: boolean) => void;
  onToggleAll: () => void;
}

export interface DataTableHandle {
  /** Scrolls to a row. 0-based; out-of-range indexes are clamped. */
  scrollToIndex: (index: number, align?: ScrollAlign) => void;
  /** Scrolls to a row and focuses it. */
  focusRow: (index: number, align?: ScrollAlign) => void;
}

export interface DataTableProps<Row> {
  /** Accessible name of the table: "Workflows". */
  label: string;
  /** Must be referentially stable. */
  columns: readonly DataTableColumn<Row>[];
  /** Exact number of rows in the whole list. */
  total: number;
  /** The row at a 0-based index; undefined while it loads. Must be referentially stable, since rows are memoized. */
  rowAt: (index: number) => Row | undefined;
  /** Where the rows are that were shown before: the first visible one keeps its place on screen. */
  moves?: RowMoves;
  /** Load error of the row at this index, for rows missing from `rowAt`. */
  rowErrorAt?: (index: number) => string | undefined;
  /** Reloads the page of this row. */
  onRetryPage?: (index: number) => void;
  /**
   * Sections in the order of the rows, which they divide: a label above the rows of each. Their rows add up to the total.
   * Must be referentially stable.
   */
  sections?: readonly TableSection[];
  /** Called when the visible rows change: load their pages. */
  onVisibleRangeChange?: (range: RowRange) => void;
  status?: TableStatus;
  emptyState?: ReactNode;
  errorState?: ReactNode;
  /** Key of filters and sort: a change scrolls to the top. Defaults to `total`. */
  resetKey?: string;
  sort?: TableSort;
  onSortChange?: (sort: TableSort) => void;
  layout?: ColumnLayout;
  /** Without it, columns cannot be resized or moved. */
  onLayoutChange?: (layout: ColumnLayout) => void;
  density?: Density;
  onRowOpen?: (row: Row, index: number, options: { newTab: boolean }) => void;
  /** Highlights rows open beside a table without checkboxes. */
  isRowSelected?: (row: Row, index: number) => boolean;
  /** Adds a checkbox to every row, and one for all rows to the header. */
  selection?: TableSelection<Row>;
  /** Highlights the row shown beside a table with checkboxes. */
  isRowCurrent?: (row: Row, index: number) => boolean;
  /** In the footer, after the number of rows. */
  totalNote?: string;
  /** Actions for the selected rows, in the footer. */
  footer?: ReactNode;
  ref?: Ref<DataTableHandle>;
  className?: string;
}
