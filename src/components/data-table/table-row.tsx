import { memo, type ReactNode } from "react";
import { cn } from "@/lib/class-names";
import { formatNumber } from "@/lib/format/number";
import { GridCell, GridRow } from "./grid-elements";
import { RowErrorCell, RowSkeletonCell } from "./placeholder-cells";
import type { DataTableColumn } from "./types";
import { pinnedOffset } from "./use-column-model";

export interface TableRowProps<Row> {
  /** 0-based, in the whole list. */
  index: number;
  /** 0-based, among rows and labels of sections. */
  line: number;
  /** Pixels from the top of the segment. */
  top: number;
  height: number;
  /** Undefined while it loads. */
  row: Row | undefined;
  error: string | undefined;
  onRetry: (() => void) | undefined;
  columns: readonly DataTableColumn<Row>[];
  pinnedCount: number;
  isTabStop: boolean;
  /** Undefined in tables without a selection. */
  isSelected: boolean | undefined;
  /** Shown beside the table. */
  isCurrent: boolean;
  isOpenable: boolean;
}

function TableRowContent<Row>(props: TableRowProps<Row>) {
  const {
    index,
    line,
    top,
    height,
    row,
    error,
    onRetry,
    columns,
    pinnedCount,
    isTabStop,
    isSelected,
    isCurrent,
  } = props;
  const tabIndex = isTabStop ? 0 : -1;
  const isLoading = row === undefined && error === undefined;
  return (
    <GridRow
      data-row-index={index}
      // The header is row 1.
      aria-rowindex={line + 2}
      aria-selected={isSelected}
      aria-current={isCurrent || undefined}
      aria-label={isLoading ? `Row ${formatNumber(index + 1)}, loading` : undefined}
      tabIndex={tabIndex}
      style={{ top, height }}
      className={cn(
        "group/row absolute inset-x-0 grid grid-cols-(--table-columns) border-b border-border bg-surface outline-none",
        "print:static print:table-row print:h-auto! print:after:hidden",
        // The focus ring is above the pinned cells, which would cover an outline of the row.
        "after:pointer-events-none after:absolute after:inset-0 after:z-2 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus",
        props.isOpenable && !isLoading && "cursor-pointer",
        isSelected === true || isCurrent ? "bg-surface-selected" : "hover:bg-surface-hover",
        isCurrent && "after:border-l-3 after:border-accent",
      )}
    >
      {row === undefined ? (
        error === undefined ? (
          <RowSkeletonCell index={index} columns={columns} />
        ) : (
          <RowErrorCell
            message={onRetry === undefined ? undefined : error}
            columnCount={columns.length}
            tabIndex={tabIndex}
            onRetry={onRetry}
          />
        )
      ) : (
        columns.map((column, position) => (
          <GridCell
            key={column.id}
            data-column={column.id}
            style={position < pinnedCount ? { left: pinnedOffset(position) } : undefined}
            className={cellClass(column, position, pinnedCount)}
          >
            <CellContent>{column.cell(row, { index, tabIndex, isSelected })}</CellContent>
          </GridCell>
        ))
      )}
    </GridRow>
  );
}

/** Memoized: scrolling renders the table for each new row, and the other rows stay unchanged. */
export const TableRow = memo(TableRowContent) as typeof TableRowContent;

/** Aligns the first cell with the page heading. */
export const FIRST_CELL = "pl-4 md:pl-6";

/** Border and shade of the pinned columns, while others are scrolled below them. */
export const PINNED_EDGE =
  "border-r border-transparent group-data-[scrolled=true]/scroller:border-border " +
  "after:pointer-events-none after:absolute after:inset-y-0 after:left-full after:w-5 after:bg-linear-to-r after:from-edge-shade after:to-transparent " +
  "after:opacity-0 group-data-[scrolled=true]/scroller:after:opacity-100 print:after:hidden";

/** For a column of controls, whose header is one: on paper it would be empty. */
export const ON_SCREEN_ONLY = "print:hidden";

function cellClass(
  { align, header }: Pick<DataTableColumn<never>, "align" | "header">,
  position: number,
  pinnedCount: number,
): string {
  return cn(
    "flex min-w-0 items-center px-3 print:static print:table-cell print:border-b print:border-border print:py-1 print:align-top",
    position === 0 && FIRST_CELL,
    align === "end" && "justify-end",
    position < pinnedCount && "sticky z-1 bg-inherit",
    position === pinnedCount - 1 && PINNED_EDGE,
    header !== undefined && ON_SCREEN_ONLY,
  );
}

/** Truncates. The padding keeps a link's focus ring from being clipped. */
function CellContent({ children }: { children: ReactNode }) {
  return (
    <div data-cell-content className="-mx-1 min-w-0 truncate px-1 py-0.5">
      {children}
    </div>
  );
}
