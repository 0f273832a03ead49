import { GridCell, GridRow, GridRowGroup } from "@/components/data-table/grid-elements";
import type { DataTableColumn } from "@/components/data-table/types";
import { pinnedOffset } from "@/components/data-table/use-column-model";
import { cn } from "@/lib/class-names";
import { formatNumber } from "@/lib/format/number";
import { NAME_COLUMN, type SumRow } from "./tree-columns";
import { cellClass } from "./tree-row";

export interface TotalRowsProps {
  /** Of the first of both rows, the header being row 1. */
  rowIndex: number;
  /** Pixels, of each. */
  rowHeight: number;
  columns: readonly DataTableColumn<SumRow>[];
  pinnedCount: number;
  /** The sum of all rows; undefined while it loads. */
  total: SumRow | undefined;
  /** GPUs that are used outside workflows on the same nodes. */
  outside: number | undefined;
}

/** Rows that stay in view below the others: the sum of all, and what is used outside workflows. */
export function TotalRows({ rowIndex, rowHeight, columns, pinnedCount, total, outside }: TotalRowsProps) {
  const rowClass =
    "grid grid-cols-(--table-columns) border-t border-border bg-surface-sunken print:table-row";
  return (
    <GridRowGroup className="sticky bottom-0 z-10 print:static print:table-row-group">
      <GridRow
        aria-rowindex={rowIndex}
        aria-level={1}
        style={{ height: rowHeight }}
        className={cn(rowClass, "border-border-strong font-semibold")}
      >
        {columns.map((column, position) => (
          <GridCell
            key={column.id}
            data-column={column.id}
            style={position < pinnedCount ? { left: pinnedOffset(position) } : undefined}
            className={cellClass(column, position, pinnedCount)}
          >
            {column.id === NAME_COLUMN ? (
              <span className="pl-6">Total</span>
            ) : (
              total !== undefined && (
                <div className="-mx-1 min-w-0 truncate px-1 py-0.5">
                  {column.cell(total, { index: 0, tabIndex: 0 })}
                </div>
              )
            )}
          </GridCell>
        ))}
      </GridRow>
      <GridRow aria-rowindex={rowIndex + 1} aria-level={1} style={{ height: rowHeight }} className={rowClass}>
        {columns.map((column, position) => (
          <GridCell
            key={column.id}
            data-column={column.id}
            style={position < pinnedCount ? { left: pinnedOffset(position) } : undefined}
            className={cellClass(column, position, pinnedCount)}
          >
            {column.id === NAME_COLUMN && <span className="truncate pl-6">Outside workflows</span>}
            {column.id === "gpu" && outside !== undefined && (
              <span className="tabular" title="GPUs of the same nodes that are used outside workflows">
                {formatNumber(outside)}
              </span>
            )}
          </GridCell>
        ))}
      </GridRow>
    </GridRowGroup>
  );
}
